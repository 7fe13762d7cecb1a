/** Why what was put in cannot be a token; a key of the catalogue (`token:problems.<problem>`). */
export type TokenProblem = (typeof tokenProblems)[number];
export const tokenProblems = ['empty', 'inside', 'cut', 'long', 'app', 'old', 'password'] as const;

export type TokenShape = { ok: true; token: string } | { ok: false; problem: TokenProblem };

/*
 * GitHub's prefixes (docs.github.com, "About authentication to GitHub" and "GitHub credential types"): `ghp_` classic and
 * `github_pat_` fine-grained personal tokens, `gho_` of an OAuth app, `ghu_` of a GitHub App for a user. A letter of
 * them is of [A-Za-z0-9_]; they have 36 and 82 after the prefix, and may become longer, up to 255 in all (GitHub's
 * changelog of 31 March 2021). `ghs_` lives for an hour and stands for no user, `ghr_` only renews others.
 */
const least: Readonly<Record<string, number>> = { ghp_: 36, gho_: 36, ghu_: 36, github_pat_: 82 };
const longest = 255;

/**
 * Whether this can be a token of GitHub, by its form alone. White space around it comes with pasting and is no part of
 * it; any within says that more, or something else, was pasted.
 */
export const tokenShape = (pasted: string): TokenShape => {
  const wrong = (problem: TokenProblem): TokenShape => ({ ok: false, problem });
  // Nobody pastes a book by intent; what follows looks at a bounded text.
  const token = pasted.slice(0, 10_000).trim();
  if (token === '') return wrong('empty');
  const prefix = /^(?:gh[a-z]_|github_pat_)/u.exec(token)?.[0];
  if (prefix === undefined) {
    if (/\b(?:gh[pou]_|github_pat_)/u.test(token)) return wrong('inside');
    return wrong(/^[\da-f]{40}$/u.test(token) ? 'old' : 'password');
  }
  const letters = least[prefix];
  if (letters === undefined) return wrong('app');
  if (!/^\w+$/u.test(token)) return wrong('inside');
  if (token.length > longest) return wrong('long');
  return token.length - prefix.length < letters ? wrong('cut') : { ok: true, token };
};
