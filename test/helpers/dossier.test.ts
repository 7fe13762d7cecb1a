import { expect, test } from 'vitest';
import { dossierSchema } from '../../lib/dossier/schema';
import { buildDossier } from './dossier';

test('what the builder builds is a dossier', () => {
  const dossier = buildDossier({
    name: 'Pat Example',
    bio: 'Builds things.',
    readme: '# Hello',
    repositories: [
      {
        name: 'engine',
        paths: ['src/a.py', 'README.md'],
        readme: '# Engine',
        manifests: { 'pyproject.toml': '[project]' },
      },
      { name: 'unlooked', paths: null, description: 'A thing' },
    ],
    pulls: [{ title: 'Fix the leak', body: 'It leaked.' }],
    pasted: ['A text'],
  });
  expect(dossierSchema.parse(dossier)).toEqual(dossier);
});
