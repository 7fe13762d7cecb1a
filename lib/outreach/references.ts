import type { OutreachDraft, Stretch, Topic } from './outreach';

/** A change or repository that a text names, and what it should be called. */
export type WrongReference = Stretch & { kind: 'other-change' | 'other-repository'; right: string };

const addresses =
  /https?:\/\/(?:www\.)?github\.com\/([\w.-]{1,100})\/([\w.-]{1,100})(?:\/(?:pull|issues)\/(\d{1,9}))?/giu;
const names = /(?<![\w/.#-])(?:([\w.-]{1,100})\/)?([\w.-]{1,100})#(\d{1,9})(?!\d)/gu;

/** `owner/name#n` in lower case; the owner or the number may be missing. */
type Named = { owner: string | null; name: string; number: string | null };

const namedIn = (url: string): Named | null => {
  const [match] = url.matchAll(addresses);
  if (!match) return null;
  const [, owner = '', name = '', number] = match;
  return { owner: owner.toLowerCase(), name: name.toLowerCase(), number: number ?? null };
};

/** The works that a draft is about: its topic's, and those that its evidence points to. */
const worksOf = (draft: OutreachDraft, topic: Topic): Named[] =>
  [topic.url, ...draft.spans.flatMap(({ from, evidence }) => (from === 'work' ? [evidence?.url ?? null] : []))].flatMap(
    (url) => (url === null ? [] : (namedIn(url) ?? [])),
  );

/** The changes and repositories that a text names and that the draft is not about. */
export const wrongReferences = (text: string, draft: OutreachDraft, topic: Topic): WrongReference[] => {
  const works = worksOf(draft, topic);
  if (works.length === 0) return [];
  const judge = (start: number, end: number, named: Named, right: string): WrongReference[] => {
    const sameName = works.filter(
      ({ owner, name }) => name === named.name && (named.owner === null || owner === named.owner),
    );
    if (sameName.length === 0) return [{ start, end, kind: 'other-repository', right }];
    const isSame = named.number === null || sameName.some(({ number }) => number === named.number);
    return isSame ? [] : [{ start, end, kind: 'other-change', right }];
  };
  const wrong: WrongReference[] = [];
  let rest = text;
  for (const match of text.matchAll(addresses)) {
    const [whole, owner = '', name = '', number] = match;
    const named = { owner: owner.toLowerCase(), name: name.toLowerCase(), number: number ?? null };
    wrong.push(...judge(match.index, match.index + whole.length, named, topic.url ?? ''));
    rest = rest.slice(0, match.index) + ' '.repeat(whole.length) + rest.slice(match.index + whole.length);
  }
  for (const match of rest.matchAll(names)) {
    const [whole, owner, name = '', number = ''] = match;
    const named = { owner: owner?.toLowerCase() ?? null, name: name.toLowerCase(), number };
    wrong.push(...judge(match.index, match.index + whole.length, named, topic.place));
  }
  return wrong.toSorted((one, other) => one.start - other.start);
};

export const referencePatterns: readonly RegExp[] = [addresses, names];
