import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const folders = { chrome: 'chrome-mv3', firefox: 'firefox-mv2' } as const;
const sources = ['components', 'entrypoints', 'lib', 'public', 'rules', 'package.json', 'wxt.config.ts'];

const newest = (path: string): number => {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  return statSync(path).isDirectory()
    ? Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : mtimeMs;
};

/** The folder of the built extension; builds it where a source is newer than the build. */
export const builtExtension = (browser: keyof typeof folders): string => {
  const folder = join(root, '.output', folders[browser]);
  const built = newest(join(folder, 'manifest.json'));
  if (built === 0 || sources.some((source) => newest(join(root, source)) > built)) {
    const cli = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build', '-b', browser], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The extension does not build:\n${stdout}${stderr}`);
  }
  return folder;
};
