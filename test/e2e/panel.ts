import type { Page } from 'playwright-core';
import type {
  Analysis,
  Candidate,
  DecisionRow,
  Limit,
  QueueRow,
  ReadingRow,
  Settings,
  Snapshot,
  TabRow,
  Token,
} from '../../lib/store/rows';
import type { Brief } from '../../lib/outreach/brief';
import type { Contact, Message, Objection, OutreachRow } from '../../lib/outreach/contact';
import type { Round, Work } from '../../lib/store/work-rows';
import type { catalogue } from './words';

export type Words = Awaited<ReturnType<typeof catalogue>>;

type Tables = {
  rounds: Round;
  works: Work;
  analyses: Analysis;
  briefs: Brief;
  candidates: Candidate;
  contacts: Contact;
  decisions: DecisionRow;
  limits: Limit;
  messages: Message;
  objections: Objection;
  outreach: OutreachRow;
  queue: QueueRow;
  readings: ReadingRow;
  settings: Settings;
  snapshots: Snapshot;
  tabs: TabRow;
  tokens: Token;
};

/** All rows of a table of the extension's store, read from one of its pages. */
export const storedRows = <Name extends keyof Tables>(panel: Page, table: Name): Promise<Tables[Name][]> =>
  panel.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(new Error('The store does not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(new Error(`No ${name}`));
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as never);
          };
        };
      }),
    table as string,
  );

/** Everything in the extension's store, as JSON by table. */
export const wholeStore = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(new Error('The store does not open'));
        opening.onsuccess = () => {
          const { result } = opening;
          const names = [...result.objectStoreNames];
          const reading = result.transaction(names);
          const rows: Record<string, string> = {};
          for (const name of names) {
            const all = reading.objectStore(name).getAll();
            all.onsuccess = () => {
              rows[name] = JSON.stringify(all.result);
            };
          }
          reading.oncomplete = () => {
            result.close();
            resolve(rows);
          };
        };
      }),
  );

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again and again until there is an answer. */
export const until = async <Value>(
  what: string,
  ask: () => Promise<Value | undefined | null | false>,
  milliseconds = 20_000,
): Promise<Value> => {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await sleep(50);
  }
};

/** Waits until the panel is about this person. */
export const panelShows = async (panel: Page, login: string): Promise<void> => {
  try {
    await panel.getByRole('heading', { level: 1 }).filter({ hasText: login }).waitFor({ timeout: 10_000 });
  } catch (cause) {
    const shown = await panel.evaluate(() => document.body.innerText.slice(0, 500));
    throw new Error(`The panel does not show ${login} but: ${shown}`, { cause });
  }
};

export const chooseRole = async (panel: Page, words: Words, role: string): Promise<void> => {
  await panel.getByLabel(words.t('who.hiringFor')).selectOption(role);
};

/** The button that stands there once a reading has ended: to go on, or to read anew where everything was read. */
export const endedBy = (panel: Page, words: Words) =>
  panel
    .getByRole('button', { name: words.t('reading:readMore') })
    .or(panel.getByRole('button', { name: words.t('reading:readAgain') }));

/** Presses the button that reads GitHub, and waits until the reading has ended, well or not. */
export const readGithub = async (panel: Page, words: Words): Promise<void> => {
  const again = endedBy(panel, words);
  if (await again.isVisible()) await again.click();
  else await panel.getByRole('button', { name: words.t('reading:readNow') }).click();
  await panel
    .getByRole('progressbar', { name: words.t('reading:progress') })
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
  await again.waitFor({ timeout: 45_000 });
};

/** The analysis of the newest snapshot of a person under a role, once it is there. */
export const analysisOf = (panel: Page, login: string, role: string | null): Promise<Analysis> =>
  until(`the findings about ${login}`, async () => {
    const snapshots = (await storedRows(panel, 'snapshots')).filter(({ dossier }) => dossier.person.login === login);
    const newest = snapshots.toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))[0];
    if (!newest) return undefined;
    const analyses = await storedRows(panel, 'analyses');
    return analyses.find((one) => one.key === newest.key && one.role === role && one.dossierSavedAt === newest.savedAt);
  });

/** The outcomes of each rule, without those of single subjects that say nothing: `{ 'impact-method': ['flag'] }`. */
export const outcomesByRule = ({ findings }: Analysis): Record<string, string[]> => {
  const outcomes: Record<string, string[]> = {};
  for (const { rule, outcome } of findings) {
    const known = (outcomes[rule] ??= []);
    if (!known.includes(outcome)) known.push(outcome);
  }
  return outcomes;
};

/** Goes to one of the panel's four views. */
export const openView = async (
  panel: Page,
  words: Words,
  view: 'signals' | 'work' | 'message' | 'notes',
): Promise<void> => {
  await panel.getByRole('tab', { name: words.t(`tabs.${view}`), exact: true }).click();
};
