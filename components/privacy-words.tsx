import { Fragment } from 'react';

/** The tables of the store as the privacy page tells of them, in its order; the names are the store's own. */
export type TableWords = Readonly<Record<string, { title: string; words: string }>>;
export type PermissionWords = { names: readonly string[]; why: string };

/** Parts of the page that are a heading with a list, with words before or after it. */
export const listedParts = ['read', 'neverRead', 'neverDone'] as const;

/** `**strong**` and `` `code` ``, as PRIVACY.md has them; the words are ours. */
const marks = /(\*\*[^*]+\*\*|`[^`]+`)/u;

/** A sentence of the catalogue with what is strong and what is code. */
export const Marked = ({ text }: { text: string }) =>
  text
    .split(marks)
    .map((part, index) =>
      part.startsWith('**') ? (
        <strong key={index}>{part.slice(2, -2)}</strong>
      ) : part.startsWith('`') ? (
        <code key={index}>{part.slice(1, -1)}</code>
      ) : (
        <Fragment key={index}>{part}</Fragment>
      ),
    );
