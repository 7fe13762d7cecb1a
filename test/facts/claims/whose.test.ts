import { describe, expect, test } from 'vitest';
import { claimKind, judgeSentence } from '../../../lib/facts/claims/judge-sentence';
import type { Setting } from '../../../lib/facts/claims/whose';

const readme: Setting = { kind: 'repository-readme', repository: 'pat/kettle', headings: ['Kettle'], beside: '' };
const claims = (sentence: string, setting: Partial<Setting> = {}) =>
  claimKind(sentence, { ...readme, ...setting }) !== null;

describe('own work stays a claim', () => {
  test.each([
    'Kettle reduces gas by 40 %.',
    'We moved the queue to Redis, which reduced latency by 40 %.',
    'Our PyTorch pipeline reduces latency by 40 %.',
    'Using Redis improved throughput by 4x.',
    'Redis reduced our latency by 40 %.',
    'BERT achieves 92% accuracy.',
    'Caching halved the response time of the menu service.',
    '\uE000 cut latency by 40 %.',
  ])('%s', (sentence) => {
    expect(claims(sentence)).toBe(true);
  });
});

describe("somebody else's product is nobody's claim here", () => {
  test.each([
    'Unsloth makes training 2x faster.',
    'HotLidFlow reduces memory by 10x.',
    'Polars is 10x faster than pandas.',
    'Docker images are 50% smaller with small bases.',
    'The HotLid paper: introduces lids and reports speedups up to 6.5x.',
  ])('%s', (sentence) => {
    expect(claims(sentence)).toBe(false);
  });

  test('but its makers may claim it: their repository, their section, their organisation', () => {
    const sentence = 'Unsloth makes training 2x faster.';
    expect(claims(sentence, { repository: 'pat/unsloth' })).toBe(true);
    expect(claims(sentence, { headings: ['Unsloth'] })).toBe(true);
    expect(claims(sentence, { repository: 'unslothai/notebooks' })).toBe(true);
    expect(claims(sentence, { headings: ['Training with Unsloth'] })).toBe(false);
  });

  test('where nobody knows whose text it is, only what the text says it uses', () => {
    const sentence = 'Unsloth makes training 2x faster.';
    expect(claims(sentence, { repository: null })).toBe(true);
    expect(claims(sentence, { repository: null, beside: `We train with Unsloth. ${sentence}` })).toBe(false);
  });
});

describe('mood, and how far it reaches', () => {
  test.each([
    'Fixed a bug that would cause retries, reducing latency by 40 %.',
    'We cut p99 latency by 40% without regressing accuracy.',
    'Reduced cost by 30% with no impact on quality.',
    'Rewrote the scheduler so that jobs could be resumed, which cut costs by 30%.',
    'Built dashboards that users can filter, cutting reporting time by 80%.',
  ])('told as done: %s', (sentence) => {
    expect(claims(sentence)).toBe(true);
  });

  test.each([
    'This should reduce latency, cutting costs by 40 %.',
    'We would have reduced costs by 40 %.',
    'Set the flag in your config to reduce latency by 40 %.',
    'Speed up your training by 2x.',
    'Proposed a design which would cut cost by 20%.',
    'Wrote a guide that explains if lids reduce cost by 20%.',
    'Added a note that lids can reduce cost by 20%.',
    'The lid did not reduce latency by 40%.',
  ])('not told as done: %s', (sentence) => {
    expect(claims(sentence)).toBe(false);
  });
});

describe('words to a change inform, unless they tell what it did or how it was measured', () => {
  const inChange = (text: string) => judgeSentence({ text, context: text, heading: null, kind: 'pull-request' });
  test.each([
    'This change makes boiling 3x faster.',
    'Reduces gas by 40 %.',
    'We saw a speedup of 40 %, reducing gas by 20 %.',
    'Reduced gas by 40 %.',
  ])('%s', (sentence) => {
    expect(inChange(sentence)).toBe('quantified-without-method');
  });
  test.each(['300% throughput increase with more stoves', '~9x faster from cold to hot', 'Stove: 40 % reduction'])(
    '%s',
    (sentence) => {
      expect(claims(sentence)).toBe(true);
      expect(inChange(sentence)).toBe('not-a-claim');
    },
  );
  test('a figure with its method stays one', () => {
    expect(inChange('~9x faster in the benchmark, 90 s to 10 s')).toBe('quantified-with-method');
  });
});
