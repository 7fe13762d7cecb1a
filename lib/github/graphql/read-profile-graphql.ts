import type { ReadingPart } from '../../dossier/parts';
import { createBudget, tokenBudget, type Cost } from '../budget';
import { createClient } from '../client';
import { notGot, type Failure } from '../failure';
import { limitsWithToken } from '../limits';
import { createRun, gone, type Progress, type Save, type Step } from '../progress';
import type { Ended, ReadProfileGiven } from '../read-profile';
import { isWanted } from '../worth-reading';
import { createGraphqlClient } from './client';
import { countOwnCommits, lookInto } from './look-into';
import { readWho } from './read-account';
import { readUpstream } from './read-changes';
import { readTexts } from './read-files';
import type { Reader, WithToken } from './reader';
import { createTokenFetch } from './token-fetch';

const costOf = (one: Cost, other: Cost, each: (a: number, b: number) => number): Cost => ({
  core: each(one.core, other.core),
  search: each(one.search, other.search),
  raw: each(one.raw, other.raw),
  graphql: each(one.graphql, other.graphql),
});

/** Saves the progress of a reading that goes on where another one stopped as that of one reading. */
const goingOn =
  (save: Save, before: Progress, spent: Cost): Save =>
  (reading, progress, beside) => {
    const steps = [...before.steps, ...progress.steps];
    const sum = (a: number, b: number): number => a + b;
    const both = { spent: costOf(spent, progress.spent, sum), budget: costOf(spent, progress.budget, sum) };
    return save(reading, { ...progress, ...both, steps }, beside);
  };

const createReader = (given: WithToken, save: Save): Reader => {
  // What the user agreed to beyond the budget of a reading is meant for this one as well.
  const budget = createBudget(costOf(tokenBudget, given.most ?? tokenBudget, Math.max), given.spent);
  const run = createRun(given.dossier, budget, given.startedAt, given.now, save);
  const token = createTokenFetch(given.fetch, given.token, given.now);
  const limits = limitsWithToken(given.limits);
  let open: readonly ReadingPart[] | null = null;
  return {
    given,
    budget,
    run,
    token,
    graphql: createGraphqlClient({ ...given, budget, token }),
    rest: createClient({ ...given, fetch: token.fetch, limits, followLimits: given.limits, budget }),
    stranger: createClient({ ...given, budget }),
    person: () => run.dossier().person,
    look: async () => {
      // Who asks for this very thing, or for everything anew, is not told that it may change nothing.
      open = given.again || given.only ? null : ((await given.open?.()) ?? null);
    },
    wants: (part, repository) =>
      isWanted(part, repository ?? null, { now: given.now(), only: given.only ?? null, ...(open && { open }) }),
  };
};

const cancelled = notGot('cancelled');
const refusedToken = notGot('no-permission', { status: 401, note: 'GitHub does not take the token' });
const useless = notGot('failed', { note: 'GraphQL gave nothing' });

/** How far it came: to its end, to nobody, or to where it has to go on without the token. */
type Came = { state: 'ended' | 'over' | 'without-token'; account: Ended['account']; failure: Failure | null };

/** Each part goes on where another failed; where GitHub does not take the token, nothing further is asked with it. */
const readParts = async (reader: Reader): Promise<Came> => {
  const { given, run, token, person } = reader;
  const [profile, changes] = run.plan([
    { what: 'profile', about: person().login, resource: 'graphql' },
    { what: 'changes', about: person().login, resource: 'graphql' },
  ]);
  if (!profile || !changes) throw new Error('A plan has the steps that were asked for');
  await reader.look();
  const who = await readWho(reader, profile);
  const { account } = who;
  const came = (state: Came['state'], failure: Failure | null = null): Came => ({ state, account, failure });
  const withoutToken = came('without-token');
  const over = given.signal.aborted ? cancelled : token.refused() ? refusedToken : who.useless ? useless : who.over;
  if (over) {
    run.skip([changes], over);
    if (over === cancelled) return came('ended');
    return over === who.over ? came('over', over) : withoutToken;
  }
  await readUpstream(reader, changes, who.changes);
  if (token.refused()) return withoutToken;
  await reader.look();
  const chosen = await lookInto(reader);
  if (!token.refused()) await readTexts(reader, chosen);
  await reader.look();
  if (!token.refused()) await countOwnCommits(reader, who.forks);
  return token.refused() && !given.signal.aborted ? withoutToken : came('ended');
};

/** The steps as they stand when nothing more is asked with the token. */
const stopped = (steps: readonly Step[]): Step[] =>
  steps.map((step) => (step.state === 'planned' || step.state === 'running' ? { ...step, state: 'skipped' } : step));

/**
 * Reads a person's public work with the user's own token: account, pins, repositories, reviews given and the profile's
 * README in one question to GraphQL, the pull requests in depth in another, the files in a third; trees and what forks have
 * of their own by the REST API. Long lists take further pages. Each answer is saved before the next question.
 *
 * Where GitHub does not take the token, or GraphQL gives nothing, what is missing is read without it, by `withoutToken`.
 */
export const readProfileGraphql = async (
  given: WithToken,
  withoutToken: (given: ReadProfileGiven) => Promise<Ended>,
): Promise<Ended> => {
  let last: Progress | null = null;
  let brought = false;
  const latest = (): Progress | null => last;
  const reader = createReader(given, async (reading, progress, beside) => {
    last = progress;
    if (reading && reading.source.reader !== 'api/not-got') brought = true;
    return given.save(reading, progress, beside);
  });
  try {
    const { state, account, failure } = await readParts(reader);
    const before = latest();
    if (state === 'without-token' && before) {
      // What was spent with the token is no part of what is set aside without one.
      const { token: _token, spent: _spent, ...rest } = given;
      return await withoutToken({
        ...rest,
        dossier: reader.run.dossier(),
        // What came with the token is not asked for a second time.
        again: given.again && !brought,
        save: goingOn(given.save, { ...before, steps: stopped(before.steps) }, reader.budget.spent()),
      });
    }
    const end = state === 'over' ? 'failed' : given.signal.aborted ? 'cancelled' : 'done';
    await reader.run.finish(end, failure ?? (end === 'cancelled' ? cancelled : undefined));
    return { state: end, account, held: reader.run.held() };
  } catch (error) {
    if (error === gone) return { state: 'gone', account: 'user', held: null };
    throw error;
  }
};
