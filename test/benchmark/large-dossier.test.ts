import { expect, test } from 'vitest';
import { dossierSchema } from '../../lib/dossier/schema';
import { valueOf } from '../../lib/dossier/section';
import { largeDossier, textLength } from './large-dossier';

test('the large dossier is as large as the design says, valid, and the same at every run', () => {
  const dossier = largeDossier();
  expect(dossierSchema.parse(dossier)).toEqual(dossier);
  expect(valueOf(dossier.sections.contents)).toHaveLength(100);
  expect(valueOf(dossier.sections.pullRequests)).toHaveLength(300);
  expect(textLength(dossier)).toBeGreaterThanOrEqual(1_000_000);
  expect(JSON.stringify(largeDossier())).toBe(JSON.stringify(dossier));
});

test('at a tenth it has a tenth of everything', () => {
  const ratio = textLength(largeDossier()) / textLength(largeDossier(0.1));
  expect(ratio).toBeGreaterThan(9);
  expect(ratio).toBeLessThan(11);
});
