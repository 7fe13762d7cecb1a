import type { Dossier } from '../dossier/schema';
import type { Brief } from './brief';
import { renderSpans } from './templates';

/** A text with placeholders and phrases for them, of one language: `notice` of its brief catalogue, read raw. */
export type NoticeTemplates = {
  text: string;
  /** A line that points to where the whole notice stands. */
  link: string;
  github: string;
  site: string;
  pasted: string;
  /** Between two phrases of a list. */
  and: string;
  onDay: string;
  betweenDays: string;
  day: string;
  /** Twelve names, January first. */
  months: readonly string[];
};

/** The notice, and a line with its link, `''` where it stands nowhere else. */
export type NoticeText = { text: string; link: string };

/** What the notice cannot do without. */
export const noticeFields = ['responsible', 'purpose', 'retention', 'contact'] as const;
export type NoticeField = (typeof noticeFields)[number];

/** What was read of a person, from the first day to the last, as ISO dates. */
export type NoticeSource = { kind: 'github' | 'site' | 'pasted'; host: string; from: string; to: string };

const hostOf = (url: string): string => /^https:\/\/([^/:?#]+)/u.exec(url)?.[1] ?? '';

const isGitHub = (host: string): boolean =>
  host === 'github.com' || host.endsWith('.github.com') || host.endsWith('.githubusercontent.com');

/** Everything that was read of a person, gathered by where it stands. */
export const noticeSources = ({ sources }: Pick<Dossier, 'sources'>): NoticeSource[] => {
  const gathered = new Map<string, NoticeSource>();
  for (const { url, readAt } of Object.values(sources)) {
    const address = url === null ? '' : hostOf(url);
    const kind = url === null ? 'pasted' : isGitHub(address) ? 'github' : 'site';
    const host = kind === 'site' ? address : '';
    const day = readAt.slice(0, 10);
    const before = gathered.get(`${kind} ${host}`) ?? { kind, host, from: day, to: day };
    gathered.set(`${kind} ${host}`, {
      ...before,
      from: day < before.from ? day : before.from,
      to: day > before.to ? day : before.to,
    });
  }
  const order = ({ kind, host }: NoticeSource): string => `${['github', 'site', 'pasted'].indexOf(kind)} ${host}`;
  return [...gathered.values()].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
};

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  renderSpans(
    template,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])),
    (words) => words,
  ).join('');

const phraseOf = ({ kind, host, from, to }: NoticeSource, templates: NoticeTemplates): string => {
  const dayOf = (date: string): string => {
    const [year = '', month = '', day = ''] = date.split('-');
    return fill(templates.day, { day: String(Number(day)), month: templates.months[Number(month) - 1] ?? '', year });
  };
  const when =
    from === to
      ? fill(templates.onDay, { day: dayOf(from) })
      : fill(templates.betweenDays, { from: dayOf(from), to: dayOf(to) });
  return fill(templates[kind], { host, when });
};

/**
 * Writes the notice to the person whose public work was read: who answers for it, for what, what was read and when, how
 * long it is kept, how to object or be erased. It is a draft for the user, who has it checked: it claims no compliance.
 *
 * @returns no notice, and what the brief does not say yet, where something is missing that it cannot do without.
 * @throws where a template names what is not there.
 */
export const writeNotice = (
  { notice }: Pick<Brief, 'notice'>,
  sources: readonly NoticeSource[],
  templates: NoticeTemplates,
): { notice: NoticeText | null; missing: readonly NoticeField[] } => {
  const missing = noticeFields.filter((field) => notice[field] === '');
  if (missing.length > 0 || sources.length === 0) return { notice: null, missing };
  const read = sources.map((source) => phraseOf(source, templates)).join(templates.and);
  const { responsible, purpose, retention, contact, link } = notice;
  return {
    notice: {
      text: fill(templates.text, { responsible, purpose, retention, contact, sources: read }),
      link: link === '' ? '' : fill(templates.link, { link }),
    },
    missing,
  };
};
