import { expect, test } from 'vitest';
import { renderNotices } from './render-notices';

const one = { name: 'one', version: '1.0.0', licence: 'MIT', author: 'A. Sample', texts: ['Be kind.'] };
const two = { ...one, name: 'two', version: '2.0.0' };
const bare = { ...one, name: 'bare', texts: [] };

test('packages that share a text stand above it together, in any order of theirs', () => {
  const notices = renderNotices([two, bare, one]);
  expect(notices).toContain('one 1.0.0 (MIT)\ntwo 2.0.0 (MIT)\n\nBe kind.');
  expect(notices.match(/Be kind\./gu)).toHaveLength(1);
  expect(renderNotices([one, two, bare])).toBe(notices);
});

test('a package without a file of its licence is named with its author', () => {
  expect(renderNotices([bare])).toContain('bare 1.0.0 (MIT)\n\nUnder the MIT licence, by A. Sample.');
});
