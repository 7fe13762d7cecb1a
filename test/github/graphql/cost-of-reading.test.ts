import { expect, test } from 'vitest';
import { emptyDossier } from '../../../lib/dossier/merge';
import { readingParts, type ReadingPart } from '../../../lib/dossier/parts';
import { fullName, type Dossier } from '../../../lib/dossier/schema';
import { notRead, valueOf } from '../../../lib/dossier/states';
import { waitsFor } from '../../../lib/engine/finding';
import { tokenBudget } from '../../../lib/github/budget';
import { costWithToken } from '../../../lib/github/graphql/cost-of-reading';
import { offerOf } from '../../../lib/github/offers';
import type { Only } from '../../../lib/github/worth-reading';
import { buildDossier } from '../../helpers/dossier';
import { largePerson } from '../../benchmark/large-person';
import { screen } from '../../helpers/screen';
import { accounts } from '../../sample-github/people/index';
import { now, readSample, readWhole, stateWithToken } from './read-with-token';

const mira = 'mira-holm-sample';
const only = (parts: readonly ReadingPart[], repositories: readonly string[] | null = null): Only => ({
  parts,
  repositories,
});
const without = (dossier: Dossier, ...names: (keyof Dossier['sections'])[]): Dossier => ({
  ...dossier,
  sections: { ...dossier.sections, ...Object.fromEntries(names.map((name) => [name, notRead('interrupted')])) },
});

/** What it was said to take, and what it took. */
const both = async (dossier: Dossier, what: Only) => {
  const said = costWithToken(dossier, now, what);
  const { progress, graphql, rest } = await readSample(mira, { dossier, more: { only: what } });
  const points = graphql.reduce((sum, one) => sum + one.points, 0);
  expect(progress.spent).toMatchObject({ core: rest.length, graphql: points });
  return { said, took: { core: rest.length, search: 0, raw: 0, graphql: points } };
};

test('what one finding waits for is told as what it takes: a request for a tree, points for the rest', async () => {
  const { dossier: whole } = await readSample(mira);
  const names = (valueOf(without(whole).sections.contents) ?? []).map(fullName);
  const rows: [Dossier, Only, { core: number; graphql: number }][] = [
    [without(whole, 'contents'), only(['contents', 'manifests'], names.slice(0, 1)), { core: 1, graphql: 1 }],
    [without(whole, 'contents'), only(['contents', 'manifests']), { core: names.length, graphql: 1 }],
    [without(whole, 'profileReadme'), only(['profile-readme']), { core: 0, graphql: 4 }],
    [whole, only(readingParts), { core: 0, graphql: 0 }],
  ];
  for (const [dossier, what, expected] of rows) {
    const { said, took } = await both(dossier, what);
    expect(said.cost).toEqual(took);
    expect(said.cost).toMatchObject(expected);
    expect(said.told).toBe(said.cost.graphql === 0 ? 'exactly' : 'about');
  }
});

test('what nobody knows the number of is told by the most that is read of it', async () => {
  const { dossier: whole } = await readSample(mira);
  for (const [dossier, what] of [
    [without(whole, 'pullRequests'), only(['pull-requests'])],
    [emptyDossier({ id: null, login: mira }), only(readingParts)],
  ] as const) {
    const { said, took } = await both(dossier, what);
    expect(said.told).toBe('at-most');
    for (const resource of ['core', 'graphql'] as const) {
      expect(took[resource]).toBeLessThanOrEqual(said.cost[resource]);
      expect(said.cost[resource]).toBeLessThanOrEqual(tokenBudget[resource]);
    }
  }
});

test('changes that were read without the token are read in depth with it', async () => {
  const state = stateWithToken();
  const { dossier } = await readSample(mira, { state, withToken: false });
  const { said, took } = await both(dossier, only(['pull-requests']));
  expect(said).toEqual({ cost: took, told: 'about' });
  expect(took.graphql).toBeGreaterThan(0);
});

test.each(['noel-brandt-sample', 'tessa-quill-sample', 'quiet-lee-sample'])(
  'what only a token brings is offered once there is one, with its cost, and reading that answers the finding: %s',
  async (login) => {
    const state = stateWithToken();
    const { dossier } = await readWhole(login, { state, withToken: false });
    const upkeepOf = (read: Dossier) => screen(read).find(({ rule }) => rule === 'upkeep');
    const wants = waitsFor(upkeepOf(dossier)!);
    if (!wants) throw new Error('It waits for nothing');
    expect(offerOf(dossier, now, wants.parts)).toBeNull();
    const offer = offerOf(dossier, now, wants.parts, null, true);
    if (!offer) throw new Error('Nothing is offered');
    expect(offer.left).toEqual([]);
    const { dossier: after, graphql } = await readSample(login, { state, dossier, more: { only: offer.only } });
    const took = graphql.reduce((sum, one) => sum + one.points, 0);
    expect(took).toBeGreaterThan(0);
    expect(took).toBeLessThanOrEqual(offer.withToken.cost.graphql);
    expect(upkeepOf(after)?.outcome).not.toBe('insufficient');
    expect(offerOf(after, now, readingParts, null, true)).toBeNull();
  },
);

test('nothing is offered any more once all was read with the token, however large somebody is', async () => {
  const state = { ...stateWithToken(), accounts: [...accounts, largePerson()] };
  for (const login of [mira, 'hex-hostile-sample', 'large-work-sample']) {
    const { dossier } = await readWhole(login, { state });
    const offer = offerOf(dossier, now, readingParts, null, true);
    expect(offer?.withToken.cost ?? { graphql: 0 }, login).toMatchObject({ graphql: 0 });
  }
});

test('is within what is set aside for one person, however large', () => {
  const pushedAt = '2026-09-01T00:00:00Z';
  const repositories = Array.from({ length: 700 }, (_, index) => ({
    name: `engine-${index}`,
    pushedAt,
    createdAt: '2024-09-01T00:00:00Z',
    fork: index % 2 === 0,
  }));
  const large = without(buildDossier({ id: 1, login: 'pat-example', repositories, pulls: [] }), 'contents');
  for (const dossier of [large, without(large, 'repositories', 'pullRequests')]) {
    const { cost } = costWithToken(dossier, now, only(readingParts));
    expect(cost.core).toBeGreaterThanOrEqual(50);
    expect(cost.core).toBeLessThanOrEqual(tokenBudget.core);
    expect(cost.graphql).toBeLessThanOrEqual(tokenBudget.graphql);
  }
});
