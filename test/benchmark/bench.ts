/** `npm run bench [-- --json]`: sizes, times and requests beside their budgets. A measurement, not a test: it never fails. */
import { measure } from '../check/size';
import { builtExtension } from '../helpers/built-extension';
import { factsAndRules } from './facts-and-rules';
import { inBrowser } from './in-browser';
import { readings } from './readings';
import { isMet, tableOf, type Row } from './row';

const json = process.argv.includes('--json');
const extension = builtExtension('chrome');
const sizes: Row[] = measure(extension).map(({ part, bytes, budget }) => ({
  what: part,
  measured: bytes,
  unit: 'bytes',
  budget,
}));
const rows = [...sizes, ...factsAndRules(), ...(await readings()), ...(await inBrowser(extension))];

if (json) console.log(JSON.stringify(rows, null, 2));
else {
  console.log(tableOf(rows));
  console.log(`${rows.filter(isMet).length} of ${rows.length} within their budget`);
}
