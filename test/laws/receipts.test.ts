import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusal } from '../../lib/dossier/evidence';
import { findingSchema } from '../../lib/engine/finding';
import { dossierArbitrary } from '../helpers/generated-dossier';
import { screen } from '../helpers/screen';

test('every finding stands on evidence that is in its source and has a link', () => {
  let cited = 0;
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      for (const finding of screen(dossier)) {
        expect(findingSchema.parse(finding)).toEqual(finding);
        expect(finding.outcome, JSON.stringify(finding.data)).not.toBe('error');
        if (finding.outcome === 'flag' || finding.outcome === 'strength') expect(finding.evidence).not.toEqual([]);
        for (const evidence of finding.evidence) {
          cited += 1;
          expect(refusal(evidence, dossier)).toBeNull();
          if (evidence.kind !== 'quote' || !evidence.text.startsWith('pasted')) {
            expect(evidence.url).toMatch(/^https:\/\/github\.com\//);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(cited).toBeGreaterThan(50);
});
