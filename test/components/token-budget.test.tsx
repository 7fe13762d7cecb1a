// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ReadOffer } from '../../components/read-offer';
import { ReadingStrip } from '../../components/reading-strip';
import { readingBudget, tokenBudget } from '../../lib/github/budget';
import type { Offer } from '../../lib/github/offers';
import type { Limit } from '../../lib/store/rows';
import { buildDossier, now } from '../helpers/dossier';
import { stage } from './stage';

afterEach(cleanup);

const soon = new Date(Date.parse(now) + 30 * 60_000).toISOString();
const limit = (resource: 'core' | 'graphql' | 'core-token', remaining: number): Limit => ({
  resource,
  limit: resource === 'core' ? 60 : 5_000,
  remaining,
  resetAt: soon,
  saidAt: now,
});
const offer: Offer = {
  only: { parts: ['contents'], repositories: null },
  left: [],
  cost: { core: 40, search: 0, raw: 30, graphql: 0 },
  told: 'about',
  withToken: { cost: { core: 40, search: 0, raw: 0, graphql: 1 }, told: 'about' },
};

const strip = (budget: typeof tokenBudget, limits: Limit[], spent: typeof tokenBudget | null = null) => (
  <ReadingStrip
    dossier={buildDossier({})}
    otherLanguage={[]}
    reading={
      spent && { key: 'github:1', state: 'done', startedAt: now, endedAt: now, steps: [], spent, budget: tokenBudget }
    }
    limits={limits}
    budget={budget}
    leftOver={{ more: offer, rest: [] }}
    online
    now={now}
    sendFailed={false}
    onRead={vi.fn()}
    onOffer={vi.fn()}
    onCancel={vi.fn()}
  />
);
const text = (): string => document.body.textContent ?? '';
const readNow = (): HTMLButtonElement => screen.getByRole('button', { name: 'Read public GitHub work' });

test('before a reading it is said what it may take, points too where it is made with a token', async () => {
  const { again } = await stage(strip(readingBudget, []));
  expect(text()).toContain('At most 23 requests to GitHub.');
  again(strip(tokenBudget, []));
  expect(text()).toContain('at most 70 API requests, one search, 12 files and 50 points of your token.');
});

test('with a token its points hold a reading up, and not the requests of the network', async () => {
  const { again } = await stage(strip(readingBudget, [limit('core', 0), limit('graphql', 4_000)]));
  expect(readNow().disabled).toBe(true);
  again(strip(tokenBudget, [limit('core', 0), limit('graphql', 4_000)]));
  expect(readNow().disabled).toBe(false);
  expect(text()).toMatch(/4000 of 5000 points/u);
  expect(text()).not.toContain('network');
  again(strip(tokenBudget, [limit('core', 60), limit('graphql', 0)]));
  expect(readNow().disabled).toBe(true);
  expect(text()).toContain('The points of your token are used up until');
});

test('so do its requests, which are told beside its points', async () => {
  const { again } = await stage(strip(tokenBudget, [limit('graphql', 4_000), limit('core-token', 4_200)]));
  expect(readNow().disabled).toBe(false);
  expect(text()).toMatch(/4000 of 5000 points are left .* 4200 of 5000 API requests are left for your token/u);
  again(strip(tokenBudget, [limit('graphql', 4_000), limit('core-token', 0)]));
  expect(readNow().disabled).toBe(true);
  expect(text()).toContain('The requests of your token are used up until');
  expect(text()).not.toContain('The points of your token are used up');
  again(strip(readingBudget, [limit('core-token', 0)]));
  expect(readNow().disabled).toBe(false);
});

test('what a reading cost names the points, and what is left what it takes with the token', async () => {
  await stage(strip(tokenBudget, [], { core: 4, search: 0, raw: 0, graphql: 9 }));
  screen.getByText('Details').click();
  expect(await screen.findByText(/Points of your token: 9 of 50\./u)).toBeTruthy();
  expect(text()).toContain('Takes about 40 API requests and one point of your token.');
  expect(text()).toContain('Unread, and could change this: what only a token shows (reviews,');
});

test('an offer that goes beyond what is set aside without a token does not with one', async () => {
  const means = (budget: typeof tokenBudget) => ({ limits: [], budget, now, ready: true });
  const { again } = await stage(<ReadOffer offer={offer} means={means(readingBudget)} onRead={vi.fn()} />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Read as much as is set aside',
    'Read all of it',
  ]);
  again(<ReadOffer offer={offer} means={means(tokenBudget)} onRead={vi.fn()} />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Read this']);
  expect(text()).toContain('Takes about 40 API requests and one point of your token.');
  // More than is ever read of one person is not offered in vain.
  const nothing: Offer = {
    ...offer,
    withToken: { cost: { ...readingBudget, core: 0, search: 0, raw: 0 }, told: 'exactly' },
  };
  again(<ReadOffer offer={nothing} means={means(tokenBudget)} onRead={vi.fn()} />);
  expect(screen.queryAllByRole('button')).toEqual([]);
});
