/*
 * GitHub's own prefixes, and as much of a token as may follow: letters, digits and `_`, for an app's also the dots and
 * dashes of a JWT. Shorter ones are names in code. Linear: a match takes all that another could begin in.
 */
const token = /(?<!\w)(?:gh[oprsu]_|github_pat_)[A-Za-z\d][\w.-]{29,}/gu;

/** Replaces what has the form of a token of GitHub by `[token]`: none belongs into a dossier, a note or an error. */
export const redactTokens = (text: string): string => text.replace(token, '[token]');
