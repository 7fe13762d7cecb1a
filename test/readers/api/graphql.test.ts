import { describe, expect, test } from 'vitest';
import { readingSchema } from '../../../lib/dossier/reading';
import type { PullRequest } from '../../../lib/dossier/schema';
import type { ChangeAnswer, ListedRepositoryAnswer } from '../../../lib/readers/api/graphql-answers';
import { readFiles, readMaintained, type FileGot } from '../../../lib/readers/api/graphql-files';
import { readOwnCommits } from '../../../lib/readers/api/graphql-own-commits';
import {
  readAccount,
  readHidden,
  readPins,
  readProfileReadmeBlob,
  readReviewsGiven,
} from '../../../lib/readers/api/graphql-profile';
import { readChanges } from '../../../lib/readers/api/graphql-pull-requests';
import { parentsOfForks, readListedRepositories } from '../../../lib/readers/api/graphql-repositories';
import { roleOf, signersOf } from '../../../lib/readers/api/graphql-roles';

const received = { url: 'https://api.github.com/graphql', readAt: '2026-11-01T12:00:00.000Z' };
const person = { id: 900_001, login: 'sample-person' };
const sha = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const engine = { name: 'engine', owner: { login: 'sample-project' }, isPrivate: false };
const user = (login: string) => ({ __typename: 'User', login });

const change = (more: Partial<ChangeAnswer> = {}): ChangeAnswer => ({
  number: 7,
  title: 'Keep the queue bounded',
  body: 'Refuse instead of growing.\r\nThanks to @sample-reviewer and mail@sample.example.',
  state: 'MERGED',
  isDraft: false,
  createdAt: '2026-08-01T00:00:00Z',
  closedAt: '2026-08-03T00:00:00Z',
  baseRefName: 'main',
  changedFiles: 2,
  additions: 40,
  deletions: 3,
  repository: engine,
  labels: { nodes: [{ name: 'reliability' }, { name: 'ask @sample-reviewer' }] },
  mergedBy: user('sample-keeper'),
  mergeCommit: { oid: sha },
  files: { nodes: [{ path: 'src/queue.py' }, { path: 'mail/one@people.example.txt' }] },
  reviews: { totalCount: 1, nodes: [{ author: user('sample-reviewer') }] },
  timelineItems: { nodes: [] },
  commits: { totalCount: 2, nodes: [{ commit: { message: 'Bound it' } }, null] },
  ...more,
});

const read = (answers: readonly (ChangeAnswer | null)[], seen = {}) =>
  readChanges([answers], { total: answers.length, whole: true, displayName: 'Sam Person', ...seen }, person, received);

const one = (more: Partial<ChangeAnswer> = {}): PullRequest => {
  const reading = read([change(more)]);
  expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
  const section = reading.sections.pullRequests;
  const [first] = section?.state === 'found' ? section.value : [];
  if (!first) throw new Error('Nothing was read');
  return first;
};

describe('a change in depth', () => {
  test('has everything, and of others nothing but their roles', () => {
    const reading = read([change()]);
    expect(reading.sections.pullRequests).toMatchObject({
      state: 'found',
      coverage: { seen: 1, of: 1 },
      value: [
        {
          owner: 'sample-project',
          name: 'engine',
          number: 7,
          own: false,
          title: 'Keep the queue bounded',
          labels: ['reliability', 'ask @[someone]'],
          landed: 'merged',
          landing: 'merge',
          closedBy: 'other',
          base: 'main',
          landedCommit: sha,
          commits: { count: 2, signers: [] },
          reviewed: 'by-others',
          size: { files: 2, additions: 40, deletions: 3 },
          files: ['src/queue.py', expect.stringContaining('[e-mail]')],
        },
      ],
    });
    const all = JSON.stringify(reading);
    for (const other of ['sample-reviewer', 'sample-keeper', 'mail@sample', 'one@people', '\\r']) {
      expect(all).not.toContain(other);
    }
    expect(reading.texts[0]).toMatchObject({
      id: 'pull:sample-project/engine#7',
      url: 'https://github.com/sample-project/engine/pull/7',
    });
  });

  const closed = (
    message: string,
    more: { actor?: string; repository?: typeof engine; type?: string; author?: ReturnType<typeof user> | null } = {},
  ) =>
    one({
      state: 'CLOSED',
      mergedBy: null,
      mergeCommit: null,
      timelineItems: {
        nodes: [
          {
            actor: user(more.actor ?? 'sample-keeper'),
            closer: {
              __typename: more.type ?? 'Commit',
              oid: sha,
              message,
              repository: more.repository ?? engine,
              author: more.author === undefined ? null : { user: more.author },
            },
          },
        ],
      },
    });

  test('is unknown where a commit that another wrote closed it', () => {
    const words = 'Bound the queue in another way\n\nFixes #7';
    expect(closed(words, { author: user('sample-keeper') })).toMatchObject({ landed: 'unknown', landedCommit: null });
    for (const author of [user('Sample-Person'), user('sample-mergebot'), null])
      expect(closed(words, { author })).toMatchObject({ landed: 'landed', landedCommit: sha });
  });

  test('landed by a commit that carries it', () => {
    expect(closed('Bound the queue\n\nCloses #7 from sample-person/bound.')).toMatchObject({
      landed: 'landed',
      landing: 'commit',
      closedBy: 'other',
      landedCommit: sha,
    });
    expect(closed('Bound it\n\nPull Request resolved: closes #7', { actor: 'sample-projectmergebot' })).toMatchObject({
      landed: 'landed',
      landing: 'bot',
      closedBy: 'bot',
    });
  });

  test('is not said to have landed where the commit does something else', () => {
    const unknown = { landed: 'unknown', landing: null, landedCommit: null };
    expect(closed('Close stale pull requests\n\nCloses #7')).toMatchObject(unknown);
    expect(closed('Bound it\n\nCloses #8')).toMatchObject(unknown);
    expect(closed('Closes #7 from x/y', { repository: { ...engine, name: 'fork' } })).toMatchObject(unknown);
    expect(closed('Closes #7 from x/y', { type: 'PullRequest' })).toMatchObject(unknown);
  });

  test('is unknown where it closed and nobody says how, with who closed it', () => {
    const closer = (login: string) =>
      one({ state: 'CLOSED', mergedBy: null, timelineItems: { nodes: [{ actor: user(login), closer: null }] } });
    expect(closer('Sample-Person')).toMatchObject({ landed: 'unknown', closedBy: 'author' });
    expect(closer('k8s-ci-robot')).toMatchObject({ landed: 'unknown', closedBy: 'bot' });
    expect(one({ state: 'CLOSED', timelineItems: null })).toMatchObject({ landed: 'unknown', closedBy: null });
    expect(one({ state: 'OPEN', closedAt: null })).toMatchObject({ landed: 'open', closedBy: null, closedAt: null });
  });

  test('by the merge queue', () => {
    const queue = { __typename: 'Bot', login: 'github-merge-queue' };
    expect(one({ mergedBy: queue })).toMatchObject({ landed: 'merged', landing: 'merge-queue', closedBy: 'bot' });
  });

  test.each<[PullRequest['reviewed'], string, Partial<ChangeAnswer>]>([
    ['by-others', 'a human approved', {}],
    ['not-by-others', 'nobody approved', { reviews: { totalCount: 0, nodes: [] } }],
    ['not-by-others', 'the author did', { reviews: { totalCount: 1, nodes: [{ author: user('sample-person') }] } }],
    [
      'not-by-others',
      'a program did',
      { reviews: { totalCount: 1, nodes: [{ author: { __typename: 'Bot', login: 'approver' } }] } },
    ],
    ['unknown', 'GitHub did not say', { reviews: null }],
    ['unknown', 'whoever did is gone', { reviews: { totalCount: 1, nodes: [{ author: null }] } }],
    ['unknown', 'not all were seen', { reviews: { totalCount: 30, nodes: [{ author: user('sample-person') }] } }],
    [
      'unknown',
      'a label is the approval',
      { reviews: { totalCount: 0, nodes: [] }, labels: { nodes: [{ name: 'lgtm' }] } },
    ],
    ['unknown', 'a program merged', { reviews: { totalCount: 0, nodes: [] }, mergedBy: user('bors') }],
  ])('reviewed %s: %s', (reviewed, _, more) => {
    expect(one(more).reviewed).toBe(reviewed);
  });

  test('says nothing of what did not come', () => {
    expect(one({ files: null, commits: null, additions: null, labels: null, baseRefName: null })).toMatchObject({
      files: null,
      commits: null,
      size: null,
      labels: [],
      base: null,
    });
  });

  test('counts what it did not see, and leaves out what is not public', () => {
    const hidden = change({ number: 9, repository: { ...engine, isPrivate: true, name: 'secret' } });
    const reading = read([change(), null, hidden, change()]);
    expect(reading.sections.pullRequests).toMatchObject({ coverage: { seen: 1, of: 2 } });
    expect(JSON.stringify(reading)).not.toContain('secret');
    const partly = read([change(), hidden], { total: 40, whole: false });
    expect(partly.sections.pullRequests).toMatchObject({ coverage: { seen: 1, of: 39 } });
    expect(read([]).sections.pullRequests).toMatchObject({ state: 'absent' });
  });
});

describe('who signed', () => {
  const own = { login: 'sample-person', names: ['sam person'] };
  test.each<[string, string[]]>([
    ['Do it', []],
    ['Do it\n\nCo-authored-by: Kim Sample <kim@people.example>', ['co-author']],
    ['Do it\n\nco-authored-by: Claude Dupont <claude@dupont.example>', ['co-author']],
    ['Do it\n\nCo-Authored-By: Claude <noreply@anthropic.com>', ['agent']],
    ['Do it\n\nCo-authored-by: Copilot <198982749+Copilot@users.noreply.github.com>', ['agent']],
    ['Do it\n\nCo-authored-by: Cursor Agent <cursoragent@cursor.com>', ['agent']],
    ['Do it\n\n🤖 Generated with [Claude Code](https://claude.example/code)', ['agent']],
    ['Do it\n\nCo-authored-by: renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>', ['bot']],
    ['Do it\n\nCo-authored-by: Sam Person <12+sample-person@users.noreply.github.com>', []],
    ['Do it\n\nCo-authored-by: Sam Person <sam@old.example>', []],
    ['Do it\n\nSigned-off-by: Kim Sample <kim@people.example>', []],
    ['Use the generated with care clause of the cursor', []],
  ])('%j', (message, signers) => {
    expect(signersOf([message], own)).toEqual(signers);
  });

  test('each role once, in one order, and in no time', () => {
    const both =
      'x\n\nCo-authored-by: a[bot] <a>\nCo-authored-by: Kim <k@x.example>\nCo-authored-by: Devin <d@devin.ai>';
    expect(signersOf([both, both], own)).toEqual(['co-author', 'agent', 'bot']);
    const long = [`Co-authored-by: ${'<'.repeat(200_000)}`, 'co-authored-by:'.repeat(50_000)];
    expect(signersOf(long, own)).toEqual([]);
    expect(signersOf([`${'x'.repeat(200_000)}\nCo-authored-by: Kim <k@x.example>`], own)).toEqual(['co-author']);
  });
});

test('programs under the name of a user are no humans, and people with such names are', () => {
  for (const login of [
    'k8s-ci-robot',
    'pytorchmergebot',
    'facebook-github-bot',
    'bors',
    'dependabot[bot]',
    'asfgit',
    'rustbot',
  ]) {
    expect(roleOf(user(login), 'sample-person'), login).toBe('bot');
  }
  for (const login of ['abbot', 'talbot', 'robotnik', 'botany', 'sample-keeper', 'cabot']) {
    expect(roleOf(user(login), 'sample-person'), login).toBe('other');
  }
  expect(roleOf(user('SAMPLE-person'), 'sample-person')).toBe('author');
  expect(roleOf(null, 'sample-person')).toBeNull();
});

const listed = (more: Partial<ListedRepositoryAnswer> = {}): ListedRepositoryAnswer => ({
  name: 'queue',
  owner: { login: 'sample-person' },
  description: 'A queue',
  isPrivate: false,
  isFork: false,
  isTemplate: false,
  isArchived: false,
  isEmpty: false,
  diskUsage: 0,
  createdAt: '2024-01-01T00:00:00Z',
  pushedAt: '2026-09-01T00:00:00Z',
  primaryLanguage: { name: 'Python' },
  licenseInfo: { spdxId: 'MIT', name: 'MIT License' },
  defaultBranchRef: { name: 'trunk' },
  repositoryTopics: { nodes: [{ topic: { name: 'serving' } }] },
  newest: { totalCount: 4, nodes: [{ publishedAt: '2026-08-01T00:00:00Z' }] },
  oldest: { nodes: [{ publishedAt: '2024-03-01T00:00:00Z' }] },
  parent: null,
  ...more,
});

describe('repositories', () => {
  const list = (answers: readonly (ListedRepositoryAnswer | null)[], whole = true, total = answers.length) =>
    readListedRepositories([answers], { whole, total }, person, received);

  test('have their releases, languages, topics, dates and licence', () => {
    const reading = list([listed()]);
    expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
    expect(reading.sections.repositories).toMatchObject({
      coverage: { seen: 1, of: 1 },
      value: [
        {
          name: 'queue',
          fork: false,
          empty: false,
          language: 'Python',
          topics: ['serving'],
          license: 'MIT',
          defaultBranch: 'trunk',
          ownCommits: null,
          releases: { count: 4, firstAt: '2024-03-01T00:00:00Z', lastAt: '2026-08-01T00:00:00Z' },
        },
      ],
    });
  });

  test('that did not come are not said to be none, and private ones stay private', () => {
    expect(list([listed(), null]).sections.repositories).toMatchObject({ coverage: { seen: 1, of: 2 } });
    const hidden = list([listed(), listed({ name: 'secret', isPrivate: true })]);
    expect(JSON.stringify(hidden)).not.toContain('secret');
    expect(list([]).sections.repositories).toMatchObject({ state: 'absent' });
    expect(list([listed({ isEmpty: true, defaultBranchRef: null, newest: null })]).sections.repositories).toMatchObject(
      {
        value: [{ empty: true, defaultBranch: 'HEAD', releases: null }],
      },
    );
  });

  const parent = { ...engine, defaultBranchRef: { name: 'main' } };
  test('of others that nobody pushed to have nothing of their own; the others are to be compared', () => {
    const untouched = listed({ name: 'a', isFork: true, parent, pushedAt: '2023-12-31T00:00:00Z' });
    const touched = listed({ name: 'b', isFork: true, parent, pushedAt: '2026-01-01T00:00:00Z' });
    const newer = listed({ name: 'c', isFork: true, parent, pushedAt: '2026-02-01T00:00:00Z' });
    const orphan = listed({ name: 'd', isFork: true, parent: null });
    expect(list([untouched, touched]).sections.repositories).toMatchObject({
      value: [{ ownCommits: 0 }, { ownCommits: null }],
    });
    const hidden = listed({ name: 'e', isFork: true, parent: { ...parent, isPrivate: true } });
    expect(parentsOfForks([touched, null, newer, orphan, hidden, listed()])).toMatchObject([
      { name: 'b', branch: 'trunk', parent: { owner: 'sample-project', branch: 'main' } },
      { name: 'c' },
    ]);
  });

  test('have the person’s own commits counted, without merges', () => {
    const fork = { ...repositoryOf(list([listed({ isFork: true })])) };
    const mine = { author: { id: 900_001, login: 'sample-person' }, parents: [{}] };
    const count = (ahead_by: number, commits: Parameters<typeof readOwnCommits>[0]['commits']) =>
      repositoryOf(readOwnCommits({ ahead_by, commits }, fork, 3, person, received)).ownCommits;
    expect(count(3, [mine, { ...mine, parents: [{}, {}] }, { author: { id: 5, login: 'x' }, parents: [{}] }])).toBe(1);
    expect(count(0, [])).toBe(0);
    expect(count(1, [{ author: { id: 5, login: 'x' } }])).toBe(0);
    expect(count(1, [{ author: null }])).toBeNull();
    expect(count(300, [{ author: { id: 5, login: 'x' } }])).toBeNull();
  });

  test('names nobody whom a fork comes from', () => {
    const fork = repositoryOf(list([listed({ isFork: true })]));
    const url = 'https://api.github.com/repos/sample-person/fork/compare/sample-origin:main...main';
    const reading = readOwnCommits({ ahead_by: 0, commits: [] }, fork, 3, person, { ...received, url });
    expect(JSON.stringify(reading)).not.toContain('sample-origin');
  });
});

const repositoryOf = (reading: ReturnType<typeof readOwnCommits>) => {
  const section = reading.sections.repositories;
  const [first] = section?.state === 'found' ? section.value : [];
  if (!first) throw new Error('No repository');
  return first;
};

describe('the profile', () => {
  const account = {
    databaseId: 900_001,
    login: 'sample-person',
    name: 'Sam',
    bio: 'Call +49 30 1234567 or a@b.example',
  };
  test('replaces addresses before anything is kept', () => {
    const reading = readAccount(
      {
        ...account,
        company: '@sample-org',
        websiteUrl: 'http://sample.example',
        socialAccounts: {
          nodes: [
            { displayName: 'Mastodon', url: 'https://social.example/@sam' },
            { displayName: 'me@mail.example', url: 'https://mail.example/x' },
            { displayName: 'old', url: 'ftp://old.example' },
          ],
        },
      },
      900_001,
      12,
      received,
    );
    expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
    expect(reading.sections).toMatchObject({
      name: { value: 'Sam' },
      website: { value: 'https://sample.example/' },
      repositoryCount: { value: 12 },
      socialLinks: {
        coverage: { seen: 2, of: 3 },
        value: [{ label: 'Mastodon', url: 'https://social.example/@sam' }, { label: '[e-mail]' }],
      },
    });
    expect(JSON.stringify(reading)).not.toMatch(/1234567|a@b|me@mail/);
  });

  test('says that links or counts are none only where GitHub told them', () => {
    expect(readAccount(account, 1, null, received).sections).toMatchObject({
      repositoryCount: { state: 'unreadable' },
      company: { state: 'absent' },
    });
    expect(readAccount(account, 1, 0, received).sections).not.toHaveProperty('socialLinks');
    const none = readAccount({ ...account, socialAccounts: { nodes: [] } }, 1, 0, received);
    expect(none.sections.socialLinks).toMatchObject({ state: 'absent' });
  });

  test('keeps pins that are public repositories', () => {
    const pin = { ...engine, description: 'By @sample-reviewer', primaryLanguage: { name: 'Python' } };
    const reading = readPins({ totalCount: 3, nodes: [pin, null, { ...pin, isPrivate: true }] }, person, received);
    expect(reading.sections.pinned).toMatchObject({
      coverage: { seen: 1, of: 3 },
      value: [{ owner: 'sample-project', name: 'engine', description: 'By @[someone]', language: 'Python' }],
    });
    expect(readPins({ totalCount: 0, nodes: [] }, person, received).sections.pinned?.state).toBe('absent');
  });

  test('never takes hidden contributions for none', () => {
    expect(readHidden(0, person, received).sections.hiddenContributions).toMatchObject({
      state: 'not-read',
      reason: 'no-permission',
    });
    expect(readHidden(812, person, received).sections.hiddenContributions).toMatchObject({
      state: 'found',
      value: 812,
    });
  });

  test('counts reviews given, and lists those in public projects', () => {
    const given = { number: 3, repository: engine, reviews: { nodes: [{ submittedAt: '2026-05-01T00:00:00Z' }] } };
    const secret = { ...given, repository: { ...engine, name: 'secret', isPrivate: true } };
    const reading = readReviewsGiven({ issueCount: 60, nodes: [given, null, secret] }, person, received);
    expect(reading.sections).toMatchObject({
      reviewsGiven: { value: 60 },
      reviews: { coverage: { seen: 1, of: 60 }, value: [{ number: 3, at: '2026-05-01T00:00:00Z' }] },
    });
    expect(JSON.stringify(reading)).not.toContain('secret');
    expect(readReviewsGiven({ issueCount: 0 }, person, received).sections).toMatchObject({
      reviewsGiven: { value: 0 },
      reviews: { state: 'absent' },
    });
  });

  test('counts no reviews of changes that a program opened', () => {
    const by = (number: number, __typename: string, login: string) => ({
      number,
      repository: engine,
      author: { __typename, login },
    });
    const nodes = [
      by(1, 'Bot', 'updater'),
      by(2, 'User', 'sample-merge-bot'),
      by(3, 'User', 'sample-colleague'),
      { number: 4, repository: engine, author: null },
    ];
    const { sections } = readReviewsGiven({ issueCount: 12, nodes }, person, received);
    expect(sections).toMatchObject({
      reviewsGiven: { value: 10 },
      reviews: { coverage: { seen: 2, of: 10 }, value: [{ number: 3 }, { number: 4 }] },
    });
    expect(JSON.stringify(sections)).not.toContain('sample-colleague');
    const onlyPrograms = readReviewsGiven({ issueCount: 2, nodes: nodes.slice(0, 2) }, person, received);
    expect(onlyPrograms.sections).toMatchObject({ reviewsGiven: { value: 0 }, reviews: { state: 'absent' } });
  });

  test('has its README with lines, under whichever name, and none of a private repository', () => {
    const readme = {
      name: 'sample-person',
      owner: { login: 'sample-person' },
      isPrivate: false,
      defaultBranchRef: { name: 'main', target: { oid: sha } },
    };
    const reading = readProfileReadmeBlob({ ...readme, lower: { text: '# Hi\0 @sample-reviewer' } }, person, received);
    expect(reading?.texts[0]).toMatchObject({
      id: 'profile-readme',
      content: '# Hi\uFFFD @[someone]',
      path: 'readme.md',
      commit: sha,
      rendered: false,
    });
    expect(readProfileReadmeBlob({ ...readme, isPrivate: true, upper: { text: 'x' } }, person, received)).toBeNull();
    expect(readProfileReadmeBlob(readme, person, received)).toBeNull();
  });
});

describe('files', () => {
  const file = (kind: FileGot['kind'], path: string, blob: FileGot['blob'], name = 'queue'): FileGot => ({
    kind,
    owner: 'sample-person',
    name,
    commit: sha,
    ref: 'main',
    path,
    blob,
  });

  test('of several repositories come in one reading', () => {
    const reading = readFiles(
      [
        file('readme', 'README.md', { text: '# Queue by @sample-reviewer' }),
        file('manifest', 'pyproject.toml', { text: '[project]', isTruncated: true }),
        file('manifest', 'Dockerfile', null),
        file('readme', 'README.md', { isBinary: true, text: null }, 'notes'),
        file('manifest', 'go.mod', null, 'notes'),
      ],
      (repository) => (repository.endsWith('queue') ? 3 : null),
      person,
      received,
    );
    expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
    expect(reading.sections.contents).toMatchObject({
      value: [
        {
          name: 'queue',
          paths: { state: 'not-read', reason: 'not-asked' },
          readme: { state: 'found' },
          manifests: { state: 'found', coverage: { seen: 1, of: 3 } },
        },
        { name: 'notes', readme: { state: 'unreadable' }, manifests: { state: 'not-read', reason: 'failed' } },
      ],
    });
    expect(reading.texts).toMatchObject([
      { id: 'readme:sample-person/queue', content: '# Queue by @[someone]', truncated: false },
      { id: 'manifest:sample-person/queue:pyproject.toml', truncated: true },
    ]);
  });

  const keeps = (text: string, login = 'sample-person') => {
    const projects = [{ ...engine, owners0: { text } }, null, { ...engine, isPrivate: true, owners0: { text } }];
    const who = { ...person, login };
    const reading = readMaintained(projects, { owners0: '.github/CODEOWNERS' }, who, received);
    if (who.login === person.login) expect(readingSchema.safeParse(reading).error?.issues).toBeUndefined();
    expect(JSON.stringify(reading)).not.toContain('kim');
    const section = reading.sections.maintained;
    return section?.state === 'found' ? section.value.length : null;
  };

  test.each([
    ['* @kim @sample-person', 1],
    ['/src @Sample-Person', 1],
    ['approvers:\n  - kim\n  - sample-person', 1],
    ['| Sam | [x](https://github.com/sample-person) |', 1],
    ['* @sample-person-two @sample-org/sample-person', 0],
    ['# @sample-person used to', 0],
    ['sample-person is thanked', 0],
    ['mail@sample-person.example', 0],
    ['- sample-person and others are welcome', 0],
    ['', 0],
  ])('name the person as a keeper: %j', (text, count) => {
    expect(keeps(text)).toBe(count);
  });

  test('hold no text of others, and a login is no pattern', () => {
    expect(keeps('* @kim', '.*')).toBe(0);
    expect(keeps(`${'- '.repeat(100_000)}\n${'@'.repeat(100_000)}`)).toBe(0);
  });
});
