import { displayQuote } from '../lib/facts/text/quote';

/** The words that stand for the pictures of a quote. No longer run than 200 is one's words for a picture. */
const pictureWords = /!\[([^\]\n]{1,200})\]|\balt="([^"\n]{1,200})"/gu;

const longest = 2_000;

/**
 * Others' words for reading: without the markup they were written in. A quote of nothing but pictures is read by the words
 * that stand for them, and one without any such words as it was written: no quote is ever shown blank.
 */
export const quoteText = (quote: string): string => {
  const plain = displayQuote(quote);
  if (plain !== '') return plain;
  const pictures = [...quote.slice(0, longest).matchAll(pictureWords)].map(([, one, other]) =>
    (one ?? other ?? '').trim(),
  );
  return pictures.filter((words) => words !== '').join(', ') || quote.trim();
};
