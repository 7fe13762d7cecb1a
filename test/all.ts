/**
 * `npm test`: checks, unit tests, the three builds, their size, the extension linter, and both browsers over the built
 * extension. A browser never shares the two cores with anything else: that is what makes such tests flicker.
 * Ends with `N passed, N failed` on a line of its own.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runChecks } from './check/run-checks';
import { measure, overBudget } from './check/size';
import { buildsOfSources, fixBuilds, folderNames } from './helpers/built-extension';
import { printResult, root, runTool, type ToolResult } from './helpers/run-tool';

type Count = { passed: number; failed: number; skipped: number };

const reports = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();

const add = ({ passed, failed, skipped }: Count): void => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
};

const count = (result: ToolResult, { print = true } = {}): void => {
  if (print) printResult(result);
  add({ passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1, skipped: 0 });
};

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: readonly { name: string; startTime: number; endTime: number }[];
};

const slowest = ({ testResults }: Report): string =>
  testResults
    .map(({ name, startTime, endTime }) => ({ name: path.relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, 5)
    .map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`)
    .join(', ');

const readReport = (file: string): Report | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
};

/** Runs projects of the test runner. A run that broke without a failed test (a crash, nothing found) counts as failed. */
const runProjects = async (...projects: readonly string[]): Promise<void> => {
  const name = projects.join(', ');
  const file = path.join(reports, `${projects.join('-')}.json`);
  const result = await runTool(`tests: ${name}`, {
    package: 'vitest',
    args: [
      'run',
      '--config',
      'test/vitest.config.ts',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
  });
  const report = readReport(file);
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  const broke = !result.ok && failed === 0;
  printResult(result);
  console.log(`        ${passed} passed, ${failed} failed, ${report?.numPendingTests ?? 0} skipped`);
  if (report) console.log(`        slowest: ${slowest(report)}`);
  add({ passed, failed: failed + (broke || passed + failed === 0 ? 1 : 0), skipped: report?.numPendingTests ?? 0 });
};

const builds = Object.values(folderNames);

const sizesOf = (build: string): ToolResult => {
  const name = `size: ${build}`;
  try {
    const sizes = measure(path.join(buildsOfSources(), build));
    const over = overBudget(sizes);
    for (const { part, bytes, budget } of sizes) console.log(`        ${part}: ${bytes} of ${budget} bytes`);
    return { name, ok: over.length === 0, seconds: 0, output: over.join('\n') };
  } catch (error) {
    return { name, ok: false, seconds: 0, output: String(error) };
  }
};

fixBuilds();
const [checks, otherBuilds] = await Promise.all([
  runChecks(),
  runTool('builds: firefox, edge', { script: 'test/helpers/build.ts', args: ['firefox', 'edge'] }),
]);
for (const result of checks) count(result, { print: false });
count(otherBuilds);
for (const build of builds) count(sizesOf(build));
const firefoxBuild = path.join(buildsOfSources(), folderNames.firefox);
const lint = runTool('extension lint', { package: 'addons-linter', args: [firefoxBuild] });
await runProjects('unit', 'isolated');
count(await lint);
await runProjects('chromium');
await runProjects('firefox');

rmSync(reports, { recursive: true, force: true });
console.log(`${total.skipped} skipped, ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
