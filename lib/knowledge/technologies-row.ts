import type { NameSource } from './technologies-sources';

/** What kind of thing a technology is; `practice` kinds of knowledge (techniques, file formats) have no row at all. */
export type TechnologyCategory =
  | 'language'
  | 'web'
  | 'mobile'
  | 'backend'
  | 'database'
  | 'data'
  | 'ml'
  | 'llm'
  | 'cloud'
  | 'infrastructure'
  | 'observability'
  | 'testing'
  | 'tool'
  | 'design'
  | 'system';

/**
 * One technology and the traces it leaves. Names are compared without case, spaces, dots, hyphens and underscores, so
 * `Node.js`, `node js` and `NodeJS` need no alias each. Package, language and owner names are lower-case.
 *
 * Where a row comes from is said by its fields: a name in `pypi` is the name in that registry, and so on (`sourcesOf` in
 * `technologies-sources.ts`). A row that no registry knows names its `source`.
 */
export type Technology = {
  id: string;
  label: string;
  category: TechnologyCategory;
  /** Where its name is from, where none of the fields below says so. */
  source?: NameSource;
  aliases?: readonly string[];
  slugs?: readonly string[];
  /** Further names that mean it only where they stand alone among tools (`JS`, `Mac`), or in a badge. */
  short?: readonly string[];
  pypi?: readonly string[];
  npm?: readonly string[];
  go?: readonly string[];
  cargo?: readonly string[];
  /** A Maven group (`org.apache.spark`) or `group:artifact`; longer groups begin with theirs. */
  maven?: readonly string[];
  cran?: readonly string[];
  /** Terraform providers, without their owner. */
  providers?: readonly string[];
  languages?: readonly string[];
  /** A file name (`dockerfile`), an ending (`*.tf`), or a folder with a trailing slash (`.github/workflows/`). */
  files?: readonly string[];
  images?: readonly string[];
  actions?: readonly string[];
  homes?: readonly string[];
  /** The name is also an everyday word or a single letter: only counted in a list, a badge or beside another technology. */
  ambiguous?: true;
  /** Meant only where it is written in one piece: apart (`core ML`), the words mean something else. */
  joined?: true;
  /** A site where people have accounts: a link to one's own page, or a word of greeting, names no tool. */
  place?: true;
};
