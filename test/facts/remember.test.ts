import { expect, test, vi } from 'vitest';
import { remember, textKey } from '../../lib/facts/remember';
import { buildDossier } from '../helpers/dossier';

test('draws once for one key, again for another, and remembers that there is nothing', () => {
  const draw = vi.fn((word: string) => (word === 'none' ? undefined : word.length));
  const length = remember((word) => word, draw);
  expect([length('one'), length('one'), length('three'), length('none'), length('none')]).toEqual([
    3,
    3,
    5,
    undefined,
    undefined,
  ]);
  expect(draw).toHaveBeenCalledTimes(3);
});

test('forgets what was not asked for longest', () => {
  const draw = vi.fn((number: number) => number);
  const same = remember(String, draw);
  for (let number = 0; number <= 3_000; number += 1) same(number);
  same(3_000);
  expect(draw).toHaveBeenCalledTimes(3_001);
  same(0);
  expect(draw).toHaveBeenCalledTimes(3_002);
});

test('a text read elsewhere, cut or otherwise linked has another key; one read again has the same', () => {
  const { bio } = buildDossier({ bio: 'I build engines.' }).texts;
  if (!bio) throw new Error('a bio was expected');
  expect(textKey({ ...bio, source: 'page:later' })).toBe(textKey(bio));
  for (const change of [
    { truncated: true },
    { url: null },
    { hash: 'f'.repeat(64) },
    { content: 'I build' },
    { rendered: false },
  ]) {
    expect(textKey({ ...bio, ...change })).not.toBe(textKey(bio));
  }
});
