import { briefSchema, locationModes, longestField, type Brief } from '../lib/outreach/brief';
import { roles } from '../lib/knowledge/roles';

/** All fields by their group, in the order of the form; words at `brief:fields.<name>`. */
export const briefGroups = {
  role: ['name', 'language', 'role', 'title', 'problem', 'success'],
  offer: ['stack', 'data', 'team', 'environment', 'unfinished'],
  terms: ['requirements', 'pay', 'research', 'mode', 'place'],
  sender: ['senderName', 'company'],
  notice: ['responsible', 'purpose', 'retention', 'contact', 'link'],
} as const;
export type BriefGroup = keyof typeof briefGroups;
export type BriefFieldName = (typeof briefGroups)[BriefGroup][number];

/** What stands in each input. */
export type TypedBrief = Readonly<Record<BriefFieldName, string>>;

/** Inputs of several lines, by how many. */
export const linesOf: Readonly<Partial<Record<BriefFieldName, number>>> = {
  problem: 3,
  success: 3,
  stack: 2,
  data: 2,
  team: 3,
  environment: 2,
  unfinished: 2,
  requirements: 6,
  responsible: 2,
  purpose: 2,
};

export const mostOf: Readonly<Partial<Record<BriefFieldName, number>>> = {
  ...longestField,
  senderName: longestField.sender,
  company: longestField.sender,
  responsible: longestField.notice,
  purpose: longestField.notice,
  retention: longestField.notice,
  contact: longestField.notice,
};

/** Choices of a select, without the empty one. */
export const choicesOf: Readonly<Partial<Record<BriefFieldName, readonly string[]>>> = {
  language: ['en', 'de'],
  role: roles.map(({ id }) => id),
  mode: locationModes,
};

export const typedOf = (brief: Brief): TypedBrief => ({
  ...brief,
  role: brief.role ?? '',
  research: brief.research === null ? '' : String(brief.research),
  mode: brief.location.mode ?? '',
  place: brief.location.place,
  senderName: brief.sender.name,
  company: brief.sender.company,
  ...brief.notice,
});

const rawOf = (typed: TypedBrief, { id, updatedAt }: Brief): unknown => {
  const { role, research, mode, place, senderName, company, responsible, purpose, retention, contact, link } = typed;
  const percent = research.trim();
  return {
    ...typed,
    id,
    updatedAt,
    role: role === '' ? null : role,
    // What is no whole number has to fail, and not become one.
    research: percent === '' ? null : /^\d{1,4}$/u.test(percent) ? Number(percent) : percent,
    location: { mode: mode === '' ? null : mode, place },
    sender: { name: senderName, company },
    notice: { responsible, purpose, retention, contact, link },
  };
};

const nameOf = (path: readonly PropertyKey[]): BriefFieldName =>
  (path[0] === 'sender' && path[1] === 'name' ? 'senderName' : path.at(-1)) as BriefFieldName;

/**
 * The brief that stands in the inputs, and which inputs hold what cannot be: of those the brief has what was saved before.
 */
export const briefOfTyped = (typed: TypedBrief, saved: Brief): { brief: Brief; wrong: readonly BriefFieldName[] } => {
  const whole = briefSchema.safeParse(rawOf(typed, saved));
  if (whole.success) return { brief: whole.data, wrong: [] };
  const wrong = [...new Set(whole.error.issues.map(({ path }) => nameOf(path)))];
  const before = typedOf(saved);
  const rest = { ...typed, ...Object.fromEntries(wrong.map((name) => [name, before[name]])) };
  return { brief: briefSchema.parse(rawOf(rest, saved)), wrong };
};

export const sameBrief = (one: Brief, other: Brief): boolean => {
  const [a, b] = [typedOf(one), typedOf(other)];
  return Object.values(briefGroups)
    .flat()
    .every((name) => a[name] === b[name]);
};
