/**
 * The kinds of work that a project is searched for when one looks for people rather than for the best known. Source: S3
 * (README.md): contact those who improved reliability or tooling, not only the visible model authors; evaluation, data and
 * deployment are the other areas that S1–S5 name as scarce. In this order on the screen; nobody is ranked by it.
 */
export const workKinds = ['reliability', 'tooling', 'evaluation', 'data', 'deployment'] as const;
export type WorkKind = (typeof workKinds)[number];

/** Kinds of change (codebook, section 4) that are of one kind of work by themselves. */
export const kindsByCategory: Readonly<Record<string, WorkKind>> = {
  reliability: 'reliability',
  observability: 'reliability',
  'data-quality': 'data',
  deployment: 'deployment',
};

/** Kinds of change that say nothing about anybody's work here, or that are nothing to write about. */
export const silentCategories: ReadonlySet<string> = new Set(['trivial', 'dependencies', 'docs', 'security']);

/**
 * Words of a title that tell measuring of models from testing of code, and what is built for those who build. Matched on
 * lower-case titles of at most 300 characters; no pattern repeats a repetition.
 */
export const evaluationWords =
  /\b(?:evals?|evaluat\w{0,12}|benchmark\w{0,6}|leaderboards?|metrics? (?:for|of)|judges?|llm-as-a-judge|harness|ablation\w{0,4}|accuracy|perplexity|win ?rate|ground truth|golden (?:set|answers?)|regression (?:suite|gate)|quality gate)\b/u;
export const toolingWords =
  /\b(?:ci|cd|github actions?|workflows?|linters?|lint(?:ing)?|type ?check\w{0,5}|mypy|pyright|ruff|pre-commit|build (?:system|script|time|cache)|bazel|cmake|makefile|compile times?|dev ?containers?|developer (?:experience|tools?|tooling)|cli|command[- ]line|debug(?:ger|ging)|profil(?:er|ing)|codegen|code generation|release (?:script|process|automation)|test (?:infra\w{0,12}|runner|framework|fixtures?|helpers?|utilities)|flaky|sdk|plugin api|stack ?traces?|error messages?)\b/u;
export const dataWords =
  /\b(?:datasets?|data ?loaders?|data (?:pipeline|validation|quality|contract|schema|lineage|versioning|ingest\w{0,6})|ingest\w{0,6}|schemas?|dedup\w{0,10}|label(?:s|ing|ling)|annotations?|feature store|backfill\w{0,4}|parquet|partition\w{0,6}|data drift)\b/u;
export const workKindPatterns: readonly RegExp[] = [evaluationWords, toolingWords, dataWords];
