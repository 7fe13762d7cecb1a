import type { Evidence, Quote } from '../../dossier/evidence';

/**
 * Kinds of public evidence, not levels. `dependency`: a manifest of own work names it. `use`: own work uses it (a file,
 * a configuration, the language of the repository). `sustained`: use over a year or in several repositories.
 * `upstream`: landed pull requests to or about it. `trade-offs`: the person wrote of its limits or of a choice.
 */
export const evidenceKinds = ['dependency', 'use', 'sustained', 'upstream', 'trade-offs'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type NamedTechnology = {
  /** Id in knowledge/technologies, and its usual name. */
  id: string;
  label: string;
  /** Where the profile names it. */
  named: readonly Quote[];
  /** `prose`, `list`, `badge` (shields.io and its like) or `icon` (skillicons, devicons and their like). */
  forms: readonly ('prose' | 'list' | 'badge' | 'icon')[];
  /** Whether the naming sentence says what was built or decided with it, or links the work. */
  grounded: boolean;
  /** Whether use of it leaves a trace in a repository at all: an editor or a design tool leaves none. */
  traceable: boolean;
  evidence: Partial<Record<EvidenceKind, readonly Evidence[]>>;
};

export type TechnologyLedger = {
  /** In the order in which the profile names them. */
  technologies: readonly NamedTechnology[];
  /** Technologies that the profile does not name, though changes of the person's landed in their own projects. */
  unnamed: readonly NamedTechnology[];
  /** `listed`: eight or more, most without a word on what was built. `grounded`, `few`: see the codebook's terms. */
  profile: 'listed' | 'grounded' | 'few' | 'unread';
  /** How many pieces of work the profile's README tells of, whether or not it says what they were built with; none where missing. */
  works?: number;
  /**
   * Ids that READMEs of own repositories name, in the order of the repositories: what code uses without a manifest stands
   * in files that are not read. Drawn for a list alone.
   */
  inProjects?: readonly string[];
  /**
   * Whether the profile's own README was read whole, in a language the readers know: only then does it have room for what
   * was built with a tool.
   */
  room: boolean;
  /** Own repositories and changes that were not looked into, where more evidence may stand. */
  unseen: readonly string[];
  /** True only where every own repository, every change and the bio was seen whole. */
  seenWhole: boolean;
};
