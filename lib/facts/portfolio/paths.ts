import type { Delivery } from './portfolio';

/** One file of a repository; size in bytes, null where it is not known. */
export type FilePath = { path: string; size: number | null };

/** Written by tools or by others and only carried along: no work of the repository. */
const carried =
  /(?:^|\/)(?:node_modules|site-packages|venv|\.venv|env\/lib|vendor|third[_-]party|\.ipynb_checkpoints|__pycache__|dist|build|_site|\.git|htmlcov|renv\/library|packrat)\//iu;
const minified = /\.min\.(?:js|css)$/iu;

export const isCarried = (path: string): boolean => carried.test(path) || minified.test(path);

export const isNotebook = (path: string): boolean => /\.ipynb$/iu.test(path) && !isCarried(path);

const code = /\.(?:py|pyx|jl|scala|java|kt|go|rs|ts|tsx|jsx|js|mjs|c|cc|cpp|cxx|cu|h|hpp|cs|rb|php|swift|sql|r)$/iu;

const testFile =
  /(?:^|\/)(?:test_[^/]+\.py|[^/]+_test\.py|[^/]+\.(?:test|spec)\.[cm]?[jt]sx?|[^/]+_test\.(?:go|dart|exs)|[^/]+(?:Tests?|Spec)\.(?:java|kt|scala|cs|swift|php|cpp)|test[-_][^/]+\.(?:c|cc|cpp|cxx|cu|jl)|[^/]+[-_](?:unit)?tests?\.(?:cc|cpp|cxx|cu)|[^/]+_spec\.rb|[^/]+\.bats)$|(?:^|\/)tests?\/(?:[^/]+\/)*[^/]+\.rs$|(?:^|\/)tests?\/(?:[^/]+\/)*test[-_][^/]+\.[rR]$|(?:^|\/)test\/runtests\.jl$|(?:^|\/)__tests__\/[^/]+\.[jt]sx?$/u;

export const isTest = (path: string): boolean => testFile.test(path) && !isCarried(path);

/** A Python script that is called a test may be a trial, unless it stands among tests or a test runner is set up. */
const isPlacedTest = (path: string): boolean =>
  !/\.py$/u.test(path) || /(?:^|\/)(?:unit_?|integration_?)?(?:tests?|testing)\//iu.test(path);
const testSetUp = /(?:^|\/)(?:conftest\.py|pytest\.ini|tox\.ini|noxfile\.py)$/u;

/** A source file that is neither test nor packaging. */
export const isModule = (path: string): boolean =>
  code.test(path) &&
  !isCarried(path) &&
  !isTest(path) &&
  !/(?:^|\/)(?:setup|conftest|__init__|versioneer|conf|noxfile)\.py$|(?:^|\/)(?:tests?|docs?)\/|\.(?:config|d)\.[cm]?[jt]s$/iu.test(
    path,
  );

const continuous =
  /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)(?:\.travis\.yml|\.gitlab-ci\.ya?ml|azure-pipelines[^/]*\.ya?ml|appveyor\.ya?ml|\.appveyor\.yml|Jenkinsfile|\.drone\.yml|bitbucket-pipelines\.yml|cloudbuild\.ya?ml|\.woodpecker\.ya?ml|buildkite\.ya?ml)$|(?:^|\/)\.circleci\/config\.ya?ml$/u;

const packaging =
  /(?:^|\/)(?:setup\.py|pyproject\.toml|Cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|DESCRIPTION|Project\.toml|meta\.yaml|conanfile\.(?:py|txt)|build\.sbt|composer\.json|[^/]+\.(?:gemspec|csproj|nuspec)|package\.json)$/u;

const deploying =
  /(?:^|\/)(?:(?:[\w-]+\.)?Dockerfile(?:[.-][\w-]+)?|Containerfile|(?:docker-)?compose[\w.-]*\.ya?ml|Procfile|serverless\.ya?ml|app\.yaml|fly\.toml|render\.yaml|railway\.(?:json|toml)|nixpacks\.toml|app\.ya?ml|databricks\.ya?ml|space\.ya?ml|torchserve[\w.-]*\.properties|config\.pbtxt|ecosystem\.config\.[cm]?js|firebase\.json|Caddyfile|[\w.-]+\.nomad(?:\.hcl)?|vercel\.json|netlify\.toml|Chart\.yaml|kustomization\.ya?ml|helmfile\.ya?ml|skaffold\.ya?ml|bentofile\.ya?ml|cog\.yaml|template\.ya?ml|cdk\.json|Pulumi\.ya?ml|wrangler\.toml|zappa_settings\.json|apprunner\.yaml|cloudbuild\.ya?ml|dbt_project\.yml|prefect\.yaml|databricks\.yml|MLproject|modal_app\.py)$|(?:^|\/)(?:k8s|kubernetes|manifests|helm|deploy|deployment|charts)\/(?:[^/]+\/)*[^/]+\.ya?ml$|\.tf$|(?:^|\/)dags\/(?:[^/]+\/)*[^/]+\.py$/iu;

const buildFile =
  /(?:^|\/)(?:CMakeLists\.txt|meson\.build|configure\.ac|BUILD(?:\.bazel)?|WORKSPACE|MODULE\.bazel|flake\.nix|build\.zig|Package\.swift|mix\.exs|dune-project|stack\.yaml|[\w-]+\.cabal)$/u;
const compiled = /\.(?:go|rs|c|cc|cpp|cxx|cu|java|kt|scala|cs|swift|hs|zig)$/iu;

/** A file that says how sources become a program, or a source that is nothing before it is built. */
export const isBuilt = (path: string): boolean =>
  path.length <= longestPath && !isTest(path) && (buildFile.test(path) || compiled.test(path));

/** Nobody's project has longer ones; no pattern runs over more. */
const longestPath = 1_000;

/** The paths that show one way of leaving the notebook. `packagingMetadata` tells of a manifest whether it packages. */
export const deliveryPaths = (
  files: readonly FilePath[],
  packagingMetadata: (path: string) => boolean,
): Record<Delivery, string[]> => {
  const own = files.map(({ path }) => path).filter((path) => path.length <= longestPath && !isCarried(path));
  const tests = own.filter(isTest);
  const placed = own.some((path) => testSetUp.test(path)) ? tests : tests.filter(isPlacedTest);
  return {
    tested: placed,
    automated: own.filter((path) => continuous.test(path)),
    packaged: own.filter((path) => packaging.test(path) && packagingMetadata(path)),
    deployable: own.filter((path) => deploying.test(path) && !/(?:^|\/)\.devcontainer\//u.test(path)),
  };
};

/** The patterns that paths, of at most 1,000 code units, are read by, for the check that none is slow. */
export const pathPatterns: readonly RegExp[] = [
  carried,
  minified,
  code,
  testFile,
  testSetUp,
  continuous,
  packaging,
  deploying,
  buildFile,
  compiled,
];
