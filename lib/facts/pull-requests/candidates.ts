import { courtesyOpenings } from '../../knowledge/change-words';
import { personMark } from '../text/mask';
import { passageOf, stretchOf, type Passage } from '../text/passage';
import { sentencesOf } from '../text/sentences';
import type { OwnBlock } from './own-words';

/** Sentences that are looked at; more is no description any more. */
const maxSentences = 300;
/** Code units of one sentence: longer ones are lists or logs without a full stop. */
export const maxSentenceLength = 600;
/** Code units of a quote with its markup: more is mostly addresses. */
export const maxQuoteLength = 1_200;

/** A sentence of title or body that may hold a decision. `start` and `end` are offsets into the whole text. */
export type Candidate = {
  start: number;
  end: number;
  /** The sentence without markup, one kind of space. */
  words: string;
  from: 'title' | 'body';
  /** The heading it stands under, lower case; empty where there is none. */
  heading: string;
  item: boolean;
  /** True for the first sentence under a heading. */
  opens: boolean;
  /** True for a commit's subject in a squash message. */
  commit: boolean;
  /** True from a squash message's second commit on. */
  later: boolean;
};

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

/** Fewer words than this tell no decision. */
const fewestWords = 4;

/** `@v4` is a tag, and `@retry` in code a decorator: neither is a person. */
const mention = /(?:^|[\s(])@(?!v?\d)[a-z\d]/iu;

/**
 * What may be quoted at all: other people are no matter of a quote, and a question, a wish or a courtesy decides nothing.
 * @param text what the candidate's offsets count in, with its markup
 */
export const isQuotable = (text: string, { start, end, words }: Candidate): boolean =>
  end - start <= maxQuoteLength &&
  countWords(words) >= fewestWords &&
  !mention.test(text.slice(start, end)) &&
  !words.includes(personMark) &&
  !words.endsWith('?') &&
  !courtesyOpenings.test(words.slice(0, 40).toLowerCase());

/** Code opens a sentence in lower case: after a full stop, a name that is called or joined by underscores. */
const codeOpens = /[\p{L})\]]{2}\. (?=[a-z]\w{0,60}(?:\(|_[a-z]))/gu;

type Sentence = { start: number; end: number };
const parted = (text: string): Sentence[] =>
  sentencesOf(text).flatMap(({ start, end }) => {
    const borders = [...text.slice(start, end).matchAll(codeOpens)].map(
      ({ index, 0: { length } }) => start + index + length,
    );
    return [start, ...borders].map((from, at) => ({ start: from, end: (borders[at] ?? end + 1) - 1 }));
  });

const candidatesOf = (
  passage: Passage,
  more: Pick<Candidate, 'from' | 'heading' | 'item' | 'later' | 'commit'> & { first: boolean },
): Candidate[] =>
  parted(passage.text)
    .filter(({ start, end }) => end - start <= maxSentenceLength)
    .map(({ start, end }, at) => ({
      ...stretchOf(passage, start, end),
      words: passage.text.slice(start, end),
      from: more.from,
      heading: more.heading,
      item: more.item,
      later: more.later,
      commit: more.commit,
      opens: more.first && at === 0,
    }));

/** All sentences of a change that its author wrote, the title's first, in the order of the text. */
export const sentencesOfChange = (masked: string, titleEnd: number, blocks: readonly OwnBlock[]): Candidate[] => [
  ...candidatesOf(passageOf(masked, 0, titleEnd), {
    from: 'title',
    heading: '',
    item: false,
    later: false,
    commit: false,
    first: false,
  }),
  ...blocks
    .flatMap(({ start, end, kind, heading, later, commit }, at) =>
      candidatesOf(passageOf(masked, start, end), {
        from: 'body',
        heading,
        item: kind === 'item',
        later: later > 0,
        commit,
        first: blocks[at - 1]?.heading !== heading,
      }),
    )
    .slice(0, maxSentences),
];
