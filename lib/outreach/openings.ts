import { normaliseSpace, type Quote } from '../dossier/evidence';
import { groundsOf } from '../facts/pull-requests/grounds';
import { choiceWords } from '../knowledge/change-words';
import { leaningWords } from '../knowledge/topic-words';
import { clauseCuts, countWords, quoteAsWords, shorten, titleAsShown } from './display';
import type { Topic } from './outreach';
import type { OpeningKey } from './templates';

/** Code units of what is quoted: what is longer is cut where a clause ends. */
const longest = { quote: 320, title: 110, titleAlone: 180, titleShort: 60 } as const;
/** A cut quote holds so many words at least. */
const fewestWords = 8;
/** Without its title a quote is read only where it has so many words and says what was chosen. */
const fewestAlone = 12;

/** One way to name what a message is about. */
export type Opening = {
  key: OpeningKey;
  /** Empty where it is not shown. */
  title: string;
  quote: string;
  /** The short name of the change, without its owner. */
  short: boolean;
  /** False where the quote was cut and what is left gives no ground. */
  sound: boolean;
};

const fitted = (text: string, most: number): string =>
  text.length <= most ? text : (clauseCuts(text, 4).find((cut) => cut.length <= most) ?? shorten(text, most));

/** Whether the decision is told by the change's title alone. */
export const isInTitle = ({ change, quote }: Topic): boolean =>
  change !== null && normaliseSpace(change.title).includes(normaliseSpace(quote.quote));

/** The words of a topic as they are shown, whole where they are not too long to be quoted. */
export const shownQuote = (topic: Topic): string =>
  fitted(isInTitle(topic) ? titleAsShown(topic.quote.quote) : quoteAsWords(topic.quote.quote), longest.quote);

const way = (key: OpeningKey, more: Partial<Opening> = {}): Opening => ({
  key,
  title: '',
  quote: '',
  short: false,
  sound: true,
  ...more,
});

/** For a message that adds a fact to one that was about this work. */
export const bareOpenings: readonly Opening[] = [way('reference'), way('reference', { short: true })];

/**
 * The ways to name a topic, the fullest first: whole quotes with their title, without it where they stand alone, cut where
 * a clause ends, then the title alone, then its bare name.
 */
export const openingsFor = (topic: Topic): Opening[] => {
  const whole = shownQuote(topic);
  const cuts = clauseCuts(whole.replace(/\s…$/u, ''), fewestWords).map((quote) => ({
    quote,
    // A decision without the ground that it was given is not what they said.
    sound: groundsOf(quote) >= 3 && groundsOf(whole.slice(quote.length - 2)) < 3,
  }));
  if (topic.source !== 'pull-request') {
    const isPost = topic.source === 'post';
    const key = isPost ? 'post' : 'readme';
    const bare = isPost ? 'postReference' : 'readmeReference';
    return [way(key, { quote: whole }), ...cuts.map((cut) => way(key, cut)), way(bare, { sound: false })];
  }
  const { title } = topic;
  const reference = [way('reference', { sound: false }), way('reference', { sound: false, short: true })];
  if (title === '') {
    return [way('bare', { quote: whole }), ...cuts.map((cut) => way('bare', cut)), ...reference];
  }
  const titles = [
    ...new Set([longest.titleAlone, longest.title, longest.titleShort].map((most) => fitted(title, most))),
  ];
  if (isInTitle(topic)) {
    return [...titles.map((shown) => way('title', { title: shown })), ...reference];
  }
  const shown = fitted(title, longest.title);
  const isAlone =
    !leaningWords.test(whole) && countWords(whole) >= fewestAlone && choiceWords.test(whole.toLowerCase());
  const alone = !isAlone
    ? cuts.map((cut) => way('full', { ...cut, title: shown }))
    : [
        way('bare', { quote: whole }),
        ...cuts.map((cut) => way('full', { ...cut, title: shown })),
        ...cuts.map((cut) => way('bare', cut)),
      ];
  return [
    way('full', { title: shown, quote: whole }),
    ...alone,
    ...titles.slice(-2).map((one) => way('title', { title: one, sound: false })),
    ...reference,
  ];
};

/** The evidence for a change's title, number and place. */
export const titleEvidence = (topic: Topic): Quote => {
  const { change, quote } = topic;
  return change === null ? quote : { kind: 'quote', text: quote.text, quote: change.title, line: 1, url: change.url };
};
