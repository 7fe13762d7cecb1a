import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { createGithubReadings } from '../../lib/background/github-readings';
import { saveReading } from '../../lib/store/candidates';
import { fakeGithub, samplePerson } from '../github/fake-github';
import { sealed } from '../helpers/reading';
import { freshDatabase } from '../store/helpers';
import { fakeLocks } from './fake-locks';

const key = 'github:900001';
const at = '2026-11-01T00:00:00.000Z';

test('who leaves the queue does not end the reading that the user asked for meanwhile', async () => {
  const db = freshDatabase();
  const github = fakeGithub(samplePerson());
  await saveReading(db, await sealed({ person: { id: 900_001, login: 'sample-person' } }), at);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const readings = createGithubReadings({
    db,
    fetch: async (...asked) => {
      await held;
      return github.fetch(...asked);
    },
    now: () => at,
    online: () => true,
    locks: fakeLocks(),
    keepAlive: async () => undefined,
  });
  const asked = readings.read(key, { again: false });
  await vi.waitFor(async () => expect(await db.readings.get(key)).toMatchObject({ state: 'running' }));
  const queued = readings.read(key, { again: true, wait: true });
  await readings.cancel(key, 'waiting');
  letGo();
  expect(await asked).toMatchObject({ state: 'done' });
  const before = github.asked.length;
  expect(await queued).toBe(null);
  expect(github.asked.length).toBe(before);
});
