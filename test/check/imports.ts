/** `tsx test/check/imports.ts [ROOT]`: fails with one line for each breach of the import table. */
import { root } from '../helpers/run-tool';
import { checkImports } from './imports/check-imports';

const breaches = checkImports(process.argv[2] ?? root);
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length === 0 ? 0 : 1;
