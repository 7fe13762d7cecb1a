import { expect, test, vi } from 'vitest';
import { valueOf } from '../../lib/dossier/section';
import { remember, repositoryKey, textKey } from '../../lib/facts/remember';
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

test('forgets more where keys are long', () => {
  const draw = vi.fn((sign: string) => sign);
  const same = remember((sign) => sign.repeat(2_500_000), draw);
  for (const sign of ['a', 'b', 'b', 'a', 'c', 'a', 'b']) same(sign);
  expect(draw.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
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

test('a repository of which anything else was read has another key', () => {
  const { sections, texts } = buildDossier({
    repositories: [{ name: 'engine', description: 'Serves models.', readme: '# Engine', paths: ['src/main.py'] }],
  });
  const repository = valueOf(sections.repositories)?.[0];
  const contents = valueOf(sections.contents)?.[0];
  if (!repository || !contents) throw new Error('a repository was expected');
  const key = repositoryKey(repository, contents, texts);
  expect(repositoryKey({ ...repository }, structuredClone(contents), structuredClone(texts))).toBe(key);
  for (const other of [
    repositoryKey({ ...repository, language: 'Elm' }, contents, texts),
    repositoryKey({ ...repository, pushedAt: null }, contents, texts),
    repositoryKey(repository, undefined, texts),
    repositoryKey(repository, { ...contents, commit: 'f'.repeat(40) }, texts),
    repositoryKey(repository, { ...contents, paths: { ...contents.paths, value: [] } as never }, texts),
    ...Object.keys(texts).flatMap((id) => {
      const text = texts[id];
      const used = id === repository.description || id === valueOf(contents.readme);
      return text && used
        ? [repositoryKey(repository, contents, { ...texts, [id]: { ...text, hash: 'f'.repeat(64) } })]
        : [];
    }),
  ])
    expect(other).not.toBe(key);
  expect(repositoryKey({ ...repository, description: 'constructor' }, contents, texts)).not.toBe(key);
});
