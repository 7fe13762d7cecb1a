/** Looks words up in a catalogue, filled with `data`; passed in, so that papers need no catalogue of their own. */
export type Say = (key: string, data?: Readonly<Record<string, string | number>>) => string;

/** One finding as the panel words it, with the evidence that a reader can open. */
export type WordedFinding = {
  title: string;
  text: string;
  couldAlsoBe: readonly string[];
  ask: readonly string[];
  listenFor: readonly string[];
  /** Words of the person and where they stand; listings and counts have no words of the person. */
  evidence: readonly { words: string | null; place: string; url: string | null }[];
};

/** How many words there are, by white space. */
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** The first so many words; "…" stands for the rest. */
export const firstWords = (text: string, most: number): string => {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length <= most) return words.join(' ');
  return `${words
    .slice(0, most)
    .join(' ')
    .replace(/[,;:–—(-]+$/u, '')}…`;
};
