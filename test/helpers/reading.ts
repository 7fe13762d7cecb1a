import type { Reading, TextDraft } from '../../lib/dossier/reading';
import { seal, type SealedReading } from '../../lib/dossier/seal';

/** A text as a reader hands it over; what is left out is ordinary. */
export const textOf = (given: Pick<TextDraft, 'id' | 'kind' | 'content'> & Partial<TextDraft>): TextDraft => ({
  format: 'markdown',
  truncated: false,
  url: 'https://github.com/sample-person',
  repository: null,
  path: null,
  commit: null,
  rendered: false,
  source: 'source',
  ...given,
});

/** A reading of an invented person's page. */
export const readingOf = (given: Partial<Omit<Reading, 'source'>> & { readAt?: string; url?: string }): Reading => ({
  person: given.person ?? { id: null, login: 'sample-person' },
  source: {
    id: 'source',
    kind: 'page',
    url: given.url ?? 'https://github.com/sample-person',
    readAt: given.readAt ?? '2026-10-01T10:00:00.000Z',
    reader: 'test',
  },
  sections: given.sections ?? {},
  texts: given.texts ?? [],
});

export const sealed = (given: Parameters<typeof readingOf>[0]): Promise<SealedReading> => seal(readingOf(given));
