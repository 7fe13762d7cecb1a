/** What the readers use of GitHub's answers. The client validates them; fields that old answers lack are optional. */

export type UserAnswer = {
  id: number;
  login: string;
  type?: string | undefined;
  name?: string | null | undefined;
  company?: string | null | undefined;
  blog?: string | null | undefined;
  bio?: string | null | undefined;
  public_repos?: number | undefined;
};

export type RepositoryAnswer = {
  name: string;
  owner: { login: string; id?: number | undefined } | null;
  fork: boolean;
  size: number;
  private?: boolean | undefined;
  is_template?: boolean | undefined;
  archived?: boolean | undefined;
  description?: string | null | undefined;
  language?: string | null | undefined;
  topics?: string[] | undefined;
  created_at?: string | null | undefined;
  pushed_at?: string | null | undefined;
  license?: { spdx_id?: string | null | undefined; name?: string | null | undefined } | null | undefined;
  default_branch?: string | undefined;
};

export type PullRequestAnswer = {
  number: number;
  title: string;
  body?: string | null | undefined;
  state: string;
  draft?: boolean | undefined;
  html_url: string;
  created_at?: string | null | undefined;
  closed_at?: string | null | undefined;
  labels: (string | { name?: string | null | undefined })[];
  user?: { id?: number | undefined; login: string } | null | undefined;
  pull_request?: { merged_at?: string | null | undefined } | undefined;
};

export type SearchAnswer = {
  total_count: number;
  incomplete_results?: boolean | undefined;
  items: PullRequestAnswer[];
};

/** A pull request as a repository's list has it. */
export type ListedPullRequestAnswer = {
  number: number;
  title: string;
  body?: string | null | undefined;
  state: string;
  created_at?: string | null | undefined;
  closed_at?: string | null | undefined;
  merged_at?: string | null | undefined;
  labels: { name?: string | null | undefined }[];
  user?: { login: string; type?: string | undefined } | null | undefined;
};

export type TreeAnswer = {
  sha: string;
  truncated?: boolean | undefined;
  tree: { path?: string | undefined; type?: string | undefined; size?: number | undefined }[];
};

/** A file from the raw host. `cut`: it was longer than what was taken. */
export type FileAnswer = { content: string; cut: boolean };
