import { expect, test, vi } from 'vitest';
import { findBrowser } from './browsers.mjs';
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
