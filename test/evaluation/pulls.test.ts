import { describe, expect, it } from 'vitest';
import { wordOverlap } from './pulls';

describe('words that two quotes share', () => {
  it('are counted once each, whatever their case and marks', () => {
    expect(wordOverlap('Refuse, rather than grow.', 'refuse rather than GROW grow')).toBe(1);
    expect(wordOverlap('refuse rather than grow', 'refuse the job')).toBe(1 / 6);
    expect(wordOverlap('refuse', 'grow')).toBe(0);
    expect(wordOverlap('', '…')).toBe(0);
  });
});
