/** `npm run new:rule -- some-neutral-noun`: a rule that compiles, with its test, its words and its place in the registry. */
import { makeRule } from './make-rule';
import { root, runTool } from './run-tool';

const id = process.argv[2];
if (id === undefined) {
  console.error('npm run new:rule -- some-neutral-noun');
  process.exit(2);
}
try {
  const files = makeRule(root, id);
  const tidy = [
    await runTool('format', { package: 'oxfmt', args: files }),
    await runTool('catalogue', { script: 'test/check/rules-readme.ts', args: [] }),
  ];
  for (const { ok, output } of tidy) if (!ok) throw new Error(output);
  console.log([...files, 'rules/README.md'].join('\n'));
  console.log(
    'Next: write what the rule looks for, a case for each message, and the words. Then npm run rules:readme.',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
