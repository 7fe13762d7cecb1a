import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { locales } from '../../lib/i18n';
import { Database } from '../../lib/store/database';
import { defaultSettings } from '../../lib/store/rows';
import config from '../../wxt.config';
import { root } from '../helpers/run-tool';
import { renderPrivacy, type PrivacyWords } from './render-privacy';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const wordsOf = (locale: string): PrivacyWords =>
  JSON.parse(read(`public/locales/${locale}/privacy.json`)) as PrivacyWords;
const tables = new Database('privacy-words').tables.map(({ name }) => name).toSorted();

type ManifestOf = (env: { browser: string; manifestVersion: number; mode: string; command: string }) => {
  permissions: string[];
  host_permissions: string[];
};
const permissions = [
  ...new Set(
    [
      ['chrome', 3],
      ['edge', 3],
      ['firefox', 2],
    ].flatMap(([browser, manifestVersion]) => {
      const manifest = (config.manifest as unknown as ManifestOf)({
        browser: String(browser),
        manifestVersion: Number(manifestVersion),
        mode: 'production',
        command: 'build',
      });
      const hosts = manifest.host_permissions.map((host) => host.replace(/^https:\/\/|\/\*$/gu, ''));
      return [...manifest.permissions, ...hosts];
    }),
  ),
].toSorted();

test('PRIVACY.md is what the privacy page says: npm run privacy:md', () => {
  expect(read('PRIVACY.md')).toBe(renderPrivacy(wordsOf('en')));
});

test.each(locales)(
  'every table of the store and every permission of the manifest is told of, and no other: %s',
  (locale) => {
    const words = wordsOf(locale);
    expect(Object.keys(words.kept.tables).toSorted()).toEqual(tables);
    expect(words.permissions.rows.flatMap(({ names }) => names).toSorted()).toEqual(permissions);
  },
);

test('PRIVACY.md names every table and every permission', () => {
  const text = read('PRIVACY.md');
  for (const name of [...tables, ...permissions]) expect(text).toContain(`\`${name}\``);
});

test('the days that are told are those that are set at first', () => {
  const text = read('PRIVACY.md');
  expect(text).toContain(`neither read nor touched for ${defaultSettings.retentionDays} days`);
  expect(defaultSettings.noticeDays).toBe(7);
  expect(text).toContain('Seven days before');
  expect(defaultSettings.contactedRetentionDays).toBeNull();
});
