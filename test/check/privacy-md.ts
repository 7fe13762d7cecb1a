/** Writes PRIVACY.md from the English words of the privacy page; a test says when the two differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../helpers/run-tool';
import { renderPrivacy, type PrivacyWords } from './render-privacy';

const words = JSON.parse(readFileSync(path.join(root, 'public/locales/en/privacy.json'), 'utf8')) as PrivacyWords;
writeFileSync(path.join(root, 'PRIVACY.md'), renderPrivacy(words));
