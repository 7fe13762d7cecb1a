import { expect, test } from 'vitest';
import type { Dossier } from '../../lib/dossier/schema';
import { notRead, unreadable } from '../../lib/dossier/section';
import { runRules } from '../../lib/engine/run';
import { drawFacts } from '../../lib/facts/draw-facts';
import { deliveryBeyondNotebooks } from '../../rules/delivery-beyond-notebooks';
import { buildDossier, now, type DossierPlan, type RepositoryPlan } from '../helpers/dossier';

const ask = (
  plan: DossierPlan | Dossier,
  role: string | null = 'mlops-engineer',
  settings: Record<string, number> = {},
) => {
  const dossier = 'schemaVersion' in plan ? plan : buildDossier({ pulls: [], ...plan });
  const [finding] = runRules([deliveryBeyondNotebooks], dossier, drawFacts(dossier), {
    now,
    role,
    settings: { 'delivery-beyond-notebooks': settings },
  });
  if (!finding) throw new Error('no finding');
  return finding;
};
const says = (...args: Parameters<typeof ask>): string => {
  const { outcome, message } = ask(...args);
  return `${outcome} ${message}`;
};

const notebooks = (name: string, more: Partial<RepositoryPlan> = {}): RepositoryPlan => ({
  name,
  paths: ['model.ipynb', 'README.md'],
  readme: 'Predicts churn.',
  ...more,
});
const two = [notebooks('churn'), notebooks('prices')];
const modules = ['app/main.py', 'app/model.py', 'app/api.py'];
const service: RepositoryPlan = {
  name: 'serve',
  readme: 'Serves a churn classifier.',
  paths: [...modules, 'Dockerfile'],
};

test('notebooks alone, all seen, are worth asking about', () => {
  const finding = ask({ repositories: two });
  expect(finding).toMatchObject({ outcome: 'flag', message: 'notebooksOnly', subject: 'portfolio' });
  expect(finding.data).toMatchObject({ repositories: 2, notebooks: 2 });
  expect(finding.evidence).toHaveLength(2);
  expect(finding.evidence[0]).toMatchObject({ kind: 'listing', paths: ['model.ipynb'] });
});

test('the boundary: one repository is too little, three notebooks in it are enough', () => {
  expect(says({ repositories: [notebooks('churn')] })).toBe('insufficient littleWork');
  expect(says({ repositories: [notebooks('churn', { paths: ['a.ipynb', 'b.ipynb'] })] })).toBe(
    'insufficient littleWork',
  );
  expect(says({ repositories: [notebooks('churn', { paths: ['a.ipynb', 'b.ipynb', 'c.ipynb'] })] })).toBe(
    'flag notebooksOnly',
  );
});

test('old notebooks are not asked about', () => {
  expect(says({ repositories: two.map((one) => ({ ...one, pushedAt: '2019-01-01T00:00:00Z' })) })).toBe(
    'insufficient littleWork',
  );
  expect(says({ repositories: two.map((one) => ({ ...one, pushedAt: null })) })).toBe('insufficient littleWork');
});

test('one delivered thing clears, a tested one is a strength', () => {
  expect(says({ repositories: [...two, service] })).toBe('clear delivered');
  const tested = { ...service, paths: [...modules, 'Dockerfile', 'tests/test_api.py'] };
  const finding = ask({ repositories: [...two, tested] });
  expect(finding).toMatchObject({ outcome: 'strength', message: 'testedAndDelivered' });
  expect(finding.evidence.flatMap((one) => (one.kind === 'listing' ? one.paths : []))).toEqual([
    'tests/test_api.py',
    'Dockerfile',
  ]);
});

test('a manifest that nobody read may change what is packaged, and one that was read settles it', () => {
  const packaged: RepositoryPlan = { name: 'kit', paths: [...modules, 'pyproject.toml', 'tests/test_kit.py'] };
  expect(ask({ repositories: [packaged] })).toMatchObject({ message: 'testedAndDelivered', changedBy: ['manifests'] });
  const manifests = { 'pyproject.toml': '[project]\nname = "kit"\n' };
  const read = ask({ repositories: [{ ...packaged, manifests }] });
  expect(read).toMatchObject({ message: 'testedAndDelivered', changedBy: [] });
});

test('modules beside notebooks clear', () => {
  expect(says({ repositories: [...two, { name: 'beside', paths: ['eda.ipynb', ...modules] }] })).toBe('clear modules');
});

test('coursework in scripts is work outside the notebook', () => {
  const coursework: RepositoryPlan = {
    name: 'ml-projects',
    readme: 'Trains classifiers.',
    paths: ['a/knn.py', 'b/svm.py', 'c/net.py'],
  };
  expect(says({ repositories: [...two, coursework] })).toBe('clear modules');
  expect(says({ repositories: [...two, { ...coursework, paths: ['a/knn.py'] }] })).toBe('flag notebooksOnly');
});

test('engineering elsewhere clears: other own work, or changes landed upstream', () => {
  const clock: RepositoryPlan = {
    name: 'clock',
    language: 'Go',
    readme: 'A clock.',
    paths: ['a.go', 'b.go', 'c.go', 'go.mod'],
  };
  expect(says({ repositories: [...two, clock] })).toBe('clear deliveredElsewhere');
  const built = { ...clock, paths: ['a.go', 'b.go', 'c.go'] };
  const finding = ask({ repositories: [...two, built] });
  expect(finding).toMatchObject({ outcome: 'clear', message: 'deliveredElsewhere' });
  expect(finding.evidence).toMatchObject([{ kind: 'listing', paths: ['a.go', 'b.go', 'c.go'] }]);
  const page = { ...clock, language: 'JavaScript', paths: ['a.js', 'b.js', 'c.js'] };
  expect(says({ repositories: [...two, page] })).toBe('flag notebooksOnly');
  const pull = { title: 'Close the connection on timeout' };
  expect(says({ repositories: two, pulls: [pull] })).toBe('clear deliveredElsewhere');
  expect(says({ repositories: two, pulls: [{ ...pull, landed: 'not-landed' }] })).toBe('flag notebooksOnly');
  expect(says({ repositories: two, pulls: [{ ...pull, landed: 'unknown' }] })).toBe('insufficient moreToRead');
  // By a merge bot's label, by a closing commit, and where a project lands by GitHub's merge alone.
  const closed = { ...pull, landed: 'unknown' } as const;
  const bot = { ...closed, owner: 'pytorch', name: 'pytorch', labels: ['Merged'] };
  expect(says({ repositories: two, pulls: [bot] })).toBe('clear deliveredElsewhere');
  expect(says({ repositories: two, pulls: [{ ...closed, landed: 'landed' }] })).toBe('clear deliveredElsewhere');
  expect(says({ repositories: two, pulls: [{ ...closed, owner: 'apache', name: 'airflow', closedBy: 'other' }] })).toBe(
    'flag notebooksOnly',
  );
  expect(says({ repositories: two, pulls: [{ title: 'Fix typo in README' }] })).toBe('flag notebooksOnly');
});

test('teaching, books and papers are what they are', () => {
  expect(says({ repositories: [...two, notebooks('trees-course')] })).toBe('notApplicable teaching');
  expect(says({ repositories: [...two, notebooks('trees', { readme: 'Code for the book Trees by Hand.' })] })).toBe(
    'notApplicable teaching',
  );
  expect(
    says({
      repositories: [
        ...two,
        notebooks('trees', { readme: 'Code for the paper Trees, https://arxiv.org/abs/0000.00000' }),
      ],
    }),
  ).toBe('notApplicable companion');
});

test('the role decides: none chosen, or one whose trade notebooks are', () => {
  expect(says({ repositories: two }, null)).toBe('insufficient chooseRole');
  expect(says({ repositories: two }, 'data-scientist')).toBe('notApplicable theTrade');
  expect(says({ repositories: two }, 'research-scientist')).toBe('notApplicable theTrade');
  expect(says({ repositories: two }, 'data-engineer')).toBe('flag notebooksOnly');
});

test('no field work is nothing to ask about', () => {
  expect(says({ repositories: [] })).toBe('notApplicable noFieldWork');
  expect(says({ repositories: [{ name: 'clock', language: 'Go', paths: ['main.go'], readme: 'A clock.' }] })).toBe(
    'notApplicable noFieldWork',
  );
});

test('what was not seen is not absent', () => {
  expect(says({ repositories: [...two, { name: 'far', paths: null }] })).toBe('insufficient moreToRead');
  expect(says({ repositories: two, repositoriesOf: 30 })).toBe('insufficient moreToRead');
  expect(says({ repositories: two, pulls: null })).toBe('insufficient moreToRead');
  expect(says({ repositories: two, pulls: [{ title: 'Fix typo' }], pullsOf: 40 })).toBe('insufficient moreToRead');
  const dossier = buildDossier({ repositories: two, pulls: [] });
  for (const section of ['repositories', 'contents'] as const) {
    for (const state of [notRead('failed'), unreadable('a list', ['page:test'])]) {
      expect(says({ ...dossier, sections: { ...dossier.sections, [section]: state } })).toBe('insufficient unseen');
    }
  }
});

test('thresholds can be set', () => {
  expect(says({ repositories: two }, 'ml-engineer', { fewestRepositories: 3 })).toBe('insufficient littleWork');
});

test('what only lies in a fork is nobody’s own', () => {
  expect(says({ repositories: [...two, { ...service, fork: true }] })).toBe('flag notebooksOnly');
});
