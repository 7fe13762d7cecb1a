import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degradations } from '../helpers/degrade';
import { buildDossier } from '../helpers/dossier';
import { dossierArbitrary } from '../helpers/generated-dossier';
import { flagsOf, screen } from '../helpers/screen';

/** A longer hunt: `LAW_RUNS=2000 npx vitest … test/laws`. */
const runs = Number(process.env['LAW_RUNS'] ?? 80);

test('having seen less never raises a question that was not there before', { timeout: 240_000 }, () => {
  const flagged = new Set<string>();
  let compared = 0;
  fc.assert(
    fc.property(dossierArbitrary, fc.integer({ min: 0, max: 6 }), (dossier, offset) => {
      const flags = flagsOf(screen(dossier));
      const before = new Set(flags.map(({ identity }) => identity));
      for (const { rule } of flags) flagged.add(rule);
      // Every seventh way of seeing less, from a drawn start: all ways come up over the runs.
      const ways = degradations(dossier).filter((_, index) => index % 7 === offset);
      for (const { what, dossier: less } of ways) {
        compared += 1;
        const added = flagsOf(screen(less)).filter(({ identity }) => !before.has(identity));
        expect(added.map(({ identity, message }) => `${identity} ${message} after: ${what}`)).toEqual([]);
      }
    }),
    { numRuns: runs },
  );
  // The property would be empty if nothing were ever flagged.
  expect([...flagged]).toEqual(
    expect.arrayContaining(['technology-depth', 'impact-method', 'delivery-beyond-notebooks']),
  );
  expect(compared).toBeGreaterThan(500);
});

test('a wall of names beside upstream work: whichever part of a change was not read, no question appears', () => {
  const names = [
    'PyTorch',
    'Kubernetes',
    'Apache Spark',
    'Kafka',
    'Airflow',
    'MLflow',
    'FastAPI',
    'Docker',
    'Ray',
    'dbt',
  ];
  const pages = Array.from({ length: 4 }, (_, at) => ({
    name: `landing-page-${at}`,
    language: 'HTML',
    paths: ['index.html', 'README.md'],
    readme: 'A page about cats.',
  }));
  const titles = names.map((name, at) => ({
    number: at + 1,
    title: `Wait for ${name} before the reader starts`,
    landed: 'merged' as const,
  }));
  const dossier = buildDossier({
    readme: `# Hello\n\n## Tools\n\n${names.map((name) => `- ${name}`).join('\n')}`,
    repositories: pages,
    pulls: titles.slice(0, 5),
  });
  expect(flagsOf(screen(dossier))).toEqual([]);
  for (const { what, dossier: less } of degradations(dossier))
    expect([what, flagsOf(screen(less)).map(({ message }) => message)]).toEqual([what, []]);
  // It would be empty if the wall alone raised no question.
  expect(
    flagsOf(
      screen(buildDossier({ readme: dossier.texts['profile-readme']?.content, repositories: pages, pulls: [] })),
    ).map(({ rule }) => rule),
  ).toEqual(['technology-depth']);
});

test('a person without public work is never flagged', () => {
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      const quiet = {
        ...dossier,
        sections: {
          ...dossier.sections,
          repositories: { state: 'absent' as const, sources: ['page:test'] },
          contents: { state: 'absent' as const, sources: ['page:test'] },
          pullRequests: { state: 'absent' as const, sources: ['page:test'] },
        },
      };
      const flagged = flagsOf(screen(quiet)).filter(({ rule }) => rule !== 'impact-method');
      expect(flagged).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
