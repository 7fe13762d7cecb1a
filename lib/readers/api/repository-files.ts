/** Names under which a repository's README stands, best first; GitHub shows the first it finds. */
const readmeNames = (
  'readme.md readme.markdown readme.mdown readme.mkdn readme.rst readme.adoc readme.asciidoc readme.org readme.rdoc ' +
  'readme.textile readme.mediawiki readme.pod readme.txt readme'
).split(' ');
/** In the order in which GitHub looks (docs.github.com, "About READMEs"). */
const readmeFolders = ['.github/', '', 'docs/'];

/** The path of the README that GitHub shows, or null where the tree has none. */
export const readmePath = (paths: readonly string[]): string | null => {
  const byLowerCase = new Map(paths.map((path) => [path.toLowerCase(), path]));
  for (const folder of readmeFolders) {
    for (const name of readmeNames) {
      const path = byLowerCase.get(folder + name);
      if (path !== undefined) return path;
    }
  }
  return null;
};

/** Files that say what a project needs and how it is run, those that tell most first. */
const manifestPatterns = [
  /^pyproject\.toml$/u,
  /^requirements[\w.-]*\.(?:txt|in)$/u,
  /^setup\.py$/u,
  /^setup\.cfg$/u,
  /^package\.json$/u,
  /^go\.mod$/u,
  /^Cargo\.toml$/u,
  /^(?:environment|conda)[\w.-]*\.ya?ml$/u,
  /^Pipfile$/u,
  /^(?:pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|libs\.versions\.toml)$/u,
  /^(?:Project\.toml|DESCRIPTION)$/u,
  /^(?:[\w-]+\.)?Dockerfile(?:\.[\w-]+)?$/u,
  /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/u,
  /^\.github\/workflows\/[\w.-]+\.ya?ml$/u,
  /^Chart\.yaml$/u,
  /^dvc\.yaml$/u,
  /^MLproject$/u,
  /^dbt_project\.yml$/u,
];

/** Build files that stand in many folders of one project: those near the root say enough. */
const rootPatterns = [
  /^(?:CMakeLists\.txt|Gemfile|(?:flake|default|shell)\.nix)$/u,
  /^(?:(?:terraform|infra|infrastructure|deploy)\/)?(?:main|providers|versions)\.tf$/u,
];

/** Work of others that was copied in. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|site-packages|\.venv|venv)\//u;

const kindOf = (path: string): number => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = manifestPatterns.findIndex((pattern) => pattern.test(path) || pattern.test(name));
  if (kind >= 0) return kind;
  const near = rootPatterns.findIndex((pattern) => pattern.test(path));
  return near < 0 ? near : manifestPatterns.length + near;
};

/** The most manifests of one repository that are read, and the longest path of one: a text's name must hold it. */
const mostManifests = 50;
const longestPath = 120;

/** A path of which an address or a number was replaced leads nowhere. */
const isWhole = (path: string): boolean => !/\[(?:e-mail|phone)\]/u.test(path);

/** How many manifests there are in a tree, also those that cannot be read: what was seen is measured by it. */
export const manifestCount = (paths: readonly string[]): number =>
  paths.filter((path) => !foreign.test(path) && kindOf(path) >= 0).length;

/**
 * The manifests in a tree that can be read: one of each kind first, by what it tells, the shorter and nearer to the root first; then
 * the others.
 */
export const manifestPaths = (paths: readonly string[]): string[] => {
  const rows = paths
    .filter((path) => path.length <= longestPath && isWhole(path) && !foreign.test(path))
    .map((path) => ({ path, kind: kindOf(path), depth: path.split('/').length }))
    .filter(({ kind }) => kind >= 0)
    .toSorted(
      (a, b) => a.kind - b.kind || a.depth - b.depth || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
    );
  const first = rows.filter(({ kind }, index) => rows[index - 1]?.kind !== kind);
  const others = rows.filter(({ kind }, index) => rows[index - 1]?.kind === kind);
  return [...first, ...others].slice(0, mostManifests).map(({ path }) => path);
};
