/** Builds for Chrome and holds the build to the size budget. */
import { buildApart } from '../helpers/build-apart';
import { measure, overBudget } from './size';

const sizes = measure(await buildApart('check-build'));
for (const { part, bytes, budget } of sizes) console.log(`${part}: ${bytes} of ${budget} bytes`);
const over = overBudget(sizes);
for (const line of over) console.error(line);
process.exitCode = over.length === 0 ? 0 : 1;
