import { z } from '../zod';
import { dossierSchema, schemaVersion } from './schema';

type Json = Record<string, unknown>;

/** One step: a dossier of version `n` as JSON in, the same dossier as version `n + 1` out. */
type Migration = (json: Json) => Json;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The section with more told of each item; anything that is no such list stays for the schema to judge. */
const withMore = (section: unknown, more: Json): unknown =>
  isRecord(section) && Array.isArray(section['value'])
    ? {
        ...section,
        value: (section['value'] as unknown[]).map((item) => (isRecord(item) ? { ...more, ...item } : item)),
      }
    : section;

/** Version 2 tells how changes came in, what a fork's owner added, releases, reviews given, and what is not visible. */
const fromVersion1: Migration = (json) => {
  if (!isRecord(json['sections'])) return json;
  const { sections } = json;
  const notAsked = { state: 'not-read', reason: 'not-asked' };
  return {
    ...json,
    sections: {
      ...sections,
      repositories: withMore(sections['repositories'], { ownCommits: null, releases: null }),
      pullRequests: withMore(sections['pullRequests'], {
        landing: null,
        closedBy: null,
        base: null,
        landedCommit: null,
        commits: null,
      }),
      hiddenContributions: notAsked,
      reviews: notAsked,
      maintained: notAsked,
    },
  };
};

/** By the version they start from. Raising `schemaVersion` without adding the step fails a test. */
export const migrations: Readonly<Record<number, Migration>> = { 1: fromVersion1 };

const versionOf = (json: unknown): number => {
  if (typeof json === 'object' && json !== null && 'schemaVersion' in json && Number.isInteger(json.schemaVersion)) {
    return json.schemaVersion as number;
  }
  throw new Error('Not a dossier: it has no schema version');
};

/** The same JSON in the current version's shape, not yet checked against its schema. @throws where it has no version or comes from a later build. */
const upgradeDossier = (json: unknown): Json => {
  let version = versionOf(json);
  if (version > schemaVersion) throw new Error(`This dossier is of version ${version}, later than ${schemaVersion}`);
  let current = json as Json;
  for (; version < schemaVersion; version += 1) {
    const migrate = migrations[version];
    if (!migrate) throw new Error(`There is no way from dossier version ${version}`);
    current = { ...migrate(current), schemaVersion: version + 1 };
  }
  return current;
};

/** A dossier as it was kept in the store: one of an earlier version opens as the current one; other things do not parse. */
export const storedDossierSchema = z
  .unknown()
  .transform((json, context) => {
    try {
      return upgradeDossier(json);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'Not a dossier' });
      return z.NEVER;
    }
  })
  .pipe(dossierSchema);
