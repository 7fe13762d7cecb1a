import { expect, test } from 'vitest';
import { readArguments } from './arguments';

test('the sample, a profile, and the options', () => {
  expect(readArguments([])).toEqual({ login: null, headless: false, picture: false });
  expect(readArguments(['https://github.com/some-body/', '--headless'])).toEqual({
    login: 'some-body',
    headless: true,
    picture: false,
  });
  expect(readArguments(['--picture'])).toMatchObject({ picture: true });
});

test.each([
  ['some-body'],
  ['http://github.com/some-body'],
  ['https://github.com/some-body/repository'],
  ['https://github.com/'],
  ['https://example.org/some-body'],
  ['--unknown'],
])('%s is refused with a sentence that names it', (one) => {
  expect(readArguments([one])).toContain(one);
});

test('two profiles, and a picture of somebody real, are refused', () => {
  expect(readArguments(['https://github.com/a', 'https://github.com/b'])).toContain('second');
  expect(readArguments(['--picture', 'https://github.com/a'])).toContain('invented');
});
