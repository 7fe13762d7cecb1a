import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { findBrowser } from './browsers.mjs';
import { missingOptional, platformEntry } from './complete-lock.mjs';
import { stalePackages } from './install.mjs';

test('a package that is missing or of another version is stale; an optional one may be missing', () => {
  const locked = {
    '': { version: '1.0.0' },
    'node_modules/same': { version: '1.0.0' },
    'node_modules/older': { version: '2.0.0' },
    'node_modules/missing': { version: '1.0.0' },
    'node_modules/other-system': { version: '1.0.0', optional: true },
  };
  const installed = { 'node_modules/same': { version: '1.0.0' }, 'node_modules/older': { version: '1.9.0' } };
  expect(stalePackages(locked, installed)).toEqual(['node_modules/older', 'node_modules/missing']);
  expect(stalePackages(locked, { ...installed, 'node_modules/other-system': { version: '0.9.0' } })).toContain(
    'node_modules/other-system',
  );
});

test('a browser that the user named is taken, and never silently replaced by another', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  vi.stubEnv('FIREFOX_PATH', '/nowhere/firefox');
  expect(findBrowser('chromium')).toBe(process.execPath);
  expect(findBrowser('firefox')).toBeUndefined();
  vi.unstubAllEnvs();
});

test('the lock names the packages of every system, so that npm ci takes it', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  expect(missingOptional(packages)).toEqual([]);
  const without = { 'node_modules/a': { optionalDependencies: { '@a/linux-arm64-musl': '1.0.0' }, dev: true } };
  expect(missingOptional(without).map(platformEntry)).toEqual([
    { version: '1.0.0', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
  ]);
});
