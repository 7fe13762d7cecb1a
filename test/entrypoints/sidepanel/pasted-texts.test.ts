import { expect, test } from 'vitest';
import { addPastedText, removePastedText } from '../../../entrypoints/sidepanel/pasted-texts';
import { most } from '../../../lib/dossier/schema';
import { newestSnapshot, saveReading } from '../../../lib/store/candidates';
import { decide, decisionsOf } from '../../../lib/store/decisions';
import { sealed } from '../../helpers/reading';
import { freshDatabase, saidOf } from '../../store/helpers';

const now = '2026-10-01T10:00:00.000Z';
const person = { id: 7, login: 'sample-person' };
const key = 'github:7';

const withPerson = async () => {
  const db = freshDatabase();
  await saveReading(db, await sealed({ person }), now);
  return db;
};

test('a pasted text that is removed is gone from every state, from findings and from the ground of decisions', async () => {
  const db = await withPerson();
  await addPastedText(db, person, 'CV', 'Cut the invented bill by 40 %.', now);
  await addPastedText(db, person, 'Post', 'Kept words.', '2026-10-02T10:00:00.000Z');
  const writings = (await newestSnapshot(db, key))?.dossier.sections.writings;
  const [cv = '', post = ''] = writings?.state === 'found' ? writings.value.map(({ text }) => text) : [];
  const ground = `quote ${cv} Cut the invented bill by 40 %.\nquote ${post} Kept words.`;
  const decision = {
    key,
    identity: 'rule|portfolio',
    ground,
    choice: 'explained' as const,
    answer: 'Mine',
    note: '',
    decidedAt: now,
  };
  await decide(db, decision, saidOf('rule|portfolio'));
  await db.analyses.put({ key, role: null, now, dossierSavedAt: now, findings: [{ quote: '40 %' }] } as never);
  await removePastedText(db, key, cv);
  expect(JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())))).not.toContain('40 %');
  expect(await decisionsOf(db, key)).toMatchObject([{ ground: `quote ${post} Kept words.`, answer: 'Mine' }]);
  expect((await newestSnapshot(db, key))?.dossier.sections.writings).toMatchObject({ value: [{ title: 'Post' }] });
});

test('one text more than a dossier holds is refused, and nothing that was pasted is lost', async () => {
  const db = await withPerson();
  for (let count = 0; count < most.writings; count += 1)
    await addPastedText(db, person, `Text ${count}`, 'Words.', now);
  await expect(addPastedText(db, person, 'One more', 'Words.', now)).rejects.toThrow('writings');
  expect((await newestSnapshot(db, key))?.dossier.sections.writings).toMatchObject({
    coverage: { seen: most.writings },
  });
});
