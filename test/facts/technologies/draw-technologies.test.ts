import { expect, test } from 'vitest';
import { refusal } from '../../../lib/dossier/evidence';
import { notRead } from '../../../lib/dossier/section';
import { drawTechnologies } from '../../../lib/facts/technologies/draw-technologies';
import { buildDossier, type DossierPlan } from '../../helpers/dossier';

const worker: DossierPlan = {
  readme: '# Pat\n\n## Tools\n\n- Python\n- Kubernetes\n- Redis\n- Figma\n- Airflow\n',
  repositories: [
    {
      name: 'queue',
      createdAt: '2023-01-01T00:00:00Z',
      pushedAt: '2026-01-01T00:00:00Z',
      paths: ['src/queue/main.py', 'pyproject.toml', 'k8s/deploy.yaml'],
      readme: 'We chose Redis instead of a database because a queue has to be quick.',
      manifests: { 'pyproject.toml': '[project]\nname = "queue"\ndependencies = ["redis>=5"]\n' },
    },
    { name: 'copy', fork: true, language: 'Go', paths: ['main.go'] },
  ],
  pulls: [
    { title: 'Retry when the node is gone', owner: 'kubernetes', name: 'kubernetes' },
    { title: 'Bump redis from 5.0 to 5.1', owner: 'sample-org', name: 'other' },
    { title: 'Wait for Airflow to stop', owner: 'sample-org', name: 'other', landed: 'not-landed' },
  ],
};
const kindsOf = (plan: DossierPlan) =>
  Object.fromEntries(
    drawTechnologies(buildDossier(plan)).technologies.map(({ label, evidence }) => [label, Object.keys(evidence)]),
  );

test('kinds of evidence, each from where it stands', () => {
  expect(kindsOf(worker)).toEqual({
    Python: ['use', 'sustained'],
    Kubernetes: ['use', 'sustained', 'upstream'],
    Redis: ['dependency', 'sustained', 'trade-offs'],
    Figma: [],
    Airflow: [],
  });
});

test('every piece of evidence holds in the dossier', () => {
  const dossier = buildDossier(worker);
  const { technologies } = drawTechnologies(dossier);
  const pieces = technologies.flatMap(({ named, evidence }) => [...named, ...Object.values(evidence).flat()]);
  expect(pieces.length).toBeGreaterThan(8);
  for (const piece of pieces) expect(refusal(piece, dossier)).toBeNull();
});

test('the order is the profile’s, and editors leave no trace', () => {
  const { technologies, profile, room, seenWhole, unseen } = drawTechnologies(buildDossier(worker));
  expect(technologies.map(({ label, traceable }) => [label, traceable])).toEqual([
    ['Python', true],
    ['Kubernetes', true],
    ['Redis', true],
    ['Figma', false],
    ['Airflow', true],
  ]);
  expect({ profile, room, seenWhole, unseen }).toEqual({ profile: 'few', room: true, seenWhole: true, unseen: [] });
});

test('forks show nothing, short use is not sustained, three repositories are', () => {
  const repository = (name: string, more: object = {}) => ({
    name,
    createdAt: '2026-01-01T00:00:00Z',
    pushedAt: '2026-02-01T00:00:00Z',
    paths: ['a.py'],
    ...more,
  });
  const readme = 'I use Python.';
  expect(kindsOf({ readme, repositories: [repository('a', { fork: true })], pulls: [] })).toEqual({ Python: [] });
  expect(kindsOf({ readme, repositories: [repository('a'), repository('b')], pulls: [] })).toEqual({ Python: ['use'] });
  expect(kindsOf({ readme, repositories: [repository('a'), repository('b'), repository('c')], pulls: [] })).toEqual({
    Python: ['use', 'sustained'],
  });
});

test('work in projects that the profile does not name stands apart', () => {
  const pulls = [1, 2, 3].map((number) => ({
    title: `Fix step ${number}`,
    owner: 'vllm-project',
    name: 'vllm',
    number,
  }));
  expect(
    drawTechnologies(buildDossier({ readme: 'Hello', repositories: [], pulls })).unnamed.map(({ label }) => label),
  ).toEqual(['vLLM']);
  expect(drawTechnologies(buildDossier({ readme: 'Hello', repositories: [], pulls: pulls.slice(1) })).unnamed).toEqual(
    [],
  );
});

test('what was not looked into is said', () => {
  const plan: DossierPlan = {
    ...worker,
    repositories: [...(worker.repositories ?? []), { name: 'unopened', paths: null }],
  };
  const { unseen, seenWhole } = drawTechnologies(buildDossier(plan));
  expect(unseen).toEqual(['pat-example/unopened']);
  expect(seenWhole).toBe(false);
  const noPulls = buildDossier(worker);
  expect(
    drawTechnologies({ ...noPulls, sections: { ...noPulls.sections, pullRequests: notRead('no-budget') } }).seenWhole,
  ).toBe(false);
});

test('a README that was not read is unread, a cut or foreign one has no room', () => {
  const dossier = buildDossier(worker);
  expect(
    drawTechnologies({ ...dossier, sections: { ...dossier.sections, profileReadme: notRead('failed') } }),
  ).toMatchObject({ profile: 'unread', room: false, technologies: [] });
  const cut = {
    ...dossier,
    texts: { ...dossier.texts, 'profile-readme': { ...dossier.texts['profile-readme']!, truncated: true } },
  };
  expect(drawTechnologies(cut).room).toBe(false);
  const german =
    'Ich baue Dienste mit Python und bin für den Betrieb der Daten zuständig, die nicht auf der Platte liegen, und das ist ein gutes Gefühl.';
  expect(drawTechnologies(buildDossier({ ...worker, readme: german })).room).toBe(false);
});

test('a pasted text is read like the profile, but is not the profile', () => {
  const { technologies, profile } = drawTechnologies(
    buildDossier({ readme: null, repositories: [], pulls: [], pasted: ['SKILLS\nPython, Docker'] }),
  );
  expect(technologies.map(({ label }) => label)).toEqual(['Python', 'Docker']);
  expect(profile).toBe('unread');
});

test('what a merge bot or a closing commit brought in is upstream work, a back-port beside its original is not once more', () => {
  const upstream = (pulls: DossierPlan['pulls']) =>
    drawTechnologies(buildDossier({ readme: 'PyTorch and Kubernetes', repositories: [], pulls: pulls ?? [] }))
      .technologies.filter(({ evidence }) => evidence.upstream)
      .map(({ label, evidence }) => [label, evidence.upstream?.length]);
  const bot = { title: 'Keep blocks of aborted requests', owner: 'pytorch', name: 'pytorch', number: 1 };
  expect(upstream([{ ...bot, landed: 'unknown', labels: ['Merged'] }])).toEqual([['PyTorch', 1]]);
  expect(upstream([{ ...bot, landed: 'unknown', labels: [] }])).toEqual([]);
  expect(upstream([{ ...bot, landed: 'landed', landing: 'commit' }])).toEqual([['PyTorch', 1]]);
  const robot = { title: 'Retry when the node is gone', owner: 'kubernetes', name: 'kubernetes', number: 2 };
  const carried = { ...robot, title: 'Automated cherry pick of #2: retry when the node is gone', number: 3 };
  expect(upstream([robot, carried])).toEqual([['Kubernetes', 1]]);
  expect(upstream([carried])).toEqual([['Kubernetes', 1]]);
});

test('a change that may have landed leaves open what it is about, and nothing else', () => {
  const seenWhole = (more: object) =>
    drawTechnologies(
      buildDossier({
        readme: 'PyTorch',
        repositories: [],
        pulls: [{ title: 'Keep blocks', owner: 'pytorch', name: 'pytorch', ...more }],
      }),
    ).seenWhole;
  expect(seenWhole({ landed: 'unknown' })).toBe(false);
  expect(seenWhole({ landed: 'not-landed' })).toBe(true);
  expect(seenWhole({ landed: 'unknown', owner: 'sample-org', name: 'other' })).toBe(true);
});

test('a change that may have landed leaves open what goes beyond use, also of what is in use', () => {
  const manifests = { 'requirements.txt': 'torch==2.4.0\n' };
  const seenWhole = (landed: 'merged' | 'unknown') =>
    drawTechnologies(
      buildDossier({
        readme: 'PyTorch',
        repositories: [{ name: 'kit', readme: 'A kit.', paths: ['README.md', 'requirements.txt'], manifests }],
        pulls: [{ title: 'Keep blocks', owner: 'pytorch', name: 'pytorch', landed }],
      }),
    ).seenWhole;
  expect([seenWhole('merged'), seenWhole('unknown')]).toEqual([true, false]);
});

test('changes that may have landed in a project that the profile does not name leave that open', () => {
  const seenWhole = (...landed: ('merged' | 'unknown')[]) =>
    drawTechnologies(
      buildDossier({
        readme: 'Kubernetes',
        repositories: [],
        pulls: landed.map((one, at) => ({
          title: 'Keep blocks',
          owner: 'pytorch',
          name: 'pytorch',
          number: at + 1,
          landed: one,
        })),
      }),
    ).seenWhole;
  expect(seenWhole('merged', 'merged', 'merged')).toBe(true);
  expect(seenWhole('merged', 'merged', 'unknown')).toBe(false);
  expect(seenWhole('unknown')).toBe(true);
});

test('what stands in a fork is the work of others, whatever its owner added', () => {
  const withFork = (ownCommits: number | null) =>
    drawTechnologies(
      buildDossier({
        readme: '- PyTorch\n- Docker',
        repositories: [
          {
            name: 'their-kit',
            fork: true,
            ownCommits,
            paths: ['Dockerfile', 'pyproject.toml'],
            manifests: { 'pyproject.toml': '[project]\nname = "kit"\ndependencies = ["torch"]\n' },
          },
        ],
        pulls: [],
      }),
    );
  // Nobody counted, none, many: the same, so that not having counted raises no question.
  expect(withFork(40)).toEqual(withFork(null));
  expect(withFork(0)).toEqual(withFork(null));
  expect(withFork(40).technologies.flatMap(({ evidence }) => Object.keys(evidence))).toEqual([]);
});
