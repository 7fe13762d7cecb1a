import type { Reading } from '../../dossier/reading';
import type { Person, Repository } from '../../dossier/schema';
import type { RepositoryAnswer } from './answers';
import type { ListedRepositoryAnswer } from './graphql-answers';
import { itemsOf } from './graphql-pull-requests';
import { readRepositories } from './repositories';
import { timestampOrNull, type Received } from './text';

/** As the REST API lists it, so that there is one reading of a repository. */
const asListed = (answer: ListedRepositoryAnswer): RepositoryAnswer => ({
  name: answer.name,
  owner: { login: answer.owner.login },
  fork: answer.isFork,
  size: answer.isEmpty ? 0 : Math.max(1, answer.diskUsage ?? 1),
  private: answer.isPrivate,
  is_template: answer.isTemplate,
  archived: answer.isArchived,
  description: answer.description,
  language: answer.isEmpty ? null : answer.primaryLanguage?.name,
  topics: itemsOf(answer.repositoryTopics).map(({ topic }) => topic.name),
  created_at: answer.createdAt,
  pushed_at: answer.pushedAt,
  license: answer.licenseInfo && { spdx_id: answer.licenseInfo.spdxId, name: answer.licenseInfo.name },
  default_branch: answer.defaultBranchRef?.name,
});

const releasesOf = ({ newest, oldest }: ListedRepositoryAnswer): Repository['releases'] =>
  newest
    ? {
        count: newest.totalCount,
        firstAt: timestampOrNull(itemsOf(oldest)[0]?.publishedAt),
        lastAt: timestampOrNull(itemsOf(newest)[0]?.publishedAt),
      }
    : null;

/** `whole` once GitHub had no further page; `total` as it counts the public ones. */
type Seen = { whole: boolean; total: number };

/** The repositories in the person's own account, all pages that were got so far in one. */
export const readListedRepositories = (
  pages: readonly (readonly (ListedRepositoryAnswer | null)[])[],
  { whole, total }: Seen,
  person: Person,
  received: Received,
): Reading => {
  const items = pages.flat();
  const answers = items.flatMap((item) => item ?? []);
  // Of what came as null nobody can say more than that it is there.
  const seenAll = whole && answers.length === items.length;
  const reading = readRepositories(
    [answers.map(asListed)],
    { whole: seenAll, publicRepositories: total },
    person,
    received,
  );
  const source = { ...reading.source, reader: 'api/graphql-repositories' };
  const { repositories } = reading.sections;
  if (repositories?.state !== 'found') return { ...reading, source };
  const byName = new Map(answers.map((answer) => [answer.name.toLowerCase(), answer]));
  const value = repositories.value.map((repository) => {
    const answer = byName.get(repository.name.toLowerCase());
    return answer ? { ...repository, releases: releasesOf(answer) } : repository;
  });
  return { ...reading, source, sections: { ...reading.sections, repositories: { ...repositories, value } } };
};

/** A fork, and where it was forked from. */
export type ForkOf = { owner: string; name: string; branch: string; parent: { owner: string; branch: string } };

/** Where the forks in a list come from, as far as that is public: what they have of their own can be counted. */
export const parentsOfForks = (answers: readonly (ListedRepositoryAnswer | null)[]): ForkOf[] =>
  answers.flatMap((answer): ForkOf[] => {
    const { isFork, isPrivate, owner, name, defaultBranchRef, parent } = answer ?? {};
    if (!isFork || isPrivate || !owner || !name || !defaultBranchRef) return [];
    if (!parent?.defaultBranchRef || parent.isPrivate) return [];
    const from = { owner: parent.owner.login, branch: parent.defaultBranchRef.name };
    return [{ owner: owner.login, name, branch: defaultBranchRef.name, parent: from }];
  });
