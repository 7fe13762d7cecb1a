import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../lib/dossier/schema';
import { dossierArbitrary } from '../helpers/generated-dossier';
import { screen } from '../helpers/screen';

const lists = ['repositories', 'contents', 'pullRequests', 'reviews', 'maintained', 'writings', 'pinned'] as const;

/** The same dossier, as another order of pages and answers would have left it. */
const reversed = (dossier: Dossier): Dossier => {
  const turn = (name: (typeof lists)[number]) => {
    const section = dossier.sections[name];
    return section.state === 'found' ? { ...section, value: section.value.toReversed() } : section;
  };

  return {
    ...dossier,
    sections: {
      ...dossier.sections,
      ...Object.fromEntries(lists.map((name) => [name, turn(name)])),
    } as Dossier['sections'],
    texts: Object.fromEntries(Object.entries(dossier.texts).toReversed()),
  };
};

test('the order in which repositories and changes were listed changes no outcome', () => {
  fc.assert(
    fc.property(dossierArbitrary, (dossier) => {
      const said = (from: Dossier) =>
        screen(from)
          .map(({ identity, outcome, message, ground, rule }) =>
            // Of several that fit, the first ones are cited; upkeep cites in an order of its own.
            rule === 'upkeep' ? `${identity} ${message} ${ground}` : `${identity} ${outcome} ${message}`,
          )
          .toSorted();
      expect(said(reversed(dossier))).toEqual(said(dossier));
    }),
    { numRuns: 80 },
  );
});
