import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './run-tool';

export const folderNames = { chrome: 'chrome-mv3', firefox: 'firefox-mv2', edge: 'edge-mv3' } as const;
export type BuiltFor = keyof typeof folderNames;

const require = createRequire(import.meta.url);
const sources = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'rules',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];

const filesOf = (file: string): string[] =>
  statSync(file).isDirectory()
    ? readdirSync(file)
        .toSorted()
        .flatMap((name) => filesOf(path.join(file, name)))
    : [file];

const variable = 'PLUMBLINE_BUILDS';

/**
 * The folder of the builds of the sources as they are. It is named by what is in them: other sources are built elsewhere,
 * and what a browser has open is never built anew under it.
 */
export const buildsOfSources = (): string => {
  const fixed = process.env[variable];
  if (fixed !== undefined) return fixed;
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(path.join(root, source)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return path.join(root, 'node_modules', '.cache', 'plumbline', hash.digest('hex').slice(0, 16));
};

/** This process and those that it starts go on with the sources as they are now, whatever is edited meanwhile. */
export const fixBuilds = (): void => {
  process.env[variable] = buildsOfSources();
};

/** The folder of the extension as built for a browser; builds it where that was not done yet. */
export const builtExtension = (browser: BuiltFor): string => {
  const builds = buildsOfSources();
  const folder = path.join(builds, folderNames[browser]);
  if (!existsSync(folder)) {
    const script = path.join(root, 'test', 'helpers', 'build.ts');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', require.resolve('tsx'), script, browser],
      // A test runner's own environment would make another build of the libraries.
      { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', [variable]: builds } },
    );
    if (status !== 0 || !existsSync(folder)) throw new Error(`The extension does not build:\n${stdout}${stderr}`);
  }
  return folder;
};
