/**
 * `npm run notices` writes public/THIRD-PARTY-NOTICES.txt: the licences of the packages that are in the build. With
 * `--check` it only tells whether the file is what it should be.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildsOfSources, builtExtension, fixBuilds, folderNames } from '../helpers/built-extension';
import { root } from '../helpers/run-tool';
import { packageAt, renderNotices } from './render-notices';

const file = path.join(root, 'public', 'THIRD-PARTY-NOTICES.txt');
fixBuilds();
builtExtension('chrome');
const bundled = JSON.parse(
  readFileSync(path.join(buildsOfSources(), `${folderNames.chrome}.json`), 'utf8'),
) as string[];
// The colours of components/tokens.css come from it; no module of it is in the bundle.
const folders = [...new Set([...bundled, path.join('node_modules', '@primer', 'primitives')])];
const notices = renderNotices(folders.map((folder) => packageAt(path.join(root, folder))));

if (!process.argv.includes('--check')) writeFileSync(file, notices);
else if (readFileSync(file, 'utf8') !== notices) {
  console.error('public/THIRD-PARTY-NOTICES.txt is not that of the packages in the build: npm run notices');
  process.exitCode = 1;
}
