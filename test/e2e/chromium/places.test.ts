import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { panelShows, storedRows, until } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const out = new URL('../out/', import.meta.url);

const openOn = async (path: string): Promise<{ page: Page; panel: Page }> => {
  const page = await session.chromium.visit(path);
  return { page, panel: await session.chromium.openByToolbar(page) };
};
/** Pictures in light and dark, and at the narrowest that a panel gets, where nothing may reach out of it. */
const picture = async (panel: Page, name: string): Promise<void> => {
  mkdirSync(out, { recursive: true });
  const shoot = (as: string) => panel.screenshot({ path: new URL(`${name}-${as}.png`, out).pathname, fullPage: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    await shoot(colorScheme);
  }
  await panel.setViewportSize({ width: 320, height: 900 });
  const [wide, width] = await panel.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(width).toBe(320);
  expect(wide).toBeLessThanOrEqual(width);
  await shoot('320');
};
const finished = (panel: Page, login: string): Promise<unknown> =>
  until(`the reading of ${login}`, async () => {
    const rows = await storedRows(panel, 'queue');
    return rows.find(({ id, state }) => id === login && state === 'done');
  });

describe('a repository', () => {
  test('shows who did what in it, and reads whom is ticked, within the budget', async () => {
    const { t } = session.words;
    const { panel } = await openOn('/sample-org/serve-kit');
    await panel.getByRole('heading', { name: 'sample-org/serve-kit' }).waitFor();
    expect(session.spent()).toEqual({ core: 0, search: 0, raw: 0 });
    await panel.getByRole('button', { name: t('place:repository.find') }).click();
    const group = panel.getByRole('region', { name: t('place:kinds.reliability') });
    await group.getByRole('link', { name: 'mira-holm-sample' }).waitFor();
    expect(session.spent()).toEqual({ core: 1, search: 0, raw: 0 });
    expect(await violations(panel)).toEqual([]);

    await group.getByRole('checkbox', { name: t('place:tick', { login: 'mira-holm-sample' }) }).check();
    await picture(panel, 'place-repository');
    await panel.getByRole('button', { name: t('place:readTicked', { count: 1 }) }).click();
    await finished(panel, 'mira-holm-sample');
    // The panel goes through who was ticked; back to the page, it is said who was read.
    await panel
      .getByRole('navigation', { name: t('loop:round.label') })
      .getByText('sample-org/serve-kit')
      .click();
    await group.getByText(t('place:queued.done'), { exact: true }).waitFor();
    const { core, search, raw } = session.spent();
    expect(core).toBeLessThanOrEqual(11);
    expect([search, raw <= 12]).toEqual([1, true]);

    // Where the profile is opened, what was read stands there, with no further request.
    session.forgetRequests();
    const page = await session.chromium.visit('/mira-holm-sample');
    await page.bringToFront();
    await panelShows(panel, 'mira-holm-sample');
    expect(session.spent()).toEqual({ core: 0, search: 0, raw: 0 });
  });

  test('that cannot be read says why', async () => {
    session.github.faults.set('api', { status: 500, body: '{"message":"Server Error"}' });
    const { panel } = await openOn('/sample-org/serve-kit');
    await panel.getByRole('button', { name: session.words.t('place:repository.find') }).click();
    await panel.getByText(session.words.t('reading:status.500'), { exact: false }).waitFor();
    expect(await violations(panel)).toEqual([]);
  });
});

describe('other places', () => {
  test('a pull request shows what it is, from the page alone, and its author is one press away', async () => {
    const { t } = session.words;
    const [request] = (await import('../../sample-github/people/mira')).mira.pullRequests;
    if (!request) throw new Error('Mira opened none');
    const { panel } = await openOn(`/${request.repository}/pull/${request.number}`);
    await panel.getByRole('link', { name: request.title }).waitFor();
    await panel.getByRole('heading', { name: t('changes.kinds.reliability') }).waitFor();
    expect(session.spent()).toEqual({ core: 0, search: 0, raw: 0 });
    await picture(panel, 'place-change');
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: t('place:change.read') }).click();
    await finished(panel, 'mira-holm-sample');
  });

  test('a list of people is ticked by hand', async () => {
    const { t } = session.words;
    const { panel } = await openOn('/orgs/sample-org/people');
    await panel.getByRole('heading', { name: t('place:people.organisation', { of: 'sample-org' }) }).waitFor();
    expect(await panel.getByRole('checkbox').count()).toBeGreaterThan(0);
    expect(session.spent()).toEqual({ core: 0, search: 0, raw: 0 });
    await picture(panel, 'place-people');
    expect(await violations(panel)).toEqual([]);
  });
});
