/**
 * Words by which the titles of changes tell what a change is for. Source of the kinds and their borders: the project's
 * codebook, section 4; of the prefixes: Conventional Commits 1.0.0, and the tags that SciPy-style and LLM-serving
 * projects put before a title. All patterns are matched on lower-case text that is capped, and hold no nested repetition.
 */

type Kind =
  | 'reliability'
  | 'performance'
  | 'deployment'
  | 'observability'
  | 'testing'
  | 'data-quality'
  | 'security'
  | 'feature'
  | 'bugfix'
  | 'refactor'
  | 'docs'
  | 'dependencies'
  | 'trivial';

/**
 * What stands before the colon or in square brackets. Docs, tests, build and performance say the kind by themselves;
 * `fix` and `feat` say little, since authors call almost everything so; `chore` says nothing.
 */
export const changePrefixes: Readonly<Record<string, readonly [Kind, number]>> = {
  doc: ['docs', 7],
  docs: ['docs', 7],
  documentation: ['docs', 7],
  docstring: ['docs', 7],
  docstrings: ['docs', 7],
  kep: ['docs', 6],
  rfc: ['docs', 3],
  proposal: ['docs', 5],
  website: ['docs', 4],
  example: ['docs', 6],
  examples: ['docs', 6],
  sample: ['docs', 5],
  samples: ['docs', 5],
  tutorial: ['docs', 6],
  notebook: ['docs', 6],
  test: ['testing', 7],
  tests: ['testing', 7],
  tst: ['testing', 7],
  testing: ['testing', 7],
  e2e: ['testing', 7],
  ci: ['testing', 6],
  lint: ['testing', 5],
  nightly: ['testing', 4],
  benchmark: ['testing', 5],
  eval: ['testing', 4],
  evals: ['testing', 4],
  perf: ['performance', 5],
  performance: ['performance', 5],
  build: ['deployment', 5],
  bld: ['deployment', 5],
  deploy: ['deployment', 5],
  release: ['deployment', 6],
  rel: ['deployment', 6],
  docker: ['deployment', 5],
  helm: ['deployment', 4],
  infra: ['deployment', 4],
  packaging: ['deployment', 5],
  security: ['security', 6],
  sec: ['security', 5],
  refactor: ['refactor', 5],
  cleanup: ['refactor', 5],
  cln: ['refactor', 5],
  refac: ['refactor', 5],
  mnt: ['refactor', 2],
  maint: ['refactor', 2],
  maintenance: ['refactor', 1],
  style: ['trivial', 5],
  typo: ['trivial', 8],
  deps: ['dependencies', 7],
  dep: ['dependencies', 6],
  'deps-dev': ['dependencies', 7],
  dependencies: ['dependencies', 7],
  dependabot: ['dependencies', 7],
  reliability: ['reliability', 6],
  stability: ['reliability', 5],
  logging: ['observability', 5],
  metrics: ['observability', 4],
  observability: ['observability', 6],
  telemetry: ['observability', 5],
  fix: ['bugfix', 3],
  hotfix: ['bugfix', 3],
  bugfix: ['bugfix', 3],
  bug: ['bugfix', 3],
  revert: ['bugfix', 2],
  feat: ['feature', 3],
  feature: ['feature', 3],
  enh: ['feature', 2],
  enhancement: ['feature', 2],
  improvement: ['feature', 1],
  chore: ['refactor', 1],
  new: ['feature', 3],
  add: ['feature', 2],
};

/** Scopes (`fix(ci): …`) and labels (`kind/documentation`) that move a change to a kind more surely than its type. */
export const changeScopes: Readonly<Record<string, readonly [Kind, number]>> = {
  deps: ['dependencies', 8],
  'deps-dev': ['dependencies', 8],
  dependencies: ['dependencies', 6],
  ci: ['testing', 6],
  test: ['testing', 6],
  tests: ['testing', 6],
  e2e: ['testing', 6],
  testing: ['testing', 6],
  lint: ['testing', 5],
  infra: ['deployment', 4],
  packaging: ['deployment', 5],
  website: ['docs', 4],
  observability: ['observability', 5],
  sample: ['docs', 4],
  samples: ['docs', 4],
  example: ['docs', 4],
  examples: ['docs', 4],
  docs: ['docs', 5],
  doc: ['docs', 5],
  readme: ['docs', 5],
  documentation: ['docs', 5],
  build: ['deployment', 5],
  docker: ['deployment', 4],
  release: ['deployment', 5],
  helm: ['deployment', 4],
  chart: ['deployment', 4],
  security: ['security', 5],
  perf: ['performance', 4],
  performance: ['performance', 4],
  logging: ['observability', 4],
  metrics: ['observability', 3],
  telemetry: ['observability', 4],
};

/** [kind, weight, words]. Topics (4 and more) beat the general verbs (up to 3). */
export const titleWords: readonly (readonly [Kind, number, RegExp])[] = [
  [
    'trivial',
    9,
    /\b(?:typos?(?! (?:check|hook|linter|config))|misspell\w*|spelling|wording)\b|\bminor spell\b|^(?:(?:fix(?:es|ed|ing)?|correct(?:s|ed)?|improve[sd]?|clean ?up|minor|remove[sd]?|trim) (?:\w+ ){0,3})?(?:whitespace|grammar|punctuation|capitali[sz]ation|indentation)(?! (?:check|handling|pars\w+|split\w*|token\w*|rules?|support))\b/,
  ],
  [
    'trivial',
    6,
    /\b(?:title consistency|formatting only|reformat|run (?:black|prettier|gofmt|ruff format)|in (?:a )?comments?$|awesome list)\b|^(?:updat|fix|remov|add|correct|improv|chang)(?:e|es|ed|s|ing)? (?:\w+ ){0,2}comments?$/,
  ],

  [
    'docs',
    6,
    /\b(?:readme|docstrings?|documentation|tutorials?|homework|lesson|lecture|walkthrough|how-to|faq|changelog|cookbook|rfcs?|adr|keps?|wiki|write-?ups?|vignettes?|api reference|[\w-]{1,60}\.(?:mdx?|rst|ipynb|adoc))\b/,
  ],
  ['docs', 6, /^document(?:s|ed|ing)? /],
  ['docs', 4, /\binstructions\b/],
  ['docs', 3, /^(?:clarif\w*|explain(?:s|ed)?|describe[sd]?|mention(?:s|ed)?) /],
  [
    'observability',
    7,
    /^logs? (?!prob|loss|soft|lik|odds|scal|pars|norm)|^add(?:s|ed|ing)? (?:an? )?(?:\w+ ){0,2}(?:warnings?|error messages?)\b|\bhistograms?\b|\balert(?:s|ing)? (?:on|when|for|if)\b/,
  ],
  ['docs', 6, /\bdocs?\b(?![-/]\w|\s+(?:panel|server|string))/],
  [
    'docs',
    5,
    /\b(?:examples?|notebooks?|demos?(?! mode)|samples? (?:app|code|notebook|for)|guides?|quickstart|(?:broken |repo |dead )link|links|citation|code of conduct|notes for|explanations?|maintainers|approvers|codeowners|blog post|parameter (?:info|descriptions?))\b/,
  ],

  [
    'testing',
    6,
    /\b(?:unit ?tests?|integration tests?|e2e|end-to-end tests?|smoke test(?:s|ing)|doctests?|\w{0,20}unittests?|baseline images|test[- ](?:suite|case|cases|coverage|flake|flakes|selection|fixtures?|tolerance)|regression tests?|flaky tests?|uts?|pytest|tox)\b/,
  ],
  [
    'testing',
    5,
    /\b(?:tests|pre-commit|linters?|lint|clippy job|github actions?|ci|ci\/cd|gha|runners?|code coverage|eval(?:uation)? harness|test_\w+)\b/,
  ],
  // A path of tests, the tests that are sped up, a pipeline at the end: the title speaks of these.
  [
    'testing',
    6,
    /(?:^|[\s'"(])(?:tests?|testing)\/\w|\btest_\w{1,60}\.py\b|\bin (?:\w+ ){0,2}ci$|^fix\w* .{0,120}\btest$|\b(?:lint(?:ing)?|type|spell)[- ]check(?:s|ing|er)?\b.{0,60}\b(?:ci|actions?|workflows?)\b/,
  ],
  ['testing', 7, /\b(?:speed(?:s|ing)? up|faster|slow(?:er)?|paralleli[sz]e) .{0,40}\b(?:tests?|ci|test_\w{1,60})\b/],
  ['testing', 6, /^(?!.{0,200}\b(?:and|with|plus|add|adds) (?:\w+ ){0,2}tests?$).{0,200}\btests$/],
  [
    'testing',
    5,
    /\b(?:ruff|flake8|isort|eslint|clippy|codecov|coverage|fuzz(?:ing|er)?|golden (?:files?|tests?)|circleci|travis|appveyor|jenkins|buildkite|nox|(?:ci|github|gh|actions) workflows?|mocks?|mocked|test data)\b/,
  ],
  [
    'testing',
    4,
    /\b(?:test|flaky|flake|fixtures?|mypy|type[- ]check(?:s|ing|er)?|(?:micro)?benchmarks?|smoke|soak|nightly(?! release))\b/,
  ],

  [
    'security',
    6,
    /\b(?:pin(?:s|ned|ning)? (?:\S+ ){0,4}actions?\b|unpinned actions?|security|vulnerabilit(?:y|ies)|cve-\d+\S*|saniti[sz](?:er|ers|ation)|xss|csrf|ssrf|rce|injection attack|sql injection|path traversal|privilege escalation|seccomp|rbac escalation|secrets? leak\w*|exploit\w*)\b/,
  ],
  [
    'security',
    4,
    /\b(?:saniti[sz](?:e|es|ed|ing)|escap(?:e|es|ed|ing) (?:\S+ ){0,4}(?:pages?|html|templates?|output|names?)|harden\w*|non-?root|least privilege|unsafe (?:load|pickle|deseriali[sz]ation)|constant[- ]time|redact\w*|mask(?:s|ing)? (?:secrets?|passwords?|tokens?|credentials?)|sandbox(?:ed|ing)?|codeql|zizmor)\b/,
  ],

  [
    'data-quality',
    5,
    /\b(?:data quality|data validation|schema (?:validation|check|checks|drift|evolution|mismatch|enforcement)|(?:data|feature|concept|target|label|distribution) (?:drift|leakage|leak|skew)|train(?:ing)?[-/ ]serv(?:e|ing) skew|lineage|provenance|data contracts?|great expectations|deduplicat\w*|dedup\w*|outliers?|null (?:rate|check|checks|values?)|freshness|late[- ]arriving|point-in-time)\b/,
  ],
  [
    'data-quality',
    4,
    /\b(?:validat(?:e|es|ing|ion) (?:the )?(?:data|rows?|columns?|schemas?|inputs?|records?|features?|datasets?|labels?|events?)|reject (?:rows?|records?|nulls?)|quarantine|duplicate (?:rows?|records?|events?))\b/,
  ],

  [
    'reliability',
    6,
    /\b(?:race(?: conditions?)?|races|deadlock\w*|livelocks?|unbounded (?:\S+ )?(?:growth|memory|queues?)|memory leaks?|leak(?:s|ed|ing)? (?:of )?(?:connections?|threads?|memory|handles?|sockets?|files?|goroutines?|descriptors?)|(?:connection|thread|handle|socket|goroutine|descriptor|fd) leaks?|data loss|lost (?:updates?|writes?|messages?|events?|data)|thread[- ]safe\w*|split[- ]?brain|backpressure|circuit breakers?|graceful(?:ly)? (?:shut ?down|stop|drain|terminat\w*|exit)|crash ?loop\w*|oom[- ]?kill\w*|under load|exactly[- ]once|at[- ]least[- ]once)\b/,
  ],
  [
    'reliability',
    5,
    /\b(?:retr(?:y|ies|ied|ying)|retriable|backoff|hang(?:s|ing)?|hung|stuck|stall(?:s|ed|ing)?|leak(?:s|ed|ing)?|reconnect\w*|failover|keep-?alives?|time[- ]?outs?|timeout(?:error|exception)s?|timed out|flaky behaviou?r|idempoten\w*|corrupt(?:s|ed|ion)?|starvation|unresponsive|zombie|liveness|readiness|dead-letter\w*|deadlines?|in-flight|leases?|no network|fault[- ]toleran\w*|resilien\w*|dropped (?:messages?|events?|requests?)|partial writes?|non[- ]?http errors?|network (?:errors?|failures?)|connection (?:errors?|resets?|failures?|closed|lost)|service unavailable|infinite (?:loops?|recursion)|disconnect\w*|(?<![.@\w])overload(?:ed)?|stale (?:locks?|connections?|sessions?|leases?)|robust(?:ness)?|exhaust(?:s|ed|ion)|orphan(?:s|ed)?|rate[- ]limit(?:s|ed|ing)? errors?)\b/,
  ],
  [
    'reliability',
    4,
    /\b(?:(?:intermittent|sporadic|random|concurrent) (?:crash\w*|fail\w*|errors?)|out[- ]of[- ]memory|oom|shutdown|shut down|recover(?:s|y)?|lock(?:ing)?|atomic(?:ally)?|concurrent writes?|drain)\b/,
  ],

  [
    'deployment',
    6,
    /\b(?:image size|docker ?files?|docker images?|base images?|container images?|helm|kustomize|terraform|pypi|wheels?|conda(?:-forge)?|setup\.(?:py|cfg)|pyproject|install(?:er|ation)? scripts?|release (?:workflow|process|script|pipeline|notes|branch|candidate)|version bump|bump (?:package |patch |minor |the )?version|development environment|installable|prepare(?:s|d)? (?:for )?(?:the )?(?:next )?release|publish\w*|deploy workflow|multi-arch|arm64 (?:build|image|wheel)s?)\b/,
  ],
  [
    'deployment',
    5,
    /\b(?:docker|packaging|deploy(?:s|ed|ing)?|deployment (?:scripts?|workflows?|pipelines?|manifests?|configs?|process)|(?:uv|pip|conda|poetry) (?:un)?install\w*|cuda \d[\d.]*|release v?\d\S*|cut release|nightly (?:release|build)s?|build (?:system|script|time|args?|flags?|fail\w*|errors?|matrix)|cmake|makefile|bazel|manylinux|containeri[sz]e\w*|provision\w*|rollback|rollout|canary|blue[- ]green|autoscal\w*|idempotent deploy)\b/,
  ],
  [
    'deployment',
    4,
    /\b(?:k8s manifests?|kubernetes manifests?|cloudformation|pulumi|ansible|ghcr|docker ?hub|cross[- ]?compil\w*|musl|goreleaser|homebrew|ingress)\b/,
  ],
  ['deployment', 2, /\bdeployments?\b/],
  ['deployment', 3, /\b(?:builds?|infrastructure|entrypoint|systemd)\b/],

  [
    'observability',
    5,
    /\b(?:logging|logs?(?![- ]?(?:prob|loss|soft|lik|odds|scal|pars|norm|in\b|out\b))|log levels?|verbosity|tracing|telemetry|otel|open ?telemetry|prometheus|grafana|alert(?:s|ing)?|histograms?|instrument(?:s|ed|ing|ation)?|observability|error messages?|diagnostics?|usage stat(?:s|istics)|improve[sd]? (?:\w+ ){0,2}(?:errors?|warnings?)|health ?checks? metrics?|monitoring|statsd|datadog|sentry|stack ?traces?|import errors)\b/,
  ],
  [
    'observability',
    5,
    /\b(?:expos|emit|export|record|collect|publish|report|track|scrap)(?:e|es|ed|s|ing)? (?:[\w`/-]+ ){0,4}metrics?\b(?! for (?:classif|regress|eval))|\badd(?:s|ed|ing)? (?:\S+ )?metrics (?:for|to|on|of|about)\b|\bmetrics? (?:endpoint|server|exporter|port|labels?|scrap\w*)\b/,
  ],
  ['observability', 2, /\b(?:monitor|dashboards?|(?<!agent )traces?|warning message|counters?|progress bar|logger)\b/],

  [
    'performance',
    6,
    /\b(?:speed(?:s|ed|ing)?[- ]?ups?|faster|slow(?:er|ness|down)?|latency|throughput|performance|memory (?:usage|peak|footprint|consumption|overhead|efficien\w*)|reduc(?:e|es|ed|ing) (?:peak |gpu |cpu |the )?memory|(?:gpu|cpu|peak) memory|quadratic|n\+1|hot ?path|wasted|wasteful|(?:faster|quicker) startup|cost reduction|cheaper)\b/,
  ],
  [
    'performance',
    5,
    /\b(?:speeds? up|optimi[sz](?:e|es|ed|ing|ations?)|efficien(?:t|tly|cy)|re-?us(?:e|es|ing) (?:\S+ ){0,4}(?:across|between|connections?|clients?|sessions?|buffers?|pool)|^re-?us(?:e|es|ed|ing) |^cach(?:e|es|ing) |add(?:s|ed|ing)? (?:\S+ ){0,2}cach(?:e|es|ing)\b|cached? results?|vectori[sz]\w*|paralleli[sz](?:e|es|ed|ing|ation)|avoid (?:re-?comput\w*|copying|copies|re-?read\w*|re-?load\w*|full scans?)|lazy[- ]load\w*|prefetch\w*|mmap|precomput\w*|zero[- ]copy|memoi[sz]\w*|caching|to cache|lru ?cache|avoid (?:unnecessary|redundant|extra|needless|repeated|duplicate) \S+|fewer (?:allocations?|copies|queries|requests|calls)|connection pool\w*)\b/,
  ],
  [
    'performance',
    4,
    /\b(?:perf|concurrency|batch(?:ed|ing)|overhead|reduce (?:cpu|gpu|io|i\/o|calls?|queries|allocations?|requests?)|cost|multi-?thread\w*|in parallel|quanti[sz]e kernel)\b|(?<!in[- ])\bmemory\b(?! (?:store|backend|catalog|saver))/,
  ],

  [
    'refactor',
    6,
    /^(?:refactor\w*|factor(?:s|ed|ing)? out|separate[sd]?|revamp\w*|centrali[sz]\w*|rework\w*|clean(?:s|ed|ing)? ?-?up|restructur\w*|reorgani[sz]\w*|renam(?:e|es|ed|ing)|simplif(?:y|ies|ied|ying)|consolidat\w*|dedupe code|decouple|extract|inline|split|unify|moderni[sz]e)\b/,
  ],
  [
    'refactor',
    5,
    /\b(?:refactor\w*|clean(?:s|ed|ing)? ?-?up|renam(?:e|es|ed|ing)|dead code|unused|unneeded|unnecessary|obsolete|deprecated code|naming|code duplication|tech(?:nical)? debt|boilerplate|idiomatic|clippy warnings|type hints?|type annotations?|code quality|readability|no functional change)\b/,
  ],
  [
    'refactor',
    3,
    /\b(?:^re-?order|^use \S+ (?:\w+ )?(?:in|for|instead)|^use (?:\S+ )?built-?in|^sync|^align|^standardi[sz]e|^tidy|^harmoni[sz]e|^switch (?:to|from)|^relocate|^encapsulate|^abstract|into sync|^mov(?:e|es|ed|ing)|^remov(?:e|es|ed|ing)|^delet(?:e|es|ed|ing)|^drop(?:s|ped|ping)?|^replac(?:e|es|ed|ing)|^migrat(?:e|es|ed|ing)|^convert(?:s|ed)?|^deprecat(?:e|es|ed|ing)|to (?:the )?new (?:api|interface|data model|style|format|syntax)|^make .* consistent|typing|todos?|simplif\w*)\b/,
  ],

  [
    'bugfix',
    3,
    /^(?:handle[sd]?|handling|ensur(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|respect(?:s|ed)?|honou?r(?:s|ed)?|preserv(?:e|es|ed|ing)|don'?t|do not|guard|restor(?:e|es|ed|ing)|properly|correctly|reject(?:s|ed)?|disallow|returns?|fall ?back|warn|only|keep|ignore[sd]?|skip(?:s|ped)?|break|stop(?:s|ped)?|exit|reset|treat|catch|propagate|make sure|re-?add) /,
  ],
  [
    'bugfix',
    3,
    /\b(?:fix(?:es|ed|ing|up)?|bugs?|wrong(?:ly)?|incorrect(?:ly)?|broken|regression|exceptions?|\w*error|fail(?:s|ed|ing|ure|ures)?|crash(?:es|ed|ing)?|panics?|segfaults?|correct(?:s|ed|ly)?|mismatch|missing|off[- ]by[- ]one|nan|warning|resolve[sd]?|repair|should(?:n't)?|works? again|workaround|unable|improper\w*)\b|\badd(?:s|ed|ing)? (?:\w+ ){0,2}imports?\b/,
  ],
  [
    'bugfix',
    6,
    /\b(?:to )?(?:avoid|prevent)\w* (?:\w+ ){0,2}(?:division by zero|zero division|exceptions?|\w{2,40}error|nans?|crash\w*)\b/,
  ],
  ['dependencies', 6, /\bas (?:an? )?(?:\w+ )?(?:dependency|requirement)$/],
  ['dependencies', 5, /\b(?:dependenc(?:y|ies)|deps)\b|[a-z][\w.-]{1,40} ?(?:[<>=~!]=|<|>) ?v?\d/],
  [
    'feature',
    3,
    /^(?:adds?|added|adding|support(?:s|ed|ing)?|implement(?:s|ed|ing|ation)?|introduc\w*|allow(?:s|ed|ing)?|enabl\w*|expos\w*|integrat\w*|creat\w*|new|provid\w*|extend\w*|initial|make .* (?:configurable|optional|customi[sz]able))\b/,
  ],
  [
    'feature',
    2,
    /\b(?:add(?:s|ed|ing)?|support(?:s|ed|ing)?|implement(?:s|ed|ing|ation)?|introduc\w*|allow(?:s|ed|ing)?|enabl\w*|expos\w*|integration|compatibility|option(?:s|al)?|endpoints?|api|customi[sz]able|configurable|upgrade to \S+ \S+ to support)\b/,
  ],
];

/**
 * Words of the body that tell what a change is for where the title is general. Each different word counts its weight,
 * three of them at most.
 */
export const bodyWords: readonly (readonly [Kind, number, RegExp])[] = [
  [
    'reliability',
    2,
    /\b(?:race condition|races?|deadlocks?|memory leaks?|leaks?|data loss|lost|loses?|intermittent(?:ly)?|transient|overload(?:ed)?|under (?:heavy )?load|network failures?|connection (?:reset|errors?|leak|failures?)|hangs?|retr(?:y|ies|ied)|timed out|twice|duplicates?|dead-letter|acknowledg\w+|graceful\w*|restarts?|crash(?:es|ed)?|outages?|incidents?|for ever|forever|lease|drain(?:s|ed)?|redeliver\w+)\b/g,
  ],
  [
    'performance',
    2,
    /\b(?:speed-?ups?|faster|latency|throughput|\d+ ?x (?:faster|less|fewer)|memory (?:usage|footprint|peak|per)|resident memory|queueing|queuing|bottlenecks?|too slow|slow(?:er|ly)?|of a core|cpu|p9[59]|allocations?|benchmark(?:ed|s)?)\b/g,
  ],
  ['security', 2, /\b(?:vulnerab\w+|exploit\w*|attackers?|malicious|injection|xss|untrusted)\b/g],
  [
    'data-quality',
    2,
    /\b(?:data quality|schema drift|lineage|duplicated? rows?|leakage|leak(?:s|ed)? (?:into|from) (?:the )?(?:training|label|future)\w*|training sets?|late rows?|point in time|silently drop(?:s|ped) rows?|null values?)\b/g,
  ],
  ['observability', 1, /\b(?:stack traces?|dashboards?|hard to debug|no visibility|log line|histograms?|alerts?)\b/g],
  ['testing', 1, /\b(?:flaky|test coverage|in ci|ci job|ci fails?)\b/g],
  ['refactor', 1, /\b(?:no functional changes?|readability|maintainab\w+|duplication)\b/g],
];

/** Titles of bumps by hand or machine: one named thing moved to a version. */
export const bumpTitle =
  /^(?:bump|upgrade|update|pin|unpin|downgrade|lock|relax|raise|remove bump)s?\b[^:]{0,120}?\b(?:from \S+ to \S+|to (?:use )?v?\d[\w.+-]*|(?:version|upper bound|lower bound|requirements?|dependenc(?:y|ies)|constraints?|lock ?files?)\b)/;
export const bumpWords =
  /^(?:upgrade|bump) (?:the )?[\w@/.-]{2,60}(?: (?:version|crate|package|dependency|sdk))?$|\b(?:(?:version|upper|lower) (?:restriction|cap|pin)s?\b|bump(?:s|ed|ing)? \S+|dependabot|renovate|(?:specific|pinned) version (?:for|of)|upper bound (?:on|of|for)|pin(?:s|ned|ning)? \S+ (?:version|to|<|=|~)|update dependenc(?:y|ies)|(?:update|refresh) lock ?file|lower bound|version constraints? (?:of|on|for)|pin(?:s|ned)? (?:\S+ ){0,2}versions?|(?:dependency|deps) updates?|update deps|autoupdate|update all (?:\S+ ){0,2}(?:packages|modules|crates))\b|^updates? to \S+ v?\d/;
/** What follows a bump when the bump is not what the change is for. */
export const bumpForMore =
  /\w\.(?:py|ts|js|go|rs|cc|cpp|md|rst|ipynb)\b|\b(?:to support|to enable|and (?:fix|add|support|use)|so that|because|migrat\w+ to)\b/;
/** Titles of releases, merges and generated changes: nothing to write about. */
export const releaseTitle =
  /^(?:v?\d+\.\d+(?:\.\d+)?\S*$|release\b|prepare release|post-release|cut release|bump version|version bump|changelog|back-?merge|merge (?:branch|pull request|remote|main|master|develop|\S{1,80} into)\b|sync (?:with )?(?:main|master|upstream)|automated )|\((?:version bump)[^)]*\)/;

/** Titles that raise the project's own version: a release, no bump of somebody else's. */
export const ownVersion =
  /^(?:bump|update|increase|increment|raise|set) (?:the )?(?:package |project |library |crate |patch |minor |major |sdk )?version\b(?! (?:of|for) )/;
/** Titles that name a file and nothing else. */
export const fileTitle =
  /^(?:update|create|delete|edit|fix|change|modify|improve)[sd]? (?:the )?[\w./-]{1,80}\.[a-z]{1,6}$|^(?:small |minor |some |more |various |misc )?(?:fix(?:es)?|updates?|changes?|improvements?|tweaks?)$/;

/** Paths by what they hold. The first that fits counts. */
export const changePaths: readonly (readonly ['docs' | 'testing' | 'deployment' | 'dependencies' | 'noise', RegExp])[] =
  [
    ['noise', /(?:^|\/)(?:changelog|changes|history|news)(?:\.\w+)?$|^\.changes\/|(?:^|\/)\.?changeset\//],
    ['deployment', /(?:^|\/)\.github\/workflows\/[^/]*(?:release|publish|deploy|nightly-build|docker|wheel)[^/]*$/],
    [
      'testing',
      /(?:^|\/)(?:tests?|testing|__tests__|e2e|integration-tests|integration_tests|testdata|spec|specs)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|[^/]*\.test|[^/]*\.spec|[^/]*_tests|conftest)\.\w+$|^\.github\/(?:workflows|actions)\/|(?:^|\/)(?:tox\.ini|\.pre-commit-config\.ya?ml|\.?(?:ruff|flake8|pylintrc|eslintrc|golangci|codecov)[^/]*|\.gitlab-ci\.yml|\.travis\.yml|jenkinsfile|pytest\.ini|noxfile\.py)$|^\.circleci\/|^continuous_integration\/|^benchmarks?\//,
    ],
    [
      'docs',
      /(?:^|\/)(?:docs?|documentation|examples?|tutorials?|notebooks?|samples?|cookbook|website|courses?|lessons?|homework|keps?|rfcs?|proposals|adrs?)\/|(?:^|\/)(?:readme|contributing|authors|code_of_conduct|citation|faq)[^/]*$|^\.github\/(?:issue|pull_request|discussion)_template|\.(?:md|mdx|rst|ipynb|adoc|png|jpe?g|svg|gif)$/,
    ],
    [
      'dependencies',
      /(?:^|\/)(?:requirements[^/]*|[^/]*requirements)\.(?:txt|in|lock)$|(?:^|\/)(?:package-lock\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|uv\.lock|pixi\.lock|cargo\.lock|cargo\.toml|go\.(?:mod|sum)|gemfile(?:\.lock)?|pipfile(?:\.lock)?|package\.json|pyproject\.toml|flake\.lock|environment\.ya?ml|build\.gradle|pom\.xml)$/,
    ],
    [
      'deployment',
      /(?:^|\/)(?:dockerfile[^/]*|[^/]*\.dockerfile|docker-compose[^/]*|compose\.ya?ml|makefile[^/]*|setup\.(?:py|cfg)|manifest\.in|cmakelists\.txt|procfile|\.dockerignore|skaffold\.yaml|cloudbuild[^/]*)$|(?:^|\/)(?:charts?|helm|deploy|deployment|deployments|infra|terraform|kustomize|manifests|docker|\.ci|packaging)\/|\.(?:tf|nix|bazel)$/,
    ],
  ];

/** Words of labels that say the kind; matched against the label's last part (`kind/bug`, `type: docs`). */
export const labelKinds: Readonly<Record<string, readonly [Kind, number]>> = {
  documentation: ['docs', 4],
  docs: ['docs', 4],
  bug: ['bugfix', 2],
  'bug fix': ['bugfix', 2],
  bugfix: ['bugfix', 2],
  enhancement: ['feature', 1],
  feature: ['feature', 2],
  performance: ['performance', 3],
  perf: ['performance', 3],
  dependencies: ['dependencies', 6],
  security: ['security', 4],
  tests: ['testing', 3],
  testing: ['testing', 3],
  ci: ['testing', 3],
  refactor: ['refactor', 3],
  refactoring: ['refactor', 3],
  cleanup: ['refactor', 3],
  build: ['deployment', 3],
  packaging: ['deployment', 3],
  release: ['deployment', 3],
  reliability: ['reliability', 4],
  stability: ['reliability', 3],
  observability: ['observability', 4],
  logging: ['observability', 3],
  'data quality': ['data-quality', 4],
};

/**
 * Words that give a ground for a decision: a cause, a comparison, a constraint. Weight 3: hardly ever anything else;
 * 2: mostly; 1: only beside another.
 */
export const groundWords: readonly (readonly [number, RegExp])[] = [
  [
    3,
    /\b(?:because|root cause|instead of|rather than|due to|caused by|the cause|turns out|turned out|trade-?offs?|deliberate(?:ly)?|intentional(?:ly)?|on purpose|by design|as opposed to|in favou?r of|at the cost of|preferred|prefer(?:s)? (?:this|the|to)|in order not to|to avoid)\b/,
  ],
  [
    3,
    /(?:^|[,;(.] ?|\b(?:and|but) )since (?!v?\d)\S|^given (?!v?\d)\S|\bsince (?:the|we|it|this|that|they|there|our|its|most|all|both|no|only|users?) \S/,
  ],
  [
    3,
    /\b(?:as|but) (?:\S+ ){1,5}(?:do(?:es)?n[o']t|do(?:es)? not|can ?not|can't|isn't|is not|aren't|are not|wasn't|was not|had no|has no|were having no)\b|\bha(?:d|ve|s|ving) no effect\b|\bwith(?:out)? (?:a )?(?:lock|retry|cache|limit|timeout) to avoid\b/,
  ],
  [2, /\bso (?:that |we |it |i |the |there |each |every |a |this |users? |asking |writes |concurrent )|, so [a-z]/],
  // What follows from it, told by a participle after a comma.
  [2, /, (?:thereby |thus |basically |effectively |potentially |silently |often )?[a-z]{3,20}ing (?!to )/],
  [
    2,
    /\b(?:leads? to|led to|results? in|resulted in|means? that|meant|thus|therefore|hence|otherwise|which (?:caused|causes|led|leads|means|meant|made|makes|broke|breaks|prevents?|fails?|would)|prevents?|would (?:have|be|not|fail|never|break|block|otherwise)|guarantee\w*|conflict(?:s|ed|ing)?|mismatch|no longer|does ?n[o']t (?:exist|support|work|handle|need)|not support(?:ed)?|no (?:need|effect|benefit|corresponding)|unable to|can ?not|could ?n[o']t|never|only (?:accepts?|supports?|works?|set|for|if|when)|too (?:slow|large|big|small|many|late|early|easy)|simpler|safer|cheaper|more explicit|brittle|needs? to|ha(?:s|ve) to|must|currently|previously|without|it is necessary|is needed|forbid\w*|forbidden|invalidat\w+|can be derived|to save|to see if|at the moment|potentially|guarantee\w*|serialized behind|every (?:call|request|time|run)|still (?:flaky|fails?|failing|broken|slow|too))\b/,
  ],
  [
    1,
    /\b(?:when|if|as|but|however|although|while|by default|still|already|always|every|for safety|blocked|fails?|failed|broke|broken|breaks|expects?|requires?|required)\b/,
  ],
];
/** Words that state a decision, the other half of what is looked for. */
export const decisionWords =
  /\b(?:use[sd]?|using|switch(?:es|ed)?|replac(?:e|es|ed|ing)|mov(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|drop(?:s|ped)?|keep(?:s|ing)?|kept|set(?:s|ting)?|add(?:s|ed|ing)?|avoid(?:s|ed|ing)?|skip(?:s|ped)?|build|wrap(?:s|ped)?|limit(?:s|ed)?|cache[sd]?|retry|retries|retried|cap(?:s|ped)?|split(?:s)?|merg(?:e|es|ed)|chose|choose|decided|opted|went with|instead|make(?:s)?|made|pass(?:es|ed|ing)?|allow(?:s|ed)?|reject(?:s|ed)?|write[s]?|reads?|hold(?:s)?|lock(?:s|ed)?|raise[sd]?|increas\w+|reduc\w+|exclude[sd]?|pin(?:s|ned)?|revert(?:s|ed)?|solution|fix(?:es|ed)?|ensure[sd]?|handle[sd]?|intercept|install|creat(?:e|es|ed)|updates?|changed)\b/;
/** Figures that measure: with a unit of time, size or share, a factor, or before and after. */
export const measuredFigure =
  /(?<![\w.:/#-])\b\d+(?:[.,]\d+)?\s?(?:%|percent\b|x\b|×|ms\b|µs\b|us\b|ns\b|s\b|sec(?:onds?)?\b|min(?:utes?)?\b|hours?\b|[kmgt]i?b\b|qps\b|rps\b|req\/s|tokens?\/s)|\d[^.\d]{1,40}\bbefore\b[^.\d]{1,20}\d|\bbefore:? [^.\d]{0,20}\d[^.]{0,30}\bafter\b|\d[^.\d]{0,30}→ ?\d|\bfrom \d[\w.,]* ?(?:%|ms|s|gb|mb|kb|x|minutes?|seconds?|hours?) to \d/;
/** Words of somebody who chose one way over another: worth more than a bare cause. */
export const choiceWords =
  /\b(?:instead of|rather than|chose|choose|decided|opted|prefer(?:s|red)?|deliberate(?:ly)?|intentional(?:ly)?|on purpose|trade-?offs?|in favou?r of|as opposed to|over the alternative|not worth|(?:i|we) (?:also )?(?:dropped|kept|keep|picked|left|went|did not|do not|set|renew|retry|moved|made))\b/;
/** Among figures, those that compare: a share, a factor, a value before and after. A size alone may be an input. */
export const comparingFigure =
  /\d\s?(?:%|percent\b|x\b|×)|\d[^.\d]{1,40}\bbefore\b[^.\d]{1,20}\d|\bbefore:? [^.\d]{0,20}\d[^.]{0,30}\bafter\b|\d[^.\d]{0,30}→ ?\d|\bfrom \d[\w.,]{0,20} ?(?:%|ms|s|gb|mb|kb|x|minutes?|seconds?|hours?) to \d/;
/** A commit's subject in a squash message, which is a title and no sentence. */
export const commitSubject =
  /^(?:feat|fix|chore|refactor|perf|docs?|tests?|ci|build|style|enh)(?:\([^()]{1,40}\))?!?: /;
/** What went wrong: a fault that is named is a ground more often than not. */
export const faultWords =
  /\b(?:fail(?:s|ed|ing|ures?)?|break(?:s|ing)?|broke|broken|crash(?:es|ed)?|errors?|mismatch|conflict(?:s|ed|ing)?|wrong(?:ly)?|incorrect(?:ly)?|missing|stale|leak(?:s|ed)?|hang(?:s|ing)?|block(?:s|ed|ing)?|flaky|brittle|slow|cancel(?:s|led)?|dropped|vulnerable|swallow(?:s|ed)?|race|abort(?:s|ed)?|deleted|deprecated|unused|noisy|redundant|unexpected(?:ly)?|misleading|error-?prone|confusing|misses|unsupported|inconsistent(?:ly)?|outdated|regress(?:ion|ed)|exceptions?|panics?|oom|bottleneck(?:ed)?|expensive|too \w+|bugs?|problem(?:atic)?|ignor(?:es|ed)|los(?:es|t)|duplicat(?:es?|ed)|stops?|stuck)\b/;
/** What is not, cannot be or was not done. */
export const negatedWords =
  /\b(?:not|no|never|cannot|without|unable|neither|nothing|none|only|isn't|aren't|doesn't|don't|didn't|can't|couldn't|won't|wasn't|weren't|hasn't|haven't)\b/;
/** What is wished for or left for later: no ground for what was done. */
export const hopeWords =
  /\b(?:follow-?ups?|future|later|todo|would be nice|let me know|happy to|feel free|we could|i could|maybe|perhaps|not sure|please|thanks?|review(?:ers?)?|feedback|next steps?|should|hopefully|hope|would like|curious)\b/;
/** How a sentence opens that tells the remedy for what stands before it. */
export const remedyWords =
  /^(?:so,? |thus,? |therefore,? |hence,? |to (?:fix|solve|address|avoid|mitigate) (?:this|it|that)|this (?:pr|change|commit|patch|fix)|the (?:fix|solution|change)|now,? |instead,? |fixed |we (?:now|therefore|thus)|with this|i (?:therefore|thus|now)|the \S+ now )/;
/** Headings under which authors put their ground. */
export const causeHeadings =
  /\b(?:root cause|cause|why|motivation|background|problem|rationale|reason(?:ing)?|context|design|approach|decisions?|trade-?offs?|alternatives?|results?|benchmarks?|performance)\b/;
/** Openings that tell a routine, not a ground. */
export const routineOpenings =
  /^(?:bump|adds? (?:a |an |the |new )*(?:unit |regression )?tests?|please|thanks|thank you|let me know|feel free|(?:this|the) (?:pr|pull request|commit|change|patch)\b|see |follow-?up|tested|verified|ran |yes\b|no,|(?:there (?:are|is) )?no (?:\w+ ){0,2}changes?\b|to (?:be able|keep|allow|enable|support|make|help|ensure)\b|note that tests?|for example|e\.g|example)/;
/** What is told of tests is seldom the decision. */
export const testWords = /\b(?:tests?|tested|testing|unit ?tests?|ci|coverage|lint(?:er)?|assert(?:s|ion)?)\b/;
/** How it was before the change, or would be without it. */
export const stateBefore =
  /\b(?:currently|previous(?:ly)?|existing|at the moment|at present|right now|until now|so far|originally|used to|as implemented|today|the old|old|before this|before, |without this|in the past|now we have|was|were|had)\b/;
/** Words that join a sentence to the one before it and say nothing by themselves. */
export const leadingWords =
  /^(?:however|still|also|additionally|in addition|moreover|finally|basically|note(?: that)?|note -|and|but|so)(?:, ?| - ?|: ?)/;
/** Where a tail begins that a quote can do without. */
export const looseTails =
  /, (?:especially|particularly|in particular|for example|for instance|e\.g\.|including|in which case|and (?=[a-z]+ )|as well as)|; | \((?=see |https?:|e\.g|possibly )|[,.]? ?https?:\/\//g;
/** Openings of wishes and courtesies: addressed to readers, never a decision. */
export const courtesyOpenings =
  /^(?:it (?:would|might) be (?:nice|good|great)|let (?:me|us) know|feel free|please|happy to|thanks?\b|thank you|sorry|hi\b|hello|yes\b|very much welcome|any (?:thoughts|feedback))/;
/** Marks of reasoning beside the plain causes: what it turned out to be, why it is so. */
export const reasonWords =
  /\b(?:now that|in (?:the )?light o[fn]|owing to|thanks to|on account of|seeing that|as a (?:result|consequence)|for (?:this|that) reason|(?:the|one|my|our) (?:reason|problem|issue|bug|cause|culprit)s? (?:is|was|for|here)|(?:which|that|this)(?:'s| is) why|(?:it )?(?:seems|looks like|appears)|apparently)\b/;
/** One thing held against another. */
export const contrastWords = /\b(?:but|however|although|even though|while|whereas|despite|yet|unlike)\b/;
/** What something else demands: a constraint. */
export const needWords =
  /\b(?:needs?|needed|requires?|required|must|has to|have to|expects?|expected|assumes?|relies|depends?)\b/;
/** What follows from what was said. */
export const soWords =
  /[,;—–] (?:and )?so\b|\bso that\b|\bso (?:the|it|we|this|a|an|each|every|users?|they|that|there)\b/;
/** Why it is the better way. */
export const betterWords =
  /\b(?:better|simpler|faster|cheaper|safer|easier|cleaner|clearer|easy|useful|helpful|convenient|efficient|enough)\b/;
/** A clause that tells what came of it. */
export const relativeClause = /\bwhich (?:\w{2,30}ed|\w{2,30}s|is|was|are|were|can|could|would|will|may|might)\b/;
/** What is there no more, or should not be used any more: a ground to take it out. */
export const goneWords = /\b(?:deprecated|removed|no longer|unused|defunct|gone|obsolete|unmaintained)\b/;
/** Openings that only tell what was added. */
export const addingOpenings =
  /^(?:this (?:pr|commit|change|patch) )?(?:also )?(?:adds?|added|introduces?|introduced|implements?|implemented|support|supports|updates?|updated|improves?|improved|enhance[sd]?|includes?|creates?|created)\b/;
/** Another change or a page is pointed to. */
export const pointerWords = /#\d|https?:/;
