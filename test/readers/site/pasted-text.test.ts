import { expect, test } from 'vitest';
import { readingSchema } from '../../../lib/dossier/reading';
import { mergeReading } from '../../../lib/dossier/merge';
import { maxTextLength } from '../../../lib/dossier/schema';
import { seal } from '../../../lib/dossier/seal';
import { readPastedText } from '../../../lib/readers/site/pasted-text';
import { buildDossier, now } from '../../helpers/dossier';

const person = { id: 77, login: 'pat-example' };
const read = (text: string, id = 'one', title = 'CV') => readPastedText({ person, title, text, id, now });

test('it is a writing of the person that holds to the schema, and has no page', () => {
  const reading = read('Built a feature store.\r\nRan it.');
  expect(readingSchema.parse(reading)).toEqual(reading);
  expect(reading.texts[0]).toMatchObject({ kind: 'pasted', content: 'Built a feature store.\nRan it.', url: null });
  expect(reading.source).toMatchObject({ kind: 'pasted', url: null });
});

test('addresses and phone numbers are replaced in text and title', () => {
  const reading = read('Write to pat@example.org or +49 170 1234567.', 'one', 'CV of pat@example.org');
  const kept = JSON.stringify(reading);
  expect(kept).not.toContain('pat@example.org');
  expect(kept).not.toContain('1234567');
});

test('what is too long is cut and says so', () => {
  const [text] = read('word '.repeat(300_000)).texts;
  expect(text?.truncated).toBe(true);
  expect(text?.content.length).toBeLessThanOrEqual(maxTextLength);
});

test('several stand beside each other in the dossier, the same words too', async () => {
  let dossier = buildDossier({ login: 'pat-example', id: 77 });
  for (const id of ['one', 'two']) dossier = mergeReading(dossier, await seal(read('The same words.', id, id)));
  const { writings } = dossier.sections;
  expect(writings.state === 'found' && writings.value.map(({ title }) => title)).toEqual(['one', 'two']);
  expect(Object.values(dossier.texts).filter(({ kind }) => kind === 'pasted')).toHaveLength(2);
});
