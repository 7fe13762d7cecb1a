/** The longest path that is looked at, in code units; the rest of a longer one is not. */
export const pathCap = 300;

/**
 * Paths at which a project measures: benchmarks, evaluations, experiments, their results, and notebooks. Law 5: a
 * question about a method looks where the answer would stand. One alternative of fixed words; nothing repeats in it but
 * a capped prefix.
 */
export const measuringPath =
  /(?:^|[/_.-])(?:bench(?:mark(?:s|ing)?)?|perf|evals?|evaluat(?:e|ion|ions|or)|experiments?|ablations?|results|metrics|profiling|load[_-]?tests?|train(?:ing|er)?|scor(?:e|es|ing)|validat(?:e|ion))(?:[/_.-]|$)|\.(?:ipynb|rmd|qmd)$/iu;

/** The paths of a repository that may hold how its figures were measured, in the order of the listing. */
export const measuringPlaces = (paths: readonly { path: string }[]): string[] =>
  paths.map(({ path }) => path).filter((path) => measuringPath.test(path.slice(0, pathCap)));
