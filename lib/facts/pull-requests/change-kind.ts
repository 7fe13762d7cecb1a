import { backPortLines, backPortTitles, bringsBack, releaseBranches, takesBack } from '../../knowledge/landing-habits';
import { lineCap, plain } from './own-words';
import type { ChangeKind } from './work';

/** Lines of a description that are looked at for what a change refers to: tools write them at its beginning or end. */
const mostLines = 40;
/** How deep `Revert "Revert "…""` is followed. */
const mostNested = 6;

/** What a change says about itself that leads to another one. */
export type KindOfChange = {
  kind: ChangeKind;
  /** `owner/name#number`, lower case, as far as it is named; its own number is none. */
  named: string | null;
  /** The commit that it takes back or carries over, lower case, 7 digits at least. */
  commit: string | null;
  /** The title that it repeats, lower case; null where it is a change of its own or only named by number. */
  title: string | null;
};

const reference =
  /(?:https:\/\/github\.com\/([\w-]{1,100})\/([\w.-]{1,100})\/pull\/|(?:([\w-]{1,100})\/([\w.-]{1,100}))?(?:#|\bgh-))(\d{1,10})(?!\d)/giu;
const commitNamed = /\b(?:commit|reverts|from) ([\da-f]{7,40})\b/u;
const bracketed = /\((?:#|gh-)\d{1,10}\)/gu;
const backed = /\b(?:back-?port|cherry[- ]?pick|revert|re-?land|re-?appl|back(?:s|ed|ing)? out|roll)/u;

type Self = { repository: string; number: number };

const namedIn = (text: string, { repository, number }: Self): string | null => {
  const own = repository.toLowerCase();
  for (const [, urlOwner, urlName, owner = urlOwner, name = urlName, digits] of text
    .slice(0, lineCap)
    .matchAll(reference)) {
    const place = owner === undefined || name === undefined ? own : `${owner}/${name}`.toLowerCase();
    if (place !== own || Number(digits) !== number) return `${place}#${Number(digits)}`;
  }
  return null;
};

/** A title names a change behind its words; an issue may stand in front of them. */
const namedInTitle = (head: string, self: Self): string | null => {
  const behind = [...head.matchAll(bracketed)].map(([whole]) => namedIn(whole, self)).find((id) => id !== null);
  return behind ?? namedIn(head, self);
};

/** The first and last lines, plain. A long description is a report; what leads elsewhere stands at its ends. */
const linesOf = (body: string): string[] => {
  const lines = body.slice(0, 30_000).split('\n');
  const ends = lines.length <= mostLines ? lines : [...lines.slice(0, mostLines / 2), ...lines.slice(-mostLines / 2)];
  return ends.map(plain).filter((line) => line !== '');
};

const undoes = /\b(?:revert|undo|un-?do|back(?:s|ed|ing)? out|roll(?:s|ed|ing)? ?back|take (?:\S{1,30} ){1,4}out)/u;
const opensAsRevert =
  /^(?:this )?reverts (?:commit [\da-f]{7}|(?:https:\/\/github\.com\/|[\w.-]{0,100}\/?[\w.-]{0,100}#\d))/u;

const quoted = /^["“'`](.{1,300})["”'`](?: ?\(#\d{1,10}\))?\.?$/u;
const number = /\s?\((?:#|gh-)\d{1,10}\)$/u;

/** How often a title takes back, and what it is about once that is taken off. An even number brings it back. */
const unwrap = (title: string): { times: number; back: boolean; rest: string } => {
  let rest = title;
  let times = 0;
  let back = false;
  for (let round = 0; round < mostNested; round++) {
    const taken = takesBack.exec(rest);
    const brought = taken ? null : bringsBack.exec(rest);
    const match = taken ?? brought;
    if (!match) break;
    if (taken) times += 1;
    else back = true;
    rest = rest.slice(match[0].length).trim();
    rest = quoted.exec(rest)?.[1] ?? rest.replace(/^["“'`]/u, '').replace(/["”'`]$/u, '');
  }
  return { times, back, rest: rest.replace(number, '').trim() };
};

const none: KindOfChange = { kind: 'change', named: null, commit: null, title: null };

/**
 * What a change is beside others: it carries another one over to a release branch, takes one back, brings one back, or is
 * a change of its own. From what tools and people write in title and description alone, in English; in doubt a change of
 * its own. Linear: titles and lines are capped.
 * @param base the branch it was made for, where that was read
 */
export const kindOfChange = (
  { title, body, base }: { title: string; body: string; base: string | null },
  self: Self,
): KindOfChange => {
  const head = plain(title);
  const lines = linesOf(body);
  const { times, back, rest } = unwrap(head);
  const telling = lines.filter((line) => backed.test(line));
  const commit = telling.map((line) => commitNamed.exec(line)?.[1]).find((sha) => sha !== undefined) ?? null;
  const named = telling.map((line) => namedIn(line, self)).find((id) => id !== null) ?? null;

  if (back || times > 0) {
    const kind = back || times % 2 === 0 ? 'reapply' : 'revert';
    // Who brings back names what came in first, or the revert between: both lead to the same change.
    return { kind, named: namedInTitle(head, self) ?? named, commit, title: rest };
  }
  // A squash lists reverts that happened on the way; only a description that begins so takes something else back.
  if (undoes.test(head) && opensAsRevert.test(lines[0] ?? '')) return { kind: 'revert', named, commit, title: null };

  const carried =
    backPortTitles.some((pattern) => pattern.test(head)) ||
    lines.some((line) => backPortLines.some((pattern) => pattern.test(line))) ||
    (base !== null && releaseBranches.test(plain(base)) && number.test(head));
  if (!carried) return none;
  const bare = head
    .replace(/^automated cherry[- ]?pick of (?:#\d{1,10}[:,]? ?){1,9}/u, '')
    .replace(/^(?:[[(][^\])]{1,40}[\])][ :]?){1,3}/u, '')
    .replace(/^(?:back-?port|cherry[- ]?pick)(?:ed|s)?[: ]+/u, '')
    .replace(/\s?\((?:back-?port|cherry[- ]?pick(?:ed)?)[^()]{0,120}\)$/u, '')
    .replace(number, '')
    .trim();
  return { kind: 'back-port', named: namedInTitle(head, self) ?? named, commit, title: bare === '' ? null : bare };
};

/** The patterns of this file, run over lines of at most 400 code units, for the check that none explodes. */
export const kindPatterns: readonly RegExp[] = [
  reference,
  commitNamed,
  bracketed,
  backed,
  undoes,
  opensAsRevert,
  quoted,
  number,
];
