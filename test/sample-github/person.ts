/** What the sample GitHub knows of one account. Ages are in days before the server's `now`, so that the sample never gets old. */
export type SampleAccount = {
  /** GitHub's numeric id; those of the sample lie far above any real one. */
  id: number;
  login: string;
  type: 'User' | 'Organization';
  name: string | null;
  bio: string | null;
  company?: string;
  location?: string;
  website?: string;
  social?: readonly { label: string; url: string }[];
  /** Markdown of the repository that bears the account's name; null where there is none. */
  readme: string | null;
  /** `owner/name`, in the order in which the account pinned them. */
  pinned?: readonly string[];
  repositories: readonly SampleRepository[];
  pullRequests: readonly SamplePullRequest[];
  /** Age of the account. */
  createdDaysAgo: number;
};

export type SampleRepository = {
  name: string;
  description: string | null;
  language: string | null;
  topics?: readonly string[];
  /** Text by path, or only a size in bytes for what nobody opens. None: nothing was pushed. */
  files: Readonly<Record<string, string | number>>;
  fork?: boolean;
  /** Commits that a fork has and its parent has not. */
  ownCommits?: number;
  template?: boolean;
  archived?: boolean;
  createdDaysAgo: number;
  pushedDaysAgo: number;
  license?: 'MIT' | 'Apache-2.0';
  /** `main` unless told. */
  branch?: string;
  stars?: number;
};

export type SamplePullRequest = {
  /** `owner/name`. */
  repository: string;
  number: number;
  title: string;
  body: string;
  labels?: readonly string[];
  /** `merged` on GitHub, `closed` without, or `open`. */
  state: 'merged' | 'closed' | 'open';
  draft?: boolean;
  openedDaysAgo: number;
  /** Not for open ones. */
  closedDaysAgo?: number;
};

export const branchOf = (repository: SampleRepository): string => repository.branch ?? 'main';

export const sizeOf = (content: string | number): number =>
  typeof content === 'number' ? content : Buffer.byteLength(content);
