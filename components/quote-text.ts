import { displayQuote } from '../lib/facts/text/quote';

/** Others' words for reading: without the markup they were written in. */
export const quoteText = (quote: string): string => displayQuote(quote);
