import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierArbitrary } from '../helpers/generated-dossier';
import { screen } from '../helpers/screen';

const ranking = /score|rank|grade|rating|points|percentile|level|seniority|star/i;

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(inner)])
    : [];

test('no finding carries a score, a grade or a rank', () => {
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      for (const finding of screen(dossier)) {
        const { settings: _settings, ...given } = finding.given;
        for (const key of keysOf({ ...finding, given })) expect(key).not.toMatch(ranking);
      }
    }),
    { numRuns: 40 },
  );
});
