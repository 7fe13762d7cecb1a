import type { Reading, TextDraft } from '../../dossier/reading';
import type { Person, PullRequest } from '../../dossier/schema';
import { redact, redactOthers } from '../redact';
import { bringsIn } from './closing-commit';
import type { ChangeAnswer, ClosedAnswer, Listed } from './graphql-answers';
import { roleOf, signersOf, type OwnNames } from './graphql-roles';
import { isNamed, sourceOf, textDraft, timestampOrNull, withoutAddress, type Received } from './text';
import { pathOf } from './tree';

/** The items of a list that GitHub could tell. */
export const itemsOf = <Item>(list: Listed<Item> | null | undefined): Item[] =>
  (list?.nodes ?? []).flatMap((item) => item ?? []);

const commitOrNull = (oid: string | null | undefined): string | null =>
  oid !== null && oid !== undefined && /^[\da-f]{40}$/u.test(oid) ? oid : null;

const closingOf = (answer: ChangeAnswer): ClosedAnswer | undefined => itemsOf(answer.timelineItems).at(-1);

/** The commit by which the change came in although it was not merged; null where none is known. */
const carryingCommit = (answer: ChangeAnswer, login: string): string | null => {
  const closer = closingOf(answer)?.closer;
  const { name, owner } = answer.repository;
  const repository = `${owner.login}/${name}`;
  const at = closer?.repository;
  // A commit elsewhere closes by a reference, and carries nothing into this project.
  const here = at && `${at.owner.login}/${at.name}`.toLowerCase() === repository.toLowerCase();
  if (closer?.__typename !== 'Commit' || !here) return null;
  // Whoever lands a change for somebody keeps the author; a commit of another person's own may do the same in other ways.
  if (roleOf(closer.author?.user, login) === 'other') return null;
  return bringsIn(closer.message ?? '', { repository, number: answer.number }) ? commitOrNull(closer.oid) : null;
};

type Came = Pick<PullRequest, 'landed' | 'landing' | 'closedBy' | 'landedCommit'>;

/** A closed change that neither merged nor came in by a commit is unknown: some projects say it by a label alone. */
const cameIn = (answer: ChangeAnswer, login: string): Came => {
  if (answer.state === 'OPEN') return { landed: 'open', landing: null, closedBy: null, landedCommit: null };
  if (answer.state === 'MERGED') {
    const queued = /^github-merge-queue(?:\[bot\])?$/u.test(answer.mergedBy?.login ?? '');
    return {
      landed: 'merged',
      landing: queued ? 'merge-queue' : 'merge',
      closedBy: roleOf(answer.mergedBy, login),
      landedCommit: commitOrNull(answer.mergeCommit?.oid),
    };
  }
  const closedBy = roleOf(closingOf(answer)?.actor, login);
  const landedCommit = carryingCommit(answer, login);
  if (landedCommit === null) return { landed: 'unknown', landing: null, closedBy, landedCommit };
  return { landed: 'landed', landing: closedBy === 'bot' ? 'bot' : 'commit', closedBy, landedCommit };
};

/** Where a label or a comment is the approval, there need not be a review that says so. */
const approvingLabels =
  /^(?:lgtm|approved|(?:status|s)[-:/ ]{0,2}(?:approved|waiting-on-bors)|ready to pull|pull ready)$/iu;

const reviewedOf = (
  answer: ChangeAnswer,
  closedBy: PullRequest['closedBy'],
  login: string,
): PullRequest['reviewed'] => {
  if (!answer.reviews) return 'unknown';
  const roles = (answer.reviews.nodes ?? []).map((review) => roleOf(review?.author, login));
  if (roles.includes('other')) return 'by-others';
  // Whoever is gone from GitHub may have been anybody, and so may those of whom only the number is known.
  const unseen = roles.includes(null) || answer.reviews.totalCount > roles.length;
  const elsewhere = closedBy === 'bot' || itemsOf(answer.labels).some(({ name }) => approvingLabels.test(name));
  return unseen || elsewhere ? 'unknown' : 'not-by-others';
};

const sizeOf = ({ changedFiles, additions, deletions }: ChangeAnswer): PullRequest['size'] =>
  typeof changedFiles === 'number' && typeof additions === 'number' && typeof deletions === 'number'
    ? { files: changedFiles, additions, deletions }
    : null;

const commitsOf = ({ commits }: ChangeAnswer, own: OwnNames): PullRequest['commits'] =>
  commits
    ? {
        count: commits.totalCount,
        signers: signersOf(
          itemsOf(commits).map(({ commit }) => commit.message),
          own,
        ),
      }
    : null;

const changeOf = (answer: ChangeAnswer, text: TextDraft, own: OwnNames): PullRequest => {
  const { login } = own;
  const { owner, name } = answer.repository;
  const came = cameIn(answer, login);
  return {
    owner: owner.login,
    name,
    number: answer.number,
    own: owner.login.toLowerCase() === login.toLowerCase(),
    title: text.content.split('\n', 1)[0]?.slice(0, 1_000) ?? '',
    text: text.id,
    labels: itemsOf(answer.labels).map((label) => redactOthers(redact(label.name.slice(0, 400)), login).slice(0, 200)),
    draft: answer.isDraft,
    ...came,
    base: answer.baseRefName ? withoutAddress(answer.baseRefName.slice(0, 255)) : null,
    commits: commitsOf(answer, own),
    reviewed: reviewedOf(answer, came.closedBy, login),
    openedAt: timestampOrNull(answer.createdAt),
    closedAt: timestampOrNull(answer.closedAt),
    size: sizeOf(answer),
    files: answer.files ? itemsOf(answer.files).map(({ path }) => pathOf(path).slice(0, 4_096)) : null,
  };
};

/** `total` as GitHub counts them; `whole` once there was no further page. */
type Seen = { total: number; whole: boolean; displayName: string | null };

/**
 * The pull requests that the person opened, all pages that were got so far in one. Those in repositories that are not
 * public are left out: the token may see more than the public does. Of those that an organisation does not show to the
 * token there is nothing but a null, which counts as not seen.
 */
export const readChanges = (
  pages: readonly (readonly (ChangeAnswer | null)[])[],
  { total, whole, displayName }: Seen,
  person: Person,
  received: Received,
): Reading => {
  const source = sourceOf('graphql-changes', 'api', received);
  const sources = [source.id];
  const own: OwnNames = { login: person.login, names: displayName === null ? [] : [displayName.toLowerCase()] };
  const texts: TextDraft[] = [];
  const value: PullRequest[] = [];
  const seen = new Set<string>();
  let hidden = 0;
  let unseen = 0;
  for (const answer of pages.flat()) {
    if (answer?.repository.isPrivate === true) hidden += 1;
    const usable =
      answer && !answer.repository.isPrivate && isNamed(answer.repository.owner.login, answer.repository.name);
    if (!usable) {
      if (answer?.repository.isPrivate !== true) unseen += 1;
      continue;
    }
    const repository = `${answer.repository.owner.login}/${answer.repository.name}`;
    const id = `pull:${repository}#${answer.number}`;
    // A list that changes between two pages shows a change twice.
    if (seen.has(id.toLowerCase())) continue;
    seen.add(id.toLowerCase());
    const text = textDraft({
      id,
      kind: 'pull-request',
      format: 'markdown',
      content: `${answer.title}\n\n${answer.body ?? ''}`,
      url: `https://github.com/${repository}/pull/${answer.number}`,
      person,
      source: source.id,
      mentions: 'others',
      repository,
    });
    texts.push(text);
    value.push(changeOf(answer, text, own));
  }
  const of = whole ? value.length + unseen : Math.max(total - hidden, value.length + unseen);
  return {
    person,
    source,
    sections: {
      pullRequests:
        of === 0
          ? { state: 'absent', sources }
          : { state: 'found', value, sources, coverage: { seen: value.length, of } },
    },
    texts,
  };
};
