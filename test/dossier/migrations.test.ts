import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrations, storedDossierSchema } from '../../lib/dossier/migrations';
import { schemaVersion } from '../../lib/dossier/schema';

const folder = new URL('../fixtures/dossiers/', import.meta.url);
const saved = (version: number): unknown => JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));
const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);

describe('opening a saved dossier', () => {
  test('every version up to the current one has a saved example, and a way on', () => {
    expect(readdirSync(folder).toSorted()).toEqual(versions.map((version) => `v${version}.json`).toSorted());
    expect(Object.keys(migrations).map(Number)).toEqual(versions.slice(0, -1));
  });

  test.each(versions)('version %i opens', (version) => {
    const dossier = storedDossierSchema.parse(saved(version));
    expect(dossier.schemaVersion).toBe(schemaVersion);
    expect(dossier.person).toEqual({ id: 900_001, login: 'sample-person' });
    expect(dossier.sections.bio).toMatchObject({ state: 'found', value: 'bio' });
    expect(dossier.texts.bio?.content).toBe('Invented for a test.');
  });

  test('the example of the current version is as the schema has it', () => {
    expect(storedDossierSchema.parse(saved(schemaVersion))).toEqual(saved(schemaVersion));
  });

  test.each([
    null,
    'text',
    {},
    { schemaVersion: 'one' },
    { schemaVersion: 0 },
    { schemaVersion: schemaVersion + 1 },
    { schemaVersion },
  ])('refuses %j', (json) => {
    expect(() => storedDossierSchema.parse(json)).toThrow();
  });
});
