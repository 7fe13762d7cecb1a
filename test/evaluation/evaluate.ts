import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { scorers } from './registry';
import type { Comparison, Truth } from './scorer';
import { count, tableOf, type Tally } from './tally';

const usage = 'Usage: npm run evaluate -- DIR [--errors] [--json]';
const suffix = '.truth.json';

const fail = (message: string): never => {
  console.error(`${message}\n${usage}`);
  process.exit(2);
};

const options = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { errors: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    const [directory, ...more] = positionals;
    if (directory === undefined || more.length > 0) return fail('Name one directory.');
    return { directory, ...values };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
};

const truthIn = (path: string): Truth | null => {
  try {
    const truth: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof truth === 'object' && truth !== null && 'kind' in truth && typeof truth.kind === 'string'
      ? (truth as Truth)
      : null;
  } catch {
    return null;
  }
};

const { directory, errors, json } = options();
if (!existsSync(directory) || !statSync(directory).isDirectory()) fail(`There is no directory ${directory}.`);

const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith(suffix))
  .map((name) => join(directory, name))
  .sort();

const tally: Tally = {};
const differences: { file: string; kind: string; comparison: Comparison }[] = [];
const troubles: string[] = [];
let read = 0;

for (const file of files) {
  const truth = truthIn(file);
  const input = file.slice(0, -suffix.length);
  if (!truth) {
    troubles.push(`${relative(directory, file)}: no JSON with a kind`);
    continue;
  }
  const scorer = scorers.find(({ kinds }) => kinds.includes(truth.kind));
  if (!scorer) continue;
  if (!existsSync(input)) {
    troubles.push(`${relative(directory, file)}: the page beside it is missing`);
    continue;
  }
  read += 1;
  for (const comparison of scorer.score(readFileSync(input, 'utf8'), truth, input)) {
    count(tally, scorer.group, truth.kind, comparison);
    if (comparison.verdict !== 'right') {
      differences.push({ file: relative(directory, input), kind: truth.kind, comparison });
    }
  }
}

for (const trouble of troubles) console.error(trouble);
if (read === 0) {
  const known = scorers.flatMap(({ kinds }) => kinds).join(', ');
  console.error(`Nothing to score under ${directory}: no page with a ${suffix} of a kind that is read (${known}).`);
}

if (json) {
  console.log(JSON.stringify({ ...Object.fromEntries(scorers.map(({ group }) => [group, {}])), ...tally }));
} else if (read > 0) {
  console.log(tableOf(tally));
  console.log(`\n${read} pages. Unreadable is honest; a wrong value is not.`);
}

// `--errors` shows whole values; without it each difference is one short line. With --json they go beside the figures.
const show = (value: unknown, cap: number): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > cap ? `${text.slice(0, cap)}…` : text;
};
const print = json ? console.error : console.log;
if (!json || errors) {
  for (const { file, comparison } of differences) {
    const { field, verdict, expected, got } = comparison;
    if (errors)
      print(
        `\n${file}\n  ${field}: ${verdict}\n    expected ${show(expected, 4_000)}\n    got      ${show(got, 4_000)}`,
      );
    else print(`${file}: ${field} ${verdict}, expected ${show(expected, 120)}, got ${show(got, 120)}`);
  }
}
