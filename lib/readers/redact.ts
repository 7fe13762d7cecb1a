import { redactAddresses } from './redact-addresses';
import { redactPhones } from './redact-phones';
import { redactTokens } from './redact-tokens';
import { redactTrailers } from './redact-trailers';

/**
 * Replaces e-mail addresses by `[e-mail]`, phone numbers by `[phone]`, tokens of GitHub by `[token]`, and whoever stands
 * in a commit trailer by `[someone]` (an automated author keeps its name: who wrote a change matters, and a program is no
 * person). Done before anything is hashed, cached or stored. Idempotent, and linear in the length of the text.
 */
export const redact = (text: string): string => redactPhones(redactAddresses(redactTrailers(redactTokens(text))));

/** A fence (to its end or the end of the text) or a code span; both are cut out before mentions are looked for. */
const code = /^[ \t]{0,3}(`{3,}|~{3,})[^\n]*(?:\n|$)|(`+)/gmu;

/** Longer runs of backticks are text: each length is searched for once, so there may not be many lengths. */
const longestTicks = 32;

/** A scope (`@types/node`), a decorator (`@app.route`) and what follows a letter or slash are no mentions. */
const mention =
  /(?<![\p{L}\p{N}_@/.`-])@([a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})(?![\p{L}\p{N}_-]|\/[\w.-]|\.[\p{L}_])/giu;

/** A link to an account, as it follows the text of a mention. */
const linkToAccount = /\[(@[\w-]{1,40})\]\(https:\/\/github\.com\/[\w-]{1,40}\/?\)/gu;

const withoutMentions = (prose: string, own: string): string =>
  prose
    .replace(linkToAccount, '$1')
    .replace(mention, (whole, login: string) => (login.toLowerCase() === own ? whole : '@[someone]'));

/**
 * Replaces `@login` of anybody but `ownLogin` by `@[someone]` in Markdown, outside code. For the texts of pull requests,
 * where others are named; use it together with `redact`.
 */
export const redactOthers = (text: string, ownLogin: string): string => {
  const own = ownLogin.toLowerCase();
  let result = '';
  let from = 0;
  code.lastIndex = 0;
  // A run of backticks without its partner is plain text; remembered, so that the search for it is made once a length.
  const unpaired = new Set<number>();
  for (let opening = code.exec(text); opening; opening = code.exec(text)) {
    const [, fence, ticks] = opening;
    let end: number | null = null;
    if (fence !== undefined) {
      const length = Math.min(fence.length, longestTicks);
      const closing = new RegExp(`^[ \\t]{0,3}${fence.charAt(0)}{${length},}[ \\t]*$`, 'gmu');
      closing.lastIndex = code.lastIndex;
      end = closing.exec(text) ? closing.lastIndex : text.length;
    } else if (ticks !== undefined && ticks.length <= longestTicks && !unpaired.has(ticks.length)) {
      const closing = new RegExp(`(?<!\`)\`{${ticks.length}}(?!\`)`, 'gu');
      closing.lastIndex = code.lastIndex;
      end = closing.exec(text) ? closing.lastIndex : null;
      if (end === null) unpaired.add(ticks.length);
    }
    if (end === null) continue;
    result += withoutMentions(text.slice(from, opening.index), own) + text.slice(opening.index, end);
    from = end;
    code.lastIndex = end;
  }
  return result + withoutMentions(text.slice(from), own);
};
