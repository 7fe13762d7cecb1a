import type { Reading, TextDraft } from '../../dossier/reading';
import type { Person } from '../../dossier/schema';
import { redact, redactOthers } from '../redact';

/** The dossier's `maxTextLength`, which a reader may not import. */
export const longestText = 1_000_000;

/** When and where an answer was got. */
export type Received = { url: string; readAt: string };

/** The part of a reading that every reader of this folder fills in the same way. */
export const sourceOf = (reader: string, kind: 'api' | 'raw', { url, readAt }: Received): Reading['source'] => ({
  id: `${kind}:${reader}:${url}`.slice(0, 280),
  kind,
  url,
  readAt,
  reader: `api/${reader}`,
});

/** What was given: how a text is cut and which people in it are kept as roles. */
type Given = Pick<TextDraft, 'id' | 'kind' | 'format' | 'url'> & {
  content: string;
  person: Person;
  source: string;
  /** `code`: names after an `@` are packages and actions, not people. */
  mentions: 'others' | 'code';
  cut?: boolean;
  repository?: string;
  path?: string;
  commit?: string | null;
};

/** No longer than a text may be; the word that the cut went through is left out, for half an address is not known as one. */
const cutAtWord = (content: string): string => {
  if (content.length <= longestText) return content;
  const end = longestText - 200;
  return content.slice(0, end) + content.slice(end, longestText).replace(/\S+$/u, '');
};

/** A text as the dossier keeps it: line ends unified, cut, addresses and other people replaced. */
export const textDraft = (given: Given): TextDraft => {
  const unified = cutAtWord(given.content).replace(/\r\n?/gu, '\n');
  const redacted = redact(unified);
  const content = given.mentions === 'others' ? redactOthers(redacted, given.person.login) : redacted;
  return {
    id: given.id,
    kind: given.kind,
    format: given.format,
    content: content.slice(0, longestText),
    truncated: (given.cut ?? false) || given.content.length > longestText || content.length > longestText,
    url: given.url,
    repository: given.repository ?? null,
    path: given.path ?? null,
    commit: given.commit ?? null,
    rendered: false,
    source: given.source,
  };
};

/** A time as GitHub writes it, or null where it is missing or is none. */
export const timestampOrNull = (value: string | null | undefined): string | null =>
  value !== null && value !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(value) ? value : null;

const loginPattern = /^[a-z\d][a-z\d_-]{0,99}$/iu;
const namePattern = /^[\w.-]{1,100}$/u;

/** True where the dossier can hold the repository's name. */
export const isNamed = (owner: string, name: string): boolean => loginPattern.test(owner) && namePattern.test(name);

/** A branch, or `HEAD` where its name holds an address: that leads to the same place, as far as it is the default one. */
export const withoutAddress = (branch: string): string => (redact(branch) === branch ? branch : 'HEAD');

const segments = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The page on which a person reads a file, with its lines: GitHub shows Markdown as lines only when asked. */
export const filePage = (owner: string, name: string, ref: string, path: string): string =>
  `https://github.com/${owner}/${name}/blob/${segments(ref)}/${segments(path)}?plain=1`;

/** Markdown by its name; everything else is plain text. */
export const formatOf = (path: string): 'markdown' | 'plain' =>
  /\.(?:md|markdown|mdown|mkd|mkdn)$/iu.test(path) ? 'markdown' : 'plain';
