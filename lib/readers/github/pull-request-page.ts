import { isProgram } from '../../dossier/programs';
import type { PageReading } from '../../dossier/reading';
import type { Place } from '../../dossier/place';
import { redact, redactOthers } from '../redact';
import { loginShape, sameLogin, type PlaceAddress } from './address';
import { all, one, type Anchor } from './anchors';
import { content } from './identity';
import { toMarkdown } from './markdown';
import { at, countAt, countIn, defined, textAt, timeIn, type Data } from './page-data';
import type { PageDocument, PageElement } from './page-node';
import { namesIn, namesOf, sameNames } from './repository-page';
import { shortText, tidy, wholeCharacters } from './text';

type PullRequest = Extract<Place, { kind: 'pull-request' }>;
type About = NonNullable<PullRequest['about']>;
type Address = Extract<PlaceAddress, { kind: 'pull-request' }>;

const longestTitle = 1_000;
const longestBody = 100_000;

const login = (written: string | null | undefined): string | null => {
  const text = (written ?? '').trim();
  return loginShape.test(text) ? text : null;
};

/**
 * The title of the page: `TITLE[ by AUTHOR] · Pull Request #N · owner/repo[ · GitHub]`, the same in all years. It goes
 * with the address also where the rest of the head is that of the page before.
 */
const titleOf = (document: PageDocument): { words: string; number: number; owner: string; name: string } | null => {
  const title = document.title
    .slice(0, 4 * longestTitle)
    .replace(/\s+/gu, ' ')
    .trim();
  const mark = title.lastIndexOf(' · Pull Request #');
  const [, number, full] =
    /^ · Pull Request #(\d{1,9}) · ([\w-]{1,101}\/[\w.-]{1,101})(?: · GitHub)?$/u.exec(
      mark < 0 ? '' : title.slice(mark),
    ) ?? [];
  const names = namesIn(full);
  return names && { words: title.slice(0, mark), number: Number(number), ...names };
};

/** Code marks are in the title of the page and not in the heading. */
const bare = (text: string): string => text.replace(/`/gu, '').replace(/\s+/gu, ' ').trim();

const headingOf = (document: PageDocument): string | null => {
  const element = one(document, 'changeTitle');
  const words = element?.querySelector('.markdown-title') ?? element;
  const text = (words?.textContent ?? '')
    .slice(0, 4 * longestTitle)
    .replace(/\s+/gu, ' ')
    .trim();
  return text === '' ? null : text;
};

/**
 * Title and author out of the title of the page. A deleted account leaves no "by": where the heading is the whole of it,
 * a "by somebody" at its end is part of the title.
 */
const authored = (words: string, heading: string | null): { title: string; author: string | null } => {
  const [, before, author] = /^(.*) by ([a-z\d][\w-]{0,99}(?:\[bot\])?)$/iu.exec(words) ?? [];
  if (before === undefined || (heading !== null && bare(heading) === bare(words)))
    return { title: words, author: null };
  return { title: before, author: author ?? null };
};

/** The part of the page's data that is about this change: since 2026, on each of its tabs. */
const dataOf = ({ data }: PageDocument, address: Address): { change: Data } | null => {
  const route = at(data, 'payload', 'pullRequestsLayoutRoute');
  // In the spring of 2026 the fields stood in the route itself.
  const change = at(route, 'pullRequest') ?? route;
  const names = namesOf(textAt(route, 'repository', 'ownerLogin'), textAt(route, 'repository', 'name'));
  return countAt(change, 'number') === address.number && (!names || sameNames(names, address)) ? { change } : null;
};

const states: Readonly<Record<string, PullRequest['state']>> = {
  open: 'open',
  closed: 'closed',
  merged: 'merged',
  draft: 'draft',
  pullopened: 'open',
  pullclosed: 'closed',
  pullmerged: 'merged',
  // In a merge queue it is still open.
  queued: 'open',
  pullqueued: 'open',
};

const stateNamed = (written: string | null | undefined): PullRequest['state'] => {
  const word = (written ?? '').trim().toLowerCase().slice(0, 40);
  return (Object.hasOwn(states, word) ? states[word] : null) ?? null;
};

const headersOf = (document: PageDocument): PageElement[] => all(document, 'changeHeader');

/** Only in the header: the states of other changes stand in the conversation. */
const stateIn = (document: PageDocument): PullRequest['state'] => {
  for (const header of headersOf(document)) {
    const status = stateNamed(one(header, 'changeStatus')?.getAttribute('data-status'));
    const shown = stateNamed(one(header, 'changeState')?.textContent);
    if (status ?? shown) return status ?? shown;
  }
  return null;
};

const inHeader = (document: PageDocument, anchor: Anchor): PageElement[] =>
  headersOf(document).flatMap((header) => all(header, anchor));

const accountIn = (element: PageElement | undefined): string | null => {
  const [, named] =
    /^\/users\/([^/]{1,110})\/hovercard$/u.exec(element?.getAttribute('data-hovercard-url') ?? '') ?? [];
  const text = (element?.textContent ?? '').trim();
  // An app has a name and no account of its own.
  return named === undefined ? text || null : named.replace(/%5B/giu, '[').replace(/%5D/giu, ']');
};

const roleOf = (merger: string | null | undefined, author: string | null): About['mergedBy'] => {
  if (!merger) return undefined;
  if (isProgram(merger)) return 'bot';
  if (author === null) return undefined;
  return sameLogin(merger, author) ? 'author' : 'other';
};

const shownBranch = (written: string | null | undefined): string | undefined => {
  const text = tidy(written ?? '', 300).replace(/\s*:\s*/u, ':');
  return /^\S{1,300}$/u.test(text) ? text : undefined;
};

/** As the header shows them: a branch, or owner and branch where the two are not in one repository. */
const branchesOn = (document: PageDocument, { owner }: Address): { base?: string; head?: string } => {
  const [base, head] = inHeader(document, 'branch')
    .slice(0, 2)
    .map((element) => shownBranch(element.textContent));
  const own = `${owner}:`.toLowerCase();
  return defined({ base: base?.toLowerCase().startsWith(own) ? base.slice(own.length) : base, head });
};

/** From the data the same as the header shows. */
const branchesIn = ({ change }: { change: Data }, { owner }: Address): { base?: string; head?: string } => {
  const head = shownBranch(textAt(change, 'headBranch'));
  const from = login(textAt(change, 'headRepositoryOwnerLogin'));
  return defined({
    base: shownBranch(textAt(change, 'baseBranch')),
    head: head !== undefined && from !== null && !sameLogin(from, owner) ? `${from}:${head}` : head,
  });
};

const counterOf = (document: PageDocument, counter: Anchor, tab: Anchor): number | undefined => {
  const element = one(document, counter) ?? one(document, tab)?.querySelector('[data-component="CounterLabel"]');
  return countIn(element?.getAttribute('title')) ?? countIn(element?.textContent);
};

/** Lines added and deleted, as the bar over the tabs says; figures that are rounded are none. */
const linesOn = (document: PageDocument): Pick<About, 'additions' | 'deletions'> => {
  const bar = /^\+([\d,]{1,13})\s*[−-]\s*([\d,]{1,13})(?:\s|$)/u.exec(shortText(one(document, 'diffstat'), 100));
  const said = inHeader(document, 'linesChanged')
    .map((element) =>
      /^Lines changed: ([\d,]{1,13}) additions? & ([\d,]{1,13}) deletions?/u.exec(shortText(element, 100)),
    )
    .find((match) => match !== null);
  const [, additions, deletions] = bar ?? said ?? [];
  return defined({ additions: countIn(additions), deletions: countIn(deletions) });
};

const labelsOn = (document: PageDocument): string[] => {
  const list = one(document, 'labelList');
  const names = list ? all(list, 'label').map((label) => shortText(label, 200)) : [];
  return [...new Set(names.filter((name) => name !== ''))].slice(0, 100);
};

const nothingSaid = /^\*?No description provided\.\*?$/u;

/** The author's words as Markdown. Only the conversation begins with them; elsewhere the first comment is a review. */
const bodyOn = (document: PageDocument, author: string | null): string | null => {
  const element = one(document, 'changeBody');
  if (!element) return null;
  const markdown = redactOthers(redact(toMarkdown(element, longestBody).text), author ?? '').slice(0, longestBody);
  return nothingSaid.test(markdown.trim()) ? '' : wholeCharacters(markdown);
};

const shortened = (title: string, author: string | null): string =>
  wholeCharacters(redactOthers(tidy(title, longestTitle), author ?? '').slice(0, longestTitle));

/** True where the page, whatever became of its parts, is that of a pull request. */
const isOne = (document: PageDocument): boolean =>
  /\/pull(?:_requests)?\//u.test(content(document, 'route')) || one(document, 'changeTitle') !== null;

/**
 * A pull request's page, any tab of it. Which one it is, is said by the title of the page and by its data; author, title
 * and state come from the data where it is that of this change (since 2026), else from title and header. Never from the
 * preview in the head, which may be that of the page before.
 */
export const readPullRequestPage = (document: PageDocument, address: Address): PageReading => {
  const titled = titleOf(document);
  const data = dataOf(document, address);
  const mine = titled !== null && titled.number === address.number && sameNames(titled, address);
  if (!mine && !data) {
    if (titled) return { page: 'stale' };
    return isOne(document) ? { page: 'not-understood', kind: 'pull-request' } : { page: 'none' };
  }
  // The document as it stands may still be of the page before, where its data has come already.
  const drawn = mine || titled === null;
  const heading = drawn ? headingOf(document) : null;
  const told = mine ? authored(titled.words, heading) : null;
  const written = textAt(data?.change, 'title') ?? told?.title ?? heading;
  const author = login(
    at(data?.change, 'author') === undefined ? told?.author : textAt(data?.change, 'author', 'login'),
  );
  const state = stateNamed(textAt(data?.change, 'state')) ?? (drawn ? stateIn(document) : null);
  const merger = data
    ? (textAt(data.change, 'mergedBy') ?? textAt(data.change, 'mergedBy', 'login'))
    : accountIn(inHeader(document, 'changeActor')[0]);
  const shownAt = timeIn(inHeader(document, 'changeTime')[0]?.getAttribute('datetime'));
  const firstComment = address.conversation && drawn ? one(document, 'firstCommentHeader') : null;
  const closedAt = timeIn(textAt(data?.change, 'closedTime'));
  const about: About = defined({
    ...(data ? branchesIn(data, address) : branchesOn(document, address)),
    openedAt:
      timeIn(textAt(data?.change, 'createdTime')) ??
      timeIn(firstComment && one(firstComment, 'changeTime')?.getAttribute('datetime')),
    mergedAt:
      state === 'merged' ? (timeIn(textAt(data?.change, 'mergedTime')) ?? (data ? undefined : shownAt)) : undefined,
    closedAt: state === 'closed' ? closedAt : undefined,
    mergedBy: state === 'merged' ? roleOf(merger, author) : undefined,
    commits:
      countAt(data?.change, 'commitsCount') ??
      (drawn ? counterOf(document, 'commitsCounter', 'commitsTab') : undefined),
    files: drawn ? counterOf(document, 'filesCounter', 'filesTab') : undefined,
    ...(drawn && linesOn(document)),
  });
  return {
    page: 'place',
    place: {
      kind: 'pull-request',
      owner: titled && mine ? titled.owner : address.owner,
      name: titled && mine ? titled.name : address.name,
      number: address.number,
      title: written === null || written === undefined ? null : shortened(written, author),
      state,
      author,
      body: address.conversation && drawn ? bodyOn(document, author) : null,
      labels: drawn ? labelsOn(document) : [],
      about,
    },
  };
};
