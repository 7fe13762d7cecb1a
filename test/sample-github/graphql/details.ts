/** What only GraphQL tells of a pull request. Of those that are not here it is not known, and stays null. */
export type ChangeDetails = {
  files?: readonly string[];
  additions?: number;
  deletions?: number;
  /** Those who approved it: logins, of which some are programs. */
  approvedBy?: readonly string[];
  /** Who merged or closed it. */
  by?: string;
  /** The message of the commit by which it was closed without a merge. */
  closedByCommit?: string;
  messages?: readonly string[];
  base?: string;
};

const details: Readonly<Record<string, ChangeDetails>> = {
  'sample-org/serve-kit#1182': {
    files: ['src/batcher.py', 'src/server.py', 'bench/rolling.py', 'tests/test_shutdown.py'],
    additions: 141,
    deletions: 38,
    approvedBy: ['sample-keeper'],
    by: 'sample-keeper',
    messages: ['Stop accepting first', 'Wait for the batcher\n\nCo-authored-by: Kim Sample <kim@people.example>'],
  },
  'sample-org/serve-kit#1167': {
    files: ['src/batcher.py', 'docs/overload.md'],
    additions: 77,
    deletions: 12,
    approvedBy: ['sample-org-bot'],
    by: 'github-merge-queue',
    messages: ['Bound the queue\n\nCo-authored-by: dependabot[bot] <support@github.com>'],
  },
  'sample-org/queue-kit#431': {
    files: ['queue/lease.py', 'tests/test_lease.py'],
    additions: 60,
    deletions: 9,
    approvedBy: [],
    by: 'mira-holm-sample',
    messages: ['Renew the lease'],
  },
  'example-collective/feature-lake#288': { approvedBy: ['sample-keeper'], by: 'sample-keeper', base: 'release-2.1' },
};

/** The files in which projects name those who keep them. */
export const keepers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'sample-org/serve-kit': {
    '.github/CODEOWNERS': '# Who is asked\n* @sample-keeper\n/src/batcher.py @mira-holm-sample @sample-keeper\n',
  },
  'sample-org/queue-kit': { 'MAINTAINERS.md': '# Maintainers\n\n- Kim Sample (@kim-sample)\n' },
};

/** Changes of others that somebody reviewed: `owner/name#number` by login. */
export const reviewed: Readonly<Record<string, readonly string[]>> = {
  'mira-holm-sample': ['sample-org/serve-kit#666', 'sample-org/queue-kit#13'],
};

/** Contributions that are counted and not shown. */
export const hiddenCounts: Readonly<Record<string, number>> = { 'quiet-lee-sample': 812 };

export const detailsOf = (repository: string, number: number): ChangeDetails =>
  details[`${repository}#${number}`] ?? {};
