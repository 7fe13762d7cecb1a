import { acronymStacks, type Technology } from '../../knowledge/technologies';
import { byId, byName, byShortName, longestName, nameKey } from './dictionary';

/** A name in a text: the technologies it stands for (an acronym stands for several) and where it is written. */
export type FoundName = {
  technologies: readonly Technology[];
  start: number;
  end: number;
  /** Set apart like an entry of a list: by commas, bars, brackets, line ends, or "and" between entries. */
  apart: boolean;
  /** Written so shortly (`JS`) that it means the technology only where it stands apart among others. */
  short: boolean;
};

const word = /\.?[\p{L}\p{N}]+(?:['’]\p{L}{1,3}(?!\p{L}))?[+#]*/gu;
const joins = /^(?:[\s]{1,2}|[._/&:-]|::| & )$/u;
const edges = /[,|;:/()•·–—\-[\]"'`<>{}=\n\t&*✓✔✅➤►.…!?\uFE0F\p{Extended_Pictographic}\u200B\u00A0+]/u;

type Word = { start: number; end: number; text: string };

const wordsOf = (text: string, from: number, to: number): Word[] => {
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(word)) {
    let start = from + match.index;
    let written = match[0];
    // A dot belongs to a name only in front of one that is spelled so.
    if (written.startsWith('.') && (!/^\.net$/iu.test(written) || /[\p{L}\p{N}]/u.test(text[start - 1] ?? ''))) {
      written = written.slice(1);
      start++;
    }
    words.push({ start, end: start + written.length, text: written });
  }
  return words;
};

const isEdge = (text: string, at: number, from: number, to: number): boolean => {
  if (at < from || at >= to) return true;
  const character = text.slice(at, at + 1);
  if (edges.test(character) || /[\uD800-\uDFFF]/u.test(character)) return true;
  return false;
};

const standsApart = (text: string, start: number, end: number, from: number, to: number): boolean => {
  const left = text.slice(Math.max(from, start - 8), start);
  const right = text.slice(end, Math.min(to, end + 8));
  const leftEdge =
    /\s{2,}$/u.test(left) ||
    /(?:^|[\s,])(?:and|or|und)\s$/iu.test(left) ||
    isEdge(text, start - (/\s$/u.test(left) ? 2 : 1), from, to);
  if (!leftEdge) return false;
  return (
    /^\s{2,}/u.test(right) ||
    /^\s(?:and|or|und)\s/iu.test(right) ||
    isEdge(text, end + (/^\s/u.test(right) ? 1 : 0), from, to)
  );
};

type Meant = { technologies: readonly Technology[]; short: boolean };

const lookUp = (written: string): Meant | null => {
  const key = nameKey(written);
  const direct = byName.get(key);
  if (direct) return { technologies: [direct], short: false };
  if (Object.hasOwn(acronymStacks, key) && written === written.toUpperCase()) {
    return { technologies: (acronymStacks[key] ?? []).flatMap((id) => byId.get(id) ?? []), short: false };
  }
  const short = byShortName.get(key);
  return short ? { technologies: [short], short: true } : null;
};

const withoutVersion = (written: string): Meant | null => {
  const bare = written.replace(/\d+$/u, '');
  if (bare === written || bare.length < 3) return null;
  const found = byName.get(nameKey(bare));
  return found && !found.ambiguous ? { technologies: [found], short: false } : null;
};

/**
 * The names of technologies between two offsets of a masked text, longest first, whatever they mean there: whether an
 * everyday word is meant as a name is for the caller to judge. Linear: each word looks a few words ahead.
 */
export const findNames = (masked: string, from: number, to: number): FoundName[] => {
  const words = wordsOf(masked, from, to);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length;) {
    let taken = 1;
    const first = words[at];
    if (!first) break;
    for (let count = Math.min(longestName, words.length - at); count >= 1; count--) {
      const last = words[at + count - 1];
      if (!last || last.end - first.start > 60) continue;
      let joined = true;
      for (let next = at + 1; next < at + count && joined; next++) {
        joined = joins.test(masked.slice(words[next - 1]?.end, words[next]?.start));
      }
      if (!joined) continue;
      const written = masked.slice(first.start, last.end).replace(/['’]s$/u, '');
      const meant = lookUp(written) ?? (count === 1 ? withoutVersion(written) : null);
      if (meant === null) continue;
      found.push({
        ...meant,
        start: first.start,
        end: first.start + written.length,
        apart: standsApart(masked, first.start, first.start + written.length, from, to),
      });
      taken = count;
      break;
    }
    at += taken;
  }
  return found;
};
