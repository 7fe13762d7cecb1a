import { Liquid } from 'liquidjs';

/** The Liquid templates of one locale: `templates` of its outreach catalogue, read raw (i18next must not fill them). */
export type DraftTemplates = {
  message: string;
  greeting: string;
  /** By kind of change; `other` for kinds without one, `titleOnly` where the decision stands in the title. */
  opening: Readonly<Record<string, string>>;
  /** By role; `other` for none. */
  why: Readonly<Record<string, string>>;
  team: string;
  terms: string;
  closing: string;
  notice: string;
  /** What stands in square brackets until the sender fills it. */
  fill: Readonly<Record<'name' | 'company' | 'work' | 'unfinished' | 'pay' | 'role' | 'bearing', string>>;
};

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
 * values never pass through the template engine, so markup or template syntax in them stays text.
 * @throws where the template names a variable or filter that is not there, or exceeds its limits
 */
export const renderSpans = <Span>(template: string, filling: Filling<Span>, words: (text: string) => Span): Span[] => {
  if (template.length > longestTemplate) throw new RangeError(`a template of ${template.length} characters`);
  const names = Object.keys(filling);
  const marks = Object.fromEntries(names.map((name, index) => [name, `${opening}${index}${closing}`]));
  const rendered = String(liquid.parseAndRenderSync(template, marks));
  return rendered.split(/(\uE020\d{1,4}\uE021)/u).flatMap((piece): readonly Span[] => {
    const index = hole.exec(piece)?.[1];
    if (index !== undefined) return filling[names[Number(index)] ?? ''] ?? [];
    return piece === '' ? [] : [words(piece)];
  });
};
