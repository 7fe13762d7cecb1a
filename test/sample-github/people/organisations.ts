import type { SampleAccount, SampleRepository } from '../person';

const project = (name: string, description: string, language: string, pushedDaysAgo: number): SampleRepository => ({
  name,
  description,
  language,
  files: {
    'README.md': `# ${name}\n\n${description}. An invented sample project.\n`,
    'pyproject.toml': `[project]\nname = "${name}"\nversion = "2.1.0"\n`,
    'src/main.py': 14_000,
    'tests/test_main.py': 9_000,
  },
  createdDaysAgo: 1_600,
  pushedDaysAgo,
  license: 'Apache-2.0',
});

const organisation = (
  id: number,
  login: string,
  name: string,
  bio: string,
  repositories: readonly SampleRepository[],
): SampleAccount => ({
  id,
  login,
  type: 'Organization',
  name,
  bio,
  readme: null,
  repositories,
  pullRequests: [],
  createdDaysAgo: 2_200,
});

/** An organisation that somebody may open by mistake, and those that the sample people send changes to. */
export const organisations: readonly SampleAccount[] = [
  organisation(900_000_009, 'orbit-labs-sample', 'Orbit Labs (sample)', 'An invented sample organisation.', [
    project('orbit-core', 'The core of an invented product', 'Python', 8),
    project('orbit-docs', 'Its documentation', 'HTML', 20),
  ]),
  organisation(
    900_000_020,
    'sample-org',
    'Sample Org',
    'An invented sample organisation with projects to contribute to.',
    [
      project('serve-kit', 'Serve models over HTTP', 'Python', 1),
      project('queue-kit', 'Tasks, leases and retries', 'Python', 3),
    ],
  ),
  organisation(900_000_021, 'example-collective', 'Example Collective', 'An invented sample organisation.', [
    project('feature-lake', 'Feature tables on object storage', 'Python', 2),
    project('metric-pipe', 'Metrics of models in production', 'Python', 5),
  ]),
  organisation(900_000_022, 'invented-labs', 'Invented Labs', 'An invented sample organisation.', [
    project('tiny-scheduler', 'A scheduler in one file', 'Python', 60),
  ]),
  organisation(900_000_023, 'beispiel-verein', 'Beispielverein', 'Ein erfundener Verein.', [
    project('messwerk', 'Liest Messwerte ein', 'Python', 9),
  ]),
];
