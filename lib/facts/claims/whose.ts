import type { TextKind } from '../../dossier/schema';
import { byName, nameKey } from '../technologies/dictionary';
import { clausesOf, type Clause } from './grammar';

/** What is known of the text that a sentence stands in. */
export type Setting = {
  /** Null where a sentence is judged on its own. */
  kind: TextKind | null;
  /** `owner/name` for what stands in a repository. */
  repository: string | null;
  headings: readonly string[];
  /** What stands right beside the sentence. */
  beside: string;
};

/** Why a sentence with an outcome in it is no claim of its author's own work. */
export type Objection = 'others' | 'instruction' | 'report';

/** Verbs by which somebody's own experiment is told, whatever the name of the model: "BERT achieves 92 % accuracy". */
const experiment = /^(?:achiev|reach|attain|obtain|scor|yield|got|get|outperform|surpass|hit|record)/u;

/** What stands in front of a colon or at a subject's end and is a writing about somebody's work. */
const writing = /\b(?:papers?|articles?|posts?|authors|researchers|stud(?:y|ies)|literature|docs|documentation)$/iu;

const ownWord = /\b(?:i|we|my|our|ours|this|these|it|its|they|somebody)\b/iu;

const words = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}+#.-]+/u)
    .map((word) => word.replace(/\.+$/u, ''))
    .filter((word) => word !== '');

/** Whether a stretch of words names something and is nothing else: no article, no plain noun beside it. */
const nameIn = (subject: readonly string[], known: boolean): string | null => {
  const name = subject.join(' ').replace(/[’']s$/u, '');
  if (subject.length === 0 || subject.length > 3 || !/^\p{Lu}|\p{Ll}\p{Lu}/u.test(name)) return null;
  const keys = [nameKey(name), ...(subject.length > 1 ? [nameKey(subject[0] ?? '')] : [])];
  if (keys.some((key) => byName.has(key))) return name;
  // A name that nobody here knows is told by its shape alone, and only where the author's own names are known.
  return known && subject.length === 1 && /\p{Ll}\p{Lu}/u.test(name) ? name : null;
};

const isOwn = (name: string, { repository, headings }: Setting): boolean => {
  const key = nameKey(name);
  const near = [
    ...(repository === null ? [] : repository.split('/')),
    ...headings.filter((title) => !borrowed(title, name)),
  ];
  if (near.some((other) => nameKey(other).includes(key) || (nameKey(other).length > 3 && key.includes(nameKey(other)))))
    return true;
  const owner = repository?.split('/')[0]?.toLowerCase();
  const homes = byName.get(key)?.homes ?? [];
  return homes.some((home) => home === owner || home === repository?.toLowerCase());
};

/** Whether a text uses what it names: "with Unsloth", "using vLLM", "built on Redis". */
const borrowed = (text: string, name: string): boolean => {
  const found = words(text);
  return words(name).some((part) => {
    const at = found.findIndex((word, index) => index > 0 && word.toLowerCase() === part.toLowerCase());
    return at > 0 && /^(?:using|with|via|by|on|from|uses?|through)$/iu.test(found[at - 1] ?? '');
  });
};

/** A thing of somebody else's that is praised in general: its bare name, and a verb in the present. */
const praisesOther = ({ subject, verb, verbText }: Clause, setting: Setting): boolean => {
  if (verb !== 'present' || experiment.test(verbText)) return false;
  const name = nameIn(subject, setting.repository !== null);
  if (name === null || isOwn(name, setting)) return false;
  return setting.repository !== null || [setting.beside, ...setting.headings].some((text) => borrowed(text, name));
};

const isPast = ({ verb }: Clause): boolean => verb === 'past' || verb === 'past-or-base';

/** The clause in which the outcome stands. */
const outcomeClause = (clauses: readonly Clause[], holds: (text: string) => boolean): number =>
  clauses.findIndex(({ text }) => holds(text));

/** A name that something present is said of: "Redis makes", "Docker images are", "Apache Arrow now takes". */
const speaksOfName = (sentence: string, known: boolean): boolean => {
  const found = sentence.split(' ');
  return found.some((word, at) => {
    if (!/^\W*\p{Lu}|\p{Ll}\p{Lu}/u.test(word)) return false;
    const next = found[at + 1] ?? '';
    const after = found.slice(at + 1, at + 4);
    if (!after.some((other) => /^(?:\p{L}+s|are)$/u.test(other))) return false;
    return [[word], [word, next], [word, next, found[at + 2] ?? '']].some(
      (subject) =>
        nameIn(
          subject.map((part) => part.replace(/^[^\p{L}\p{N}]+|[,;:)]+$/gu, '')),
          known,
        ) !== null,
    );
  });
};

/** Whether there is anything for the grammar to settle; most sentences with an outcome start with the deed. */
const isOpen = (sentence: string, { repository }: Setting): boolean =>
  /\byou(?:rs?)?\b/iu.test(sentence) ||
  /\b(?:papers?|articles?|posts?|authors|researchers|stud(?:y|ies)|literature|docs|documentation)\b/iu.test(sentence) ||
  speaksOfName(sentence, repository !== null);

/**
 * Whether grammar speaks against the claim that the patterns hold in a sentence; null where it does not.
 * `holds` says whether a part of the sentence holds the outcome by itself.
 */
export const objectionTo = (sentence: string, setting: Setting, holds: (text: string) => boolean): Objection | null => {
  if (!isOpen(sentence, setting)) return null;
  const clauses = clausesOf(sentence);
  const at = outcomeClause(clauses, holds);
  const outcome = clauses[at] ?? clauses[0];
  const main = clauses[0];
  if (outcome === undefined || main === undefined) return null;

  const told = clauses.some(({ verb, subject }) => verb === 'past' || subject.some((word) => ownWord.test(word)));
  // "The X paper: introduces … and reports a speedup of …"
  if (/:/u.test(main.text) && writing.test(main.text.replace(/:.*$/u, '')) && !ownWord.test(main.text)) return 'report';
  if (writing.test(outcome.subject.join(' ')) && !/\b(?:our|my)\b/iu.test(outcome.subject.join(' '))) return 'report';
  if (praisesOther(outcome, setting) || (at > 0 && outcome.verb === 'gerund' && praisesOther(main, setting)))
    return 'others';
  if (
    /^(?:past-or-)?base$/u.test(main.verb) &&
    main.subject.length === 0 &&
    !told &&
    /\byou(?:rs?)?\b/iu.test(sentence)
  )
    return 'instruction';
  return null;
};

/**
 * Whether an outcome is told as done though the sentence also hopes, asks or negates: what does must stand in another
 * clause, and not in the main one. `bars` says whether a part hopes, asks or negates.
 */
export const toldApart = (
  sentence: string,
  holds: (text: string) => boolean,
  bars: (text: string) => boolean,
): boolean => {
  const clauses = clausesOf(sentence);
  const at = outcomeClause(clauses, (text) => holds(text) && !bars(text));
  const outcome = clauses[at];
  const main = clauses[0];
  if (outcome === undefined || main === undefined || bars(main.text) || main.opens !== 'main') return false;
  const ours = ({ subject }: Clause): boolean => subject.length === 0 || subject.some((word) => ownWord.test(word));
  if (!isPast(main) || !ours(main)) return false;
  return at === 0 || (outcome.opens !== 'condition' && (isPast(outcome) || /^\p{L}+ing\b/u.test(outcome.text)));
};

/**
 * Whether a sentence of the words to a change tells what the change did, and does not list a figure as information:
 * a clause with a verb, of the author, of the change or of nobody named.
 */
export const tellsOfChange = (sentence: string, holds: (text: string) => boolean): boolean => {
  const clauses = clausesOf(sentence);
  const outcome = clauses[outcomeClause(clauses, holds)];
  const main = clauses.find(({ verb }) => verb !== 'none');
  if (main === undefined || main.verb === 'modal') return false;
  if (outcome !== undefined && (outcome.verb === 'none' || outcome.verb === 'modal')) return false;
  return [outcome ?? main, main].some(
    ({ subject }) =>
      subject.length === 0 ||
      subject.some(
        (word) =>
          ownWord.test(word) ||
          /^(?:change|pr|fix|patch|use|using|version|optimi[sz]ation|implementation|approach|refactor(?:ing)?|rewrite|cache|caching|commit)$/iu.test(
            word,
          ),
      ),
  );
};
