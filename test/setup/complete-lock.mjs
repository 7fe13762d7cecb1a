/**
 * `node test/setup/complete-lock.mjs`, after `npm install`: names in package-lock.json the optional packages of other
 * systems that the registry in use does not hold. `npm ci` refuses a lock that leaves them out, here and everywhere.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The place in node_modules from which a package at `from` gets `name`, or undefined. */
const placeOf = (packages, from, name) => {
  for (let folder = from; ;) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
    const nested = folder.lastIndexOf('/node_modules/');
    folder = nested < 0 ? '' : folder.slice(0, nested);
  }
};

/** Optional packages that locked packages name and the lock leaves out, as `{ name, range, dev }`. */
export const missingOptional = (packages) =>
  Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => placeOf(packages, path, name) === undefined)
      .map(([name, range]) => ({ name, range, dev })),
  );

/** The lock's entry of a platform's package, by its name: `@scope/binding-linux-arm64-musl`. */
export const platformEntry = ({ name, range, dev }) => {
  const [, system, rest] = /(android|darwin|freebsd|linux|openharmony|win32)-?(.*)$/u.exec(name) ?? [];
  const [cpu] = /^(?:arm64|arm|ia32|ppc64|riscv64|s390x|x64)/u.exec(rest ?? '') ?? [];
  if (system === undefined || cpu === undefined || !/^\d/u.test(range))
    throw new Error(`Not a platform's package: ${name}@${range}`);
  const libc = rest.includes('musl') ? ['musl'] : rest.includes('gnu') ? ['glibc'] : undefined;
  return { version: range, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [system] };
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages);
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = platformEntry(one);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages of other systems added to package-lock.json`);
}
