import { branchOf, sizeOf, type SampleRepository } from '../person';
import { commitOf, daysBefore, fullName, idOf, repositoriesOf, sha1, type Located, type SampleState } from '../state';
import { repositoryUrls } from './urls';
import { simpleUser } from './users';

const licenses = {
  MIT: { key: 'mit', name: 'MIT License' },
  'Apache-2.0': { key: 'apache-2.0', name: 'Apache License 2.0' },
} as const;

const license = (id: keyof typeof licenses | undefined): Record<string, unknown> | null =>
  id === undefined
    ? null
    : {
        ...licenses[id],
        spdx_id: id,
        url: `https://api.github.com/licenses/${licenses[id].key}`,
        node_id: Buffer.from(`07:License${id}`).toString('base64'),
      };

const kilobytes = (files: SampleRepository['files']): number =>
  Math.ceil(Object.values(files).reduce<number>((sum, content) => sum + sizeOf(content), 0) / 1024);

/** A repository as lists have it. */
export const minimalRepository = (located: Located, state: SampleState): Record<string, unknown> => {
  const { owner, repository } = located;
  const name = fullName(located);
  const stars = repository.stars ?? 0;
  return {
    id: idOf(name),
    node_id: `R_${sha1(name).slice(0, 10)}`,
    name: repository.name,
    full_name: name,
    private: false,
    owner: simpleUser(owner),
    description: repository.description,
    fork: repository.fork ?? false,
    ...repositoryUrls(name),
    created_at: daysBefore(state.now, repository.createdDaysAgo),
    updated_at: daysBefore(state.now, repository.pushedDaysAgo),
    pushed_at: daysBefore(state.now, repository.pushedDaysAgo),
    homepage: null,
    size: kilobytes(repository.files),
    stargazers_count: stars,
    watchers_count: stars,
    language: repository.language,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: repository.archived ?? false,
    disabled: false,
    open_issues_count: 0,
    license: license(repository.license),
    allow_forking: true,
    is_template: repository.template ?? false,
    web_commit_signoff_required: false,
    topics: repository.topics ?? [],
    visibility: 'public',
    forks: 0,
    open_issues: 0,
    watchers: stars,
    default_branch: branchOf(repository),
  };
};

/** `GET /repos/{owner}/{repo}`. */
export const fullRepository = (located: Located, state: SampleState): Record<string, unknown> => ({
  ...minimalRepository(located, state),
  temp_clone_token: null,
  network_count: 0,
  subscribers_count: 1,
});

/** `GET /users/{username}/repos`, whole and in the order that was asked for. */
export const listRepositories = (
  owner: Located['owner'],
  order: { sort: string; direction: string | null; type: string },
  state: SampleState,
): Record<string, unknown>[] => {
  const key = (repository: SampleRepository): string => {
    if (order.sort === 'created') return daysBefore(state.now, repository.createdDaysAgo);
    if (order.sort === 'pushed' || order.sort === 'updated') return daysBefore(state.now, repository.pushedDaysAgo);
    return repository.name.toLowerCase();
  };
  const ascending = (order.direction ?? (order.sort === 'full_name' ? 'asc' : 'desc')) === 'asc';
  // Nobody here owns a repository elsewhere, so that `all` and `owner` are the same and `member` is empty.
  if (order.type === 'member') return [];
  return [...repositoriesOf(owner)]
    .sort((one, other) => (key(one) < key(other) ? -1 : 1) * (ascending ? 1 : -1))
    .map((repository) => minimalRepository({ owner, repository }, state));
};

const blobHash = (content: string | number): string =>
  typeof content === 'number' ? sha1(`blob of ${content}`) : sha1(`blob ${Buffer.byteLength(content)}\0${content}`);

/**
 * `GET /repos/{owner}/{repo}/git/trees/{sha}`; without `recursive`, the first level. Asked by branch, GitHub answers with
 * the hash of the branch's commit and not of its tree; so does this.
 */
export const gitTree = (located: Located, recursive: boolean): Record<string, unknown> => {
  const name = fullName(located);
  const url = `https://api.github.com/repos/${name}/git`;
  const folders = new Set<string>();
  const rows: Record<string, unknown>[] = [];
  for (const [path, content] of Object.entries(located.repository.files)) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) folders.add(parts.slice(0, depth).join('/'));
    const sha = blobHash(content);
    rows.push({ path, mode: '100644', type: 'blob', sha, size: sizeOf(content), url: `${url}/blobs/${sha}` });
  }
  for (const path of folders) {
    const sha = sha1(`tree ${name} ${path}`);
    rows.push({ path, mode: '040000', type: 'tree', sha, url: `${url}/trees/${sha}` });
  }
  const sha = commitOf(located);
  const shown = recursive ? rows : rows.filter(({ path }) => !String(path).includes('/'));
  return {
    sha,
    url: `${url}/trees/${sha}`,
    tree: shown.sort((one, other) => (String(one.path) < String(other.path) ? -1 : 1)),
    truncated: false,
  };
};

/** `GET /repos/{owner}/{repo}/compare/{basehead}`: what a fork has that its parent has not. */
export const comparison = (located: Located, range: string, state: SampleState): Record<string, unknown> => {
  const name = fullName(located);
  const base = commit(located, state);
  const ahead = located.repository.ownCommits ?? 0;
  const commits = Array.from({ length: ahead }, (_, index) => ({
    ...base,
    sha: sha1(`own ${name} ${index}`),
    parents: [{ sha: commitOf(located), url: String(base['url']), html_url: String(base['html_url']) }],
  }));
  const html = `https://github.com/${name}/compare/${range}`;
  return {
    url: `https://api.github.com/repos/${name}/compare/${range}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: base,
    merge_base_commit: base,
    status: ahead > 0 ? 'ahead' : 'identical',
    ahead_by: ahead,
    behind_by: 0,
    total_commits: ahead,
    commits,
    files: [],
  };
};

/** `GET /repos/{owner}/{repo}/commits/{ref}`: the one commit that there is. */
export const commit = (located: Located, state: SampleState): Record<string, unknown> => {
  const name = fullName(located);
  const sha = commitOf(located);
  const url = `https://api.github.com/repos/${name}/commits/${sha}`;
  const by = {
    name: 'Sample',
    email: 'sample@plumbline.example',
    date: daysBefore(state.now, located.repository.pushedDaysAgo),
  };
  const tree = sha1(`tree ${name}`);
  return {
    url,
    sha,
    node_id: `C_${sha.slice(0, 12)}`,
    html_url: `https://github.com/${name}/commit/${sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `https://api.github.com/repos/${name}/git/commits/${sha}`,
      author: by,
      committer: by,
      message: 'Keep the sample as it is',
      comment_count: 0,
      tree: { sha: tree, url: `https://api.github.com/repos/${name}/git/trees/${tree}` },
      verification: { verified: false, reason: 'unsigned', payload: null, signature: null, verified_at: null },
    },
    author: simpleUser(located.owner),
    committer: simpleUser(located.owner),
    parents: [],
    stats: { additions: 0, deletions: 0, total: 0 },
    files: [],
  };
};
