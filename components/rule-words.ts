import type { TFunction } from 'i18next';

import type { Finding } from '../lib/engine/finding';
import { displayText } from './display-text';
import { formatList } from './time';
import type { Words } from './words';

/** What the catalogue says about one finding, filled with its data. */
export type FindingWords = {
  title: string;
  text: string;
  couldAlsoBe: readonly string[];
  ask: readonly string[];
  listenFor: readonly string[];
  /** What to read for an answer, where there was none. */
  more: readonly string[];
};

/** Right-to-left words of others, isolated where they stand within a sentence of ours. */
const isolate = (text: string): string =>
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(text) ? `\u2068${text}\u2069` : text;

/** Data of a finding as the catalogue can use it: figures stay, words are cleaned, lists of words become one phrase. */
export const fillFrom = (data: Finding['data'], { t, has, locale }: Words): Record<string, string | number> => {
  const filled: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'number') filled[name] = value;
    else if (typeof value === 'string') filled[name] = isolate(displayText(value, 200));
    else if (Array.isArray(value)) {
      const words = value.filter((item) => typeof item === 'string');
      filled[name] = formatList(
        words.map((word) => sectionName(word, t, has)),
        locale,
      );
    }
  }
  if (typeof filled['role'] === 'string' && has(`roles.${filled['role']}`))
    filled['role'] = t(`roles.${filled['role']}`);
  return filled;
};

const sectionName = (name: string, t: TFunction, has: Words['has']): string =>
  has(`reading:inText.${name}`) ? t(`reading:inText.${name}`) : isolate(displayText(name, 100));

const asList = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];

/** Why the question is not asked for the role, where the rule says so. */
const notForRole = ({ rule, message, data }: Finding, { t, has }: Words): string | undefined => {
  if (message !== 'otherRole' || typeof data['role'] !== 'string') return undefined;
  const key = `rules:${rule}.notFor.${data['role']}`;
  return has(key) ? t(key) : undefined;
};

/**
 * Words of a finding: those of its message, then those of its rule, then ours where the engine spoke for a rule
 * (`error`, `unseen`, `otherRole`).
 */
export const wordsOf = (finding: Finding, words: Words): FindingWords => {
  const { t, has } = words;
  const fill = fillFrom(finding.data, words);
  const message = `rules:${finding.rule}.messages.${finding.message}`;
  const look = (part: string): string[] => {
    for (const key of [
      `${message}.${part}`,
      `rules:${finding.rule}.${part}`,
      `signals.engine.${finding.message}.${part}`,
    ]) {
      // A message with a count has its plural forms under `_one` and `_other`.
      if (has(key) || has(`${key}_other`)) return asList(t(key, { ...fill, returnObjects: true }));
    }
    return [];
  };
  const isError = finding.outcome === 'error';
  const asks = finding.outcome === 'flag' || finding.outcome === 'ask' || finding.outcome === 'insufficient';
  const title = look('title')[0] ?? finding.rule;
  const detail = notForRole(finding, words) ?? (isError ? [t('signals.engine.error.detail')] : look('detail'))[0] ?? '';
  // Where there is nothing to tell, the question is the title: several may not have been looked at.
  const question = ['insufficient', 'clear', 'notApplicable'].includes(finding.outcome)
    ? asList(t(`rules:${finding.rule}.title`, { defaultValue: '' }))[0]
    : undefined;
  const named = question !== undefined && question !== '' && question !== title;
  return {
    title: named ? question : title,
    text: named ? [`${title.replace(/[.!?]$/u, '')}.`, detail].join(' ').trim() : detail,
    couldAlsoBe: asks ? look('innocent') : [],
    ask: isError ? [] : look('ask'),
    listenFor: isError ? [] : look('listenFor'),
    more: finding.outcome === 'insufficient' ? look('more') : [],
  };
};
