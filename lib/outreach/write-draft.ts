import { channelOf, type ChannelId } from '../knowledge/channels';
import type { Brief } from './brief';
import { fitMessage } from './fit';
import type { Piece } from './layout';
import type { NoticeText } from './notice';
import { bareOpenings, openingsFor } from './openings';
import type { Angle, BriefField, DraftSpan, OutreachDraft, Topic } from './outreach';
import { textOf, wordsSpan, writePieces, type DraftContext } from './pieces';
import { factFields, TemplateError, type DraftTemplates } from './templates';

export type DraftOptions = {
  brief: Brief | null;
  channel: ChannelId;
  angle: Angle;
  templates: DraftTemplates;
  /** Of the kind of role, for where the brief names no title. */
  roleLabel: string | null;
  /** With brief and sender it decides which wordings are taken. */
  seed: string;
  notice: NoticeText | null;
  /** What a follow-up adds; null where there is nothing else to write about. */
  fresh?: Topic | null;
};

/** Neighbours of the frame become one span. */
const joined = (spans: readonly DraftSpan[]): DraftSpan[] => {
  const result: DraftSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last?.from === 'words' && span.from === 'words') {
      result[result.length - 1] = wordsSpan(last.text + span.text);
    } else if (span.text !== '') {
      result.push(span);
    }
  }
  return result;
};

/** In German a letter goes on in lower case after the comma of its greeting. */
const afterGreeting = (
  spans: readonly DraftSpan[],
  { lowerCase, capitals }: DraftTemplates['afterGreeting'],
): DraftSpan[] => {
  const greeted = spans.findIndex(({ text }, at) => text === '\n\n' && (spans[at - 1]?.text ?? '').endsWith(','));
  return spans.map((span, at) => {
    if (!lowerCase || greeted === -1 || at !== greeted + 1 || span.from !== 'words') return span;
    const [initial = ''] = span.text;
    const [word = ''] = span.text.split(/[\s,.]/u);
    return capitals.split(' ').includes(word)
      ? span
      : wordsSpan(initial.toLowerCase() + span.text.slice(initial.length));
  });
};

/** Facts that a follow-up may add, in the order in which people who are asked want to know them. */
const additions: readonly BriefField[] = [
  'unfinished',
  'data',
  'team',
  'problem',
  'success',
  'environment',
  'stack',
  'research',
];

const pieceOfField = (field: BriefField): Piece => (field === 'problem' ? 'problem' : (`fact:${field}` as Piece));

const fieldsIn = (spans: readonly DraftSpan[]): ReadonlySet<BriefField> =>
  new Set(spans.flatMap(({ field }) => (field === null ? [] : [field])));

/** What the brief does not say, of what a message on this channel could have said. */
const missingOf = (brief: Brief | null, channel: ChannelId, roleLabel: string | null): BriefField[] => {
  const isEmpty = (field: BriefField): boolean => {
    if (field === 'sender') return !brief?.sender.name || !brief.sender.company;
    if (field === 'title') return !brief?.title && !roleLabel;
    const value = brief?.[field];
    return value === undefined || value === '';
  };
  const wanted: readonly BriefField[] =
    channel === 'connection-note'
      ? ['title', 'pay', 'sender']
      : ['title', 'pay', 'problem', 'unfinished', 'data', 'team', 'sender'];
  return wanted.filter(isEmpty);
};

/** Pieces that a follow-up leaves out: all that was said already, and all but one of what is new. */
const unwantedIn = (topic: Topic, options: DraftOptions): Piece[] => {
  if (options.angle !== 'follow-up') return [];
  const all = [...factFields.map((field): Piece => `fact:${field}`), 'problem' as const, 'location' as const];
  if (options.fresh) return all;
  const { brief } = options;
  const said = fieldsIn(writeDraft(topic, { ...options, angle: 'decision', notice: null }).spans);
  const added = additions.find(
    (field) => !said.has(field) && brief !== null && brief[field] !== '' && brief[field] !== null,
  );
  if (added === undefined) throw new TemplateError(['fresh', ...additions]);
  return all.filter((piece) => piece !== pieceOfField(added));
};

const withNotice = (spans: readonly DraftSpan[], notice: NoticeText | null, hard: number): DraftSpan[] => {
  if (notice === null) return [...spans];
  const room = hard - textOf(spans).length - 2;
  const fitting = [notice.text, notice.link].find((text) => text !== '' && text.length <= room);
  return fitting === undefined
    ? [...spans]
    : [...spans, wordsSpan('\n\n'), { text: fitting, from: 'brief', evidence: null, field: 'notice' }];
};

/**
 * Writes a draft about one topic: what its author decided, in their own words, where it stands, why it bears on the role,
 * what the role pays, one question. It fits its channel always. Nothing in it is a figure, a promise or a fact that stands
 * neither in the work nor in the brief, and nobody's name but the sender's. The same in gives the same out; another brief or
 * sender gives other words.
 * @throws TemplateError where it would be blank where it matters: an angle on a problem that the brief does not name, a
 *   follow-up that adds nothing
 */
export const writeDraft = (topic: Topic, options: DraftOptions): OutreachDraft => {
  const { brief, channel, angle, templates, roleLabel, notice } = options;
  const fresh = angle === 'follow-up' ? (options.fresh ?? null) : null;
  const context: DraftContext = { topic, fresh, brief, roleLabel, channel, angle, templates, seed: options.seed };
  const unwanted = unwantedIn(topic, options);
  const { pieceOf, writeOpening, subject, role } = writePieces(context);
  if (angle === 'problem') pieceOf('problemFirst');
  const { spans, opening, pieces } = fitMessage({
    channel,
    angle,
    openings: angle === 'follow-up' && fresh === null ? bareOpenings : openingsFor(fresh ?? topic),
    write: (piece, way) => (piece === 'opening' ? writeOpening(way) : pieceOf(piece)),
    words: wordsSpan,
    unwanted,
  });
  const limits = channelOf(channel);
  const whole = joined(withNotice(afterGreeting(spans, templates.afterGreeting), notice, limits.hard));
  const linked = fresh ?? topic;
  const textIf = (piece: Piece): string => (pieces.has(piece) && piece !== 'opening' ? textOf(pieceOf(piece)) : '');
  return {
    topic: topic.id,
    channel,
    angle,
    language: brief?.language ?? 'en',
    subject: limits.subject === null ? null : subject(limits.subject),
    spans: whole,
    text: textOf(whole),
    missing: missingOf(brief, channel, roleLabel),
    parts: {
      quote: opening.quote,
      title: opening.title,
      reference: topic.place,
      link: linked.url ?? '',
      role: pieces.has('role') ? role : '',
      pay: textIf('pay'),
      ask: textIf(angle === 'question' ? 'question' : 'ask'),
    },
  };
};

/** The angles that this brief and these topics give enough for. */
export const anglesFor = (topic: Topic, options: Omit<DraftOptions, 'angle'>): Angle[] =>
  (['decision', 'problem', 'question', 'follow-up'] as const).filter((angle) => {
    try {
      writeDraft(topic, { ...options, angle });
      return true;
    } catch (error) {
      if (error instanceof TemplateError) return false;
      throw error;
    }
  });
