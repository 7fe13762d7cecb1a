import { expect, test } from 'vitest';
import type { Dossier, RepositoryContents } from '../../../lib/dossier/schema';
import { notRead } from '../../../lib/dossier/section';
import { drawPortfolio } from '../../../lib/facts/portfolio/draw-portfolio';
import { buildDossier, type RepositoryPlan } from '../../helpers/dossier';

const churn: RepositoryPlan = { name: 'churn', paths: ['a.ipynb'], readme: 'Churn.', pushedAt: '2026-01-01T00:00:00Z' };
const changed = (dossier: Dossier, change: Partial<RepositoryContents>): Dossier => {
  const { contents } = dossier.sections;
  if (contents.state !== 'found') throw new Error('no contents');
  return {
    ...dossier,
    sections: {
      ...dossier.sections,
      contents: { ...contents, value: contents.value.map((one) => ({ ...one, ...change })) },
    },
  };
};

test('own work, newest first; forks, empty ones, the profile’s own page and style sheets left out', () => {
  const portfolio = drawPortfolio(
    buildDossier({
      repositories: [
        churn,
        { name: 'newer', paths: ['b.ipynb'], pushedAt: '2026-06-01T00:00:00Z' },
        { name: 'copy', fork: true, paths: ['c.ipynb'] },
        { name: 'void', empty: true, paths: [] },
        { name: 'pat-example', paths: ['README.md'] },
        { name: 'theme', language: 'CSS', paths: null },
      ],
    }),
  );
  expect(portfolio.looked.map(({ repository }) => repository)).toEqual(['pat-example/newer', 'pat-example/churn']);
  expect(portfolio).toMatchObject({ unseen: [], listWhole: true });
});

test('what was not looked into is unseen, whatever its language', () => {
  const portfolio = drawPortfolio(
    buildDossier({ repositories: [churn, { name: 'far', language: 'PHP', paths: null }] }),
  );
  expect(portfolio.looked).toHaveLength(1);
  expect(portfolio.unseen).toEqual(['pat-example/far']);
});

test('a tree or README that was not read whole leaves a repository unseen', () => {
  const dossier = buildDossier({ repositories: [churn] });
  expect(drawPortfolio(dossier).unseen).toEqual([]);
  expect(drawPortfolio(changed(dossier, { readme: notRead('no-budget') })).unseen).toEqual(['pat-example/churn']);
  expect(drawPortfolio(changed(dossier, { paths: notRead('no-budget') }))).toMatchObject({
    looked: [],
    unseen: ['pat-example/churn'],
  });
  const paths = {
    state: 'found' as const,
    value: [{ path: 'a.ipynb', size: 1 }],
    sources: ['page:test'],
    coverage: { seen: 1, of: null },
  };
  expect(drawPortfolio(changed(dossier, { paths })).unseen).toEqual(['pat-example/churn']);
  expect(drawPortfolio(changed(dossier, { manifests: notRead('no-budget') })).unseen).toEqual([]);
});

test('a list that was not seen whole says so', () => {
  expect(drawPortfolio(buildDossier({ repositories: [churn], repositoriesOf: 40 })).listWhole).toBe(false);
  expect(drawPortfolio(buildDossier({ repositories: null })).listWhole).toBe(false);
});
