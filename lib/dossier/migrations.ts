import { dossierSchema, schemaVersion, type Dossier } from './schema';

/** One step: a dossier of version `n` as JSON in, the same dossier as version `n + 1` out. */
type Migration = (json: Record<string, unknown>) => Record<string, unknown>;

/** By the version they start from. Raising `schemaVersion` without adding the step fails a test. */
export const migrations: Readonly<Record<number, Migration>> = {};

const versionOf = (json: unknown): number => {
  if (typeof json === 'object' && json !== null && 'schemaVersion' in json && Number.isInteger(json.schemaVersion)) {
    return json.schemaVersion as number;
  }
  throw new Error('Not a dossier: it has no schema version');
};

/**
 * A stored or imported dossier of any version up to the current one, as the current one.
 *
 * @throws where it has no version, comes from a later build, or does not hold to the schema.
 */
export const openDossier = (json: unknown): Dossier => {
  let version = versionOf(json);
  if (version > schemaVersion) throw new Error(`This dossier is of version ${version}, later than ${schemaVersion}`);
  let current = json as Record<string, unknown>;
  for (; version < schemaVersion; version += 1) {
    const migrate = migrations[version];
    if (!migrate) throw new Error(`There is no way from dossier version ${version}`);
    current = { ...migrate(current), schemaVersion: version + 1 };
  }
  return dossierSchema.parse(current);
};
