import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { dossierOf, doubles, lost, readAtClick, readTwice, says, tell } from '../faulty';
import { storedRows, until } from '../panel';
import { idOf } from '../../sample-github/state';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const login = 'tessa-quill-sample';
const t = (key: string, given: Record<string, unknown> = {}): string => session.words.t(key, given);
const asked = (start: string) => session.github.requests.filter(({ host, path }) => `${host}${path}`.startsWith(start));

describe('an account that is not what its page was', () => {
  test('deleted or suspended: nothing further is asked, what the page showed stays, and it is said', async () => {
    const { panel } = await session.open(login);
    const before = await dossierOf(panel, login);
    session.github.changeAccount(login, null);
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('failed');
    await says(panel, session.words, [t('reading:ended.failed'), t('reading:status.404'), t('reading:lasting')]);
    expect(await violations(panel)).toEqual([]);
    const after = await dossierOf(panel, login);
    expect(lost(before, after)).toEqual([]);
    expect(after.sections.repositories).not.toMatchObject({ state: 'absent' });
    // The list, the account by its login, and by the number that it would keep under another.
    expect(asked('api.github.com/').map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(session.spent()).toEqual({ core: 3, search: 0, raw: 0 });
  });

  test('by another name: found by the number, read once, and it is the same person', async () => {
    const { panel } = await session.open(login);
    const before = await dossierOf(panel, login);
    const renamed = 'tessa-anew-sample';
    session.github.changeAccount(login, { login: renamed });
    await readAtClick(panel, session.words);
    await panel.getByRole('heading', { level: 1 }).filter({ hasText: renamed }).waitFor();
    const after = await dossierOf(panel, renamed);
    expect(after.person.id).toBe(before.person.id);
    expect(lost(before, after)).toEqual([]);
    expect([after.sections.repositories.state, doubles(after)]).toEqual(['found', []]);
    expect(await storedRows(panel, 'snapshots')).toHaveLength(1);
    expect(readTwice(session.github.requests)).toEqual([]);
  });

  test('whose name somebody else has by now: nothing of theirs is taken', async () => {
    const { panel } = await session.open(login);
    const before = await dossierOf(panel, login);
    session.github.changeAccount(login, null);
    session.github.changeAccount('noel-brandt-sample', { login });
    await readAtClick(panel, session.words);
    await says(panel, session.words, [t('reading:notes.somebody-else.what'), t('reading:notes.somebody-else.todo')]);
    expect(await violations(panel)).toEqual([]);
    const after = await dossierOf(panel, login);
    expect(lost(before, after)).toEqual([]);
    expect(after.person).toEqual(before.person);
    expect(after.sections.repositories.state).not.toBe('found');
  });

  test('in the queue: each says for itself why it could not be read, and the others are read', async () => {
    const { panel } = await session.open('quiet-lee-sample');
    session.github.changeAccount(login, null);
    session.github.faults.set('api.github.com/users/victor-dane-sample', { change: { type: 'Bot' } });
    const logins = ['sample-org', login, 'nobody-at-all-sample', 'victor-dane-sample', 'noel-brandt-sample'];
    await tell(panel, { type: 'queue-readings', logins, from: null });
    await until('the end of the queue', async () => {
      const rows = await storedRows(panel, 'queue');
      return rows.length === 5 && rows.every(({ state }) => state === 'failed' || state === 'done');
    });
    const queue = panel.getByRole('region', { name: t('reading:queue.title') });
    await queue.locator('summary').click();
    const line = (of: string): Promise<string> => queue.locator('li', { hasText: of }).innerText();
    expect(await line('sample-org')).toContain(t('reading:notes.no-person.what'));
    expect(await line('victor-dane-sample')).toContain(t('reading:notes.no-person.what'));
    expect(await line(login)).toContain(t('reading:status.404'));
    expect(await line('nobody-at-all-sample')).toContain(t('reading:status.404'));
    expect(await line('noel-brandt-sample')).toContain(t('reading:queue.done'));
    expect(await violations(panel)).toEqual([]);
    // Of a name that is nobody's nothing is kept.
    const kept = (await storedRows(panel, 'snapshots')).map(({ dossier }) => dossier.person.login);
    expect(kept.toSorted()).toEqual(['noel-brandt-sample', 'quiet-lee-sample']);
    expect(readTwice(session.github.requests)).toEqual([]);
  });
});

describe('what moved', () => {
  const first = async (panel: Page): Promise<string> => {
    const { contents } = (await dossierOf(panel, login)).sections;
    const one = contents.state === 'found' ? contents.value[0] : undefined;
    if (!one) throw new Error('Nothing was looked into');
    return `${one.owner}/${one.name}`;
  };

  test('a repository by another name or owner is followed in the browser, and each step counted', async () => {
    const { panel } = await session.open(login);
    // Read once, to know what there is.
    await readAtClick(panel, session.words);
    const name = await first(panel);
    const paths = (await dossierOf(panel, login)).sections.contents;
    await session.tidy();

    const { panel: fresh } = await session.open(login);
    const id = idOf(name);
    session.github.faults.set(`api.github.com/repos/${name}/`, { movedTo: `/repositories/${id}/` });
    const row = await readAtClick(fresh, session.words);
    expect(row.state).toBe('done');
    const moved = asked(`api.github.com/repositories/${id}/git/trees/`);
    expect(moved.map(({ status }) => status)).toEqual([200]);
    const { contents } = (await dossierOf(fresh, login)).sections;
    const there = (of: typeof contents) =>
      of.state === 'found' ? of.value.find((one) => `${one.owner}/${one.name}` === name)?.paths : undefined;
    expect(there(contents)).toMatchObject({ state: 'found' });
    expect(there(contents)).toMatchObject({ value: (there(paths) as { value?: unknown }).value });
    // What the browser follows by itself is counted too: the budget holds.
    expect(row.spent.core).toBeGreaterThanOrEqual(session.spent().core);
    expect(session.spent().core).toBeLessThanOrEqual(row.budget.core);
    expect(readTwice(session.github.requests)).toEqual([]);
  });

  test('a file is followed on its own host', async () => {
    const { panel } = await session.open(login);
    session.github.faults.set(`raw.githubusercontent.com/${login}/${login}/`, {
      movedTo: `/${login}/${login}/refs/heads/`,
    });
    await readAtClick(panel, session.words);
    const { profileReadme } = (await dossierOf(panel, login)).sections;
    expect(profileReadme.state).toBe('found');
  });

  test('to another host is not followed, which is said', async () => {
    const { panel } = await session.open(login);
    session.github.faults.set('api.github.com/search', {
      status: 301,
      headers: { location: 'https://github.com/search' },
    });
    session.github.faults.set('github.com/search', { status: 200, body: '{"total_count":0,"items":[]}' });
    await readAtClick(panel, session.words);
    await says(panel, session.words, [t('reading:notes.moved.what'), t('reading:notes.moved.todo')]);
    expect(await violations(panel)).toEqual([]);
    expect((await dossierOf(panel, login)).sections.pullRequests.state).not.toMatch(/found|absent/u);
  });

  test('round in a circle ends, within the budget', async () => {
    const { panel } = await session.open(login);
    session.github.faults.set('api.github.com/search/', { movedTo: '/search/' });
    session.github.faults.set('api.github.com/repos/', { movedTo: '/repos/' });
    const row = await readAtClick(panel, session.words);
    expect(row.state).toBe('done');
    await says(panel, session.words, [t('reading:notes.moved.what')]);
    expect(row.spent.core).toBeLessThanOrEqual(row.budget.core);
  });
});
