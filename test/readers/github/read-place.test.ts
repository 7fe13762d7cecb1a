import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/dossier/reading';
import { takeSnapshot } from '../../../lib/readers/github/snapshot';
import { showsPlace } from '../../../lib/readers/github/whose-page';
import { placeAddress } from '../../../lib/readers/github/address';
import {
  change2014,
  change2025,
  change2026,
  contributors,
  data,
  documentOf,
  endOfData,
  followers,
  followers2017,
  meta,
  ofRepository,
  organisationPeople,
  organisationPeople2018,
  payload2026,
  readPage,
  repositories2013,
  repository2014,
  repository2018,
  repository2023,
  repository2026,
  searchPage,
  stargazers2016,
  stargazers2024,
  users2021,
  type InventedPage,
} from './place-pages';

const read = (...given: Parameters<typeof readPage>) => {
  const page = readPage(...given);
  expect(pageReadingSchema.safeParse(page).error).toBeUndefined();
  return page;
};
const placeOf = (...given: Parameters<typeof readPage>) => {
  const page = read(...given);
  return page.page === 'place' ? page.place : page;
};
const drop =
  (selector: string) =>
  (document: Document): void => {
    for (const element of document.querySelectorAll(selector)) element.remove();
  };

/** Until 2018 the content of a page stands in an element that only has the role. */
const withoutMain = (document: Document): void => {
  const main = document.querySelector('main');
  const older = document.createElement('div');
  older.setAttribute('role', 'main');
  if (!main) throw new Error('No content');
  older.append(...main.childNodes);
  main.replaceWith(older);
};

describe('a repository', () => {
  it('of 2014', () => {
    expect(placeOf(repository2014, '/lock-works-sample/weir')).toEqual({
      kind: 'repository',
      owner: 'lock-works-sample',
      name: 'weir',
      fork: true,
      about: {
        archived: false,
        template: false,
        description: 'Opens and shuts a weir',
        homepage: 'https://weir.example/',
        languages: [
          { name: 'Python', percent: 96 },
          { name: 'Shell', percent: 4 },
        ],
        commits: 1_098,
        defaultBranch: 'trunk',
        parent: 'river-sample/weir',
      },
    });
  });

  it('of 2018', () => {
    expect(placeOf(repository2018, '/Lock-Works-sample/sluice')).toMatchObject({
      owner: 'lock-works-sample',
      fork: false,
      about: {
        archived: true,
        description: 'Doors that wait, by @[someone]',
        homepage: 'https://sluice.example/docs',
        license: 'MIT',
        topics: ['doors', 'queues'],
        languages: [
          { name: 'Go', percent: 99.1 },
          { name: 'Other', percent: 0.9 },
        ],
        commits: 77,
        defaultBranch: 'release/2',
        organisation: true,
        parent: null,
      },
    });
  });

  it('of 2023, a fork, without the figures of its parent', () => {
    expect(placeOf(repository2023, '/vera-sample/weir')).toEqual({
      kind: 'repository',
      owner: 'vera-sample',
      name: 'weir',
      fork: true,
      about: {
        archived: false,
        template: true,
        description: 'Opens and shuts a weir',
        homepage: 'https://weir.example/',
        license: 'Apache-2.0 license',
        topics: ['water'],
        languages: [
          { name: 'Jupyter Notebook', percent: 80.5 },
          { name: 'C++', percent: 19.5 },
        ],
        commits: 412,
        defaultBranch: 'main',
        organisation: false,
        parent: 'lock-works-sample/weir',
      },
    });
  });

  it('of 2026, drawn from data', () => {
    expect(placeOf(repository2026, '/lock-works-sample/weir')).toEqual({
      kind: 'repository',
      owner: 'lock-works-sample',
      name: 'weir',
      fork: false,
      about: {
        archived: false,
        template: false,
        description: 'Opens and shuts a weir, ask [e-mail]',
        homepage: 'https://weir.example/',
        license: 'MIT',
        topics: ['water', 'gates'],
        languages: [
          { name: 'Go', percent: 99.5 },
          { name: 'M4', percent: 0.5 },
        ],
        commits: 17_001,
        defaultBranch: 'main',
        organisation: true,
        parent: null,
      },
    });
  });

  it('says less where the page says less, and nothing wrong', () => {
    const bare = placeOf(repository2026, '/lock-works-sample/weir', drop('script'));
    expect(bare).toMatchObject({ fork: false, about: { archived: false, organisation: true } });
    expect(bare).not.toHaveProperty('about.description');
    expect(bare).not.toHaveProperty('about.topics');
    const none = placeOf(
      repository2023,
      '/vera-sample/weir',
      drop('.BorderGrid-row p, h3, .topic-tag, a.text-bold, a[href$="LICENSE"]'),
    );
    expect(none).toMatchObject({ about: { description: null, homepage: null, license: null, topics: [] } });
  });

  it('is only its name on its other pages', () => {
    expect(placeOf(repository2023, '/vera-sample/weir/issues')).toEqual({
      kind: 'repository',
      owner: 'vera-sample',
      name: 'weir',
      fork: true,
    });
  });

  it('goes by its header where head or data are still those of the page before', () => {
    const stale = (document: Document) => {
      document.querySelector('meta[name$="_nwo"]')?.setAttribute('content', 'river-sample/dam');
      document.querySelector('meta[name$="is_fork"]')?.setAttribute('content', 'true');
    };
    expect(placeOf(repository2026, '/lock-works-sample/weir', stale)).toMatchObject({ fork: false });
    const other = {
      ...payload2026,
      codeViewLayoutRoute: { repo: { ownerLogin: 'river-sample', name: 'dam', isFork: true } },
    };
    const moved = {
      ...repository2026,
      main: repository2026.main.replace(/<react-app[\s\S]*/u, data('code-view', other) + endOfData),
    };
    const place = placeOf(moved, '/lock-works-sample/weir');
    expect(place).toMatchObject({ fork: false });
    expect(place).not.toHaveProperty('about.description');
  });

  it('is stale where header or head are of another, and not read where it is private', () => {
    expect(read(repository2023, '/vera-sample/sluice')).toEqual({ page: 'stale' });
    expect(read(repository2023, '/vera-sample/sluice', drop('#repository-container-header'))).toEqual({
      page: 'stale',
    });
    const hide = (document: Document) =>
      document.querySelector('meta[name$="_public"]')?.setAttribute('content', 'false');
    expect(read(repository2023, '/vera-sample/weir', hide)).toEqual({ page: 'none' });
    const secret = { repo: { ownerLogin: 'lock-works-sample', name: 'weir', private: true } };
    const kept = { ...repository2026, main: data('code-view', { codeViewLayoutRoute: secret }) + endOfData };
    expect(read(kept, '/lock-works-sample/weir')).toEqual({ page: 'none' });
  });

  it('is nothing on an error page, and not understood where GitHub calls it one and nothing else does', () => {
    const gone: InventedPage = { title: 'Page not found · GitHub', main: '<p>404</p>' };
    expect(read(gone, '/lock-works-sample/weir')).toEqual({ page: 'none' });
    expect(read({ title: 'Sign in to GitHub · GitHub', main: '<form></form>' }, '/lock-works-sample/weir')).toEqual({
      page: 'none',
    });
    expect(
      read(
        { title: 'Weir', head: meta('route-pattern', '/:user_id/:repository'), main: '' },
        '/lock-works-sample/weir',
      ),
    ).toEqual({ page: 'not-understood', kind: 'repository' });
    expect(
      read({ title: 'Issues · lock-works-sample/weir', main: '' }, '/lock-works-sample/weir/issues'),
    ).toMatchObject({
      page: 'place',
    });
  });
});

const change = '/lock-works-sample/weir/pull/7';
const written = 'The gate waits for the `level`, because @[someone] saw it flood. Mail [e-mail].';

describe('a pull request', () => {
  it('of 2014: the author is not who merged it, the state not that of another', () => {
    expect(placeOf(change2014, change)).toMatchObject({
      kind: 'pull-request',
      owner: 'lock-works-sample',
      name: 'weir',
      number: 7,
      title: 'Wait for the level',
      state: 'merged',
      author: 'vera-sample',
      labels: [],
      about: {
        base: 'trunk',
        head: 'vera-sample:wait',
        openedAt: '2014-03-01T10:00:00.000Z',
        mergedAt: '2014-03-05T18:12:15.000Z',
        mergedBy: 'other',
        commits: 1,
        files: 2,
      },
    });
  });

  it('of 2025, with the head of another', () => {
    expect(placeOf(change2025, change)).toEqual({
      kind: 'pull-request',
      owner: 'lock-works-sample',
      name: 'weir',
      number: 7,
      title: 'gate: wait for the `level`',
      state: 'merged',
      author: 'vera-sample',
      body: expect.stringContaining('The gate waits for the `level`, because @[someone]') as string,
      labels: ['queue', 'gates'],
      about: {
        base: 'main',
        head: 'vera-sample:wait',
        openedAt: '2025-04-06T08:00:00.000Z',
        mergedAt: '2025-04-08T08:53:02.000Z',
        mergedBy: 'bot',
        commits: 2,
        files: 1_204,
        additions: 1_205,
        deletions: 42,
      },
    });
  });

  it.each([
    ['March', true],
    ['July', false],
  ])('of %s 2026, drawn from data', (_, whole) => {
    expect(placeOf(change2026({}, whole), change)).toEqual({
      kind: 'pull-request',
      owner: 'lock-works-sample',
      name: 'weir',
      number: 7,
      title: 'Wait for the level',
      state: 'merged',
      author: 'vera-sample',
      body: written,
      labels: ['queue'],
      about: {
        base: 'main',
        head: 'vera-sample:wait',
        openedAt: '2026-07-17T13:55:28.000Z',
        mergedAt: '2026-07-18T05:54:36.000Z',
        mergedBy: 'other',
        commits: 3,
        files: 4,
        additions: 1,
        deletions: 1_002,
      },
    });
  });

  it.each([
    ['OPEN', 'open'],
    ['CLOSED', 'closed'],
    ['DRAFT', 'draft'],
  ])('that is %s has not been merged by anybody', (state, expected) => {
    const place = placeOf(change2026({ state }), change);
    expect(place).toMatchObject({ state: expected });
    expect(place).not.toHaveProperty('about.mergedBy');
    expect(place).not.toHaveProperty('about.mergedAt');
    expect('about' in place && place.about && 'closedAt' in place.about).toBe(state === 'CLOSED');
  });

  it.each([
    ['vera-sample', 'author'],
    [{ login: 'VERA-sample' }, 'author'],
    ['lift-queue[bot]', 'bot'],
    [null, undefined],
  ])('merged by %j is so by a role', (mergedBy, role) => {
    const place = placeOf(change2026({ mergedBy }), change);
    expect('about' in place && place.about && 'mergedBy' in place.about ? place.about.mergedBy : undefined).toBe(role);
  });

  it('has no author where the account is gone or is a program, whatever its title ends in', () => {
    const ghost = (document: Document) => {
      document.title = 'Stand by odo-sample · Pull Request #7 · lock-works-sample/weir';
      const heading = document.querySelector('.js-issue-title');
      if (heading) heading.textContent = 'Stand by odo-sample';
    };
    expect(placeOf(change2025, change, ghost)).toMatchObject({ title: 'Stand by odo-sample', author: null });
    expect(placeOf(change2026({ author: null }), change)).toMatchObject({ title: 'Wait for the level', author: null });
    expect(placeOf(change2026({ author: { login: 'lift-queue[bot]' } }), change)).toMatchObject({ author: null });
    const titled = (document: Document) => {
      document.title = 'Wait for the level by lift-queue[bot] · Pull Request #7 · lock-works-sample/weir';
    };
    expect(placeOf(change2014, change, titled)).toMatchObject({ title: 'Wait for the level', author: null });
  });

  it('takes its words from the conversation only, where they come first', () => {
    expect(placeOf(change2026(), `${change}/files`)).toMatchObject({ title: 'Wait for the level', body: null });
    expect(placeOf(change2025, `${change}/commits`)).not.toHaveProperty('about.openedAt');
    const unsaid = (document: Document) => {
      const first = document.querySelector('.comment-body');
      if (first) first.innerHTML = '<p><em>No description provided.</em></p>';
    };
    expect(placeOf(change2025, change, unsaid)).toMatchObject({ body: '' });
  });

  it('does not say what its header does not', () => {
    const place = placeOf(change2025, change, drop('.gh-header-meta, .tabnav, .js-issue-labels, .timeline-comment'));
    expect(place).toMatchObject({ state: null, body: null, labels: [], about: {} });
  });

  it('is stale where title and data are of another, and goes by the data where the title comes late', () => {
    expect(read(change2025, '/lock-works-sample/weir/pull/8')).toEqual({ page: 'stale' });
    expect(read(change2026(), '/river-sample/weir/pull/7')).toEqual({ page: 'stale' });
    const late = (document: Document) => {
      document.title = 'Other by odo-sample · Pull Request #9 · lock-works-sample/weir';
    };
    expect(placeOf(change2026(), change, late)).toMatchObject({
      title: 'Wait for the level',
      state: 'merged',
      body: null,
    });
    const before = placeOf(change2026({ number: 9, title: 'Other', author: { login: 'odo-sample' } }), change);
    expect(before).toMatchObject({ title: 'Wait for the level', author: 'vera-sample', state: 'merged' });
  });

  it('is not understood where only its header is known, and nothing on an error page', () => {
    const untitled = (document: Document) => {
      document.title = 'GitHub';
    };
    expect(read(change2025, change, untitled)).toEqual({ page: 'not-understood', kind: 'pull-request' });
    expect(read({ title: 'Page not found · GitHub', main: '' }, change)).toEqual({ page: 'none' });
  });
});

describe('a list of people', () => {
  const logins = (...given: Parameters<typeof readPage>) => {
    const place = placeOf(...given);
    return 'logins' in place ? place.logins : place;
  };

  it('of an organisation, each once', () => {
    expect(placeOf(organisationPeople, '/orgs/lock-works-sample/people?page=2')).toEqual({
      kind: 'people',
      list: 'organisation',
      of: 'lock-works-sample',
      logins: ['vera-sample', 'odo-sample'],
    });
    expect(read(organisationPeople, '/orgs/river-sample/people')).toEqual({ page: 'stale' });
  });

  it('of contributors: neither the owner nor programs and organisations', () => {
    expect(placeOf(contributors, '/lock-works-sample/weir/graphs/contributors')).toMatchObject({
      list: 'contributors',
      of: 'lock-works-sample/weir',
      logins: ['vera-sample', 'odo_ent-sample'],
    });
  });

  it('of stargazers in an older layout, of followers without whom they follow', () => {
    expect(logins(stargazers2016, '/lock-works-sample/weir/stargazers')).toEqual(['vera-sample', 'Odo-Sample']);
    expect(placeOf(followers, '/wim-sample?tab=followers')).toMatchObject({
      list: 'followers',
      of: 'wim-sample',
      logins: ['vera-sample', 'odo-sample'],
    });
    expect(read(followers, '/vera-sample?tab=followers')).toEqual({ page: 'stale' });
  });

  it('in the layouts of other years', () => {
    expect(logins(followers2017, '/wim-sample?tab=followers', withoutMain)).toEqual(['vera-sample', 'odo-sample']);
    expect(logins(organisationPeople2018, '/orgs/lock-works-sample/people', withoutMain)).toEqual([
      'vera-sample',
      'odo-sample',
    ]);
    expect(logins(stargazers2024, '/lock-works-sample/weir/stargazers')).toEqual(['vera-sample', 'odo-sample']);
  });

  it('is empty only where the page says so', () => {
    const path = '/lock-works-sample/weir/stargazers';
    const nobody = { ...stargazers2016, main: '<div class="blankslate">Nobody yet</div>' };
    expect(logins(nobody, path)).toEqual([]);
    expect(read({ ...stargazers2016, main: '' }, path)).toEqual({ page: 'not-understood', kind: 'people' });
    expect(read({ title: 'Page not found', main: '' }, path)).toEqual({ page: 'none' });
    expect(read({ title: 'Page not found', main: '' }, '/orgs/lock-works-sample/people')).toEqual({ page: 'none' });
  });
});

describe('a search', () => {
  const repository = (owner: string, name: string, owned: boolean) => ({
    hl_name: `${owner}/<em>${name}</em>`,
    owned_by_organization: owned,
    language: 'Go',
    repo: { repository: { owner_login: owner, name } },
  });

  it('for people, without organisations', () => {
    const results = [
      { display_login: 'vera-sample', type: 'User' },
      { login: 'odo-sample' },
      { login: 'x', type: 'Organization' },
    ];
    expect(placeOf(searchPage('users', results), '/search?q=gates&type=users')).toEqual({
      kind: 'people',
      list: 'search',
      of: 'gates',
      logins: ['vera-sample', 'odo-sample'],
    });
  });

  it('for repositories, and for changes', () => {
    const results = [
      repository('vera-sample', 'weir', false),
      repository('river-sample', 'dam', true),
      { hl_name: 'odo-sample/<em>gate</em>' },
    ];
    expect(placeOf(searchPage('repositories', results), '/search?q=gates&type=repositories')).toMatchObject({
      logins: ['vera-sample', 'odo-sample'],
      repositories: [
        { owner: 'vera-sample', name: 'weir', language: 'Go' },
        { owner: 'river-sample', name: 'dam', language: 'Go' },
        { owner: 'odo-sample', name: 'gate', language: null },
      ],
    });
    const changes = [{ author_name: 'vera-sample' }, { author_name: 'gate[bot]' }, { author_name: 'Vera-Sample' }];
    expect(placeOf(searchPage('pullrequests', changes), '/search?q=gates&type=pullrequests')).toMatchObject({
      logins: ['vera-sample'],
    });
  });

  it('for issues and commits, by whom their rows show', () => {
    const shown = (login: string) =>
      `<a data-hovercard-type="user" data-hovercard-url="/users/${login}/hovercard" href="/${login}">${login}</a>`;
    const rows = `<div><a href="/lock-works-sample/weir/issues/1">one</a>${shown('vera-sample')}${shown('odo-sample')}${shown('vera-sample')}</div>`;
    for (const type of ['issues', 'commits'])
      expect(placeOf(searchPage(type, [{ id: '1' }], rows), `/search?q=gates&type=${type}`)).toMatchObject({
        list: 'search',
        logins: ['vera-sample', 'odo-sample'],
      });
    expect(
      placeOf(searchPage('issues', [{ author_name: 'vera-sample' }]), '/search?q=gates&type=issues'),
    ).toMatchObject({ logins: ['vera-sample'] });
  });

  it('in the layouts of other years', () => {
    expect(placeOf(repositories2013, '/search?q=gates&type=Repositories&ref=simplesearch')).toMatchObject({
      logins: ['vera-sample', 'Odo-Sample'],
      repositories: [
        { owner: 'vera-sample', name: 'weir' },
        { owner: 'Odo-Sample', name: 'gate' },
      ],
    });
    expect(placeOf(users2021, '/search?q=gates&type=users')).toMatchObject({ logins: ['vera-sample', 'odo-sample'] });
  });

  it('goes by what is drawn where the data is that of the search before', () => {
    const old = [{ login: 'odo-sample' }];
    const rows =
      '<div><a href="/vera-sample">Vera</a><a href="/topics/gates">gates</a><a href="/login">Sign in</a></div>';
    const page = searchPage('users', old, rows);
    expect(placeOf(page, '/search?q=locks&type=users')).toMatchObject({ of: 'locks', logins: ['vera-sample'] });
    expect(placeOf(page, '/search?q=gates&type=users&p=2')).toMatchObject({ logins: ['vera-sample'] });
    const found = '<a href="/vera-sample/weir">vera-sample/weir</a><a href="/vera-sample/weir/stargazers">3</a>';
    expect(placeOf(searchPage('users', old, found), '/search?q=gates&type=repositories')).toMatchObject({
      logins: ['vera-sample'],
      repositories: [{ owner: 'vera-sample', name: 'weir', language: null }],
    });
    expect(read(searchPage('users', old, ''), '/search?q=locks&type=users')).toEqual({
      page: 'not-understood',
      kind: 'people',
    });
  });

  it('that found nobody says so, and its words hold no address', () => {
    expect(
      placeOf(
        searchPage('users', [], '', '/search?q=vera%40gate.example&type=Users'),
        '/search?q=vera@gate.example&type=Users',
      ),
    ).toMatchObject({
      of: '[e-mail]',
      logins: [],
    });
  });
});

describe('an address', () => {
  it.each([
    ['/vera-sample/weir', { kind: 'repository', owner: 'vera-sample', name: 'weir', overview: true }],
    ['/vera-sample/weir/', { kind: 'repository', overview: true }],
    ['/vera-sample/weir/tree/main/src', { kind: 'repository', overview: false }],
    ['/vera-sample/weir/pulls', { kind: 'repository', overview: false }],
    ['/vera-sample/weir/pull/new/main', { kind: 'repository' }],
    ['/vera_ent/weir/pull/12', { kind: 'pull-request', owner: 'vera_ent', number: 12, conversation: true }],
    ['/vera-sample/weir/pull/12/files#diff-0', { kind: 'pull-request', number: 12, conversation: false }],
    ['/vera-sample/weir/pull/12/commits/0ab1', { kind: 'pull-request', conversation: false }],
    [
      '/vera-sample/weir/graphs/contributors?from=2020',
      { kind: 'people', list: 'contributors', of: 'vera-sample/weir' },
    ],
    ['/vera-sample/weir/graphs/traffic', { kind: 'repository' }],
    ['/vera-sample/weir/stargazers/you_know', { kind: 'people', list: 'stargazers' }],
    ['/orgs/lock-works-sample/people', { kind: 'people', list: 'organisation', of: 'lock-works-sample' }],
    ['/vera-sample?tab=followers&page=2', { kind: 'people', list: 'followers', of: 'vera-sample' }],
    ['/search?q=gates&type=Users', { kind: 'people', list: 'search', of: 'gates' }],
    ['/search?q=gates', { kind: 'people', list: 'search' }],
  ])('%s is a place', (path, place) => {
    expect(placeAddress(`https://github.com${path}`)).toMatchObject(place);
  });

  it.each([
    '/',
    '/vera-sample',
    '/vera-sample?tab=stars',
    '/vera-sample?tab=repositories',
    '/features/copilot',
    '/settings/profile',
    '/marketplace/actions',
    '/topics/python',
    '/orgs/lock-works-sample/teams',
    '/orgs/lock-works-sample/people/vera-sample',
    '/vera-sample/weir/settings',
    '/vera-sample/we ir',
    '/search?q=gates&type=code',
    '/search?type=users',
    '/search/advanced?q=gates',
  ])('%s is none', (path) => {
    expect(placeAddress(`https://github.com${path}`)).toBeNull();
  });

  it('elsewhere is none', () => {
    expect(placeAddress('https://gist.github.com/vera-sample/weir')).toBeNull();
    expect(placeAddress('http://github.com/vera-sample/weir')).toBeNull();
    expect(placeAddress('no address')).toBeNull();
  });
});

describe('the copy of a page', () => {
  it('holds of the data only what is read', () => {
    const { data: copied = '' } = takeSnapshot(documentOf(repository2026), 'repository');
    expect(copied).toContain('Opens and shuts');
    expect(copied).not.toContain('key');
  });

  it('holds the words of the change and of nobody else', () => {
    const copied = JSON.stringify(takeSnapshot(documentOf(change2014), 'pull-request'));
    expect(copied).toContain('The gate waits');
    expect(copied).not.toContain('Good.');
    expect(copied).not.toContain('Closed');
  });

  it('knows when a place is shown', () => {
    const shown = (page: InventedPage, path: string) => {
      const place = placeAddress(`https://github.com${path}`);
      return place && showsPlace(documentOf(page), place);
    };
    expect(shown(repository2026, '/Lock-works-sample/weir')).toBe(true);
    expect(shown(repository2026, '/lock-works-sample/sluice')).toBe(false);
    expect(shown(change2025, change)).toBe(true);
    expect(shown(change2025, '/lock-works-sample/weir/pull/77')).toBe(false);
    expect(shown(contributors, '/lock-works-sample/weir/graphs/contributors')).toBe(true);
    expect(
      shown({ ...repository2023, head: ofRepository('vera-sample/weir') }, '/vera-sample/weir/graphs/contributors'),
    ).toBe(false);
  });
});
