import { channelOf, type ChannelId } from '../knowledge/channels';
import {
  asksInWords,
  buzzwords,
  decoration,
  exclamation,
  payFigures,
  placeholders,
  praiseWords,
  shouting,
  spamWords,
} from '../knowledge/outreach-words';
import { sentencesOf } from '../facts/text/sentences';
import type { Brief } from './brief';
import { countWords } from './display';
import type { FixKey } from './fixes';
import type { DraftCheck, DraftCheckId, DraftEdit, OutreachDraft, Stretch, Topic } from './outreach';
import { plainFrom, readingEase } from './reading-ease';
import { wrongReferences } from './references';
import { matchesOf, placesOf, plain, senderWords } from './sender-words';

/** The most of a text that is checked, in code units; no channel takes more. */
const longestText = 20_000;
/** So many of the author's words in a row are still a quote, where the sender shortened it. */
const wordsInARow = 5;

export type CheckOptions = {
  draft: OutreachDraft;
  topic: Topic;
  brief: Brief | null;
  channel: ChannelId;
  subject: string | null;
  /** The last message to this person; null where there was none. `at` is ISO 8601. */
  contactedBefore: { at: string; channel: ChannelId } | null;
};

type Found = Omit<DraftCheck, 'id'>;
const met = (data: DraftCheck['data'] = {}): Found => ({ state: 'met', data, at: [], fix: null });
const off = (): Found => ({ state: 'off', data: {}, at: [], fix: null });
const open = (
  key: FixKey,
  more: { data?: DraftCheck['data']; at?: readonly Stretch[]; edit?: DraftEdit | null } = {},
): Found => ({
  state: 'open',
  data: more.data ?? {},
  at: more.at ?? [],
  fix: { key, edit: more.edit ?? null },
});

const isQuotedIn = (text: string, quote: string): boolean => {
  const said = plain(quote.replace(/\s*…$/u, ''))
    .split(' ')
    .filter((word) => word !== '');
  if (said.length === 0) return false;
  const length = Math.min(wordsInARow, said.length);
  for (let at = 0; at + length <= said.length; at++) {
    if (text.includes(said.slice(at, at + length).join(' '))) return true;
  }
  return false;
};

/** Adds a paragraph of its own before the last one, which mostly is the name. */
const inserted = (text: string, paragraph: string): DraftEdit => {
  const end = text.trimEnd().length;
  const last = text.lastIndexOf('\n\n', end);
  const at = last === -1 ? end : last;
  return { start: at, end: at, text: `\n\n${paragraph}` };
};

const lengthCheck = (text: string, { channel, subject, draft }: CheckOptions): Found => {
  const { hard, advised, words: mostWords, subject: mostSubject } = channelOf(channel);
  const length = text.length;
  // The notice is the law's, not the message's.
  const notice = draft.spans.find(({ field }) => field === 'notice')?.text ?? '';
  const body = notice === '' ? text : text.split(notice).join('');
  const words = countWords(body);
  if (text.trim() === '') return open('write', { data: { length, most: hard } });
  if (length > hard) return open('shorten-hard', { data: { length, most: hard }, at: [{ start: hard, end: length }] });
  if (mostWords !== null && words > mostWords)
    return open('shorten-words', { data: { length: words, most: mostWords } });
  if (mostSubject !== null && (subject ?? '').length > mostSubject)
    return open('shorten-subject', { data: { length: (subject ?? '').length, most: mostSubject } });
  if (mostSubject !== null && (subject ?? '').trim() === '')
    return open('write-subject', { data: { length: 0, most: mostSubject } });
  if (advised !== null && body.trim().length > advised)
    return open('shorten-advised', { data: { length: body.trim().length, most: advised } });
  return met({ length, most: hard });
};

const referenceCheck = (text: string, { draft, topic }: CheckOptions): Found => {
  const words = plain(text);
  const { quote, title, reference } = draft.parts;
  const isNamed = [topic.place, reference, topic.place.slice(topic.place.indexOf('/') + 1)].some(
    (name) => name !== '' && words.includes(plain(name)),
  );
  if (isQuotedIn(words, quote) || isQuotedIn(words, title) || isNamed) return met();
  const said = quote === '' ? title : quote;
  return open('add-reference', { edit: said === '' ? null : inserted(text, `${reference}: “${said}”`) });
};

const namesCheck = (text: string, { draft, topic }: CheckOptions): Found => {
  const [first, ...more] = wrongReferences(text, draft, topic);
  if (!first) return met();
  const { start, end, right } = first;
  const edit = right === '' ? null : { start, end, text: right };
  return open('right-name', {
    data: { right },
    at: [first, ...more].map((one) => ({ start: one.start, end: one.end })),
    edit,
  });
};

const linkCheck = (text: string, { draft, channel }: CheckOptions): Found => {
  const { link } = draft.parts;
  if (link === '' || channel === 'connection-note') return off();
  const isThere = placesOf(plain(text), plain(link)).some(({ end }) => !/\d/u.test(text.charAt(end)));
  return isThere ? met() : open('add-link', { edit: inserted(text, link) });
};

const roleCheck = (text: string, { draft, brief }: CheckOptions): Found => {
  const names = [brief?.title ?? '', draft.parts.role].filter((name) => name !== '');
  if (names.length === 0) return open('fill-role');
  const words = plain(text);
  return names.some((name) => words.includes(plain(name)))
    ? met()
    : open('add-role', { data: { role: names[0] ?? '' } });
};

const payCheck = (text: string, rest: string, { draft, brief, channel }: CheckOptions): Found => {
  if (channel === 'connection-note') return off();
  const pay = brief?.pay ?? '';
  if (payFigures.test(rest) || (pay !== '' && plain(text).includes(plain(pay)))) return met();
  if (pay === '') return open('fill-pay');
  const sentence = draft.parts.pay === '' ? `${pay}.` : draft.parts.pay;
  return open('add-pay', { edit: inserted(text, sentence) });
};

/** Sentences of what the sender says that ask for something. */
const asksIn = (rest: string): Stretch[] =>
  rest.split('\n').flatMap((line, index, lines) => {
    const offset = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
    return sentencesOf(line)
      .filter(({ start, end }) => {
        const said = line.slice(start, end);
        return said.endsWith('?') || asksInWords.test(said.toLowerCase());
      })
      .map(({ start, end }) => ({ start: offset + start, end: offset + end }));
  });

const askCheck = (text: string, rest: string, { draft }: CheckOptions): Found => {
  const asks = asksIn(rest);
  if (asks.length === 1) return met();
  if (asks.length > 1) return open('one-ask-only', { data: { count: asks.length }, at: asks });
  return open('add-ask', { edit: draft.parts.ask === '' ? null : inserted(text, draft.parts.ask) });
};

/** The sentence around a place, with the space behind it. */
const sentenceAround = (text: string, { start, end }: Stretch): Stretch => {
  const before = Math.max(
    text.lastIndexOf('\n', start - 1),
    ...['. ', '! ', '? '].map((stop) => text.lastIndexOf(stop, start - 1) + 1),
  );
  const after = /[.!?](?:\s|$)|\n/u.exec(text.slice(end));
  const stop = after ? end + after.index + (after[0] === '\n' ? 0 : 1) : text.length;
  return { start: before + 1, end: text.charAt(stop) === ' ' ? stop + 1 : stop };
};

const ground = /\b(?:because|since|for (?:its|the way|how)|weil|denn|dafür, dass)\b|["“„]/u;

const praiseCheck = (text: string, words: string): Found => {
  const at = matchesOf(words, praiseWords).filter((place) => {
    const sentence = sentenceAround(text, place);
    return !ground.test(text.slice(sentence.start, sentence.end).toLowerCase());
  });
  const [first] = at;
  if (!first) return met();
  return open('ground-praise', {
    data: { word: text.slice(first.start, first.end) },
    at,
    edit: { ...sentenceAround(text, first), text: '' },
  });
};

const buzzwordCheck = (text: string, words: string): Found => {
  const at = matchesOf(words, buzzwords);
  const [first] = at;
  if (!first) return met();
  const end = text.charAt(first.end) === ' ' ? first.end + 1 : first.end;
  return open('leave-out', {
    data: { word: text.slice(first.start, first.end) },
    at,
    edit: { start: first.start, end, text: '' },
  });
};

const placeholderCheck = (text: string, rest: string): Found => {
  const at = matchesOf(rest, placeholders);
  const [first] = at;
  if (!first) return met();
  return open('fill-in', { data: { word: text.slice(first.start, first.end) }, at, edit: { ...first, text: '' } });
};

const spamCheck = (text: string, rest: string, subject: string | null): Found => {
  const marks = matchesOf(rest, exclamation);
  const words = plain(rest);
  const others = [
    ...matchesOf(words, spamWords),
    ...matchesOf(rest, shouting),
    ...matchesOf(rest, decoration),
  ].toSorted((one, other) => one.start - other.start);
  const [mark] = marks;
  if (mark) return open('full-stop', { data: { word: '!' }, at: [...marks, ...others], edit: { ...mark, text: '.' } });
  const [first] = others;
  if (first)
    return open('leave-out', {
      data: { word: text.slice(first.start, first.end) },
      at: others,
      edit: { ...first, text: '' },
    });
  const isLoud = subject !== null && (subject.includes('!') || /^(?:re|fwd|aw|wg):/iu.test(subject.trim()));
  return isLoud ? open('plain-subject', { data: { word: subject } }) : met();
};

const readingCheck = (rest: string, { draft }: CheckOptions): Found => {
  const ease = readingEase(rest.replace(/\S{0,100}#\d{1,9}/gu, ' '), draft.language);
  if (ease === null) return off();
  const least = plainFrom[draft.language];
  return ease >= least ? met({ ease, least }) : open('shorter-sentences', { data: { ease, least } });
};

const contactedCheck = ({ contactedBefore, draft }: CheckOptions): Found => {
  if (contactedBefore === null) return off();
  const { at, channel } = contactedBefore;
  const data = { at, channel };
  return draft.angle === 'follow-up' ? met(data) : open('follow-up-instead', { data });
};

/**
 * Checks the text as the user has edited it. Each check can be met by other words than the draft's; none keeps anybody from
 * copying. What is quoted from the work is not the sender's, and is not held against them.
 */
export const checkDraft = (text: string, options: CheckOptions): DraftCheck[] => {
  const checked = text.slice(0, longestText);
  const rest = senderWords(checked, options.draft);
  const words = plain(rest);
  const found: Record<DraftCheckId, Found> = {
    length: lengthCheck(text, options),
    reference: referenceCheck(checked, options),
    names: namesCheck(checked, options),
    link: linkCheck(checked, options),
    role: roleCheck(checked, options),
    pay: payCheck(checked, rest, options),
    'one-ask': askCheck(checked, rest, options),
    praise: praiseCheck(checked, words),
    buzzwords: buzzwordCheck(checked, words),
    placeholders: placeholderCheck(checked, rest),
    spam: spamCheck(checked, rest, options.subject),
    'reading-ease': readingCheck(rest, options),
    'contacted-before': contactedCheck(options),
  };
  return (Object.keys(found) as DraftCheckId[]).map((id) => ({ id, ...found[id] }));
};
