import { describe, expect, it } from 'vitest';
import {
  change2025,
  change2026,
  contributors,
  documentOf,
  followers,
  organisationPeople,
  repository2023,
  repository2026,
  searchPage,
  type InventedPage,
} from '../readers/github/place-pages';
import { htmlOf } from '../readers/github/fixture-pages';
import { scorePage } from './pages';

const verdicts = (page: InventedPage | string, truth: { kind: string } & Record<string, unknown>, file = '') =>
  Object.fromEntries(
    scorePage(typeof page === 'string' ? page : documentOf(page).documentElement.outerHTML, truth, file).map(
      ({ field, verdict }) => [field, verdict],
    ),
  );
const all = (verdict: string, fields: object) =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, verdict]));

const change = {
  repo: 'lock-works-sample/weir',
  number: 7,
  title: 'Wait for the level',
  state: 'merged',
  author: 'vera-sample',
  merged_by: 'odo-sample',
  merged_at: '2026-07-18T07:54:36+02:00',
  created_at: '2026-07-17T15:55:28+02:00',
  base: 'main',
  head: 'wait',
  commits: 3,
  files_changed: 4,
  additions: 1,
  deletions: 1002,
  labels: ['queue'],
  body_start: 'The gate waits for the level, because @odo-sample saw it',
};
const changeKind = 'github_pull_request';

describe('scoring pages of no single person', () => {
  it('calls a change right field by field', () => {
    expect(verdicts(change2026(), { kind: changeKind, ...change, traps: ['none of these'] })).toEqual({
      no_person: 'right',
      ...all('right', change),
    });
    const shown = {
      merged_shown: 'Apr 8, 2025',
      created_shown: 'Apr 6, 2025',
      head: 'vera-sample:wait',
      merged_by: 'gate-bot',
    };
    const known = { repo: change.repo, number: 7, author: 'vera-sample' };
    expect(verdicts(change2025, { kind: changeKind, ...known, ...shown })).toMatchObject(all('right', shown));
  });

  it('calls each field wrong that differs, and unreadable what the page does not say', () => {
    const other = {
      title: 'Wait',
      state: 'closed',
      author: 'odo-sample',
      merged_by: 'lift-queue[bot]',
      merged_at: '2026-07-18T07:54:36Z',
      base: 'trunk',
      head: 'other:wait',
      commits: 2,
      files_changed: 5,
      additions: 2,
      deletions: 2,
      labels: ['queue', 'gates'],
      body_start: 'The gate shuts',
    };
    expect(verdicts(change2026(), { ...change, kind: changeKind, ...other })).toMatchObject(all('wrong', other));
    expect(verdicts(change2026({ author: null }), { kind: changeKind, ...change })).toMatchObject({
      author: 'unreadable',
    });
    expect(verdicts(change2025, { kind: changeKind, ...change, number: 8 })).toMatchObject({
      no_person: 'right',
      title: 'unreadable',
      number: 'unreadable',
    });
  });

  it('scores a repository, and what nobody thought of as not read', () => {
    const known = {
      owner: 'vera-sample',
      name: 'weir',
      fork: true,
      forked_from: 'lock-works-sample/weir',
      description: 'Opens and shuts a weir',
      homepage: 'https://weir.example',
      license: 'Apache License 2.0',
      default_branch: 'main',
      languages: { 'Jupyter Notebook': 80.5, 'C++': 19.5 },
      topics: ['water'],
      archived: false,
      owner_is_org: false,
      commits: '412',
    };
    const kind = 'github_repo';
    expect(verdicts(repository2023, { kind, ...known, stars: 7, new_field: { a: 1 } })).toEqual({
      no_person: 'right',
      ...all('right', known),
      stars: 'unreadable',
      new_field: 'unreadable',
    });
    expect(verdicts(repository2023, { kind, ...known, languages: ['C++', 'Jupyter Notebook'] })['languages']).toBe(
      'right',
    );
    const wrong = {
      fork: false,
      forked_from: null,
      description: null,
      homepage: null,
      license: 'MIT',
      commits: 1300,
      languages: { 'C++': 100 },
      topics: [],
    };
    expect(verdicts(repository2023, { kind, ...known, ...wrong })).toMatchObject(all('wrong', wrong));
    const names = { owner: 'lock-works-sample', name: 'weir' };
    expect(
      verdicts(repository2026, { kind, ...names, template: null, languages: { Go: 99.5, M4: 0.5 } }),
    ).toMatchObject({
      languages: 'right',
      template: 'wrong',
    });
    const bare = { ...repository2026, main: repository2026.main.replace(/<react-app[\s\S]*/u, '') };
    expect(verdicts(bare, { kind, ...names, languages: { Go: 99.5 }, license: 'MIT' })).toMatchObject({
      languages: 'unreadable',
      license: 'unreadable',
    });
  });

  it('scores lists of people, searches and tabs of a profile', () => {
    const people = ['vera-sample', { login: 'odo-sample' }];
    const org = { kind: 'github_org', login: 'lock-works-sample' };
    expect(verdicts(organisationPeople, { ...org, people, plan: 'free' }, 'x_people.html')).toEqual({
      no_person: 'right',
      login: 'right',
      people: 'right',
      plan: 'unreadable',
    });
    expect(verdicts(organisationPeople, { ...org, people: ['vera-sample'] }, 'x_people.html')['people']).toBe('wrong');
    expect(verdicts(followers, { kind: 'github_profile_tabs', login: 'wim-sample', followers: people })).toEqual({
      login: 'right',
      followers: 'right',
    });
    expect(
      verdicts(followers, { kind: 'github_profile_tabs', login: 'wim-sample', followers: '1.2k' })['followers'],
    ).toBe('unreadable');
    const found = searchPage('repositories', [{ hl_name: 'vera-sample/weir' }]);
    expect(
      verdicts(found, {
        kind: 'github_search',
        query: 'gates',
        results: [{ owner: 'vera-sample', name: 'weir' }],
        total: 1,
      }),
    ).toEqual({
      no_person: 'right',
      query: 'right',
      results: 'right',
      total: 'unreadable',
    });
    const url = 'https://github.com/lock-works-sample/weir/graphs/contributors';
    expect(
      verdicts(contributors, {
        kind: 'github_repo_contributors',
        url,
        contributors: ['vera-sample', 'odo_ent-sample'],
      })['contributors'],
    ).toBe('right');
  });

  it('scores the card beside the repositories of a profile', () => {
    const tab = {
      kind: 'github_profile_tab',
      login: 'wim-sample',
      name: 'Wim Sample',
      repositories: [{ name: 'one' }],
    };
    expect(verdicts(htmlOf('repositories-tab'), tab, 'x_repositories.html')).toEqual({
      login: 'right',
      name: 'right',
      repositories: 'unreadable',
    });
    expect(verdicts(htmlOf('repositories-tab'), { ...tab, repositories: '31' })['repositories']).toBe('right');
  });
});
