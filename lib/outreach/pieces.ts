import type { ChannelId } from '../knowledge/channels';
import type { Brief } from './brief';
import { readable, shorten } from './display';
import { pickBy } from './hash';
import type { Piece } from './layout';
import { titleEvidence, type Opening } from './openings';
import type { Angle, BriefField, DraftSpan, Topic } from './outreach';
import { renderSpans, TemplateError, type DraftTemplates, type FactField, type Filling } from './templates';

/** Code units: what the brief says stays short, so that the message does. */
const longest = {
  role: 80,
  company: 60,
  name: 60,
  pay: 90,
  place: 60,
  fact: 160,
  factInNote: 90,
  problem: 170,
  problemInNote: 100,
  year: 4,
} as const;

export type DraftContext = {
  topic: Topic;
  /** Another topic, for a follow-up. */
  fresh: Topic | null;
  brief: Brief | null;
  roleLabel: string | null;
  channel: ChannelId;
  angle: Angle;
  templates: DraftTemplates;
  seed: string;
};

const words = (text: string): DraftSpan => ({ text, from: 'words', evidence: null, field: null });
const told = (text: string, field: BriefField): DraftSpan => ({ text, from: 'brief', evidence: null, field });
const work = (text: string, topic: Topic, whole: boolean): DraftSpan => ({
  text,
  from: 'work',
  evidence: whole ? topic.quote : titleEvidence(topic),
  field: null,
});

/** A field of the brief as part of a sentence: its lines joined, without the full stop that the template sets. */
export const fieldText = (value: string, most: number): string =>
  shorten(
    value
      .split('\n')
      .map((line) => readable(line).replace(/^[-*•]\s+/u, ''))
      .filter((line) => line !== '')
      .join('; ')
      .replace(/[.;,]+(?=; )/gu, '')
      .replace(/[\s.;,]+$/u, ''),
    most,
  );

const textOfFact = (brief: Brief | null, field: FactField, most: number): string => {
  if (brief === null) return '';
  if (field === 'research') return brief.research === null ? '' : String(brief.research);
  return fieldText(brief[field], most);
};

const whereOf = (brief: Brief | null, templates: DraftTemplates): string => {
  if (brief === null) return '';
  const { mode, place } = brief.location;
  return [mode === null ? '' : templates.where[mode], fieldText(place, longest.place)]
    .filter((part) => part !== '')
    .join(', ');
};

/** The role as it is called: its advertised title, else the label of the kind of role. */
const roleOf = ({ brief, roleLabel }: DraftContext): DraftSpan | null => {
  const title = fieldText(brief?.title ?? '', longest.role);
  if (title !== '') return told(title, 'title');
  return roleLabel === null || roleLabel === '' ? null : told(shorten(readable(roleLabel), longest.role), 'role');
};

/** How the work is named: `owner/name#n`, a repository, a post's title. */
const referenceOf = (topic: Topic, short: boolean): DraftSpan => {
  const { source, place, title } = topic;
  if (source === 'post') return words(shorten(readable(title), longest.fact));
  return work(short ? place.slice(place.indexOf('/') + 1) : place, topic, source !== 'pull-request');
};

/**
 * Writes the pieces of one message, each once. A piece whose fact is not known is empty: the message does without it. What
 * cannot be done without is an error.
 */
export const writePieces = (context: DraftContext) => {
  const { topic, fresh, brief, channel, angle, templates } = context;
  const isReferral = channel === 'referral';
  const isNote = channel === 'connection-note';
  const isFollowUp = angle === 'follow-up';
  const company = fieldText(brief?.sender.company ?? '', longest.company);
  const name = fieldText(brief?.sender.name ?? '', longest.name);
  const role = roleOf(context);
  const problem = fieldText(brief?.problem ?? '', isNote ? longest.problemInNote : longest.problem);
  const chosen = (slot: string, wordings: readonly string[]): string =>
    pickBy(wordings, [context.seed, brief?.id ?? '', name, company, topic.id, angle, slot].join('\u0000'));
  const write = (
    slot: string,
    wordings: readonly string[],
    filling: Filling<DraftSpan>,
    has: Readonly<Record<string, boolean>> = {},
  ): DraftSpan[] => renderSpans(chosen(slot, wordings), filling, words, has);
  // The company is named once.
  const atCompany = (isNamed: boolean): [Filling<DraftSpan>, Readonly<Record<string, boolean>>] =>
    company === '' || isNamed ? [{}, { company: false }] : [{ company: [told(company, 'sender')] }, { company: true }];
  const quoted = (shown: string, whole: Topic): Filling<DraftSpan> => ({
    quote: [work(shown, whole, true)],
    end: /[.!?…]$/u.test(shown) ? [] : [words('.')],
  });

  /** What is new, beside what the first message was about. */
  const followUp = ({ title, quote, short }: Opening): DraftSpan[] => {
    const reference = [referenceOf(topic, short || isNote)];
    if (fresh === null) return write('follow', templates.followFact, { reference });
    const named = [referenceOf(fresh, short || isNote)];
    const isTitled = title !== '';
    const filling: Filling<DraftSpan> = {
      reference,
      fresh:
        fresh.source === 'pull-request'
          ? named
          : renderSpans(fresh.source === 'post' ? templates.thePost : templates.theReadme, { reference: named }, words),
      ...(isTitled ? { freshTitle: [work(title, fresh, false)] } : {}),
    };
    const has = { freshTitle: isTitled };
    if (quote === '') return write('follow', templates.followFreshTitle, filling, has);
    const wordings = isReferral ? templates.referralFollowFresh : templates.followFresh;
    return write('follow', wordings, { ...filling, ...quoted(quote, fresh) }, has);
  };

  /** The piece that names the work; it alone comes in several lengths. */
  const writeOpening = (opening: Opening): DraftSpan[] => {
    if (isFollowUp) return followUp(opening);
    const { key, title, quote, short } = opening;
    return write(`opening ${key}`, (isReferral ? templates.referral : templates.opening)[key], {
      reference: [referenceOf(topic, short)],
      ...(title === '' ? {} : { title: [work(title, topic, false)] }),
      ...(quote === '' ? {} : quoted(quote, topic)),
    });
  };

  const writeRole = (): DraftSpan[] => {
    const isAsked = angle === 'question' && !isReferral;
    const [named, roleless] = isFollowUp
      ? [templates.roleAgain, templates.rolelessAgain]
      : isAsked
        ? [templates.roleAsked, templates.rolelessAsked]
        : [templates.role, templates.roleless];
    const [filling, has] = atCompany(angle === 'problem');
    return role === null
      ? write('role', roleless, filling, has)
      : write('role', named, { ...filling, role: [role] }, has);
  };

  const writeFact = (field: FactField): DraftSpan[] => {
    const value = textOfFact(brief, field, isNote ? longest.factInNote : longest.fact);
    return value === '' ? [] : write(field, templates.facts[field], { value: [told(value, field)] });
  };

  const simple = (slot: 'pay' | 'location' | 'problem', value: string): DraftSpan[] =>
    value === '' ? [] : write(slot, templates[slot], { value: [told(value, slot)] });

  const writePiece = (piece: Exclude<Piece, 'opening'>): DraftSpan[] => {
    switch (piece) {
      case 'greeting':
        return write('greeting', templates.greeting, {});
      case 'age':
        return topic.yearsOld === null || topic.date === null
          ? []
          : write('age', templates.age, { year: [work(topic.date.slice(0, longest.year), topic, false)] });
      case 'link': {
        const linked = isFollowUp && fresh !== null ? fresh : topic;
        return linked.url === null ? [] : [work(linked.url, linked, false)];
      }
      case 'problemFirst': {
        if (problem === '') throw new TemplateError(['problem']);
        const [filling, has] = atCompany(false);
        return write('problemFirst', templates.problemFirst, { ...filling, problem: [told(problem, 'problem')] }, has);
      }
      case 'role':
        return writeRole();
      case 'problem':
        return simple('problem', problem);
      case 'bearing':
        return write('bearing', templates.bearing, {});
      case 'pay':
        return simple('pay', fieldText(brief?.pay ?? '', longest.pay));
      case 'location':
        return simple('location', whereOf(brief, templates));
      case 'question':
        return write('ask', isReferral ? templates.referralQuestion : templates.question, {});
      case 'ask':
        return write('ask', isReferral ? templates.referralAsk : isFollowUp ? templates.followAsk : templates.ask, {});
      case 'out':
        return isReferral ? [] : write('out', templates.followOut, {});
      case 'sign':
        if (name === '') return [];
        return write('sign', isNote || channel === 'inmail' ? templates.signShort : templates.sign, {
          name: [told(name, 'sender')],
        });
      default:
        return writeFact(piece.slice('fact:'.length) as FactField);
    }
  };

  const known = new Map<Piece, DraftSpan[]>();
  const pieceOf = (piece: Exclude<Piece, 'opening'>): DraftSpan[] => {
    const written = known.get(piece) ?? writePiece(piece);
    known.set(piece, written);
    return written;
  };

  const subject = (most: number): string => {
    const reference = [referenceOf(topic, true)];
    const full = role === null ? null : textOf(write('subject', templates.subject.full, { reference, role: [role] }));
    if (full !== null && full.length <= most) return full;
    return shorten(textOf(write('subject', templates.subject.bare, { reference })), most);
  };

  return { pieceOf, writeOpening, subject, role: role?.text ?? '', problem, name };
};

export const textOf = (spans: readonly DraftSpan[]): string => spans.map(({ text }) => text).join('');
export const wordsSpan = words;
