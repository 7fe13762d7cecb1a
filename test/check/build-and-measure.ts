/** Builds for Chrome and holds the build to the size budget. */
import { builtExtension } from '../helpers/built-extension';
import { measure, overBudget } from './size';

const sizes = measure(builtExtension('chrome'));
for (const { part, bytes, budget } of sizes) console.log(`${part}: ${bytes} of ${budget} bytes`);
const over = overBudget(sizes);
for (const line of over) console.error(line);
process.exitCode = over.length === 0 ? 0 : 1;
