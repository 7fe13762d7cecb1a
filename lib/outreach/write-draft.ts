import { normaliseSpace, type Quote } from '../dossier/evidence';
import type { PullRequestWork } from '../facts/pull-requests/work';
import { displayQuote } from '../facts/text/quote';
import { longestDraft, type DraftSpan, type OutreachChoice, type OutreachDraft, type Sender } from './one-change';
import { renderSpans, type DraftTemplates, type Filling } from './templates';

/** Code units: what is quoted stays short, so that the message does. */
const longest = { title: 110, decision: 260, name: 80, company: 80, work: 400, role: 80 } as const;

// Controls, and marks that turn the direction of what follows: they would change what the message seems to say.
const unseen = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uE000-\uF8FF]/gu;
export const readable = (text: string): string => normaliseSpace(text.replace(/\s+/gu, ' ').replace(unseen, ''));

/** Shortens at a border of words and says so with "…". */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 2);
  const border = room.lastIndexOf(' ');
  // One word longer than the room is cut between characters, never between halves of one.
  const cut = border > 0 ? room.slice(0, border) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')} …`;
};

const words = (text: string): DraftSpan => ({ text, from: 'words', evidence: null });
const sender = (text: string): DraftSpan => ({ text, from: 'sender', evidence: null });
const work = (text: string, evidence: Quote): DraftSpan => ({ text, from: 'work', evidence });

/** Neighbours of the frame become one span. */
const joined = (spans: readonly DraftSpan[]): DraftSpan[] => {
  const result: DraftSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && last.from === 'words' && span.from === 'words')
      result[result.length - 1] = words(last.text + span.text);
    else if (span.text !== '') result.push(span);
  }
  return result;
};

const textOf = (spans: readonly DraftSpan[]): string => spans.map(({ text }) => text).join('');

const pick = (choices: Readonly<Record<string, string>>, key: string | null): { key: string; template: string } => {
  const known = key !== null && Object.hasOwn(choices, key) ? key : 'other';
  const template = choices[known];
  if (template === undefined) throw new RangeError(`no template ${known}`);
  return { key: known, template };
};

const draftOf = (
  change: PullRequestWork,
  decision: Quote,
  options: { templates: DraftTemplates; sender: Sender; role: string | null; roleLabel: string | null },
  workRoom: number,
): OutreachDraft => {
  const { templates } = options;
  const { fill } = templates;
  const own = { ...options.sender, work: shorten(readable(options.sender.work), workRoom) };
  const titleQuote: Quote = { kind: 'quote', text: decision.text, quote: change.title, line: 1, url: change.url };
  // A title is plain text on GitHub; a body is shown without its markup.
  const inTitle = normaliseSpace(change.title).includes(normaliseSpace(decision.quote));
  const title = shorten(readable(change.title), longest.title);
  const said = shorten(readable(inTitle ? decision.quote : displayQuote(decision.quote)), longest.decision);
  const role = options.roleLabel === null ? '' : shorten(readable(options.roleLabel), longest.role);
  const filled = (value: string, most: number, blank: string): DraftSpan[] => [
    sender(readable(value) === '' ? blank : shorten(readable(value), most)),
  ];
  const render = (template: string, filling: Filling<DraftSpan>): DraftSpan[] => renderSpans(template, filling, words);

  const about: Filling<DraftSpan> = {
    title: [work(title, titleQuote)],
    decision: [work(said, decision)],
    // In an own repository the owner is the person, whose name is no matter of the message.
    repository: [
      work(change.own ? (change.repository.split('/')[1] ?? change.repository) : change.repository, titleQuote),
    ],
  };
  const opening = render(pick(templates.opening, inTitle ? 'titleOnly' : change.category).template, about);
  const why = render(pick(templates.why, role === '' ? null : options.role).template, {
    role: [role === '' ? sender(fill.role) : words(role)],
    bearing: [sender(fill.bearing)],
  });
  const notice = render(templates.notice, {});
  const spans = joined(
    render(templates.message, {
      greeting: render(templates.greeting, {}),
      opening,
      link: [work(change.url, titleQuote)],
      why,
      team: render(templates.team, {
        company: filled(own.company, longest.company, fill.company),
        work: filled(own.work, longest.work, fill.work),
      }),
      terms: render(templates.terms, { unfinished: [sender(fill.unfinished)], pay: [sender(fill.pay)] }),
      closing: render(templates.closing, {}),
      name: filled(own.name, longest.name, fill.name),
      notice,
    }),
  );
  return {
    spans,
    text: textOf(spans),
    pullRequest: change.id,
    parts: { decision: said, title, link: change.url, why: textOf(why), role, notice: textOf(notice) },
  };
};

/**
 * Writes the draft about the chosen change: one decision in the author's words, its link, why it bears on the role, and
 * places for what only the sender can say. Nothing in it is a figure or a promise of the program's, and nobody's name
 * stands in it but the sender's. Null where no change was chosen.
 * @throws where a template of the catalogue lacks a variable: better no draft than a blank in it
 */
export const writeDraft = (
  choice: OutreachChoice,
  options: { templates: DraftTemplates; sender: Sender; role: string | null; roleLabel: string | null },
): OutreachDraft | null => {
  const { chosen, doNotContact } = choice;
  if (!chosen?.decision || doNotContact) return null;
  const draft = draftOf(chosen, chosen.decision, options, longest.work);
  const over = draft.text.length - longestDraft;
  if (over <= 0) return draft;
  return draftOf(chosen, chosen.decision, options, Math.max(40, longest.work - over));
};
