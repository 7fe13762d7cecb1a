import type { Reading, TextDraft } from '../../dossier/reading';
import type { Person, Repository } from '../../dossier/schema';
import type { RepositoryAnswer } from './answers';
import { isWorthLooking } from './worth-looking';
import { redact } from '../redact';
import { isNamed, sourceOf, textDraft, timestampOrNull, withoutAddress, type Received } from './text';

const licenseOf = (license: RepositoryAnswer['license']): string | null =>
  (license?.spdx_id ?? license?.name)?.slice(0, 100) ?? null;

/** A fork has its parent's time of the last push until somebody pushes to it: then nothing in it is its owner's. */
const isUntouched = ({ fork, created_at: created, pushed_at: pushed }: RepositoryAnswer): boolean =>
  fork && typeof pushed === 'string' && typeof created === 'string' && Date.parse(pushed) <= Date.parse(created);

const repositoryOf = (answer: RepositoryAnswer, owner: string, description: string | null): Repository => ({
  owner,
  name: answer.name,
  fork: answer.fork,
  template: answer.is_template ?? false,
  archived: answer.archived ?? false,
  // The size is in whole kilobytes: a small repository may say 0 and still have a language.
  empty: answer.size === 0 && (answer.language ?? null) === null,
  language: answer.language?.slice(0, 100) ?? null,
  topics: (answer.topics ?? []).slice(0, 100).map((topic) => redact(topic).slice(0, 100)),
  createdAt: timestampOrNull(answer.created_at),
  pushedAt: timestampOrNull(answer.pushed_at),
  license: licenseOf(answer.license),
  description,
  defaultBranch: withoutAddress((answer.default_branch ?? 'HEAD').slice(0, 255)),
  ownCommits: isUntouched(answer) ? 0 : null,
  releases: null,
});

/** `publicRepositories` is what the user's answer said; `whole` is true once GitHub had no further page. */
type Listed = { whole: boolean; publicRepositories: number | null };

/**
 * `GET /users/{login}/repos`: all pages that were got so far in one, so that the last one makes the list whole. How many
 * there are is only known of a whole list, or from the user's answer.
 */
export const readRepositories = (
  pages: readonly (readonly RepositoryAnswer[])[],
  { whole, publicRepositories }: Listed,
  person: Person,
  received: Received,
): Reading => {
  const source = sourceOf('repositories', 'api', received);
  const sources = [source.id];
  const texts: TextDraft[] = [];
  const seen = new Set<string>();
  const value: Repository[] = [];
  let leftOut = 0;
  for (const answer of pages.flat()) {
    const owner = answer.owner?.login ?? person.login;
    const fullName = `${owner}/${answer.name}`;
    // A login that somebody else took over since lists that account's repositories.
    const ofAnother = person.id !== null && answer.owner?.id !== undefined && answer.owner.id !== person.id;
    const isUsable = isNamed(owner, answer.name) && !ofAnother;
    if (!isUsable) leftOut += 1;
    // A list that changes between two pages shows a repository twice.
    if (!isUsable || answer.private === true || seen.has(fullName.toLowerCase())) continue;
    seen.add(fullName.toLowerCase());
    const words = (answer.description ?? '').trim();
    const id = `description:${fullName}`;
    if (words !== '') {
      texts.push(
        textDraft({
          id,
          kind: 'repository-description',
          format: 'plain',
          content: words,
          url: `https://github.com/${fullName}`,
          person,
          source: source.id,
          mentions: 'others',
          repository: fullName,
        }),
      );
    }
    value.push(repositoryOf(answer, owner, words === '' ? null : id));
  }
  const more = publicRepositories !== null && publicRepositories > value.length ? publicRepositories : null;
  const of = whole ? value.length + leftOut : more;
  return {
    person,
    source,
    sections: {
      repositories:
        whole && value.length + leftOut === 0
          ? { state: 'absent', sources }
          : { state: 'found', value, sources, coverage: { seen: value.length, of } },
      // Where there is nothing to look into, that has been seen.
      ...(whole && leftOut === 0 && !value.some(isWorthLooking) && { contents: { state: 'absent' as const, sources } }),
    },
    texts,
  };
};
