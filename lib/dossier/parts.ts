import type { RuleSectionName } from './schema';

/**
 * What a reading of GitHub can bring, as far as a finding may wait for it. `person`: who it is and what the bio says.
 * `contents`: file list and README of own repositories. `manifests`: what those say a project needs. `own-commits`: what
 * a fork has that its parent has not.
 */
export const readingParts = [
  'person',
  'profile-readme',
  'repositories',
  'pull-requests',
  'contents',
  'manifests',
  'own-commits',
] as const;
export type ReadingPart = (typeof readingParts)[number];

/** The parts that fill a section; a section that only a token or the page fills has none. */
const partsBySection: Partial<Record<RuleSectionName, readonly ReadingPart[]>> = {
  bio: ['person'],
  repositoryCount: ['person'],
  profileReadme: ['profile-readme'],
  repositories: ['repositories'],
  contents: ['repositories', 'contents'],
  pullRequests: ['pull-requests'],
};

/** The parts that fill these sections, in the order of reading. */
export const partsOf = (sections: readonly string[]): ReadingPart[] => {
  const wanted = new Set(sections.flatMap((name) => partsBySection[name as RuleSectionName] ?? []));
  return readingParts.filter((part) => wanted.has(part));
};
