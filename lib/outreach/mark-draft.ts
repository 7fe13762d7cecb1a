import { hasLanded } from '../facts/pull-requests/landing';
import { landedWords, meetingTime, reviewedWords, superlatives } from '../knowledge/outreach-words';
import type { Brief } from './brief';
import { countWords, quoteAsWords, titleAsShown } from './display';
import type { DraftSpan, Mark, MarkReason, OutreachDraft, Stretch, Topic } from './outreach';
import { wrongReferences } from './references';
import { matchesOf, plain, senderWords } from './sender-words';

/** The most words of a text that are held against the draft; what is beyond is the user's. */
const mostTokens = 3_000;
/** Words in quotation marks from here on are somebody's words; fewer are a manner of speaking. */
const quotedFrom = 3;

type Token = Stretch & { text: string };

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu)].map(({ index, 0: word }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));

/** For each word of the text, the word of the draft that it still is; -1 for what the user wrote. Longest common run of words. */
const keptIn = (draft: readonly Token[], text: readonly Token[]): Int32Array => {
  const kept = new Int32Array(text.length).fill(-1);
  let head = 0;
  while (head < draft.length && head < text.length && draft[head]?.text === text[head]?.text) {
    kept[head] = head;
    head++;
  }
  let draftEnd = draft.length;
  let textEnd = text.length;
  while (draftEnd > head && textEnd > head && draft[draftEnd - 1]?.text === text[textEnd - 1]?.text) {
    kept[--textEnd] = --draftEnd;
  }
  const rows = draftEnd - head;
  const columns = textEnd - head;
  if (rows === 0 || columns === 0) return kept;
  const lengths = new Uint16Array((rows + 1) * (columns + 1));
  const width = columns + 1;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const isSame = draft[head + row]?.text === text[head + column]?.text;
      lengths[row * width + column] = isSame
        ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (draft[head + row]?.text === text[head + column]?.text) {
      kept[head + column] = head + row;
      row++;
      column++;
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) {
      row++;
    } else {
      column++;
    }
  }
  return kept;
};

/** Which span of the draft each of its words belongs to. */
const spansOf = (tokens: readonly Token[], spans: readonly DraftSpan[]): number[] => {
  let index = 0;
  let end = spans[0]?.text.length ?? 0;
  return tokens.map(({ start }) => {
    while (start >= end && index < spans.length - 1) {
      index++;
      end += spans[index]?.text.length ?? 0;
    }
    return index;
  });
};

const kindOf = (span: DraftSpan | null): Mark['kind'] | null =>
  span === null ? 'yours' : span.from === 'work' ? 'evidence' : span.from === 'brief' ? 'brief' : null;

/** What of the draft still stands, and what the user wrote. The words of the frame are nobody's claim and have no mark. */
const origins = (text: string, draft: OutreachDraft): Mark[] => {
  const drafted = tokensOf(draft.text);
  const written = tokensOf(text);
  const kept = keptIn(drafted, written.slice(0, mostTokens));
  const spans = spansOf(drafted, draft.spans);
  const marks: (Mark & { span: number })[] = [];
  for (const [at, token] of written.entries()) {
    const of = kept[at] ?? -1;
    const span = of === -1 ? -1 : (spans[of] ?? -1);
    const found = span === -1 ? null : (draft.spans[span] ?? null);
    const kind = kindOf(found);
    if (kind === null) continue;
    const last = marks.at(-1);
    const isNext = last?.span === span && last.kind === kind && written[at - 1]?.end === last.end;
    if (last && isNext) last.end = token.end;
    else
      marks.push({ start: token.start, end: token.end, kind, evidence: found?.evidence ?? null, reason: null, span });
  }
  return marks.map(({ span: _span, ...mark }) => mark);
};

const quotedWords = /[“„"«]([^“”„"«»\n]{3,700})[”“"»]/gu;
const figures = /(?<![\p{L}\p{N}#/_.-])\d[\d.,]*/gu;
export const markPatterns: readonly RegExp[] = [quotedWords, figures];

const digitsOf = (figure: string): string => figure.replace(/[.,]+$/u, '').replace(/[.,](?=\d{3}(?!\d))/gu, '');

/** All that may be cited: the work's words and what the brief says. */
const sourcesOf = (draft: OutreachDraft, topic: Topic, brief: Brief | null): string[] => [
  topic.quote.quote,
  quoteAsWords(topic.quote.quote),
  topic.title,
  topic.change?.title ?? '',
  ...draft.spans.flatMap(({ evidence, from, text }) =>
    evidence
      ? [evidence.quote, quoteAsWords(evidence.quote), titleAsShown(evidence.quote)]
      : from === 'brief'
        ? [text]
        : [],
  ),
  ...(brief === null
    ? []
    : [
        ...Object.values(brief).filter((value) => typeof value === 'string'),
        brief.location.place,
        String(brief.research ?? ''),
      ]),
];

type Doubt = Stretch & { kind: 'outruns' | 'contradicts'; reason: MarkReason };

const doubtsIn = (text: string, draft: OutreachDraft, topic: Topic, brief: Brief | null): Doubt[] => {
  const rest = senderWords(text, draft);
  const words = plain(rest);
  const sources = sourcesOf(draft, topic, brief);
  const known = plain(sources.join('\n'));
  const { change } = topic;
  const doubts: Doubt[] = [];
  const add = (places: readonly Stretch[], kind: Doubt['kind'], reason: MarkReason): void => {
    for (const { start, end } of places) doubts.push({ start, end, kind, reason });
  };

  for (const match of text.matchAll(quotedWords)) {
    const said = (match[1] ?? '').replace(/\s*(?:…|\.\.\.)\s*$/u, '').replace(/[.,;:]$/u, '');
    const isKnown = known.includes(plain(said).replace(/ +/gu, ' ').trim());
    if (countWords(said) >= quotedFrom && !isKnown) {
      add([{ start: match.index, end: match.index + match[0].length }], 'outruns', 'quote-not-in-source');
    }
  }

  const numbers = new Set([...known.matchAll(/\d[\d.,]*/gu)].map(([figure]) => digitsOf(figure)));
  const year = topic.date?.slice(0, 4);
  if (year !== undefined) numbers.add(year);
  for (const match of rest.matchAll(figures)) {
    const end = match.index + match[0].length;
    const figure = digitsOf(match[0]);
    if (numbers.has(figure) || meetingTime.test(rest.slice(end, end + 12))) continue;
    add([{ start: match.index, end: match.index + match[0].replace(/[.,]+$/u, '').length }], 'outruns', 'figure');
  }

  for (const { start, end, kind } of wrongReferences(text, draft, topic)) add([{ start, end }], 'contradicts', kind);

  if (change === null || !hasLanded(change)) {
    const isOpen = change !== null && (change.landed === 'open' || change.landed === 'not-landed');
    add(matchesOf(words, landedWords), isOpen ? 'contradicts' : 'outruns', isOpen ? 'did-not-land' : 'landing-unknown');
  }
  if (topic.reviewed !== 'by-others') {
    const isKnown = topic.reviewed === 'not-by-others';
    add(
      matchesOf(words, reviewedWords),
      isKnown ? 'contradicts' : 'outruns',
      isKnown ? 'not-reviewed' : 'review-unknown',
    );
  }
  add(matchesOf(words, superlatives), 'outruns', 'superlative');
  return doubts;
};

/** A mark without the stretches that say something stronger. */
const without = (mark: Mark, doubts: readonly Stretch[]): Mark[] => {
  let left: Mark[] = [mark];
  for (const doubt of doubts) {
    left = left.flatMap((one) =>
      doubt.end <= one.start || doubt.start >= one.end
        ? [one]
        : [
            { ...one, end: Math.min(one.end, doubt.start) },
            { ...one, start: Math.max(one.start, doubt.end) },
          ].filter(({ start, end }) => start < end),
    );
  }
  return left;
};

/**
 * Marks where each stretch of the text comes from: the work with its evidence, the brief, the user; and where it says more
 * than the evidence or against it. In the order of the text, none over another.
 */
export const markDraft = (
  text: string,
  draft: OutreachDraft,
  { topic, brief }: { topic: Topic; brief: Brief | null },
): Mark[] => {
  const doubts: Doubt[] = [];
  // Where two speak of one stretch, the first of them does.
  for (const doubt of doubtsIn(text, draft, topic, brief).toSorted((one, other) => one.start - other.start)) {
    if (doubt.start >= (doubts.at(-1)?.end ?? 0)) doubts.push(doubt);
  }
  return [
    ...origins(text, draft).flatMap((mark) => without(mark, doubts)),
    ...doubts.map((doubt): Mark => ({ ...doubt, evidence: null })),
  ].toSorted((one, other) => one.start - other.start);
};
