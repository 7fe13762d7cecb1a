import type { Reading } from '../../dossier/reading';
import type { Person, Repository } from '../../dossier/schema';
import { found } from '../../dossier/states';
import { sourceOf, type Received } from './text';

/** `GET /repos/{owner}/{name}/compare/{range}` from a fork's parent to the fork, the fields that are used. */
export type ComparisonAnswer = {
  ahead_by: number;
  commits: {
    author?: { id?: number | undefined; login?: string | undefined } | null | undefined;
    parents?: unknown[] | null | undefined;
  }[];
};

/**
 * How many commits of the person a fork has that its parent has not. Merges are nobody's work. Null where it cannot be
 * told: commits whose author GitHub does not know may be the person's.
 */
const ownCommitsOf = ({ ahead_by: ahead, commits }: ComparisonAnswer, person: Person): number | null => {
  const work = commits.filter(({ parents }) => (parents ?? []).length < 2);
  const own = work.filter(
    ({ author }) => author && (author.id === person.id || author.login?.toLowerCase() === person.login.toLowerCase()),
  ).length;
  const unknown = work.some(({ author }) => !author) || ahead > commits.length;
  return own === 0 && unknown ? null : own;
};

/**
 * The fork as it is known, with its own commits counted. `of` is how many repositories there are. The source is the fork's
 * own address: that of the comparison names the account that it comes from.
 */
export const readOwnCommits = (
  answer: ComparisonAnswer,
  repository: Repository,
  of: number | null,
  person: Person,
  received: Received,
): Reading => {
  const source = sourceOf('own-commits', 'api', {
    ...received,
    url: `https://api.github.com/repos/${repository.owner}/${repository.name}`,
  });
  const value = [{ ...repository, ownCommits: ownCommitsOf(answer, person) }];
  return {
    person,
    source,
    sections: { repositories: found(value, [source.id], { seen: 1, of }) },
    texts: [],
  };
};
