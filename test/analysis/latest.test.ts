import { expect, test } from 'vitest';
import { latestOnly } from '../../lib/analysis/latest';

const manual = () => {
  const asked: { request: number; answer: (text: string) => void; fail: (error: Error) => void }[] = [];
  const ask = (request: number) =>
    new Promise<string>((answer, fail) => {
      asked.push({ request, answer, fail });
    });
  return { asked, ask: latestOnly(ask) };
};

test('while one is worked on, only the newest of the others is kept', async () => {
  const { asked, ask } = manual();
  const [first, second, third] = [ask(1), ask(2), ask(3)];
  expect(asked.map(({ request }) => request)).toEqual([1]);
  await expect(second).resolves.toBeNull();
  asked[0]?.answer('one');
  await expect(first).resolves.toBe('one');
  await Promise.resolve();
  expect(asked.map(({ request }) => request)).toEqual([1, 3]);
  asked[1]?.answer('three');
  await expect(third).resolves.toBe('three');
});

test('one that fails does not hold up the next', async () => {
  const { asked, ask } = manual();
  const [first, second] = [ask(1), ask(2)];
  asked[0]?.fail(new Error('no'));
  await expect(first).rejects.toThrow('no');
  asked[1]?.answer('two');
  await expect(second).resolves.toBe('two');
  const later = ask(3);
  asked[2]?.answer('three');
  await expect(later).resolves.toBe('three');
});
