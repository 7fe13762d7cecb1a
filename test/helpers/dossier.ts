import { createHash } from 'node:crypto';
import { absent, found, notRead, type Section } from '../../lib/dossier/section';
import {
  schemaVersion,
  type Dossier,
  type DossierText,
  type GivenReview,
  type Maintained,
  type PinnedRepository,
  type PullRequest,
  type Repository,
  type RepositoryContents,
  type TextKind,
} from '../../lib/dossier/schema';

/** A repository as a test tells it; what is left out is ordinary. `paths` null: nobody looked into it. */
export type RepositoryPlan = Partial<Omit<Repository, 'description' | 'owner'>> & {
  name: string;
  description?: string | null;
  paths?: readonly (string | { path: string; size: number })[] | null;
  readme?: string | null | undefined;
  manifests?: Readonly<Record<string, string>>;
};

export type PullPlan = Partial<Omit<PullRequest, 'text' | 'title'>> & { title: string; body?: string };

export type DossierPlan = {
  login?: string;
  id?: number | null;
  name?: string;
  bio?: string | null | undefined;
  readme?: string | null | undefined;
  /** False where the README was read from the rendered page. */
  readmeRendered?: boolean;
  pinned?: readonly PinnedRepository[];
  repositories?: readonly RepositoryPlan[] | null;
  /** How many repositories there are, when the list was not seen whole. */
  repositoriesOf?: number;
  pulls?: readonly PullPlan[] | null;
  pullsOf?: number | null;
  /** Left out: nobody asked. */
  reviews?: readonly GivenReview[] | undefined;
  maintained?: readonly Maintained[] | undefined;
  hiddenContributions?: number;
  pasted?: readonly string[];
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const commit = 'c0ffee0123456789c0ffee0123456789c0ffee01';
const readAt = '2026-10-01T10:00:00.000Z';
const sources = ['page:test'];

/** The day the tests live in. */
export const now = '2026-11-01T00:00:00.000Z';

/**
 * Builds a dossier of which everything that the plan names was read whole. The person is invented: `pat-example`, unless
 * the plan says otherwise.
 */
export const buildDossier = (plan: DossierPlan = {}): Dossier => {
  const login = plan.login ?? 'pat-example';
  const texts: Record<string, DossierText> = {};
  const addText = (id: string, kind: TextKind, content: string, more: Partial<DossierText> = {}): string => {
    texts[id] = {
      id,
      kind,
      format: kind === 'bio' || kind === 'repository-description' || kind === 'pasted' ? 'plain' : 'markdown',
      content,
      truncated: false,
      url: `https://github.com/${login}`,
      repository: null,
      path: null,
      commit: null,
      rendered: false,
      source: 'page:test',
      hash: sha256(content),
      ...more,
    };
    return id;
  };
  const textSection = (id: string, kind: TextKind, content: string | null | undefined, more?: Partial<DossierText>) =>
    content === undefined || content === null ? absent(sources) : found(addText(id, kind, content, more), sources);

  const contentsOf = (repository: RepositoryPlan): RepositoryContents => {
    const full = `${login}/${repository.name}`;
    const file = (path: string) => ({
      url: `https://github.com/${full}/blob/${commit}/${path}?plain=1`,
      repository: full,
      path,
      commit,
    });
    const paths = (repository.paths ?? []).map((path) => (typeof path === 'string' ? { path, size: 2_000 } : path));
    const manifests = Object.entries(repository.manifests ?? {}).map(([path, content]) =>
      addText(`manifest:${full}:${path}`, 'manifest', content, { ...file(path), format: 'plain' }),
    );
    return {
      owner: login,
      name: repository.name,
      commit,
      ref: 'main',
      paths: found(paths, sources, { seen: paths.length, of: paths.length }),
      readme: textSection(`readme:${full}`, 'repository-readme', repository.readme, file('README.md')),
      manifests:
        manifests.length === 0
          ? absent(sources)
          : found(manifests, sources, { seen: manifests.length, of: manifests.length }),
    };
  };

  const repositories = plan.repositories?.map((repository): Repository => {
    const { name, description, paths: _paths, readme: _readme, manifests: _manifests, ...rest } = repository;
    return {
      owner: login,
      name,
      fork: false,
      template: false,
      archived: false,
      empty: false,
      language: 'Python',
      topics: [],
      createdAt: '2024-01-01T00:00:00Z',
      pushedAt: '2026-09-01T00:00:00Z',
      license: null,
      defaultBranch: 'main',
      ownCommits: null,
      releases: null,
      description: description
        ? addText(`description:${login}/${name}`, 'repository-description', description, {
            repository: `${login}/${name}`,
            url: `https://github.com/${login}/${name}`,
          })
        : null,
      ...rest,
    };
  });
  const looked = (plan.repositories ?? []).filter(({ paths }) => paths !== null).map(contentsOf);
  const pulls = plan.pulls?.map((pull, index): PullRequest => {
    const { title, body = '', ...rest } = pull;
    const owner = rest.owner ?? 'sample-org';
    const name = rest.name ?? 'serve-kit';
    const number = rest.number ?? index + 1;
    const full = `${owner}/${name}`;
    return {
      owner,
      name,
      number,
      own: owner === login,
      title,
      labels: [],
      draft: false,
      landed: 'merged',
      landing: null,
      closedBy: null,
      base: null,
      landedCommit: null,
      commits: null,
      reviewed: 'unknown',
      openedAt: '2026-05-01T00:00:00Z',
      closedAt: '2026-05-04T00:00:00Z',
      size: null,
      files: null,
      ...rest,
      text: addText(`pull:${full}#${number}`, 'pull-request', body === '' ? title : `${title}\n\n${body}`, {
        repository: full,
        url: `https://github.com/${full}/pull/${number}`,
      }),
    };
  });
  const list = <Value>(values: readonly Value[] | null | undefined, of?: number | null): Section<Value[]> =>
    values === null || values === undefined
      ? notRead('not-asked')
      : values.length === 0 && of === undefined
        ? absent(sources)
        : found([...values], sources, { seen: values.length, of: of === undefined ? values.length : of });

  return {
    schemaVersion,
    person: { id: plan.id === undefined ? 4_242 : plan.id, login },
    sections: {
      name: plan.name === undefined ? absent(sources) : found(plan.name, sources),
      company: absent(sources),
      website: absent(sources),
      socialLinks: absent(sources),
      hiddenContributions:
        plan.hiddenContributions === undefined ? notRead('not-asked') : found(plan.hiddenContributions, sources),
      bio: textSection('bio', 'bio', plan.bio, { rendered: true }),
      profileReadme: textSection('profile-readme', 'profile-readme', plan.readme, {
        rendered: plan.readmeRendered ?? false,
        ...(plan.readmeRendered
          ? {}
          : {
              url: `https://github.com/${login}/${login}/blob/${commit}/README.md?plain=1`,
              repository: `${login}/${login}`,
              path: 'README.md',
              commit,
            }),
      }),
      pinned: list(plan.pinned ?? []),
      repositoryCount: found(plan.repositoriesOf ?? repositories?.length ?? 0, sources),
      repositories: list(repositories, plan.repositoriesOf),
      contents: list(
        plan.repositories ? looked : null,
        plan.repositories ? (plan.repositoriesOf ?? repositories?.length) : undefined,
      ),
      pullRequests: list(pulls, plan.pullsOf),
      reviewsGiven: notRead('not-asked'),
      reviews: list(plan.reviews),
      maintained: list(plan.maintained),
      writings:
        (plan.pasted ?? []).length === 0
          ? notRead('not-asked')
          : list(
              (plan.pasted ?? []).map((content, index) => ({
                text: addText(`pasted:${index}`, 'pasted', content, { url: null }),
                title: `Pasted ${index + 1}`,
                addedAt: readAt,
              })),
            ),
    },
    texts,
    sources: {
      'page:test': {
        id: 'page:test',
        kind: 'page',
        url: `https://github.com/${login}`,
        readAt,
        reader: 'test@1',
        hash: sha256(login),
      },
    },
  };
};
