import { normaliseSpace } from '../dossier/evidence';
import { longestDraft, type DraftCheck, type OutreachDraft } from './one-change';

/** As typed or pasted by people: one kind of space, of quotation marks and of case. */
const plain = (text: string): string =>
  normaliseSpace(text)
    .toLowerCase()
    .replace(/[“”„«»"]/gu, '"')
    .replace(/[‘’‚']/gu, "'");

/** So many of the author's words in a row are still a quote, where the sender shortened it. */
const wordsInARow = 6;

const stillQuotes = (text: string, decision: string): boolean => {
  const said = plain(decision.replace(/\s*…$/u, '')).split(' ');
  const length = Math.min(wordsInARow, said.length);
  for (let at = 0; at + length <= said.length; at++) {
    if (text.includes(said.slice(at, at + length).join(' '))) return true;
  }
  return false;
};

const pullRequests = /https:\/\/github\.com\/[\w.-]{1,100}\/[\w.-]{1,100}\/pull\/\d{1,9}/giu;
const pay =
  /(?:[€$£¥]|\b(?:eur|usd|gbp|chf|cad|aud|sek|nok|dkk|pln|inr|teur|tsd)\b)\s?\d|\d[\d.,]{0,12}\s?(?:k\b|[€$£¥]|(?:eur|usd|gbp|chf|cad|aud|sek|nok|dkk|pln|inr|teur|tsd|euros?|dollars?|pounds?|francs?|franken)\b)/iu;
const blank = /\[[^[\]\n]{1,200}\]/u;
const source = /\bgithub\b/iu;

/** Where what was quoted from the work stands; brackets and figures in it are not the sender's. */
const withoutWork = (text: string, { parts }: OutreachDraft): string =>
  [parts.decision, parts.title, parts.link]
    .filter((part) => part !== '')
    .reduce((rest, part) => rest.split(part).join(' '), text);

/**
 * Checks the text as the user has edited it. Each check can be met by other words than the draft's.
 */
export const checkDraft = (text: string, draft: OutreachDraft): DraftCheck[] => {
  const { parts } = draft;
  const words = plain(text);
  const rest = withoutWork(text, draft);
  const links = new Set((text.match(pullRequests) ?? []).map((link) => link.toLowerCase()));
  // A longer number is another pull request.
  const linked = links.has(parts.link.toLowerCase());
  const asked = blank.exec(parts.why)?.[0];
  const role = plain(parts.role);
  const isSaid = asked === undefined ? role !== '' && words.includes(role) : !text.includes(asked) && rest.length > 80;
  const met: Record<DraftCheck['id'], boolean> = {
    'one-decision': stillQuotes(words, parts.decision) && links.size <= 1,
    link: linked,
    'why-this-role': isSaid,
    pay: pay.test(rest),
    unfinished: !blank.test(rest),
    length: text.trim().length > 0 && text.length <= longestDraft,
    notice: words.includes(plain(parts.notice)) || source.test(rest.replace(pullRequests, ' ')),
  };
  return (['one-decision', 'link', 'why-this-role', 'pay', 'unfinished', 'length', 'notice'] as const).map((id) => ({
    id,
    state: met[id] ? 'met' : 'open',
  }));
};
