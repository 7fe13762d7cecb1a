import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readImports, type Import } from './read-imports';
import { contentScript, doors, guarded, table, worker, type Row } from './table';

const folders = ['lib', 'rules', 'components', 'entrypoints', 'test'];

const filesOf = (root: string): string[] =>
  folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file.split(path.sep).join('/')),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/node_modules/') && !file.startsWith('test/demo/out/'))
    .toSorted();

const covers = (where: string, file: string): boolean => file === where || file.startsWith(`${where}/`);

const rowOf = (file: string): Row | undefined =>
  table.filter(({ who }) => covers(who, file)).toSorted((a, b) => b.who.length - a.who.length)[0];

const coversPackage = (allowed: string, name: string): boolean =>
  allowed === name || (allowed.endsWith('/*') && name.startsWith(allowed.slice(0, -1)));

const packageRefused = (row: Row, file: string, name: string): boolean => {
  const door = doors[name];
  if (door !== undefined) return file !== door;
  return row.packages !== 'any' && !row.packages?.some((allowed) => coversPackage(allowed, name));
};

const refusal = (file: string, row: Row, { target, package: isPackage, type }: Import): string | null => {
  if (isPackage) return packageRefused(row, file, target) ? `${row.who} may not import the package ${target}` : null;
  if (rowOf(target) === row || row.may.some((allowed) => covers(allowed, target))) return null;
  if (!row.types?.some((allowed) => covers(allowed, target))) return `${row.who} may not import ${target}`;
  return type ? null : `${row.who} may import only types of ${target}`;
};

const isEntrypoint = (file: string): boolean => file.startsWith('entrypoints/');

const guardRefusal = (file: string, { target }: Import): string | null => {
  const by = guarded[target]?.by;
  return !by || by.some((who) => covers(who, file)) ? null : `only ${by.join(' and ')} may import ${target}`;
};

type Graph = ReadonlyMap<string, readonly Import[]>;

/** The first way over value imports from a file to what is looked for, as `a → b → c`. */
const wayTo = (graph: Graph, from: string, found: (one: Import) => boolean): string | null => {
  const seen = new Set([from]);
  const queue: string[][] = [[from]];
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const one of graph.get(way.at(-1) ?? '') ?? []) {
      if (one.type) continue;
      if (found(one)) return [...way, one.target].join(' → ');
      if (!one.package && !seen.has(one.target)) {
        seen.add(one.target);
        queue.push([...way, one.target]);
      }
    }
  }
  return null;
};

/** Every breach of the import table in the tree at `root`, one line each, in the order of the files. */
export const checkImports = (root: string): string[] => {
  const exists = (file: string) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
  const graph: Graph = new Map(filesOf(root).map((file) => [file, readImports(root, file, exists)]));
  const breaches: string[] = [];
  for (const [file, imports] of graph) {
    const row = rowOf(file);
    if (!row) {
      breaches.push(`${file}: no row of the import table covers it`);
      continue;
    }
    for (const one of imports) {
      const refused = refusal(file, row, one);
      if (refused !== null) breaches.push(`${file}: ${refused}`);
      const guard = guardRefusal(file, one);
      if (guard !== null) breaches.push(`${file}: ${guard}`);
    }
    for (const [kept, { from }] of Object.entries(guarded)) {
      if (!isEntrypoint(file) || from.includes(file)) continue;
      const way = wayTo(graph, file, ({ target }) => target === kept);
      if (way !== null) breaches.push(`${file}: no way may lead here to ${kept} (${way})`);
    }
    if (worker.files.test(file)) {
      const way = wayTo(graph, file, ({ target }) => covers(worker.barred, target));
      if (way !== null) breaches.push(`${file}: a worker may not open ${worker.barred} (${way})`);
    }
    if (contentScript.files.test(file)) {
      const way = wayTo(graph, file, (one) => one.package && !contentScript.packages.includes(one.target));
      if (way !== null) breaches.push(`${file}: a content script may bring no package along (${way})`);
    }
    const cycle = wayTo(graph, file, (one) => one.target === file);
    if (cycle !== null) breaches.push(`${file}: imports itself (${cycle})`);
  }
  return breaches;
};
