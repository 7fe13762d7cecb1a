/**
 * `tsx test/helpers/build.ts chrome firefox edge`: builds what is not built of the sources as they are. Beside each build
 * stands the list of packages that parts of it come from (`chrome-mv3.json`).
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'wxt';
import { buildsOfSources, folderNames, type BuiltFor } from './built-extension';
import { root } from './run-tool';

const day = 86_400_000;

/** Builds of sources that nobody has built for a day. */
const removeOld = (builds: string): void => {
  for (const name of readdirSync(builds)) {
    const folder = path.join(builds, name);
    if (Date.now() - statSync(folder).mtimeMs > day) rmSync(folder, { recursive: true, force: true });
  }
};

/** Adds the folder of every package of which something came into the bundle. */
const collector = (packages: Set<string>): Plugin => ({
  name: 'plumbline:packages',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const [file, { renderedLength }] of Object.entries(chunk.modules)) {
        const folder = /^\0?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file.replaceAll('\\', '/'))?.[1];
        if (folder !== undefined && renderedLength > 0) packages.add(path.relative(root, folder));
      }
    }
  },
});

const buildInto = async (outDir: string, browser: BuiltFor): Promise<void> => {
  const packages = new Set<string>();
  await build({
    root,
    outDir,
    browser,
    manifestVersion: browser === 'firefox' ? 2 : 3,
    hooks: {
      'vite:build:extendConfig': (_entrypoints, config) => {
        config.plugins = [...(config.plugins ?? []), collector(packages)];
        config.worker = { ...config.worker, plugins: () => [collector(packages)] };
      },
    },
  });
  writeFileSync(path.join(target, `${folderNames[browser]}.json`), JSON.stringify([...packages].toSorted()));
};

const isBrowser = (name: string): name is BuiltFor => Object.hasOwn(folderNames, name);

const target = buildsOfSources();
mkdirSync(target, { recursive: true });
removeOld(path.dirname(target));
for (const browser of process.argv.slice(2)) {
  if (!isBrowser(browser)) throw new Error(`No build is called ${browser}`);
  const folder = path.join(target, folderNames[browser]);
  if (!existsSync(folder)) {
    const outDir = mkdtempSync(path.join(path.dirname(target), 'half-'));
    try {
      await buildInto(outDir, browser);
      renameSync(path.join(outDir, folderNames[browser]), folder);
    } catch (error) {
      // Somebody else may have built the same meanwhile.
      if (!existsSync(folder)) throw error;
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
  }
}
