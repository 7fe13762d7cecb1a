import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/dossier/reading';
import { readGithubPage } from '../../../lib/readers/github/read-page';
import { answer } from '../../sample-github/answer';
import { accounts } from '../../sample-github/people/index';
import { repositoriesOf, sampleState } from '../../sample-github/state';

const now = '2026-06-01T12:00:00.000Z';
const state = sampleState(now);

const read = (path: string) => {
  const url = new URL(path, 'https://github.com');
  const { body } = answer(
    { method: 'GET', host: url.host, path: decodeURIComponent(url.pathname), query: url.searchParams, headers: {} },
    state,
  );
  const page = readGithubPage(new JSDOM(body).window.document, url.href, now);
  expect(pageReadingSchema.safeParse(page).error).toBeUndefined();
  return page.page === 'place' ? page.place : page;
};

const changes = accounts.flatMap((author) => author.pullRequests.map((change) => ({ author, change })));
const oneOfEach = [...new Map(changes.map((one) => [`${one.change.repository} ${one.change.state}`, one])).values()];

describe('the pages of the sample GitHub', () => {
  it('show the projects that they are about', () => {
    for (const owner of accounts.slice(0, 4).concat(accounts.filter(({ type }) => type === 'Organization'))) {
      for (const repository of repositoriesOf(owner).slice(0, 2)) {
        expect(read(`/${owner.login}/${repository.name}`)).toMatchObject({
          kind: 'repository',
          owner: owner.login,
          name: repository.name,
          fork: repository.fork === true,
          about: {
            organisation: owner.type === 'Organization',
            defaultBranch: repository.branch ?? 'main',
            archived: repository.archived === true,
            topics: repository.topics ?? [],
          },
        });
      }
    }
  });

  it('show the changes that they are about, in both layouts', () => {
    for (const { author, change } of oneOfEach) {
      expect(read(`/${change.repository}/pull/${change.number}`)).toMatchObject({
        kind: 'pull-request',
        number: change.number,
        title: change.title,
        state: change.draft === true ? 'draft' : change.state,
        author: author.login,
        labels: change.labels ?? [],
        about: {
          commits: 2,
          additions: 40,
          deletions: 12,
          head: `${author.login}:change-${change.number}`,
          base: 'main',
        },
      });
    }
    expect(read('/sample-org/serve-kit/pull/1182/files')).toMatchObject({ state: 'merged', body: null });
    expect(read('/sample-org/serve-kit/pull/1182')).toMatchObject({
      body: expect.stringContaining('I chose to stop accepting first') as string,
    });
  });

  it('list people', () => {
    expect(read('/orgs/sample-org/people')).toMatchObject({ list: 'organisation', of: 'sample-org' });
    for (const path of [
      '/orgs/sample-org/people',
      '/sample-org/serve-kit/graphs/contributors',
      '/search?q=mira&type=users',
    ]) {
      expect(read(path), path).toMatchObject({
        kind: 'people',
        logins: expect.arrayContaining(['mira-holm-sample']) as string[],
      });
    }
    expect(read('/mira-holm-sample?tab=followers')).toMatchObject({
      logins: expect.not.arrayContaining(['mira-holm-sample']) as string[],
    });
    expect(read('/search?q=serve&type=pullrequests')).toMatchObject({ list: 'search', of: 'serve' });
    expect(read('/nobody-sample/nothing')).toEqual({ page: 'none' });
  });
});
