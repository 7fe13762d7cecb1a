import type { ReadingPart } from '../dossier/parts';
import type { Dossier } from '../dossier/schema';
import { createBudget, readingBudget, type Cost } from './budget';
import { createClient, type ClientDependencies } from './client';
import { notGot, type Failure } from './failure';
import { needsToken, readingOfFailure } from './not-got';
import { createRun, gone, type Save } from './progress';
import { countOwnCommits } from './rest/count-own-commits';
import { listRepositories } from './rest/list-repositories';
import { lookInto } from './rest/look-into';
import { readFiles } from './rest/read-files';
import { readPerson, type Who } from './rest/read-person';
import { readProfileFile } from './rest/read-profile-file';
import { unsent, type Reader } from './rest/reader';
import { searchPullRequests } from './rest/search-changes';
import { changePages, isWanted, needsPerson, needsProfileReadme, repositoryPages, type Only } from './worth-reading';

export type ReadProfileGiven = Omit<ClientDependencies, 'budget'> & {
  dossier: Dossier;
  /** Also asks for what was read and may have changed since. */
  again: boolean;
  /** Reads this and nothing beside. */
  only?: Only | null;
  /**
   * What may still change a finding, as far as the rules were asked about what was read; null where they were not. Called
   * before each part.
   */
  open?: () => Promise<readonly ReadingPart[] | null>;
  /** What GitHub called the answer at this address when it was read last, and when that was. */
  etagOf?: (url: string) => Promise<{ etag: string; readAt: string } | null>;
  /** ISO 8601: tells this reading from another of the same person. */
  startedAt: string;
  save: Save;
  /** Called before each request: in a service worker, a call that resets its idle timer. */
  keepAlive: () => Promise<void>;
  /** What may be spent where it is not the budget of one reading: the user agreed to it. */
  most?: Cost;
  /** What was spent of that before, where this reading takes up one that broke off. */
  spent?: Cost;
};

/** How a reading ended, and what the account turned out to be: only a `user` has a dossier. */
export type Ended = {
  state: 'done' | 'cancelled' | 'failed' | 'gone';
  account: 'user' | 'organisation' | 'none';
  /** What kept it from going on for now: a limit that will be renewed, or the network. */
  held: Failure | null;
};

/** The parts that do not stand in a repository, as far as they are to be read, in the order of reading. */
const leadingSteps = ({ given, run, wants, person }: Reader) => {
  const dossier = run.dossier();
  const now = given.now();
  const about = person().login;
  const left = {
    person: needsPerson(dossier, now),
    repositories: repositoryPages(dossier, now) !== null,
    'pull-requests': changePages(dossier, now) !== null,
    'profile-readme': needsProfileReadme(dossier, now),
  };
  const resources = {
    person: 'core',
    repositories: 'core',
    'pull-requests': 'search',
    'profile-readme': 'raw',
  } as const;
  const parts = (['person', 'repositories', 'pull-requests', 'profile-readme'] as const).filter(
    (part) => (given.again || left[part]) && wants(part),
  );
  const steps = run.plan(parts.map((what) => ({ what, about, resource: resources[what] })));
  return new Map(parts.map((part, index) => [part, steps[index]] as const));
};

const onlyWithToken = ['reviewsGiven', 'reviews', 'maintained', 'hiddenContributions'] as const;

/** What the REST API does not tell within the budget is not read for want of a token, and not because nobody asked. */
const nameTheRest = async (reader: Reader): Promise<void> => {
  const { given, run, person } = reader;
  const missing = onlyWithToken.filter((name) => {
    const section = run.dossier().sections[name];
    return section.state === 'not-read' && section.reason === 'not-asked';
  });
  if (missing.length === 0 || given.only || given.signal.aborted) return;
  await run.keep(readingOfFailure(needsToken, missing, person(), unsent(reader, 'api.github.com')));
};

const readParts = async (reader: Reader): Promise<Ended> => {
  const { given, run } = reader;
  await reader.look();
  const planned = leadingSteps(reader);
  const step = (part: 'person' | 'repositories' | 'pull-requests' | 'profile-readme') => planned.get(part);
  const person = step('person');
  let who: Who = person ? await readPerson(reader, person) : { account: 'user', over: null };
  const ended = (state: Ended['state']): Ended => ({ state, account: who.account, held: run.held() });
  const endWith = async (over: Failure): Promise<Ended> => {
    run.skip(
      [...planned.values()].flatMap((one) => (one && one !== person ? [one] : [])),
      over,
    );
    const missing = ['repositories', 'pullRequests', 'contents', 'profileReadme'] as const;
    if (who.account === 'user')
      await run.keep(readingOfFailure(over, missing, reader.person(), unsent(reader, 'api.github.com')));
    await run.finish('failed', over);
    return ended('failed');
  };
  if (who.over && !given.signal.aborted) return endWith(who.over);
  // Each part goes on where another failed.
  const list = step('repositories');
  if (list && !(await listRepositories(reader, list, person !== undefined))) {
    const [asked] = run.plan([{ what: 'person', about: reader.person().login, resource: 'core' }]);
    if (asked) who = await readPerson(reader, asked);
    if (who.over && !given.signal.aborted) return endWith(who.over);
    await listRepositories(reader, list, true);
  }
  const search = step('pull-requests');
  if (search) await searchPullRequests(reader, search);
  const profile = step('profile-readme');
  if (profile) await readProfileFile(reader, profile);
  const chosen = await lookInto(reader);
  await readFiles(reader, chosen);
  await nameTheRest(reader);
  await countOwnCommits(reader, chosen.length > 0);
  const state = given.signal.aborted ? 'cancelled' : 'done';
  await run.finish(state, given.signal.aborted ? notGot('cancelled') : undefined);
  return ended(state);
};

/**
 * Reads a person's public work from GitHub, a step at a time and within the budget, and only what is left and may change a
 * finding. Each answer is saved before the next question is asked, so that nothing is lost when the worker dies, and the
 * next reading goes on from there. Whatever fails ends as the state of its section.
 */
export const readProfile = async (given: ReadProfileGiven): Promise<Ended> => {
  const budget = createBudget(given.most ?? readingBudget, given.spent);
  const run = createRun(given.dossier, budget, given.startedAt, given.now, given.save);
  let open: readonly ReadingPart[] | null = null;
  const reader: Reader = {
    given,
    budget,
    run,
    client: createClient({ ...given, budget }),
    person: () => run.dossier().person,
    wants: (part, repository) =>
      isWanted(part, repository ?? null, { now: given.now(), only: given.only ?? null, ...(open && { open }) }),
    look: async () => {
      // Who asks for this very thing, or for everything anew, is not told that it may change nothing.
      open = given.again || given.only ? null : ((await given.open?.()) ?? null);
    },
  };
  try {
    return await readParts(reader);
  } catch (error) {
    if (error === gone) return { state: 'gone', account: 'user', held: null };
    throw error;
  }
};
