import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../sample-github/server';
import { readGithub, storedRows } from '../panel';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const login = 'noel-brandt-sample';

const sectionsOf = async (panel: Parameters<typeof storedRows>[0]) => {
  const rows = (await storedRows(panel, 'snapshots')).filter(({ dossier }) => dossier.person.login === login);
  const newest = rows.toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))[0];
  if (!newest) throw new Error('No dossier');
  return newest.dossier.sections;
};

const faults: readonly [name: string, fault: Fault][] = [
  ['a connection that is cut', { cut: true }],
  ['a server error', { status: 502, body: '{"message":"Server Error"}' }],
  ['an answer that breaks off', { malformed: true }],
  ['an answer of another form', { status: 200, body: '{"hello":"world"}' }],
  [
    'a secondary limit',
    {
      status: 403,
      headers: { 'retry-after': '60' },
      body: '{"message":"You have exceeded a secondary rate limit.","documentation_url":"https://docs.github.com/rest"}',
    },
  ],
];

describe('when GitHub does not answer as it should', () => {
  test.each(faults)('%s is told in words, loses nothing, and passes', async (_name, fault) => {
    const { panel } = await session.open(login);
    const before = await sectionsOf(panel);
    session.github.faults.set('api', fault);
    await readGithub(panel, session.words);

    const [row] = await storedRows(panel, 'readings');
    expect(row?.state === 'failed' || row?.steps.some(({ state }) => state === 'failed')).toBe(true);
    const strip = await panel.getByRole('region', { name: session.words.t('reading:title') }).innerText();
    const words = [
      ...['rate-limited', 'offline', 'failed', 'interrupted'].map((reason) =>
        session.words.t(`reading:failures.${reason}.what`),
      ),
      ...['403', '500', '502', '503', '429'].map((status) => session.words.t(`reading:status.${status}`)),
    ];
    expect(
      words.some((sentence) => strip.includes(sentence)),
      strip,
    ).toBe(true);

    const after = await sectionsOf(panel);
    for (const name of ['bio', 'profileReadme', 'repositoryCount'] as const)
      expect([name, after[name].state]).toEqual([name, before[name].state]);
    expect(after.repositories.state).not.toBe('absent');
    await panel.locator('[data-identity]').first().waitFor();
  });

  test('it passes: the same person is read whole afterwards', async () => {
    const { panel } = await session.open(login);
    session.github.faults.set('api', { status: 500, body: '{"message":"Server Error"}', times: 50 });
    await readGithub(panel, session.words);
    session.github.faults.clear();
    await readGithub(panel, session.words);
    const sections = await sectionsOf(panel);
    expect(sections.repositories.state).toBe('found');
    expect(sections.contents.state).toBe('found');
  });

  test('a limit that is used up on the way keeps what came before, and says when it is renewed', async () => {
    const { panel } = await session.open(login);
    session.github.setRemaining('core', 3);
    await readGithub(panel, session.words);
    const sections = await sectionsOf(panel);
    expect(sections.repositories.state).toBe('found');
    expect(session.spent().core).toBeLessThanOrEqual(3);
    await panel
      .getByText(session.words.t('reading:usedUp', { when: '' }).slice(0, 40))
      .first()
      .waitFor();
  });

  test('a tree that is cut short and a search that is incomplete are not taken for all there is', async () => {
    const { panel } = await session.open(login);
    session.github.faults.set('api.github.com/repos/', { change: { truncated: true } });
    session.github.faults.set('api.github.com/search', { change: { incomplete_results: true } });
    await readGithub(panel, session.words);
    const sections = await sectionsOf(panel);
    if (sections.contents.state === 'found') {
      for (const { paths } of sections.contents.value) {
        expect(paths.state !== 'found' || paths.coverage.of === null || paths.coverage.seen < paths.coverage.of).toBe(
          true,
        );
      }
    }
    const { pullRequests } = sections;
    expect(pullRequests.state === 'absent').toBe(false);
    expect(
      pullRequests.state !== 'found' ||
        pullRequests.coverage.of === null ||
        pullRequests.coverage.seen < pullRequests.coverage.of,
    ).toBe(true);
  });
});
