import type { Technology } from './technologies-row';

/** What each field of a row is written after; an address is the beginning of the one where the name can be looked up. */
export const fieldSources = {
  pypi: 'https://pypi.org/project/',
  npm: 'https://www.npmjs.com/package/',
  go: 'https://pkg.go.dev/',
  cargo: 'https://crates.io/crates/',
  maven: 'https://central.sonatype.com/namespace/',
  cran: 'https://cran.r-project.org/package=',
  providers: 'https://registry.terraform.io/browse/providers',
  images: 'https://hub.docker.com/r/',
  actions: 'https://github.com/',
  homes: 'https://github.com/',
  languages: 'https://github.com/github-linguist/linguist/blob/main/lib/linguist/languages.yml',
  files: 'the names that its own documentation prescribes',
} as const;

/** Where the names come from of what leaves no trace in a registry: editors, services, models, systems. */
export const nameSources = {
  'simple-icons': 'https://github.com/simple-icons/simple-icons/blob/develop/slugs.md',
  linguist: 'https://github.com/github-linguist/linguist/blob/main/lib/linguist/languages.yml',
  devicon: 'https://github.com/devicons/devicon',
  'skill-icons': 'https://github.com/tandpfun/skill-icons',
  'markdown-badges': 'https://github.com/Ileriayo/markdown-badges',
  'field-lists': 'https://github.com/EthicalML/awesome-production-machine-learning and the lists that it names',
  makers: 'the name its makers give it: their site, documentation, paper or model card',
} as const;

export type FieldSource = keyof typeof fieldSources;
export type NameSource = keyof typeof nameSources;

const fields = Object.keys(fieldSources) as FieldSource[];

/** The keys of everything that a row stands on; none only where the row is incomplete. */
export const sourcesOf = (row: Technology): (FieldSource | NameSource)[] => [
  ...(row.source === undefined ? [] : [row.source]),
  ...fields.filter((field) => row[field] !== undefined),
];
