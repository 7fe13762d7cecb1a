import type { SampleAccount, SamplePullRequest, SampleRepository } from '../sample-github/person';

/** An invented person with much public work: a hundred repositories and three hundred pull requests. */
export const largePerson = (): SampleAccount => {
  const kinds = ['serving', 'training', 'features', 'evaluation', 'streams'];
  const repositories = Array.from({ length: 100 }, (_, at): SampleRepository => {
    const kind = kinds[at % kinds.length] ?? 'serving';
    const name = `sample-${kind}-${at}`;
    return {
      name,
      description: `Invented ${kind}, number ${at}`,
      language: 'Python',
      topics: ['machine-learning', kind],
      files: {
        'README.md': `# ${name}\n\nAn invented sample repository.\n`,
        'pyproject.toml': `[project]\nname = "${name}"\ndependencies = ["torch", "ray", "fastapi"]\n`,
        'src/main.py': 12_000,
        'tests/test_main.py': 8_000,
        '.github/workflows/test.yml': 'on: push\njobs: {}\n',
        ...Object.fromEntries(Array.from({ length: 60 }, (_nothing, file) => [`src/part_${file}.py`, 4_000])),
      },
      fork: at % 10 === 9,
      createdDaysAgo: 2_000 - at,
      pushedDaysAgo: 3 * at + 1,
    };
  });
  const pullRequests = Array.from({ length: 300 }, (_, at): SamplePullRequest => ({
    repository: at % 3 === 0 ? 'sample-org/serve-kit' : 'example-collective/feature-lake',
    number: 20_000 + at,
    title: `Hold the lease of part ${at} until the answer is sent`,
    body: `The lease was given back too early, so that part ${at} was done twice. It is held now, because a second holder costs more than a late one.`,
    state: at % 7 === 0 ? 'closed' : 'merged',
    openedDaysAgo: 2 * at + 3,
    closedDaysAgo: 2 * at + 1,
  }));
  return {
    id: 900_000_900,
    login: 'large-work-sample',
    type: 'User',
    name: 'Large Work (sample)',
    bio: 'Invented for a measurement.',
    readme: '# Large Work\n\nInvented for a measurement.\n',
    repositories,
    pullRequests,
    createdDaysAgo: 3_000,
  };
};
