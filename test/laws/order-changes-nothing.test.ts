import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../lib/dossier/schema';
import { dossierArbitrary } from '../helpers/generated-dossier';
import { screen } from '../helpers/screen';

/** The same dossier, as another order of pages and answers would have left it. */
const reversed = (dossier: Dossier): Dossier => {
  const turn = (name: 'repositories' | 'contents' | 'pullRequests' | 'writings' | 'pinned') => {
    const section = dossier.sections[name];
    return section.state === 'found' ? { ...section, value: section.value.toReversed() } : section;
  };
  const names = ['repositories', 'contents', 'pullRequests', 'writings', 'pinned'] as const;
  return {
    ...dossier,
    sections: {
      ...dossier.sections,
      ...Object.fromEntries(names.map((name) => [name, turn(name)])),
    } as Dossier['sections'],
    texts: Object.fromEntries(Object.entries(dossier.texts).toReversed()),
  };
};

test('the order in which repositories and changes were listed changes no outcome', () => {
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      const said = (from: Dossier) =>
        screen(from)
          .map(({ identity, outcome, message }) => `${identity} ${outcome} ${message}`)
          .toSorted();
      expect(said(reversed(dossier))).toEqual(said(dossier));
    }),
    { numRuns: 80 },
  );
});
