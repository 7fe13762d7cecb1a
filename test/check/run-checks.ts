import { printResult, runTool, type Tool, type ToolResult } from '../helpers/run-tool';

/** One after the other: the second looks at what the first has built. */
const ofTheBuild: [string, Tool][] = [
  ['build, size budget', { script: 'test/check/build-and-measure.ts', args: [] }],
  ['third-party notices', { script: 'test/check/notices.ts', args: ['--check'] }],
];
const others: [string, Tool][] = [
  ['types', { package: 'typescript', command: 'tsc', args: ['--noEmit'] }],
  [
    'types without a browser',
    { package: 'typescript', command: 'tsc', args: ['--noEmit', '-p', 'rules/tsconfig.json'] },
  ],
  ['lint', { package: 'oxlint', args: ['--type-aware'] }],
  ['format', { package: 'oxfmt', args: ['--check'] }],
  ['import table', { script: 'test/check/imports.ts', args: [] }],
  ['dead code', { package: 'knip', args: ['--config', 'test/check/knip.json', '--no-progress'] }],
  [
    'dead code but for tests',
    {
      package: 'knip',
      args: ['--config', 'test/check/knip.json', '--no-progress', '--production', '--include', 'files,dependencies'],
    },
  ],
  ['catalogue of rules', { script: 'test/check/rules-readme.ts', args: ['--check'] }],
];

const report = async ([name, tool]: [string, Tool]): Promise<ToolResult> => {
  const result = await runTool(name, tool);
  printResult(result);
  return result;
};

const reportInTurn = async (checks: readonly [string, Tool][]): Promise<ToolResult[]> => {
  const results: ToolResult[] = [];
  for (const check of checks) results.push(await report(check));
  return results;
};

/** Everything that can be told without running the program, side by side; prints each tool's result. */
export const runChecks = async (): Promise<ToolResult[]> =>
  (await Promise.all([reportInTurn(ofTheBuild), ...others.map((check) => reportInTurn([check]))])).flat();
