import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDirectory } from './directory';
import type { Difference } from './scorer';
import { groupBy } from './statistics/bootstrap';

const usage = 'Usage: npm run evaluate -- DIR [--errors] [--json] [--whole-texts] [--drafts]';

const fail = (message: string): never => {
  console.error(`${message}\n${usage}`);
  process.exit(2);
};

const options = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        errors: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        'whole-texts': { type: 'boolean', default: false },
        drafts: { type: 'boolean', default: false },
      },
    });
    const [directory, ...more] = positionals;
    if (directory === undefined || more.length > 0) return fail('Name one directory.');
    return { root: directory, ...values };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

/** A value as one line, cut where it is endless. */
const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 4_000 ? `${text.slice(0, 4_000)}…` : text;
};

const errorLines = (group: string, differences: readonly Difference[], whole: boolean): string[] =>
  [...groupBy(differences, ({ kind }) => kind)]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .flatMap(([kind, alike]) => [
      `${whole ? '\n' : ''}${String(alike.length).padStart(5)}  ${group}: ${kind}`,
      ...(whole
        ? alike.flatMap(({ where, expected, got, about }) => [
            `  ${where}`,
            `    expected ${show(expected)}`,
            `    got      ${show(got)}`,
            ...(about === undefined ? [] : [`    about    ${show(about)}`]),
          ])
        : []),
    ]);

const { root, errors, json, 'whole-texts': wholeTexts, drafts } = options();
if (!existsSync(root) || !statSync(root).isDirectory()) fail(`There is no directory ${root}.`);

// Loading them is what takes time: not for a wrong call.
const { scorers } = await import('./registry');
const directory = openDirectory(root);
if (drafts) {
  const { readDrafts } = await import('./drafts');
  console.log(await readDrafts(directory, (message) => console.error(message)));
  process.exit(0);
}
if (wholeTexts) {
  const { readWholeTexts } = await import('./whole-texts');
  const { figures, table } = readWholeTexts(directory, (message) => console.error(message));
  console.log(json ? JSON.stringify({ wholeTexts: figures }) : table);
  process.exit(0);
}
const figures: Record<string, unknown> = {};
const tables: string[] = [];
const listed: string[] = [];
let read = 0;
for (const { group, score } of scorers) {
  const started = performance.now();
  const scored = await score(directory, (message) => console.error(message));
  figures[group] = scored.figures;
  read += scored.count;
  listed.push(...errorLines(group, scored.differences, errors));
  if (scored.count === 0) continue;
  tables.push(scored.table);
  console.error(`${group}: ${scored.count} in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
}

if (read === 0) {
  console.error(`Nothing to score under ${root}. Looked for:`);
  for (const { group, reads } of scorers) console.error(`  ${group}: ${reads}`);
}
// With --json the figures alone are printed; what is to be read goes beside them.
const print = json ? console.error : console.log;
if (json) console.log(JSON.stringify(figures));
else if (read > 0) console.log(tables.join('\n\n'));
if (listed.length > 0 && (errors || !json)) {
  print(`\nDifferences by kind${errors ? '' : ' (each with --errors)'}:`);
  for (const line of listed) print(line);
}
