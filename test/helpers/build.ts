/** `tsx test/helpers/build.ts chrome firefox edge`: builds what is not built of the sources as they are. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
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

const isBrowser = (name: string): name is BuiltFor => Object.hasOwn(folderNames, name);

const target = buildsOfSources();
mkdirSync(target, { recursive: true });
removeOld(path.dirname(target));
for (const browser of process.argv.slice(2)) {
  if (!isBrowser(browser)) throw new Error(`No build is called ${browser}`);
  const folder = path.join(target, folderNames[browser]);
  if (!existsSync(folder)) {
    const outDir = mkdtempSync(path.join(path.dirname(target), 'half-'));
    await build({ root, outDir, browser, manifestVersion: browser === 'firefox' ? 2 : 3 });
    try {
      renameSync(path.join(outDir, folderNames[browser]), folder);
    } catch (error) {
      // Somebody else built the same meanwhile.
      if (!existsSync(folder)) throw error;
    }
    rmSync(outDir, { recursive: true, force: true });
  }
}
