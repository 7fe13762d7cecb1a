import nlp from 'compromise/two';
import {
  betteringVerbs,
  carryingVerbs,
  loweringVerbs,
  raisingVerbs,
  reachingVerbs,
} from '../../knowledge/outcome-words';
import { caps } from '../text/caps';
import { personMark } from '../text/mask';

/**
 * What the grammar of one sentence tells, where words alone do not: whose act it is, in which tense and mood, and where
 * one clause ends and the next begins. Only sentences in which the patterns hold an outcome get here, so that the tagger
 * sees few. A tag is a guess: it only ever settles what the patterns leave open.
 */
export type Clause = {
  /** Its words with the marks between them. */
  text: string;
  /** How it opens: `main` on its own, `relative` with which or that, `condition` with if or when, `aside` with a contrast. */
  opens: 'main' | 'relative' | 'condition' | 'aside';
  /** The words in front of its first finite verb; empty where it starts with the verb, as list items do. */
  subject: readonly string[];
  /** The form of its first verb; `past-or-base` for those that have one form for both, `none` for a clause without one. */
  verb: 'past' | 'past-or-base' | 'present' | 'modal' | 'base' | 'gerund' | 'none';
  /** That verb itself, in lower case. */
  verbText: string;
};

type Term = { text: string; normal: string; pre: string; post: string; tags?: Set<string> };

const pasts = [
  ...[...loweringVerbs, ...raisingVerbs, ...betteringVerbs, ...reachingVerbs, ...carryingVerbs].map(
    (verb) => verb.split(' ')[2] ?? '',
  ),
  'halved',
  'doubled',
  'tripled',
  'quadrupled',
];

let count = 0;

// Once, when the module is loaded: words given with a call would stay in the model for every later one. Without this
// the tagger reads `reduced churn` as an adjective and its noun.
nlp.plugin({
  words: Object.fromEntries(pasts.map((past) => [past, 'PastTense'])),
  // The library's own identities hold a random digit. They only need to differ.
  compute: {
    id: ({ docs }: { docs: { id?: string }[][] }) => {
      for (const term of docs.flat()) term.id ??= `t${count++}`;
    },
  },
});

const opening: Readonly<Record<string, Clause['opens']>> = {
  which: 'relative',
  that: 'relative',
  who: 'relative',
  where: 'relative',
  if: 'condition',
  unless: 'condition',
  when: 'condition',
  whenever: 'condition',
  because: 'aside',
  since: 'aside',
  although: 'aside',
  though: 'aside',
  without: 'aside',
  but: 'aside',
};

/** Verbs whose base is their past: in a list of deeds they tell what was done, beside "your" what to do. */
const sameInPast = new Set(['cut', 'hit', 'beat', 'shed', 'split', 'set', 'put', 'let', 'cost', 'quit', 'read']);

const verbOf = ({ tags, normal }: Term): Clause['verb'] | null => {
  if (!tags?.has('Verb')) return null;
  if (tags.has('Modal')) return 'modal';
  if (sameInPast.has(normal)) return 'past-or-base';
  if (tags.has('PastTense')) return 'past';
  if (tags.has('Gerund')) return 'gerund';
  if (tags.has('Infinitive') || tags.has('Imperative')) return 'base';
  return 'present';
};

const clauseOf = (terms: readonly Term[], opens: Clause['opens'], first: boolean): Clause => {
  const words = opens === 'main' ? terms : terms.slice(1);
  let at = 0;
  let verb: Clause['verb'] = 'none';
  for (; at < words.length; at++) {
    const term = words[at];
    const form = term === undefined ? null : verbOf(term);
    if (form === null) continue;
    // `to improve` is a purpose, no act.
    if (words[at - 1]?.normal === 'to') continue;
    // "Batching makes it faster": an -ing that opens a sentence and is followed by a verb is what the verb speaks of.
    const next = words[at + 1];
    if (form === 'gerund' && first && at === 0 && next !== undefined && verbOf(next) !== null) continue;
    verb = form;
    break;
  }
  const subject = words
    .slice(0, verb === 'none' ? 0 : at)
    .filter(({ tags }) => !tags?.has('Adverb') && !tags?.has('Conjunction') && !tags?.has('Auxiliary'))
    .map(({ text }) => text);
  return {
    text: terms
      .map(({ pre, text, post }) => pre + text + post)
      .join('')
      .trim(),
    opens,
    subject,
    verb,
    verbText: words[at]?.normal ?? '',
  };
};

/** As the tagger likes it: dots within words make it slow, and whose name was masked must make no difference. */
const prepared = (sentence: string): string =>
  sentence
    .slice(0, caps.sentence)
    .replace(new RegExp(`${personMark}+(?:\\s${personMark}+)*`, 'gu'), 'somebody')
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '');

/** The clauses of a sentence, in their order. Deterministic; costs about a millisecond. */
export const clausesOf = (sentence: string): Clause[] => {
  const terms: Term[] = [];
  for (const term of (nlp(prepared(sentence)).docs as unknown as Term[][]).flat()) {
    const last = terms.at(-1);
    // "15x" is two terms to the tagger, and the second holds nothing but the space behind them.
    if (term.text === '' && last !== undefined) last.post += term.pre + term.post;
    else terms.push(term);
  }
  const clauses: Clause[] = [];
  let from = 0;
  let opens: Clause['opens'] = 'main';
  const cut = (to: number): void => {
    if (to > from) clauses.push(clauseOf(terms.slice(from, to), opens, from === 0));
    from = to;
    opens = 'main';
  };
  terms.forEach((term, at) => {
    const kind = term.normal === 'with' && terms[at + 1]?.normal === 'no' ? 'aside' : opening[term.normal];
    if (kind !== undefined && at > from) cut(at);
    if (kind !== undefined && at === from) opens = kind;
    if (/[,;:()–—|]|\s-\s/u.test(term.post)) cut(at + 1);
  });
  cut(terms.length);
  return clauses;
};
