import { Liquid } from 'liquidjs';

/** Several wordings of one thing; which of them is taken hangs on brief, sender and work. */
type Wordings = readonly string[];

/** Ways to name what a message is about, from the fullest to the barest, by where the words stand. */
export const openingKeys = [
  'full',
  'bare',
  'title',
  'reference',
  'readme',
  'readmeReference',
  'post',
  'postReference',
] as const;
export type OpeningKey = (typeof openingKeys)[number];

/** Facts of the brief that stand in a sentence of their own. */
export const factFields = ['unfinished', 'data', 'team', 'success', 'environment', 'stack', 'research'] as const;
export type FactField = (typeof factFields)[number];

/** The Liquid templates of one language: `templates` of its outreach catalogue, read raw (i18next must not fill them). */
export type DraftTemplates = {
  /** In German a letter goes on in lower case after its greeting, except where a word keeps its capital (`capitals`). */
  afterGreeting: { lowerCase: boolean; capitals: string };
  greeting: Wordings;
  opening: Readonly<Record<OpeningKey, Wordings>>;
  /** The same, to a colleague. */
  referral: Readonly<Record<OpeningKey, Wordings>>;
  age: Wordings;
  problemFirst: Wordings;
  role: Wordings;
  roleless: Wordings;
  roleAsked: Wordings;
  rolelessAsked: Wordings;
  roleAgain: Wordings;
  rolelessAgain: Wordings;
  bearing: Wordings;
  problem: Wordings;
  pay: Wordings;
  location: Wordings;
  where: Readonly<Record<'remote' | 'hybrid' | 'on-site', string>>;
  facts: Readonly<Record<FactField, Wordings>>;
  ask: Wordings;
  question: Wordings;
  referralAsk: Wordings;
  referralQuestion: Wordings;
  followFact: Wordings;
  followFresh: Wordings;
  followFreshTitle: Wordings;
  referralFollowFresh: Wordings;
  theReadme: string;
  thePost: string;
  followAsk: Wordings;
  followOut: Wordings;
  sign: Wordings;
  signShort: Wordings;
  subject: Readonly<Record<'full' | 'bare', Wordings>>;
};

/** A message that cannot be written, because a fact of it is not known: better none than one with a blank. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  /** @param missing what is not known: fields of the brief, or `fresh` for a further topic */
  constructor(readonly missing: readonly string[]) {
    super(`missing: ${missing.join(', ')}`);
  }
}

/** A template is a few sentences; what is longer is none of ours. */
const longestTemplate = 4_000;

// A draft with a missing citation must fail, not go out blank; no files, no globals, no methods of values.
const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  relativeReference: false,
  dynamicPartials: false,
  templates: {},
  globals: {},
  cache: 1_000,
  parseLimit: longestTemplate,
  memoryLimit: 100_000,
});

const opening = '\uE020';
const closing = '\uE021';
const hole = /\uE020(\d{1,4})\uE021/u;

/** What a variable of a template stands for: a span, or spans that another template was rendered to. */
export type Filling<Span> = Readonly<Record<string, readonly Span[]>>;

/**
 * Renders a template to spans: the words of the template as `words` makes them, and for each variable its filling. The
 * values never pass through the template engine, so markup or template syntax in them stays text. A template may ask
 * whether something is there (`has.company`); a variable that is not there is an error.
 * @throws TemplateError where the template names a variable that is not there; RangeError for one that is too long;
 *   Liquid's own errors for a filter that is not there or a limit
 */
export const renderSpans = <Span>(
  template: string,
  filling: Filling<Span>,
  words: (text: string) => Span,
  has: Readonly<Record<string, boolean>> = {},
): Span[] => {
  if (template.length > longestTemplate) throw new RangeError(`a template of ${template.length} characters`);
  const names = Object.keys(filling);
  const marks = Object.fromEntries(names.map((name, index) => [name, `${opening}${index}${closing}`]));
  const rendered = render(template, { ...marks, has });
  return rendered.split(/(\uE020\d{1,4}\uE021)/u).flatMap((piece): readonly Span[] => {
    const index = hole.exec(piece)?.[1];
    if (index !== undefined) return filling[names[Number(index)] ?? ''] ?? [];
    return piece === '' ? [] : [words(piece)];
  });
};

const undefinedVariable = /undefined variable: ([\w.]{1,60})/u;

const render = (template: string, scope: object): string => {
  try {
    return String(liquid.parseAndRenderSync(template, scope));
  } catch (error) {
    const variable = error instanceof Error ? undefinedVariable.exec(error.message)?.[1] : undefined;
    if (variable !== undefined) throw new TemplateError([variable]);
    throw error;
  }
};
