import { describe, expect, test } from 'vitest';
import { failureWords } from '../../components/reading-words';
import { failureOfProblem, problemKinds } from '../../lib/github/graphql/problems';
import type { Words } from '../../components/words';
import { locales, type Locale } from '../../lib/i18n';
import { openWords } from './stage';

const wordsIn = async (locale: Locale): Promise<Words> => {
  const catalogue = await openWords(locale);
  return { t: catalogue.t, has: (key) => catalogue.exists(key), locale };
};

const now = '2026-11-01T12:00:00.000Z';

describe('why something could not be read', () => {
  test('a token that is refused, an organisation that refuses it and points that are used up are told apart', async () => {
    for (const locale of ['en', 'de'] as const) {
      const words = await wordsIn(locale);
      const said = (kind: (typeof problemKinds)[number]) => {
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
});
