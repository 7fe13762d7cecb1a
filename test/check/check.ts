/** `npm run check`: types, linter, formatter, import table, dead code, size budget and catalogue, in seconds. */
import { fixBuilds } from '../helpers/built-extension';
import { runChecks } from './run-checks';

const started = performance.now();
fixBuilds();
const results = await runChecks();
const failed = results.filter(({ ok }) => !ok).length;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`check: ${results.length - failed} passed, ${failed} failed in ${seconds} s`);
process.exitCode = failed === 0 ? 0 : 1;
