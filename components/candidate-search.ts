import type { ListedPerson } from '../lib/store/people';

/** Letters that Unicode does not take apart, as they are typed without them. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Words of a text without case and accents, each behind a blank, so that a word's beginning can be looked for. */
export const foldWords = (text: string): string => {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? '' : ` ${folded}`;
};

export type PersonSearch = (people: readonly ListedPerson[], query: string) => readonly ListedPerson[];

/**
 * Looks for people by the beginnings of words in login, name, tags and note. What was folded once is kept until its text
 * changes: a list of ten thousand is searched at every key.
 */
export const createSearch = (): PersonSearch => {
  const known = new Map<string, { text: string; folded: string }>();
  const foldedOf = ({ key, login, name, tags, note, joined }: ListedPerson): string => {
    const text = [login, name ?? '', ...tags, note, ...joined.map((one) => one.login)].join('\n');
    const before = known.get(key);
    if (before?.text === text) return before.folded;
    const folded = foldWords(text);
    known.set(key, { text, folded });
    return folded;
  };
  return (people, query) => {
    const wanted = foldWords(query).trim();
    if (wanted === '') return people;
    const beginnings = wanted.split(' ').map((word) => ` ${word}`);
    return people.filter((person) => {
      const folded = foldedOf(person);
      return beginnings.every((beginning) => folded.includes(beginning));
    });
  };
};
