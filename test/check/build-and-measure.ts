/** Builds for Chrome into a folder of its own (builds under test stay untouched) and holds it to the size budget. */
import path from 'node:path';
import { build } from 'wxt';
import { root } from '../helpers/run-tool';
import { measure, overBudget } from './size';

const outDir = path.join('node_modules', '.cache', 'check-build');
await build({ root, outDir, browser: 'chrome', manifestVersion: 3 });
const sizes = measure(path.join(root, outDir, 'chrome-mv3'));
for (const { part, bytes, budget } of sizes) console.log(`${part}: ${bytes} of ${budget} bytes`);
const over = overBudget(sizes);
for (const line of over) console.error(line);
process.exitCode = over.length === 0 ? 0 : 1;
