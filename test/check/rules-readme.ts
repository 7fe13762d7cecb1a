/** Writes rules/README.md, the catalogue of rules; with `--check` only says whether it is what would be written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../rules/index';
import { root } from '../helpers/run-tool';
import { renderRules, type RuleWords } from './render-rules';

const words = JSON.parse(readFileSync(path.join(root, 'public/locales/en/rules.json'), 'utf8')) as Record<
  string,
  RuleWords
>;
const file = path.join(root, 'rules/README.md');
const wanted = renderRules(rules, words);

if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== wanted) {
  console.error('rules/README.md is not what the rules say: npm run rules:readme');
  process.exitCode = 1;
}
