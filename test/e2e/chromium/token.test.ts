import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { panelShows, readGithub, storedRows, until, wholeStore } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const [first, second] = ['noel-brandt-sample', 'tessa-quill-sample'] as const;
const letters = 'Sample0123'.repeat(8);
const token = `github_pat_${letters}Zz`;
const classic = `ghp_${letters.slice(0, 36)}`;
const day = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString();

const said = (key: string, given: Record<string, unknown> = {}): string => session.words.t(`token:${key}`, given);
/** The words up to the first thing that is filled in. */
const begins = (key: string, given: Record<string, unknown> = {}): string =>
  said(key, { ...given, day: '\0' }).split('\0')[0] ?? '';
const offer = (panel: Page) => panel.getByRole('region', { name: said('offer.title') });
const dialog = (panel: Page) => panel.getByRole('dialog', { name: said('title') });
const press = (within: Page | ReturnType<typeof dialog>, key: string) =>
  within.getByRole('button', { name: said(key), exact: true }).click();
const put = async (within: Page | ReturnType<typeof dialog>, text: string, label = 'form.label') => {
  await within.getByLabel(said(label), { exact: true }).fill(text);
  await press(within, 'form.save');
};

/** The panel after GitHub was read for two people, the second of them open. */
const afterTwo = async (): Promise<{ page: Page; panel: Page }> => {
  const { page, panel } = await session.open(first);
  await readGithub(panel, session.words);
  expect(await offer(panel).count()).toBe(0);
  await page.goto(`https://github.com/${second}`);
  await panelShows(panel, second);
  await readGithub(panel, session.words);
  return { page, panel };
};

const options = async (): Promise<Page> => {
  const page = await session.chromium.context.newPage();
  await page.goto(`chrome-extension://${session.chromium.extensionId}/options.html`);
  await page.getByRole('heading', { name: said('title') }).waitFor();
  return page;
};

/** Puts the token in by the settings, and waits until GitHub has said that it works. */
const working = async (text = token, change: Parameters<typeof session.github.makeToken>[1] = {}): Promise<void> => {
  session.github.makeToken(text, change);
  const settings = await options();
  await put(settings, text);
  await settings.getByText(begins('states.works')).waitFor();
  await settings.close();
  session.forgetRequests();
};

const asked = () => session.github.requests.filter(({ path }) => path === '/graphql');

/** Everything that these pages write to their consoles from now on. */
const listen = async (...pages: Page[]): Promise<string[]> => {
  const heard: string[] = [];
  for (const source of [...pages, await session.chromium.worker()])
    source.on('console', (message) => void heard.push(message.text()));
  return heard;
};

describe('a token of the user’s own', () => {
  test('is offered at the second person, put in, works, is refused once it was revoked, and goes without a trace', async () => {
    const { page, panel } = await afterTwo();
    const heard = await listen(page, panel);
    await offer(panel).waitFor();
    expect(await panel.getByRole('dialog').count()).toBe(0);
    await press(panel, 'offer.open');

    const link = await dialog(panel)
      .getByRole('link', { name: said('steps.link') })
      .getAttribute('href');
    expect(link).toMatch(/^https:\/\/github\.com\/settings\/personal-access-tokens\/new\?name=Plumbline\+[\d-]+&/u);
    await put(dialog(panel), 'hunter2');
    await dialog(panel).getByText(said('problems.password')).waitFor();
    expect(await storedRows(panel, 'tokens')).toEqual([]);

    session.github.makeToken(token);
    session.forgetRequests();
    await put(dialog(panel), ` ${token} `);
    await dialog(panel).getByText(begins('states.works')).waitFor();
    await dialog(panel)
      .getByText(said('kinds.fine-grained', { ending: '23Zz' }))
      .waitFor();
    const shown = session.github.requests.filter(({ withToken }) => withToken);
    expect(shown.map(({ host, path, status, spent }) => [host, path, status, spent])).toEqual([
      ['api.github.com', '/rate_limit', 200, null],
    ]);

    const { tokens = '', ...others } = await wholeStore(panel);
    expect(tokens).toContain(token);
    for (const [table, rows] of Object.entries(others)) expect(rows, table).not.toContain(letters);
    for (const one of [page, panel]) {
      expect(await one.content()).not.toContain(letters);
      expect(JSON.stringify(await one.evaluate('[{ ...localStorage }, { ...sessionStorage }]'))).not.toContain(letters);
    }
    await panel.keyboard.press('Escape');
    await dialog(panel).waitFor({ state: 'detached' });
    expect(await offer(panel).count()).toBe(0);

    session.github.revokeToken(token);
    const settings = await options();
    await press(settings, 'again');
    await settings.getByText(said('states.refused')).waitFor();
    await settings.close();
    // The panel follows the store.
    await panel.getByText(said('notice.refused')).waitFor();
    await press(panel, 'notice.open');
    await dialog(panel).getByText(said('used.without')).waitFor();

    await press(dialog(panel), 'remove');
    await dialog(panel).getByText(said('removed')).waitFor();
    expect(JSON.stringify(await wholeStore(panel))).not.toContain(letters);
    await panel.keyboard.press('Escape');
    expect(await offer(panel).count()).toBe(0);
    expect(heard.join('\n')).not.toContain(letters);
  });

  test('is not offered again after “not now”, until the settings say so', async () => {
    const { panel } = await afterTwo();
    await press(offer(panel), 'offer.later');
    await panel.getByText(said('offer.declined')).waitFor();
    await until('the answer to be kept', async () => (await storedRows(panel, 'settings'))[0]?.offerToken === false);
    await panel.reload();
    await panelShows(panel, second);
    expect(await offer(panel).count()).toBe(0);

    const settings = await options();
    const again = settings.getByLabel(said('offer.ask'));
    expect(await again.isChecked()).toBe(false);
    await again.click();
    await settings.close();
    await offer(panel).waitFor();
  });

  test('is what readings are made with, and goes to GitHub’s API alone', async () => {
    await working();
    const { page, panel } = await session.open('mira-holm-sample');
    const heard = await listen(page, panel);
    await readGithub(panel, session.words);
    expect(asked().length).toBeGreaterThan(0);
    expect(asked().every(({ withToken: shown, status }) => shown && status === 200)).toBe(true);
    const elsewhere = session.github.requests.filter(({ host }) => host !== 'api.github.com');
    expect(elsewhere.filter(({ withToken: shown }) => shown)).toEqual([]);
    const [reading] = await storedRows(panel, 'readings');
    expect(reading?.spent.graphql).toBeGreaterThan(0);
    expect((await storedRows(panel, 'tokens'))[0]?.state).toBe('works');
    const { tokens: _tokens, ...others } = await wholeStore(panel);
    expect(JSON.stringify(others)).not.toContain(letters);
    expect(heard.join('\n')).not.toContain(letters);
    expect(await offer(panel).count()).toBe(0);
  });

  test('that is revoked midway is told of, and the reading goes on without it', async () => {
    await working();
    session.github.faults.set('api.github.com/graphql', { delay: 600 });
    const { panel } = await session.open('mira-holm-sample');
    const reading = readGithub(panel, session.words);
    await until('the first question', async () => asked().length > 0);
    session.github.revokeToken(token);
    await reading;
    await panel.getByText(said('notice.refused')).waitFor();
    expect((await storedRows(panel, 'tokens'))[0]?.state).toBe('refused');
    // Nothing more is asked with it once GitHub did not take it.
    expect(asked().filter(({ status }) => status === 401)).toHaveLength(1);
    expect(session.spent().core).toBeGreaterThan(0);
    const [dossier] = (await storedRows(panel, 'snapshots'))
      .toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))
      .map((one) => one.dossier);
    expect(dossier?.sections.repositories.state).toBe('found');
  });

  test('that an organisation does not accept is good for all others', async () => {
    // Only of this kind GitHub says which organisation it is.
    await working(classic, { scopes: [], refusedBy: ['sample-org'] });
    const { panel } = await session.open('mira-holm-sample');
    await readGithub(panel, session.words);
    expect((await storedRows(panel, 'tokens'))[0]).toMatchObject({ state: 'works', refusedBy: ['sample-org'] });
    const settings = await options();
    await settings.getByText(said('refusedBy', { count: 1, names: 'sample-org' })).waitFor();
  });

  test('is kept without a network and asked about when there is one', async () => {
    const settings = await options();
    session.github.makeToken(token, { expiresAt: day(3.5) });
    await session.chromium.context.setOffline(true);
    await put(settings, token);
    await settings.getByText(said('states.offline')).waitFor();
    await session.chromium.context.setOffline(false);
    await settings.getByText(begins('states.soon', { count: 4 })).waitFor();
  });

  test('that may do too much, and one that has ended, are told apart from one that is refused', async () => {
    const settings = await options();
    session.github.makeToken(classic, { scopes: ['repo', 'gist'], expiresAt: null });
    await put(settings, classic);
    await settings.getByText(said('scopes', { scopes: 'repo and gist' })).waitFor();
    await settings.getByText(said('states.worksOn')).waitFor();

    session.github.makeToken(token, { expiresAt: day(1) });
    await put(settings, token, 'form.another');
    await settings.getByText(begins('states.soon', { count: 1 })).waitFor();
    // As though that day had passed.
    session.github.revokeToken(token);
    await settings.evaluate(
      (past) =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('plumbline');
          opening.onsuccess = () => {
            const store = opening.result.transaction('tokens', 'readwrite').objectStore('tokens');
            const reading = store.get('github');
            reading.onsuccess = () => {
              store.put({ ...reading.result, expiresAt: past }).onsuccess = () => {
                opening.result.close();
                resolve();
              };
            };
          };
        }),
      day(-1),
    );
    await press(settings, 'again');
    await until('the end to be noted', async () => (await storedRows(settings, 'tokens'))[0]?.state === 'expired');
    await settings.getByText(begins('states.expired')).waitFor();
    expect(await settings.getByText(said('states.refused')).count()).toBe(0);
  });

  test('axe finds nothing in offer, dialog and settings, light or dark', async () => {
    const schemes = ['light', 'dark'] as const;
    const { panel } = await afterTwo();
    for (const colorScheme of schemes) {
      await panel.emulateMedia({ colorScheme });
      await offer(panel).waitFor();
      expect(await violations(panel), `offer, ${colorScheme}`).toEqual([]);
      await press(panel, 'offer.open');
      await put(dialog(panel), 'hunter2');
      await dialog(panel).getByText(said('problems.password')).waitFor();
      expect(await violations(panel), `dialog, ${colorScheme}`).toEqual([]);
      await panel.keyboard.press('Escape');
    }
    const settings = await options();
    for (const colorScheme of schemes) {
      await settings.emulateMedia({ colorScheme });
      expect(await violations(settings), `settings, ${colorScheme}`).toEqual([]);
    }
    session.github.makeToken(token, { scopes: ['repo'], expiresAt: day(2) });
    await put(settings, token);
    await settings.getByText(begins('states.soon', { count: 2 })).waitFor();
    expect(await violations(settings), 'with a token').toEqual([]);
  });
});
