import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namespaces } from '../../lib/i18n';

test('the panel’s page has all words of the first language loaded while its scripts are read', () => {
  const html = readFileSync(new URL('../../entrypoints/sidepanel/index.html', import.meta.url), 'utf8');
  const preloaded = [...html.matchAll(/href="\/locales\/en\/([\w-]+)\.json"/gu)].map(([, name]) => name);
  expect(preloaded).toEqual([...namespaces]);
});
