import type { Reading } from '../../dossier/reading';
import type { Person } from '../../dossier/schema';
import { found } from '../../dossier/states';
import { textDraft } from '../api/text';
import { redact } from '../redact';

/**
 * A text that the user pasted about a person, as a writing of theirs: e-mail addresses and phone numbers replaced, cut at
 * the longest text that is kept. Pasted text has no page, so nothing links to it.
 *
 * @param pasted.id makes the text's name; another paste needs another one.
 * @param pasted.now ISO 8601, when it was pasted.
 */
export const readPastedText = (pasted: {
  person: Person;
  title: string;
  text: string;
  id: string;
  now: string;
}): Reading => {
  const id = `pasted:${pasted.id}`;
  const { person, now } = pasted;
  const title = redact(pasted.title).slice(0, 200);
  return {
    person,
    source: { id, kind: 'pasted', url: null, readAt: now, reader: 'pasted-text' },
    sections: { writings: found([{ text: id, title, addedAt: now }], [id], { seen: 1, of: 1 }) },
    texts: [
      textDraft({
        id,
        kind: 'pasted',
        format: 'plain',
        url: null,
        content: pasted.text,
        person,
        source: id,
        mentions: 'others',
      }),
    ],
  };
};
