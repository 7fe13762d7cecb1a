import { expect, test } from 'vitest';
import type { Dossier } from '../../lib/dossier/schema';
import { notRead, unreadable } from '../../lib/dossier/section';
import { runRules } from '../../lib/engine/run';
import { drawFacts } from '../../lib/facts/draw-facts';
import { technologyDepth } from '../../rules/technology-depth';
import { buildDossier, now, type DossierPlan, type RepositoryPlan } from '../helpers/dossier';

const ask = (plan: DossierPlan | Dossier) => {
  const dossier = 'schemaVersion' in plan ? plan : buildDossier({ name: 'Pat Example', pulls: [], ...plan });
  const [finding] = runRules([technologyDepth], dossier, drawFacts(dossier), { now, role: null });
  if (!finding) throw new Error('no finding');
  return finding;
};
const says = (plan: DossierPlan | Dossier): string => {
  const { outcome, message } = ask(plan);
  return `${outcome} ${message}`;
};

const wall =
  '# Pat\n\n## Tools\n\n- PyTorch\n- Kubernetes\n- Kafka\n- Docker\n- Redis\n- Terraform\n- FastAPI\n- PostgreSQL\n- Figma\n';
const page = (name: string, more: Partial<RepositoryPlan> = {}): RepositoryPlan => ({
  name,
  language: 'HTML',
  paths: ['index.html'],
  readme: 'A page.',
  createdAt: '2026-01-01T00:00:00Z',
  pushedAt: '2026-03-01T00:00:00Z',
  ...more,
});
const pages = [page('one'), page('two'), page('three'), page('four')];

test('a list without a trace in all own work is worth asking about', () => {
  const finding = ask({ readme: wall, repositories: pages });
  expect(finding).toMatchObject({ outcome: 'flag', message: 'listedWithoutTrace', subject: 'profile' });
  expect(finding.data).toMatchObject({ named: 9, traceable: 8, shown: 0, without: 8 });
  expect(finding.data['ledger']).toContainEqual({
    id: 'pytorch',
    label: 'PyTorch',
    kinds: [],
    forms: ['list'],
    grounded: false,
    traceable: true,
  });
  expect(finding.evidence.map((one) => (one.kind === 'quote' ? one.quote : ''))).toContain('PyTorch');
});

test('a badge wall is a list as well', () => {
  const badges = ['PyTorch', 'Kubernetes', 'Kafka', 'Docker', 'Redis', 'Terraform', 'FastAPI', 'PostgreSQL'].map(
    (name) => `![](https://img.shields.io/badge/${name}-blue)`,
  );
  expect(says({ readme: badges.join('\n'), repositories: pages })).toBe('flag listedWithoutTrace');
});

test('the boundary: seven with traces to expect make no list', () => {
  expect(says({ readme: wall.replace('- PostgreSQL\n', ''), repositories: pages })).toBe('notApplicable fewNamed');
});

test('the boundary: what public work shows of them', () => {
  const showing = (...packages: string[]): RepositoryPlan[] => [
    page('one', { manifests: { 'requirements.txt': packages.join('\n') } }),
    page('two'),
    page('three'),
    page('four'),
  ];
  expect(says({ readme: wall, repositories: showing('torch', 'redis', 'fastapi') })).toBe('flag listedWithoutTrace');
  expect(says({ readme: wall, repositories: showing('torch', 'redis', 'fastapi', 'psycopg') })).toBe('clear shown');
});

test('a long list of which own work shows four is a question without a shade', () => {
  const long = `${wall}- Django\n- MongoDB\n- Cassandra\n- Terraform\n- Ansible\n- Elasticsearch\n`;
  const showing = (...packages: string[]): RepositoryPlan[] => [
    page('one', { manifests: { 'requirements.txt': packages.join('\n') } }),
    page('two'),
    page('three'),
    page('four'),
  ];
  expect(says({ readme: long, repositories: showing('torch', 'redis', 'fastapi') })).toBe('flag listedWithoutTrace');
  expect(says({ readme: long, repositories: showing('torch', 'redis', 'fastapi', 'psycopg') })).toBe('ask shownInPart');
});

test('a list beside work that is told is a question without a shade', () => {
  const told = (...works: string[]) => `${wall}\n## Projects\n\n${works.map((work) => `- ${work}\n`).join('')}`;
  const gate = 'Gate keeper: opens and closes the gates of an invented sluice by the level of the water';
  const weir = 'Weir watch: rings when the water behind an invented weir rises quicker than it may';
  expect(says({ readme: told(gate, weir), repositories: pages })).toBe('ask listedBesideWork');
  expect(says({ readme: told(gate), repositories: pages })).toBe('flag listedWithoutTrace');
  expect(says({ readme: told('Gates', 'Weirs', 'Locks'), repositories: pages })).toBe('flag listedWithoutTrace');
  const before = (line: string) =>
    `- At an invented waterworks downriver I ${line} behind every gate of twelve rather small towns\n`;
  expect(
    says({ readme: before('built the forecasts') + before('maintained the pumps') + wall, repositories: pages }),
  ).toBe('ask listedBesideWork');
  const link = (name: string) => `[${name}](https://github.com/pat-example/${name}) minds the water of invented towns`;
  expect(says({ readme: `${wall}\n${link('gate')}\n\n${link('weir')}\n`, repositories: pages })).toBe(
    'ask listedBesideWork',
  );
});

test('what READMEs of own projects name is not said to be missing, and most of a list named there cannot tell', () => {
  const naming = (...names: string[]) => [
    page('one', { readme: `Built with ${names.join(', ')}.` }),
    ...pages.slice(1),
  ];
  const two = ask({ readme: wall, repositories: naming('PyTorch', 'Redis') });
  expect(two).toMatchObject({ outcome: 'flag', message: 'listedWithoutTrace' });
  expect(two.data['withoutLabels']).toBe('Kubernetes, Kafka, Docker, Terraform, FastAPI, PostgreSQL');
  const most = naming('PyTorch', 'Redis', 'FastAPI', 'Docker');
  expect(says({ readme: wall, repositories: most })).toBe('insufficient namedInProjects');
  // A fork's README is somebody else's.
  expect(
    says({ readme: wall, repositories: [...pages, { ...page('fork'), readme: most[0]?.readme ?? '', fork: true }] }),
  ).toBe('flag listedWithoutTrace');
});

test('well-kept work of another kind says nothing about the list', () => {
  const clock = (paths: readonly string[]) => page('clock', { language: 'C++', readme: 'A clock.', paths });
  const sources = ['src/a.cpp', 'src/b.cpp', 'src/c.cpp'];
  expect(says({ readme: wall, repositories: [...pages, clock(['CMakeLists.txt', ...sources])] })).toBe(
    'insufficient workElsewhere',
  );
  const script = page('script', { language: 'Ruby', readme: 'A script.', paths: ['a.rb', 'b.rb', 'c.rb'] });
  expect(says({ readme: wall, repositories: [...pages, script] })).toBe('flag listedWithoutTrace');
  const kept = { ...script, paths: ['a.rb', 'b.rb', 'c.rb', 'spec/a_spec.rb', 'clock.gemspec'] };
  expect(says({ readme: wall, repositories: [...pages, kept] })).toBe('insufficient workElsewhere');
});

test('a profile that says what was built is not a list', () => {
  const readme = `I built a scheduler in Python on top of Redis and served it by FastAPI.\n\n${wall}`;
  expect(says({ readme, repositories: pages })).toBe('clear told');
});

test('long use, landed changes and written trade-offs are a strength', () => {
  const long = page('one', {
    createdAt: '2022-01-01T00:00:00Z',
    manifests: { 'requirements.txt': 'torch\nredis\nfastapi\npsycopg\n' },
  });
  const finding = ask({ readme: wall, repositories: [long, page('two')] });
  expect(finding).toMatchObject({ outcome: 'strength', message: 'inDepth' });
  expect(finding.data['labels']).toBe('PyTorch, Redis, FastAPI, PostgreSQL');
  expect(finding.evidence.length).toBeGreaterThan(0);
});

test('changes landed in a project that the profile does not name are a strength', () => {
  const pulls = [1, 2, 3].map((number) => ({
    title: `Fix step ${number}`,
    owner: 'vllm-project',
    name: 'vllm',
    number,
  }));
  const finding = ask({ readme: 'Hello.', repositories: [], pulls });
  expect(finding).toMatchObject({ outcome: 'strength', message: 'upstream', data: { labels: 'vLLM' } });
  expect(finding.evidence[0]).toMatchObject({ kind: 'quote', quote: 'Fix step 1' });
});

test('few or none named', () => {
  expect(says({ readme: 'I use PyTorch.', repositories: pages })).toBe('notApplicable fewNamed');
  expect(says({ readme: 'Hello.', repositories: pages })).toBe('notApplicable noneNamed');
});

test('little or no public work cannot tell', () => {
  expect(says({ readme: wall, repositories: [] })).toBe('insufficient noWork');
  expect(says({ readme: wall, repositories: pages.slice(1) })).toBe('insufficient littleWork');
  expect(
    says({
      readme: wall,
      repositories: pages.map((one) => ({
        ...one,
        createdAt: '2019-01-01T00:00:00Z',
        pushedAt: '2020-01-01T00:00:00Z',
      })),
    }),
  ).toBe('insufficient littleWork');
});

test('a bio or pasted CV only asks', () => {
  expect(
    says({
      readme: null,
      repositories: pages,
      pasted: ['SKILLS\nPyTorch, Kubernetes, Kafka, Docker, Redis, Terraform, FastAPI, PostgreSQL'],
    }),
  ).toBe('ask listedElsewhere');
});

test('what was not seen is not absent', () => {
  expect(says({ readme: wall, repositories: [...pages, page('far', { paths: null })] })).toBe(
    'insufficient moreToRead',
  );
  expect(says({ readme: wall, repositories: pages, repositoriesOf: 30 })).toBe('insufficient moreToRead');
  expect(says({ readme: wall, repositories: pages, pulls: null })).toBe('insufficient moreToRead');
  const dossier = buildDossier({ name: 'Pat Example', readme: wall, repositories: pages, pulls: [] });
  for (const section of ['profileReadme', 'repositories'] as const) {
    for (const state of [notRead('language'), unreadable('a list', ['page:test'])]) {
      expect(says({ ...dossier, sections: { ...dossier.sections, [section]: state } })).toBe('insufficient unseen');
    }
  }
});

test('a cut README or one in another language has no room', () => {
  const dossier = buildDossier({ name: 'Pat Example', readme: wall, repositories: pages, pulls: [] });
  const cut = {
    ...dossier,
    texts: { ...dossier.texts, 'profile-readme': { ...dossier.texts['profile-readme']!, truncated: true } },
  };
  expect(says(cut)).toBe('insufficient noRoom');
  const german =
    'Ich baue Dienste und bin für den Betrieb der Daten zuständig, die nicht auf der Platte liegen, und das ist gut.';
  expect(says({ readme: `${german}\n\n${wall}`, repositories: pages })).toBe('insufficient noRoom');
});

test('trade-offs in a pasted text stand in the ledger, but taking the text away raises nothing', () => {
  const pasted = [
    'We chose Redis instead of Kafka because it was simpler. PostgreSQL was slower than Redis. Docker was overkill.',
  ];
  expect(says({ readme: wall, repositories: pages, pasted })).toBe(says({ readme: wall, repositories: pages }));
});
