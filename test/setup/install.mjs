/**
 * Installs the project's packages when node_modules does not hold what package-lock.json names. Plain Node without
 * packages: npm runs it as `prestart`, before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const packagesOf = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8')).packages;

/**
 * Paths in node_modules that are missing or hold another version than the lock. Packages for other systems are optional
 * in the lock and rightly missing.
 */
export const stalePackages = (locked, installed) =>
  Object.entries(locked)
    .filter(([path, entry]) => {
      if (path === '') return false;
      const there = installed[path];
      return there ? there.version !== entry.version : !entry.optional && !entry.devOptional;
    })
    .map(([path]) => path);

const needsInstall = () => {
  const hidden = 'node_modules/.package-lock.json';
  if (!existsSync(new URL(hidden, root)) || !existsSync(new URL('.wxt/tsconfig.json', root))) return true;
  return stalePackages(packagesOf('package-lock.json'), packagesOf(hidden)).length > 0;
};

const install = () => {
  const npm = process.env['npm_execpath'];
  // npm's own script under this very Node: no npm.cmd on Windows, no shell anywhere.
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root });
  if (error) console.error(`npm ci did not start: ${error.message}`);
  return status ?? 1;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href && needsInstall()) {
  console.log('Installing packages (npm ci) …');
  process.exit(install());
}
