/** Fewer words than this say nothing about how a text reads. */
const fewestWords = 20;

/** From these values on a text counts as plain enough: "fairly difficult" begins below the first, "difficult" below the other. */
export const plainFrom = { en: 50, de: 40 } as const;

const vowels = { en: /[aeiouy]+/gu, de: /[aeiouyäöü]+/gu } as const;

/** Syllables by groups of vowels: in English a last `e` that is not heard is none, in German long vowels are one. */
export const syllablesOf = (word: string, language: 'en' | 'de'): number => {
  const lower = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  const groups = lower.match(vowels[language])?.length ?? 0;
  const silent =
    language === 'en' && /[^aeiouy]e(?:s|d)?$/u.test(lower) && !/(?:[^aeiouy]le|[td]ed|[sxz]es)$/u.test(lower);
  return Math.max(1, groups - (silent ? 1 : 0));
};

/**
 * How plainly a text reads, larger is plainer: Flesch for English, 206.835 − 1.015 · words per sentence − 84.6 · syllables
 * per word (Flesch, 1948); Amstad for German, 180 − words per sentence − 58.5 · syllables per word (Amstad, 1978). Null
 * where it is too short to say. What stands on a line of its own counts as a sentence.
 */
export const readingEase = (text: string, language: 'en' | 'de'): number | null => {
  const sentences = text
    .split(/[.!?:;]+(?:\s|$)|\n+/u)
    .map((sentence) => sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length < fewestWords) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0);
  const perSentence = words.length / sentences.length;
  const perWord = syllables / words.length;
  const ease = language === 'de' ? 180 - perSentence - 58.5 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord;
  return Math.round(ease);
};
