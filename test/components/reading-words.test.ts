import { describe, expect, test } from 'vitest';
import { failureWords } from '../../components/reading-words';
import type { FailureDetail, NotReadReason } from '../../lib/dossier/section';
import { failureOfProblem } from '../../lib/github/graphql/problems';
import type { Words } from '../../components/words';
import { locales, type Locale } from '../../lib/i18n';
import { openWords } from './stage';

const wordsIn = async (locale: Locale): Promise<Words> => {
  const catalogue = await openWords(locale);
  return { t: catalogue.t, has: (key) => catalogue.exists(key), locale };
};

const now = '2026-11-01T12:00:00.000Z';
const retryAt = '2026-11-01T12:30:00.000Z';

describe('why something could not be read', () => {
  test('a token that is refused, an organisation that refuses it and points that are used up are told apart', async () => {
    for (const locale of locales) {
      const words = await wordsIn(locale);
      const said = (kind: Parameters<typeof failureOfProblem>[0]) => {
        const failure = failureOfProblem(kind);
        return failure.state === 'not-read' ? failureWords(failure.reason, failure.detail, now, words) : '';
      };
      const all = [
        said('forbidden'),
        said('rate-limited'),
        failureWords('no-permission', { status: 401, note: 'Bad credentials' }, now, words),
        failureWords('rate-limited', { status: 403, note: 'API rate limit exceeded' }, now, words),
      ];
      expect(new Set(all).size).toBe(all.length);
      for (const sentence of all.slice(0, 3)) expect(sentence).toContain('oken');
      expect(all[3]).not.toContain('oken');
    }
  });

  test('what is used up of a token says when it comes back', async () => {
    const detail = { note: 'no points are left', retryAt: '2026-11-01T12:30:00.000Z' };
    const said = failureWords('rate-limited', detail, now, await wordsIn('en'));
    expect(said).toMatch(/points of your token.*after/u);
  });

  test.each<[string, NotReadReason, FailureDetail, what: string, todo: string]>([
    ['a limit told by 403', 'rate-limited', { status: 403, retryAt }, 'status.429', 'tryAgainAt'],
    ['a limit told by 429', 'rate-limited', { status: 429, retryAt }, 'status.429', 'tryAgainAt'],
    ['a limit that is known', 'rate-limited', { retryAt }, 'failures.rate-limited.what', 'tryAgainAt'],
    ['a refusal', 'failed', { status: 403 }, 'status.403', 'lasting'],
    ['an account that is hidden', 'failed', { status: 422 }, 'status.422', 'lasting'],
    ['what the law forbids', 'failed', { status: 451 }, 'status.451', 'lasting'],
    ['an error of GitHub', 'failed', { status: 502 }, 'status.502', 'failures.failed.todo'],
    ['a status nobody knows', 'failed', { status: 599 }, 'failures.failed.what', 'failures.failed.todo'],
    ['a full browser', 'failed', { note: 'storage-full' }, 'notes.storage-full.what', 'notes.storage-full.todo'],
    ['an error of ours', 'failed', { note: 'an error of the program' }, 'notes.program.what', 'notes.program.todo'],
    ['no answer', 'failed', { note: 'no answer in time' }, 'notes.connection.what', 'notes.connection.todo'],
    ['a note for nobody', 'failed', { note: 'constructor' }, 'failures.failed.what', 'failures.failed.todo'],
  ])('%s: what happened, and what will be', async (_name, reason, detail, what, todo) => {
    const words = await wordsIn('en');
    const said = failureWords(reason, detail, now, words);
    expect(said.startsWith(words.t(`reading:${what}`))).toBe(true);
    if (todo === 'tryAgainAt') expect(said).toMatch(/after .*\d.*\.$/u);
    else expect(said.endsWith(words.t(`reading:${todo}`))).toBe(true);
  });
});
