import type { Rule } from '../../lib/engine/define-rule';

/** The words of one rule in a catalogue, as far as the overview shows them. */
export type RuleWords = {
  title?: string;
  why?: string;
  howWeTell?: string;
  limits?: string;
  messages?: Readonly<Record<string, { title?: string; title_other?: string } | undefined>>;
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const need = (text: string | undefined, what: string): string => {
  if (!text) throw new Error(`public/locales/en/rules.json lacks ${what}`);
  return text;
};

const section = ({ meta, messages }: Rule, words: RuleWords | undefined): string => {
  const docs = (name: 'why' | 'howWeTell' | 'limits') => need(words?.[name], `${meta.id}.${name}`);
  const settings = Object.entries(meta.settings).map(([name, value]) => `\`${name}\` ${value}`);
  const rows = Object.entries(messages).map(([key, outcome]) => {
    const message = words?.messages?.[key];
    return `| \`${key}\` | ${outcome} | ${cell(need(message?.title ?? message?.title_other, `${meta.id}.messages.${key}.title`))} |`;
  });
  return [
    `## ${need(words?.title, `${meta.id}.title`)}`,
    `[\`${meta.id}\`](${meta.id}.ts), version ${meta.version}`,
    docs('why'),
    `**How we tell.** ${docs('howWeTell')}`,
    `**Limits.** ${docs('limits')}`,
    [
      `- Sees: ${[...meta.needs, ...meta.facts.map((fact) => `${fact} (fact)`)].join(', ')}`,
      `- Must have seen: ${meta.mustHaveSeen.join(', ') || 'nothing in particular'}`,
      `- Roles: ${meta.roles === 'all' ? 'all' : meta.roles.join(', ')}`,
      `- Thresholds: ${settings.join(', ') || 'none'}`,
      `- Source: ${meta.source}`,
    ].join('\n'),
    ['| message | outcome | words |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
};

/** The catalogue of rules for people: one section a rule, in the order of the registry. Words that lack throw. */
export const renderRules = (rules: readonly Rule[], words: Readonly<Record<string, RuleWords>>): string =>
  `${[
    '# Rules',
    'Written by `npm run rules:readme` from the rules and their English words; edit those. A rule asks one question of what was read; it never scores anybody. Outcomes: `flag` (worth asking), `ask` (a question without a shade), `strength`, `clear`, `insufficient` (cannot tell), `notApplicable`.',
    ...rules.map((rule) => section(rule, words[rule.meta.id])),
  ].join('\n\n')}\n`;
