import path from 'node:path';
import { build } from 'wxt';
import { root } from './run-tool';

/** Builds for Chrome into a folder of its own, so that builds under test stay as they are. Returns the folder. */
export const buildApart = async (name: string): Promise<string> => {
  const outDir = path.join('node_modules', '.cache', name);
  await build({ root, outDir, browser: 'chrome', manifestVersion: 3 });
  return path.join(root, outDir, 'chrome-mv3');
};
