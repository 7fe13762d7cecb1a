import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** How large a part of a build is, in bytes as they stand on disk (minified, not packed), and may be. */
export type Size = { part: string; bytes: number; budget: number };

/**
 * At most so many bytes. The content script's is the design's; the others are what was measured and some air, so that a
 * library that slips in is seen.
 */
export const budgets = {
  'content script': 15_000,
  background: 450_000,
  'panel, first chunk': 700_000,
  'panel, worker': 900_000,
} as const;

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        statSync(path.join(folder, file)).isFile(),
      )
    : [];

/** The scripts that a page loads before anything is shown: its own and those it preloads. */
const firstScripts = (build: string, page: string): string[] => {
  const html = readFileSync(path.join(build, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/gu)].flatMap(([, file]) =>
    file === undefined ? [] : [file],
  );
};

/**
 * Measures the parts of one build (`.output/chrome-mv3`, …). Each content script is measured alone, with its style sheet.
 * A build that lacks a part throws: a budget over nothing would always be met.
 */
export const measure = (build: string): Size[] => {
  const bytes = (file: string) => statSync(path.join(build, file)).size;
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + bytes(file), 0);
  const files = filesIn(build);
  const contentScripts = files.filter((file) => /^content-scripts[\\/][^\\/]+\.js$/u.test(file));
  const workers = files.filter((file) => /worker[^\\/]*\.js$/iu.test(file));
  if (contentScripts.length === 0) throw new Error(`no content script in ${build}`);
  if (workers.length === 0) throw new Error(`no worker in ${build}`);
  const part = (name: keyof typeof budgets, count: number, detail = ''): Size => ({
    part: name + detail,
    bytes: count,
    budget: budgets[name],
  });
  return [
    ...contentScripts.map((file) => {
      const style = file.replace(/\.js$/u, '.css');
      return part(
        'content script',
        sum([file, ...files.filter((other) => other === style)]),
        ` ${path.basename(file)}`,
      );
    }),
    part('background', sum(files.filter((file) => file === 'background.js'))),
    part('panel, first chunk', sum(firstScripts(build, 'sidepanel.html'))),
    ...workers.map((file) => part('panel, worker', bytes(file))),
  ];
};

/** The parts of a build that are over their budget, one line each. */
export const overBudget = (sizes: readonly Size[]): string[] =>
  sizes
    .filter(({ bytes, budget }) => bytes > budget)
    .map(({ part, bytes, budget }) => `${part} has ${bytes} bytes; ${budget} is the most`);
