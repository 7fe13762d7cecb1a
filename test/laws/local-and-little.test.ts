import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../../wxt.config';

const root = new URL('../../', import.meta.url);
type Manifest = {
  permissions: string[];
  host_permissions: string[];
  web_accessible_resources?: unknown;
  content_security_policy: string | { extension_pages: string };
};
type ManifestOf = (env: { browser: string; manifestVersion: number; mode: string; command: string }) => Manifest;
const manifest = (browser: string, manifestVersion: number) =>
  (config.manifest as unknown as ManifestOf)({ browser, manifestVersion, mode: 'production', command: 'build' });

const sourceFiles = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|html)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);

/** GraphQL is asked by POST, questions too: the only file that may. */
const graphql = '/lib/github/graphql/client.ts';

const product = ['entrypoints', 'components', 'lib', 'rules'].flatMap(sourceFiles);

test.each([
  ['chrome', 3],
  ['edge', 3],
  ['firefox', 2],
  ['firefox', 3],
])('%s with manifest %i talks to GitHub and to nobody else', (browser, version) => {
  const built = manifest(browser, version);
  const policy =
    typeof built.content_security_policy === 'string'
      ? built.content_security_policy
      : built.content_security_policy.extension_pages;
  const hosts = /connect-src ([^;]*)/.exec(policy)?.[1]?.trim().split(/\s+/);
  expect(hosts).toEqual(["'self'", 'https://api.github.com', 'https://raw.githubusercontent.com']);
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*|http:/);
  for (const kind of ['img-src', 'font-src', 'media-src', 'frame-src', 'object-src']) {
    const from = new RegExp(`${kind} ([^;]*)`).exec(policy)?.[1]?.trim();
    expect(from, kind).toMatch(/^'(?:self|none)'$/);
  }
  expect(built.host_permissions).toEqual([
    'https://github.com/*',
    'https://api.github.com/*',
    'https://raw.githubusercontent.com/*',
  ]);
  // No page may load a file of the extension, and with it learn that it is there.
  expect(built.web_accessible_resources).toBeUndefined();
  // What nothing uses, and what would let the program read other tabs, history, cookies or requests.
  for (const permission of [
    'storage',
    'tabs',
    'history',
    'cookies',
    'webRequest',
    'scripting',
    'management',
    '<all_urls>',
    'nativeMessaging',
    'unlimitedStorage',
  ]) {
    expect(built.permissions).not.toContain(permission);
  }
});

test('no content script runs on another site', () => {
  const matches = product
    .filter((file) => /content\/|\.content\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/matches:\s*\[([^\]]*)\]/g)].map((found) =>
        found[1]?.trim().replace(/,$/, ''),
      ),
    );
  expect(matches).toEqual(["'https://github.com/*'"]);
});

test('nothing is fetched but by the client, and nothing but a question is ever posted', () => {
  for (const file of product) {
    const source = readFileSync(file, 'utf8');
    expect(source, file).not.toMatch(
      /XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|innerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/,
    );
    if (!file.endsWith(graphql)) expect(source, file).not.toMatch(/method:\s*['"](POST|PUT|PATCH|DELETE)['"]/i);
  }
});

test('what is asked by GraphQL goes to GitHub’s one address for it, and changes nothing there', () => {
  const client = readFileSync(new URL(graphql.slice(1), root), 'utf8');
  expect(client.match(/https?:\/\/[^'`\s]+/g)).toEqual(['https://api.github.com/graphql']);
  for (const file of product.filter((one) => one.includes('lib/github/graphql/'))) {
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(?:mutation|subscription)\b/);
  }
});

test('the client sends no cookies', () => {
  const client = product
    .filter((file) => /lib\/github\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(client).toMatch(/credentials: 'omit'/);
  expect(client).not.toMatch(/credentials: '(include|same-origin)'/);
});
