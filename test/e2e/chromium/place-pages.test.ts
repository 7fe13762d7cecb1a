import { afterEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { storedRows } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

/** Follows a link as GitHub's pages do: the address changes in place. */
const goSoftly = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.querySelector('main')?.append(link);
    link.click();
  }, address);

/** What the panel is told of the one tab with a page of the sample. */
const shown = async (panel: Page): Promise<unknown> => {
  const rows = await storedRows(panel, 'tabs');
  return rows.find(({ url }) => url.startsWith('https://github.com/'));
};

test('projects, changes and lists are read from their pages, also where they are exchanged in place', async () => {
  const { page, panel } = await session.open('mira-holm-sample');
  session.forgetRequests();
  const becomes = (place: object) =>
    expect.poll(() => shown(panel), { timeout: 10_000 }).toMatchObject({ page: 'place', key: null, place });

  await goSoftly(page, '/sample-org/serve-kit');
  await becomes({ kind: 'repository', name: 'serve-kit', about: { organisation: true, license: 'Apache-2.0' } });
  await goSoftly(page, '/sample-org/serve-kit/pull/1182');
  await becomes({ kind: 'pull-request', number: 1182, author: 'mira-holm-sample', state: 'merged' });
  await goSoftly(page, '/beispiel-verein/messwerk');
  await becomes({ kind: 'repository', owner: 'beispiel-verein', about: { defaultBranch: 'main' } });
  await page.goto('https://github.com/sample-org/serve-kit/graphs/contributors');
  await becomes({ kind: 'people', list: 'contributors', of: 'sample-org/serve-kit' });
  await goSoftly(page, '/search?q=mira&type=users');
  await becomes({ kind: 'people', list: 'search', of: 'mira', logins: ['mira-holm-sample'] });
  await goSoftly(page, '/nobody-sample/nothing');
  await expect.poll(() => shown(panel), { timeout: 10_000 }).toMatchObject({ page: 'none', place: null });

  expect(await page.locator('plumbline-badge').count()).toBe(0);
  // Nothing was asked of GitHub but the pages themselves, and nobody on them was written down.
  expect(session.spent()).toMatchObject({ core: 0, search: 0, raw: 0 });
  expect((await storedRows(panel, 'candidates')).map(({ login }) => login)).toEqual(['mira-holm-sample']);
});
