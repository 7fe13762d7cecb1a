import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { startSampleGithub } from '../../sample-github/server';
import { analysisOf, chooseRole, openView, panelShows, readGithub, storedRows, until, type Words } from '../panel';
import { catalogue } from '../words';
import { startChromium } from './harness';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const login = 'noel-brandt-sample';
const role = 'mlops-engineer';

const decide = async (panel: Page, words: Words): Promise<void> => {
  const card = panel.locator('[data-identity]').first();
  await card.locator('summary').first().click();
  await card
    .getByRole('group', { name: words.t('decision.label') })
    .getByRole('button', { name: words.t('decision.choices.ask'), exact: true })
    .click();
  await until('the decision', async () => (await storedRows(panel, 'decisions')).length > 0);
};

test('a decision stays when the panel is closed and when the browser is started again', async () => {
  const github = await startSampleGithub();
  const profile = await mkdtemp(join(tmpdir(), 'plumbline-kept-'));
  const words = await catalogue();
  const decided = words.t('decision.short', { choice: words.t('decision.choices.ask') });
  try {
    const first = await startChromium({ github, profile });
    const page = await first.visit(`/${login}`);
    let panel = await first.openByToolbar(page);
    await panelShows(panel, login);
    await chooseRole(panel, words, role);
    await readGithub(panel, words);
    await analysisOf(panel, login, role);
    await decide(panel, words);
    await first.closePanel(panel);
    panel = await first.openByToolbar(page);
    await panel.getByText(decided).first().waitFor();
    await first.close();

    github.requests.length = 0;
    const second = await startChromium({ github, profile });
    const again = await second.visit(`/${login}`);
    const reopened = await second.openByToolbar(again);
    await reopened.getByText(decided).first().waitFor();
    // What was read stays read: nothing is asked of GitHub again.
    expect(github.requests.filter(({ spent }) => spent !== null)).toEqual([]);
    const [dossier] = (await storedRows(reopened, 'snapshots')).map((one) => one.dossier);
    expect(dossier?.sections.repositories.state).toBe('found');
    await second.close();
  } finally {
    await github.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('what was read is kept when the background dies in the middle of a reading', async () => {
  const { panel } = await session.open('victor-dane-sample');
  session.github.faults.set('raw', { delay: 1_500 });
  session.github.faults.set('api.github.com/repos/', { delay: 700 });
  await panel.getByRole('button', { name: session.words.t('reading:readNow') }).click();
  const done = await until('a few steps', async () => {
    const [row] = await storedRows(panel, 'readings');
    const count = row?.steps.filter(({ state }) => state === 'done').length ?? 0;
    return count >= 3 ? count : undefined;
  });
  await session.chromium.stopWorker();
  session.github.faults.clear();
  const row = await until('the end of the reading', async () => {
    const [newest] = await storedRows(panel, 'readings');
    return newest && newest.state !== 'running' ? newest : undefined;
  });
  expect(['interrupted', 'done']).toContain(row.state);
  expect(row.steps.filter(({ state }) => state === 'done').length).toBeGreaterThanOrEqual(done);
  const kept = (await storedRows(panel, 'snapshots')).find(
    ({ dossier }) => dossier.person.login === 'victor-dane-sample',
  );
  expect(kept?.dossier.sections.repositories.state).toBe('found');
  await readGithub(panel, session.words);
  const [finished] = await storedRows(panel, 'readings');
  expect(finished?.state).toBe('done');
});

test('a pasted text is read like the rest, and only asks', async () => {
  const { page, panel } = await session.open('quiet-lee-sample');
  await chooseRole(panel, session.words, role);
  await readGithub(panel, session.words);
  await openView(panel, session.words, 'notes');
  await panel.getByLabel(session.words.t('notes.pasteTitle')).fill('CV');
  await panel
    .getByLabel(session.words.t('notes.pasteText'), { exact: true })
    .fill(
      'I work on search and ranking for a shop, and I have done so for four years with a team of five. ' +
        'My ranking model increased revenue by 23 %. Before that I kept the data warehouse of a small bank running. ' +
        'Write to sample@plumbline.example.',
    );
  await panel.getByRole('button', { name: session.words.t('notes.add'), exact: true }).click();
  await panel.getByText(session.words.t('notes.added')).waitFor();
  const { findings } = await analysisOf(panel, 'quiet-lee-sample', role);
  const about = findings.filter(({ evidence }) =>
    evidence.some((one) => one.kind === 'quote' && one.quote.includes('23 %')),
  );
  expect(
    about.map(({ outcome }) => outcome),
    JSON.stringify(findings),
  ).toEqual(['ask']);
  const texts = JSON.stringify((await storedRows(panel, 'snapshots')).map(({ dossier }) => dossier.texts));
  expect(texts).toContain('search and ranking');
  expect(texts).not.toContain('sample@plumbline.example');
  await page.close();
});

test('erasing one person leaves the others; erasing all leaves nothing', async () => {
  const { page, panel } = await session.open('ines-roth-sample');
  const { page: other } = { page: await session.chromium.visit('/tessa-quill-sample') };
  await panelShows(panel, 'tessa-quill-sample');
  const logins = async (): Promise<string[]> =>
    (await storedRows(panel, 'snapshots')).map(({ dossier }) => dossier.person.login);
  await until('both', async () => {
    const known = await logins();
    return known.includes('tessa-quill-sample') && known.includes('ines-roth-sample');
  });

  const erase = async (which: 'person' | 'all'): Promise<void> => {
    await panel.getByRole('button', { name: session.words.t('menu.open') }).click();
    await panel
      .getByRole('button', { name: session.words.t(which === 'person' ? 'menu.erasePerson' : 'menu.eraseAll') })
      .click();
    await panel
      .getByRole('alertdialog')
      .getByRole('button', { name: session.words.t(which === 'person' ? 'erase.personAction' : 'erase.allAction') })
      .click();
  };
  await erase('person');
  await panel.getByText(session.words.t('states.erased.title')).first().waitFor();
  expect(await logins()).not.toContain('tessa-quill-sample');
  expect(await logins()).toContain('ines-roth-sample');
  await erase('all');
  await until('an empty store', async () => (await logins()).length === 0);
  await other.close();
  await page.close();
});
