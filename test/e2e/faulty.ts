import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Dossier } from '../../lib/dossier/schema';
import type { ReadingRow } from '../../lib/store/rows';
import type { LoggedRequest } from '../sample-github/server';
import { endedBy, storedRows, until, type Words } from './panel';

/** What is asked for. */
export const questionOf = ({ host, path, query, body }: LoggedRequest): string => `${host}${path}?${query} ${body}`;

/** What was asked for again although its answer had come whole: nothing is read twice. */
export const readTwice = (requests: readonly LoggedRequest[]): string[] => {
  const came = requests
    .filter(({ spent, answered, struck, status }) => spent !== null && answered && !struck && status === 200)
    .map(questionOf);
  return came.filter((one, index) => came.indexOf(one) !== index);
};

const twice = (all: readonly string[]): string[] => all.filter((one, index) => all.indexOf(one) !== index);

/** What stands more than once in a dossier's lists. */
export const doubles = ({ sections, texts }: Dossier): string[] => {
  const of = (name: 'repositories' | 'contents' | 'pinned' | 'pullRequests'): string[] => {
    const section = sections[name];
    if (section.state !== 'found') return [];
    return section.value.map((one) =>
      `${name} ${one.owner}/${one.name}${'number' in one ? `#${String(one.number)}` : ''}`.toLowerCase(),
    );
  };
  const all = [...of('repositories'), ...of('contents'), ...of('pinned'), ...of('pullRequests')];
  return twice([...all, ...Object.values(texts).map(({ id }) => id)]);
};

/** The dossier of somebody as it stands in the store. */
export const dossierOf = async (panel: Page, login: string): Promise<Dossier> => {
  const rows = (await storedRows(panel, 'snapshots')).filter(({ dossier }) => dossier.person.login === login);
  const [newest] = rows.toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
  if (!newest) throw new Error(`No dossier of ${login}`);
  return newest.dossier;
};

/** Sections that had something and have not, or less of it. */
export const lost = (before: Dossier, after: Dossier): string[] =>
  Object.entries(before.sections).flatMap(([name, section]) => {
    const now = Object.entries(after.sections).find(([one]) => one === name)?.[1];
    if (section.state !== 'found') return [];
    if (now?.state !== 'found') return [name];
    return section.coverage.seen > now.coverage.seen ? [name] : [];
  });

/** What was read, what was not and why: the panel's strip. */
export const stripOf = (panel: Page, words: Words) => panel.getByRole('region', { name: words.t('reading:title') });

/** The words of a sentence before what is filled in. */
export const beginning = (words: Words, key: string, given: Record<string, unknown> = {}): string =>
  words.t(key, { ...given, when: '\0' }).split('\0')[0] ?? '';

/** Waits until the strip says all of these. */
export const says = async (panel: Page, words: Words, sentences: readonly string[]): Promise<void> => {
  const strip = stripOf(panel, words);
  await expect
    .poll(async () => {
      const shown = await strip.innerText();
      return sentences.filter((sentence) => !shown.includes(sentence));
    })
    .toEqual([]);
};

/** Asks the background as the panel does. */
export const tell = (page: Page, message: object): Promise<void> =>
  page.evaluate(
    (sent) =>
      (globalThis as unknown as { chrome: { runtime: { sendMessage: (one: object) => Promise<void> } } }).chrome.runtime //
        .sendMessage(sent),
    message,
  );

const newestReading = async (panel: Page): Promise<ReadingRow | undefined> => {
  const rows = await storedRows(panel, 'readings');
  return rows.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))[0];
};

/** Presses the button that reads GitHub. */
export const pressRead = async (panel: Page, words: Words): Promise<void> => {
  const button = panel.getByRole('button', { name: words.t('reading:readNow') }).or(endedBy(panel, words));
  await button.click();
};

/** The end of a reading that is another than the one that `before` is of. */
export const readingEnds = async (panel: Page, words: Words, before?: ReadingRow): Promise<ReadingRow> => {
  const row = await until('the end of the reading', async () => {
    const newest = await newestReading(panel);
    return newest && newest.state !== 'running' && newest.startedAt !== before?.startedAt && newest;
  }).catch(async (cause: unknown) => {
    throw new Error(`The reading does not end: ${JSON.stringify(await newestReading(panel))}`, { cause });
  });
  await endedBy(panel, words).waitFor();
  return row;
};

/** Reads GitHub at a click, and waits for the end, good or not. */
export const readAtClick = async (panel: Page, words: Words): Promise<ReadingRow> => {
  const before = await newestReading(panel);
  await pressRead(panel, words);
  return readingEnds(panel, words, before);
};

/** Puts a row into a table as nobody but a test does. */
export const putRow = (page: Page, table: string, row: object): Promise<void> =>
  page.evaluate(
    ([name, put]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(new Error('The store does not open'));
        opening.onsuccess = () => {
          const changing = opening.result.transaction(name, 'readwrite');
          changing.objectStore(name).put(put);
          changing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [table, row] as const,
  );

/** The alarm of this name, as the browser has it. */
export const alarmOf = (
  page: Page,
  name: string,
): Promise<{ scheduledTime: number; periodInMinutes?: number } | null> =>
  page.evaluate(async (of) => {
    type Alarms = { get: (one: string) => Promise<{ scheduledTime: number; periodInMinutes?: number } | undefined> };
    const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } };
    return (await chrome.alarms.get(of)) ?? null;
  }, name);

/** As though the time of an alarm had come. */
export const ringAlarm = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (of) => {
    type Alarms = { create: (one: string, when: { when: number }) => Promise<void> };
    await (globalThis as unknown as { chrome: { alarms: Alarms } }).chrome.alarms.create(of, { when: Date.now() });
  }, name);

type Row = Record<string, unknown>;

/** Changes all rows of a table as nobody but a test does: `drop` empties it, `shift` moves times by milliseconds. */
export const changeRows = (page: Page, table: string, change: 'drop' | { shift: number; fields: readonly string[] }) =>
  page.evaluate(
    ([name, how]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(new Error('The store does not open'));
        opening.onsuccess = () => {
          const changing = opening.result.transaction(name, 'readwrite');
          const store = changing.objectStore(name);
          if (how === 'drop') store.clear();
          else {
            store.getAll().onsuccess = ({ target }) => {
              const rows = (target as IDBRequest<Row[]>).result;
              store.clear();
              for (const row of rows) {
                const moved = how.fields.flatMap((field) => {
                  const time = row[field];
                  return typeof time === 'string'
                    ? [[field, new Date(Date.parse(time) + how.shift).toISOString()]]
                    : [];
                });
                store.put({ ...row, ...(Object.fromEntries(moved) as Row) });
              }
            };
          }
          changing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [table, change] as const,
  );
