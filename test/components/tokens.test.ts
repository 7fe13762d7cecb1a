import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const ours = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const require = createRequire(import.meta.url);
const files = {
  light: require.resolve('@primer/primitives/dist/css/functional/themes/light.css'),
  dark: require.resolve('@primer/primitives/dist/css/functional/themes/dark.css'),
  'light-high-contrast': require.resolve('@primer/primitives/dist/css/functional/themes/light-high-contrast.css'),
  'dark-high-contrast': require.resolve('@primer/primitives/dist/css/functional/themes/dark-high-contrast.css'),
};
const theirs = (theme: keyof typeof files): Map<string, string> => {
  const css = readFileSync(files[theme], 'utf8');
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*([^;]+);/gu)) {
    if (!values.has(name)) values.set(name, value.trim());
  }
  return values;
};

/** A token may stand for another one. */
const valueIn = (values: Map<string, string>, name: string): string | undefined => {
  const value = values.get(name);
  const other = /^var\(--([\w-]+)\)$/u.exec(value ?? '')?.[1];
  return other === undefined ? value : valueIn(values, other);
};

const [plain = '', more = ''] = ours.split('@media (prefers-contrast: more)');

test.each([
  ['as the system', plain, 'light', 'dark'] as const,
  ['with more contrast', more, 'light-high-contrast', 'dark-high-contrast'] as const,
])('every colour is Primer’s: %s', (_, css, light, dark) => {
  const [lights, darks] = [theirs(light), theirs(dark)];
  const tokens = [...css.matchAll(/--([\w-]+):\s*light-dark\(([^,]+),\s*([^)]+)\)/gu)];
  expect(tokens.length).toBeGreaterThan(12);
  for (const [, name = '', inLight, inDark] of tokens) {
    expect([name, inLight, inDark]).toEqual([name, valueIn(lights, name), valueIn(darks, name)]);
  }
});

test('every colour that a style asks for is defined', () => {
  const folder = new URL('../../components/', import.meta.url);
  const used = readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/var\(--([\w-]+)\)/gu)].map(([, name]) => name),
    );
  const defined = new Set([...plain.matchAll(/--([\w-]+):/gu)].map(([, name]) => name));
  expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
});
