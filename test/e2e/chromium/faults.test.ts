import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import type { Fault } from '../../sample-github/server';
import { beginning, changeRows, dossierOf, doubles, lost, readAtClick, readTwice, says, stripOf } from '../faulty';
import { panelShows } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const login = 'noel-brandt-sample';

const json = (message: string): string =>
  JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest', status: 'x' });
const secondary = json('You have exceeded a secondary rate limit. Please wait a few minutes before you try again.');
const primary = json('API rate limit exceeded for 203.0.113.7.');
/** As JSON, and more of it than is taken. */
const huge = JSON.stringify([{ name: 'x'.repeat(17_000_000) }]);

/** What the strip says: the status in words or the reason, and what will be. */
type Said = readonly [what: string, todo: string];
const failed: Said = ['failures.failed.what', 'failures.failed.todo'];
const broken: Said = ['notes.connection.what', 'notes.connection.todo'];
const own: Said = ['status.500', 'failures.failed.todo'];
const wait: Said = ['status.429', 'tryAgainAt'];

type Case = readonly [name: string, fault: Fault, said: Said];

/** Faults of all of the API, by what they are; several are met by one panel, one after the other. */
const groups: Readonly<Record<string, readonly Case[]>> = {
  'a connection or a server that fails': [
    ['a connection that is cut', { cut: true }, broken],
    ['a server error', { status: 500, body: json('Server Error') }, own],
    ['HTML', { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Unicorn!</h1>' }, own],
    ['a server that is away', { status: 503, body: '' }, ['status.503', 'failures.failed.todo']],
    ['an answer too late', { status: 504, body: json('Took too long') }, ['status.504', 'failures.failed.todo']],
  ],
  'an answer that is none': [
    ['one that breaks off', { malformed: true }, failed],
    ['one of another form', { status: 200, body: '{"hello":"world"}' }, failed],
    ['nothing', { status: 200, body: '' }, failed],
    ['more than can be taken', { status: 200, body: huge }, failed],
  ],
  'a limit': [
    ['a secondary one that says when', { status: 403, headers: { 'retry-after': '90' }, body: secondary }, wait],
    ['a secondary one that does not', { status: 403, body: secondary }, wait],
    ['too many requests, and when', { status: 429, headers: { 'retry-after': '90' }, body: secondary }, wait],
    ['too many requests', { status: 429, body: '' }, wait],
    ['one that is used up', { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: primary }, wait],
  ],
};

/** One thing alone that GitHub does not give. */
const inPart: readonly [name: string, at: string, fault: Fault, said: Said][] = [
  [
    'an account that searches do not find',
    'api.github.com/search',
    { status: 422, body: json('Validation Failed') },
    ['status.422', 'lasting'],
  ],
  [
    'a repository that is closed for legal reasons',
    'api.github.com/repos/',
    { status: 451, body: json('Repository access blocked') },
    ['status.451', 'lasting'],
  ],
  [
    'a repository that is gone',
    'api.github.com/repos/',
    { status: 404, body: json('Not Found') },
    ['status.404', 'lasting'],
  ],
  ['a host of files that is away', 'raw', { status: 503, body: '' }, ['status.503', 'failures.failed.todo']],
  ['a host of files that asks to wait', 'raw', { status: 429, body: '' }, wait],
];

/** The panel, with its person read by nobody yet. */
const opened = async (): Promise<{ panel: Page; before: Awaited<ReturnType<typeof dossierOf>> }> => {
  const { panel } = await session.open(login);
  return { panel, before: await dossierOf(panel, login) };
};

/** What looks the same but for its words is shown to axe once. */
const looked = new Set<Said>();

const told = async (panel: Page, said: Said): Promise<void> => {
  const [what, todo] = said;
  await says(panel, session.words, [
    session.words.t(`reading:${what}`),
    todo === 'tryAgainAt' ? beginning(session.words, 'reading:tryAgainAt') : session.words.t(`reading:${todo}`),
  ]);
  if (!looked.has(said)) expect(await violations(panel)).toEqual([]);
  looked.add(said);
};

/** As though the wait that GitHub asked for were over, and nothing wrong any more. */
const mended = async (panel: Page): Promise<void> => {
  session.github.faults.clear();
  session.github.renewLimits();
  await changeRows(panel, 'limits', 'drop');
  await panel.reload();
  await panelShows(panel, login);
};

describe('when GitHub does not answer as it should', () => {
  test.each(Object.entries(groups))('%s: told in words, nothing lost, and it passes', async (_group, faults) => {
    const { panel, before } = await opened();
    for (const [name, fault, said] of faults) {
      session.github.faults.set('api', fault);
      const from = session.github.requests.length;
      await readAtClick(panel, session.words);
      const after = await dossierOf(panel, login);
      expect(lost(before, after), name).toEqual([]);
      expect([after.sections.repositories.state, after.sections.pullRequests.state], name).not.toContain('absent');
      await panel.locator('[data-identity]').first().waitFor();
      await told(panel, said);
      // Who asks to wait is asked nothing further.
      const asked = session.github.requests.slice(from).filter(({ spent }) => spent === 'core');
      if (said === wait) expect(asked, name).toHaveLength(1);
      await mended(panel);
    }
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('done');
    const whole = await dossierOf(panel, login);
    expect([whole.sections.repositories.state, whole.sections.contents.state]).toEqual(['found', 'found']);
    expect(doubles(whole)).toEqual([]);
    expect(readTwice(session.github.requests)).toEqual([]);
  });

  test.each(inPart)('%s: the rest is read, and what is missing told', async (_name, at, fault, said) => {
    const { panel } = await opened();
    session.github.faults.set(at, fault);
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('done');
    await told(panel, said);
    const part = await dossierOf(panel, login);
    expect(part.sections.repositories.state).toBe('found');

    await mended(panel);
    await readAtClick(panel, session.words);
    const whole = await dossierOf(panel, login);
    expect(lost(part, whole)).toEqual([]);
    expect([whole.sections.pullRequests.state, whole.sections.contents.state]).not.toContain('not-read');
    expect(doubles(whole)).toEqual([]);
    expect(readTwice(session.github.requests)).toEqual([]);
  });

  test('a limit that is used up on the way keeps what came before, and says when it is renewed', async () => {
    const { panel } = await opened();
    session.github.setRemaining('core', 3);
    await readAtClick(panel, session.words);
    expect((await dossierOf(panel, login)).sections.repositories.state).toBe('found');
    expect(session.spent().core).toBe(3);
    await told(panel, ['failures.rate-limited.what', 'tryAgainAt']);
    await mended(panel);
    await readAtClick(panel, session.words);
    expect(readTwice(session.github.requests)).toEqual([]);
  });

  test('an empty repository is looked into like any other, and nothing is amiss', async () => {
    const { panel } = await opened();
    session.github.faults.set('api.github.com/repos/', { status: 409, body: json('Git Repository is empty.') });
    const row = await readAtClick(panel, session.words);
    expect([row.state, ...row.steps.map(({ state }) => state)]).toEqual(row.steps.map(() => 'done').concat('done'));
    const { contents } = (await dossierOf(panel, login)).sections;
    if (contents.state !== 'found') throw new Error('Nothing was looked into');
    for (const { paths, readme, manifests } of contents.value)
      expect([paths.state, readme.state, manifests.state]).toEqual(['absent', 'absent', 'absent']);
    expect(await stripOf(panel, session.words).innerText()).not.toContain(session.words.t('reading:ended.done'));
  });

  test('a tree that is cut short and a search that is incomplete are not taken for all there is', async () => {
    const { panel } = await opened();
    session.github.faults.set('api.github.com/repos/', { change: { truncated: true } });
    session.github.faults.set('api.github.com/search', { change: { incomplete_results: true } });
    await readAtClick(panel, session.words);
    const { contents, pullRequests } = (await dossierOf(panel, login)).sections;
    if (contents.state !== 'found') throw new Error('Nothing was looked into');
    for (const { paths } of contents.value)
      expect(paths.state === 'found' && (paths.coverage.of === null || paths.coverage.seen < paths.coverage.of)).toBe(
        true,
      );
    expect(pullRequests.state).not.toBe('absent');
    if (pullRequests.state === 'found') expect(pullRequests.coverage.of).toBeNull();
    await stripOf(panel, session.words).locator('summary').first().click();
    expect(await violations(panel)).toEqual([]);
  });
});
