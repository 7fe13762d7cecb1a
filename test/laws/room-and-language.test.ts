import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDossier } from '../helpers/dossier';
import { planArbitrary } from '../helpers/generated-dossier';
import { flagsOf, screen } from '../helpers/screen';

test('a bio, a one-line description and a pasted text only ask', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      for (const { evidence, identity } of flagsOf(screen(buildDossier(plan)))) {
        const places = evidence.flatMap((item) => (item.kind === 'quote' ? [item.text] : []));
        for (const place of places) expect(place, identity).not.toMatch(/^(bio|description:|pasted)/);
      }
    }),
    { numRuns: 80 },
  );
});

test('bare numbers in a bio and a CV ask, in an own README they are worth asking', () => {
  const claims = 'I cut inference cost by 62 % across all tenants. My ranking model increased revenue by 23%.';
  const repository = {
    name: 'ranker',
    paths: ['README.md', 'src/rank.py'],
    readme: `# Ranker\n\nIt ranks the items that a shop shows to its users.\n\n${claims}`,
  };
  const outcomes = (dossier: ReturnType<typeof buildDossier>) =>
    screen(dossier)
      .filter(({ rule }) => rule === 'impact-method')
      .map(({ outcome }) => outcome);
  expect(outcomes(buildDossier({ bio: claims, repositories: [], pulls: [] }))).toContain('ask');
  expect(outcomes(buildDossier({ bio: claims, repositories: [], pulls: [] }))).not.toContain('flag');
  expect(outcomes(buildDossier({ pasted: [claims], repositories: [], pulls: [] }))).toContain('ask');
  expect(outcomes(buildDossier({ pasted: [claims], repositories: [], pulls: [] }))).not.toContain('flag');
  expect(outcomes(buildDossier({ repositories: [repository], pulls: [] }))).toContain('flag');
});

test('text in a language that the readers do not know raises nothing', () => {
  const readme = `# Über mich

Ich baue seit Jahren Modelle für den Handel und habe mit meinem Team die Kosten der Vorhersage um 62 % gesenkt und den Umsatz um 23 % erhöht. Außerdem wurde der Dienst dreimal so schnell, und die Genauigkeit stieg auf 98 %.`;
  const dossier = buildDossier({
    readme,
    repositories: [{ name: 'handel', paths: ['README.md', 'src/a.py'], readme }],
    pulls: [],
  });
  expect(flagsOf(screen(dossier))).toEqual([]);
});
