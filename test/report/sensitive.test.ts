import { expect, test } from 'vitest';
import { isSensitive } from '../../lib/report/sensitive';

test.each([
  'After my burnout I rewrote the scheduler in the evenings.',
  'I have been living with depression, so releases are slow.',
  'As I am a devout Catholic, no releases on Sundays.',
  'We stand with Ukraine.',
  'My wife found the first version too slow.',
  'Proud father of two, maintainer of this parser.',
  'On parental leave until May.',
  'Nach meiner Krankheit habe ich das Projekt neu begonnen; meine Familie half.',
  'Ich bin seit zwei Jahren schwanger mit dieser Idee.',
])('leaves out %j', (text) => expect(isSensitive(text)).toBe(true));

test.each([
  'The health check answers before the model is loaded, so traffic came too early.',
  'We segment cancer in 3D images because slices lose the context.',
  'Child processes outlive their parent when the pool is killed.',
  'A family of models shares one tokenizer.',
  'The party that holds the lease renews it.',
  'Married the two code paths instead of keeping twins.',
  'I am single-stepping through the kernel because the trace lies.',
  'Depression of the F1 score after pruning is due to rare labels.',
])('keeps %j', (text) => expect(isSensitive(text)).toBe(false));

test('a long quote is looked through to its end, and white space hides nothing', () => {
  expect(isSensitive(`${'The loader waits for the slowest shard. '.repeat(40)}Then my\n  divorce came.`)).toBe(true);
  expect(isSensitive('The loader waits for the slowest shard. '.repeat(40))).toBe(false);
});
