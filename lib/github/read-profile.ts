import type { ReadingPart } from '../dossier/parts';
import type { Dossier, Person, Repository, RepositoryContents, Source } from '../dossier/schema';
import { fullName } from '../dossier/schema';
import { seenWhole, valueOf } from '../dossier/section';
import { readOwnCommits } from '../readers/api/graphql-own-commits';
import { readManifest, readProfileReadme, readReadme, type FileOf } from '../readers/api/files';
import type { RepositoryAnswer, UserAnswer } from '../readers/api/answers';
import { readPullRequests } from '../readers/api/pull-requests';
import { readRepositories } from '../readers/api/repositories';
import { manifestCount } from '../readers/api/repository-files';
import { readEmptyTree, readTree } from '../readers/api/tree';
import { readUser } from '../readers/api/user';
import { createBudget, readingBudget, type Budget, type Cost } from './budget';
import {
  addressOfFile,
  addressOfQuestion,
  createClient,
  isUnchanged,
  type Answer,
  type Client,
  type ClientDependencies,
  type Question,
  type Unchanged,
} from './client';
import { notGot, type Failure } from './failure';
import { needsToken, readingOfFailure, readingOfUnread } from './not-got';
import { filesToRead, mostPages, mostRepositories, type FileToRead } from './plan';
import { createRun, gone, type Beside, type Run, type Save, type Step } from './progress';
import {
  comparisonQuestion,
  forkQuestion,
  pullRequestsQuestion,
  repositoriesQuestion,
  treeQuestion,
  userByIdQuestion,
  userQuestion,
} from './questions';
import {
  changePages,
  forksToCompare,
  inOrder,
  isWanted,
  needsPaths,
  needsPerson,
  needsProfileReadme,
  neededManifests,
  neededReadme,
  parentOwner,
  profileRepository,
  repositoryPages,
  type Only,
} from './worth-reading';

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

type Reader = {
  given: ReadProfileGiven;
  client: Client;
  budget: Budget;
  run: Run;
  person: () => Person;
  /** True where the part, of this repository, is to be read. */
  wants: (part: ReadingPart, repository?: string) => boolean;
  /** Takes over what may still change a finding. */
  look: () => Promise<void>;
  /** The first failure that ends a resource for now. */
  held: { failure: Failure | null };
};

/** After these nothing further can come, whatever is asked. */
const endsAll = (failure: Failure): boolean =>
  failure.state === 'not-read' && (failure.reason === 'cancelled' || failure.reason === 'offline');

/** After these nothing further can come from the same resource. */
const endsResource = (failure: Failure): boolean =>
  endsAll(failure) ||
  (failure.state === 'not-read' && (failure.reason === 'rate-limited' || failure.reason === 'no-budget'));

const statusOf = (failure: Failure): number | undefined =>
  failure.state === 'not-read' ? failure.detail?.status : undefined;

/** Where a step that was never sent would have asked. */
const unsent = (reader: Reader, host: 'api.github.com' | 'raw.githubusercontent.com') => ({
  url: `https://${host}/`,
  readAt: reader.given.now(),
});

/** Of the failures that a later reading overcomes by itself, the one that lasts longest. */
const noteHeld = ({ held }: Reader, failure: Failure | undefined): void => {
  if (failure?.state !== 'not-read' || (failure.reason !== 'rate-limited' && failure.reason !== 'offline')) return;
  const until = (one: Failure | null): string => (one?.state === 'not-read' ? (one.detail?.retryAt ?? '') : '');
  if (held.failure === null || until(failure) > until(held.failure)) held.failure = failure;
};

/** Ends a step with what came of it. */
const end = async (
  reader: Reader,
  step: Step,
  reading: Parameters<Run['end']>[1],
  failure?: Failure,
  answer?: Answer<unknown>,
): Promise<void> => {
  noteHeld(reader, failure);
  const etag = answer?.ok === true ? answer.etag : undefined;
  const beside: Beside | undefined =
    typeof etag === 'string' && etag.length <= 300 && answer && answer.url.length <= 2_000
      ? { etag: { url: answer.url, etag, readAt: answer.readAt } }
      : undefined;
  await reader.run.end(step, reading, failure, beside);
};

/** GitHub said that nothing changed: what stands was read anew, and is not transferred again. */
const renew = async ({ run }: Reader, step: Step, { url, etag, readAt }: Unchanged, source: Source): Promise<void> =>
  run.end(step, null, undefined, { renewed: { source: source.id, readAt }, etag: { url, etag, readAt } });

/** What stands in the dossier of this very answer, where GitHub can be asked whether it changed. */
const standing = async ({ given, run }: Reader, reader: string, url: string) => {
  const [source] = Object.values(run.dossier().sources)
    .filter((one) => one.reader === reader && one.url === url)
    .toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1));
  const kept = source && (await given.etagOf?.(url));
  // An etag of another reading than the one that stands would make a hole of what was lost between the two.
  return source && kept && kept.readAt === source.readAt ? { source, etag: kept.etag } : null;
};

/** Asks, and where something of that answer stands, only whether it changed. */
const askOrRenew = async <Value>(
  reader: Reader,
  step: Step,
  resource: 'core' | 'search',
  question: Question<Value>,
  name: string,
): Promise<Answer<Value> | null> => {
  const known = await standing(reader, name, addressOfQuestion(question));
  const answer = await reader.client.askAgain(resource, question, known?.etag ?? null);
  if (!isUnchanged(answer)) return answer;
  if (known) await renew(reader, step, answer, known.source);
  return null;
};

const personSections = ['bio', 'name', 'company', 'website', 'repositoryCount'] as const;

/** `over`: there is nobody to go on with. */
type Who = { account: Ended['account']; over: Failure | null };

const accountOf = ({ type }: UserAnswer): Ended['account'] =>
  type === undefined || type === 'User' ? 'user' : type === 'Organization' ? 'organisation' : 'none';

/** Somebody whose login is gone or another's now is found by the number, which stays the same. */
const askById = async (reader: Reader): Promise<Answer<UserAnswer> | null> => {
  const { id } = reader.person();
  if (id === null) return null;
  const answer = await reader.client.ask('core', userByIdQuestion(id));
  return answer.ok && answer.value.id === id && accountOf(answer.value) === 'user' ? answer : null;
};

/** Asks who this is: the id, and whether it is a person at all. */
const readPerson = async (reader: Reader, step: Step): Promise<Who> => {
  const { given, run, person } = reader;
  await given.keepAlive();
  await run.start(step);
  const answer = await askOrRenew(reader, step, 'core', userQuestion(person().login), 'api/user');
  if (answer === null) return { account: 'user', over: null };
  const known = person();
  if (!answer.ok) {
    const renamed = statusOf(answer.failure) === 404 ? await askById(reader) : null;
    if (renamed?.ok) {
      await end(reader, step, readUser(renamed.value, renamed));
      return { account: 'user', over: null };
    }
    await end(reader, step, readingOfFailure(answer.failure, personSections, known, answer), answer.failure);
    const over = endsAll(answer.failure) || statusOf(answer.failure) === 404 ? answer.failure : null;
    return { account: 'user', over };
  }
  const { value } = answer;
  const account = accountOf(value);
  const somebodyElse =
    known.id === null ? value.login.toLowerCase() !== known.login.toLowerCase() : known.id !== value.id;
  const renamed = somebodyElse ? await askById(reader) : null;
  if (renamed?.ok) {
    await end(reader, step, readUser(renamed.value, renamed));
    return { account: 'user', over: null };
  }
  if (account !== 'user' || somebodyElse) {
    const note = account === 'user' ? 'this login is somebody else’s now' : 'this account is no person';
    const failure = notGot('failed', { note });
    await end(reader, step, null, failure);
    return { account, over: failure };
  }
  await end(reader, step, readUser(value, answer), undefined, answer);
  return { account: 'user', over: null };
};

/** A page that is read on its own, once those before it stand: the list is whole where it was the last. */
const joinPage = (reading: ReturnType<typeof readRepositories>, before: Dossier, whole: boolean) => {
  const { repositories } = reading.sections;
  if (repositories?.state !== 'found') return reading;
  const names = new Set([...(valueOf(before.sections.repositories) ?? []), ...repositories.value].map(fullName));
  const of = whole ? names.size : (valueOf(before.sections.repositoryCount) ?? null);
  const seen = repositories.value.length;
  const coverage = { seen, of: of !== null && of < names.size ? null : of };
  return { ...reading, sections: { repositories: { ...repositories, coverage } } };
};

/** True where a list, by the login, is nobody's or somebody else's: who was known by it has another by now, or is gone. */
const isOfNobody = (answer: Answer<RepositoryAnswer[]>, { id }: Person): boolean =>
  answer.ok
    ? id !== null &&
      answer.value.length > 0 &&
      answer.value.every(({ owner }) => owner?.id !== undefined && owner.id !== id)
    : statusOf(answer.failure) === 404;

/**
 * Lists repositories page by page; each page makes the list longer and is saved at once.
 *
 * @param sure true where GitHub was just asked who this is.
 * @returns false, and nothing is kept, where that has to be asked first.
 */
const listRepositories = async (reader: Reader, step: Step, sure: boolean): Promise<boolean> => {
  const { given, client, run, person } = reader;
  const left = repositoryPages(run.dossier(), given.now());
  const from = given.again ? 1 : (left?.from ?? 1);
  const most = given.only || given.most ? Math.max(mostPages, left?.count ?? 0) : mostPages;
  const publicRepositories = valueOf(run.dossier().sections.repositoryCount) ?? null;
  await run.start(step);
  const pages: RepositoryAnswer[][] = [];
  for (let page = from; page < from + most; page += 1) {
    await given.keepAlive();
    const question = repositoriesQuestion(person().login, page);
    // Of a list of several pages, one that did not change does not tell the others.
    const single = page === 1 && seenWhole(run.dossier().sections.repositories);
    const answer = single
      ? await askOrRenew(reader, step, 'core', question, 'api/repositories')
      : await client.ask('core', question);
    if (answer === null) return true;
    if (!sure && pages.length === 0 && isOfNobody(answer, person())) return false;
    if (!answer.ok) {
      const reading =
        pages.length === 0 ? readingOfFailure(answer.failure, ['repositories', 'contents'], person(), answer) : null;
      await end(reader, step, reading, answer.failure);
      return true;
    }
    pages.push(answer.value);
    const whole = answer.last && answer.value.length <= 100;
    const reading = readRepositories(pages, { whole: whole && from === 1, publicRepositories }, person(), answer);
    const joined = from === 1 ? reading : joinPage(reading, run.dossier(), whole);
    if (whole || page === from + most - 1) {
      await end(reader, step, joined, undefined, answer);
      return true;
    }
    await run.keep(joined);
  }
  return true;
};

/** Searches for what the person opened: one page, or those that are left and can be paid. */
const searchPullRequests = async (reader: Reader, step: Step): Promise<void> => {
  const { given, budget, run, person } = reader;
  const left = changePages(run.dossier(), given.now());
  const first = given.again ? 1 : (left?.from ?? 1);
  const last = given.again ? 1 : first + Math.min(left?.count ?? 1, Math.max(1, budget.left('search'))) - 1;
  for (let page = first; page <= last; page += 1) {
    await given.keepAlive();
    await run.start(step);
    const question = pullRequestsQuestion(person().login, page);
    const answer = await askOrRenew(reader, step, 'search', question, 'api/pull-requests');
    if (answer === null) return;
    if (!answer.ok) {
      const reading = page === 1 ? readingOfFailure(answer.failure, ['pullRequests'], person(), answer) : null;
      await end(reader, step, reading, answer.failure);
      return;
    }
    const reading = readPullRequests(answer.value, person(), answer);
    if (page === last) await end(reader, step, reading, undefined, page === 1 ? answer : undefined);
    else await run.keep(reading);
  }
};

/** The README of the profile stands in a repository that is named like the person. */
const readProfileFile = async (reader: Reader, step: Step): Promise<void> => {
  const { given, client, run, person } = reader;
  const { profileReadme, repositories } = run.dossier().sections;
  const repository = profileRepository(run.dossier());
  if (profileReadme.state !== 'found' && !repository && seenWhole(repositories)) {
    run.skip([step], null);
    const [source] =
      repositories.state === 'not-read' ? [] : repositories.sources.flatMap((id) => run.dossier().sources[id] ?? []);
    if (source && profileReadme.state !== 'absent') {
      await run.keep({
        person: person(),
        source,
        sections: { profileReadme: { state: 'absent', sources: [source.id] } },
        texts: [],
      });
    }
    return;
  }
  if (!given.again && !needsProfileReadme(run.dossier(), given.now())) return run.skip([step], null);
  await given.keepAlive();
  await run.start(step);
  const name = repository?.name ?? person().login;
  const file: FileOf = {
    owner: person().login,
    name,
    commit: null,
    ref: repository?.defaultBranch ?? 'HEAD',
    path: 'README.md',
  };
  const known = await standing(reader, 'api/profile-readme', addressOfFile(file.owner, file.name, file.ref, file.path));
  const answer = await client.fileAgain(file, known?.etag ?? null);
  if (isUnchanged(answer)) {
    if (known) await renew(reader, step, answer, known.source);
    return;
  }
  if (answer.ok) {
    await end(reader, step, readProfileReadme(answer.value, file, person(), answer), undefined, answer);
    return;
  }
  await end(reader, step, readingOfFailure(answer.failure, ['profileReadme'], person(), answer), answer.failure);
};

const treeReading = (answer: Answer<Parameters<typeof readTree>[0]>, repository: Repository, person: Person) => {
  const { owner, name, defaultBranch: branch } = repository;
  if (answer.ok)
    return { reading: readTree(answer.value, { owner, name, branch }, person, answer), failure: undefined };
  const { failure } = answer;
  if (statusOf(failure) === 409) {
    return { reading: readEmptyTree({ owner, name, branch }, person, answer), failure: undefined };
  }
  const wanted = { owner, name, commit: null, ref: branch, parts: ['paths', 'readme', 'manifests'] as const };
  return { reading: readingOfUnread(failure, [wanted], person, answer), failure };
};

const contentsOf = (dossier: Dossier, repository: string): RepositoryContents | undefined =>
  valueOf(dossier.sections.contents)?.find((item) => fullName(item).toLowerCase() === repository.toLowerCase());

const byName = (dossier: Dossier): ReadonlyMap<string, RepositoryContents> =>
  new Map((valueOf(dossier.sections.contents) ?? []).map((one) => [fullName(one).toLowerCase(), one]));

/** How many repositories are looked into: their READMEs must fit what is set aside for the raw host too. */
const mostToLookInto = ({ given, budget }: Reader): number => {
  const agreed = given.most?.core ?? 0;
  return Math.min(agreed > readingBudget.core ? agreed : mostRepositories, budget.left('core'));
};

/** Looks into as many repositories as the budget allows, those first that are likely to tell most. */
const lookInto = async (reader: Reader): Promise<readonly Repository[]> => {
  const { given, run, person } = reader;
  await reader.look();
  const dossier = run.dossier();
  const within = byName(dossier);
  const candidates = inOrder(dossier, given.now()).filter(
    (one) =>
      reader.wants('contents', fullName(one)) &&
      needsPaths(one, within.get(fullName(one).toLowerCase()), dossier, given.again),
  );
  const chosen = candidates.slice(0, mostToLookInto(reader));
  const steps = run.plan(chosen.map((item) => ({ what: 'paths', about: fullName(item), resource: 'core' })));
  let ended: Failure | null = candidates.length > 0 && chosen.length === 0 ? notGot('no-budget') : null;
  for (const [index, repository] of chosen.entries()) {
    const step = steps[index];
    if (!step) break;
    await given.keepAlive();
    await run.start(step);
    const question = treeQuestion(repository.owner, repository.name, repository.defaultBranch);
    const answer = await askOrRenew(reader, step, 'core', question, 'api/tree');
    if (answer === null) continue;
    const { reading, failure } = treeReading(answer, repository, person());
    // What stopped the resource is no news of this repository: it is said once, for all that were not looked into.
    await end(reader, step, failure && endsResource(failure) ? null : reading, failure, answer);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      ended = failure;
      break;
    }
  }
  if (ended) await run.keep(readingOfFailure(ended, ['contents'], person(), unsent(reader, 'api.github.com')));
  return chosen;
};

const readFile = async (reader: Reader, { kind, path }: FileToRead, contents: RepositoryContents, step: Step) => {
  const { client, run, person } = reader;
  const { owner, name, commit, ref } = contents;
  const file: FileOf = { owner, name, commit, ref, path };
  await run.start(step);
  const answer = await client.file(owner, name, commit ?? ref, path);
  if (!answer.ok) {
    const parts = [kind === 'readme' ? ('readme' as const) : ('manifests' as const)];
    const reading = readingOfUnread(answer.failure, [{ owner, name, commit, ref, parts }], person(), answer);
    await end(reader, step, reading, answer.failure);
    return answer.failure;
  }
  const manifests = manifestCount(valueOf(contents.paths)?.map((item) => item.path) ?? []);
  const of = seenWhole(contents.paths) ? manifests : null;
  const reading =
    kind === 'readme'
      ? readReadme(answer.value, file, person(), answer)
      : readManifest(answer.value, file, of, person(), answer);
  await end(reader, step, reading);
  return null;
};

/** Files of what was looked into that are wanted: those of the repositories just chosen first, then in the order of looking. */
const filesLeft = (reader: Reader, chosen: readonly Repository[]): FileToRead[] => {
  const dossier = reader.run.dossier();
  const within = byName(dossier);
  const first = new Set(chosen.map(fullName));
  const ordered = [...chosen, ...inOrder(dossier, reader.given.now()).filter((one) => !first.has(fullName(one)))];
  return filesToRead(
    ordered.flatMap((one) => {
      const contents = within.get(fullName(one).toLowerCase());
      if (!contents) return [];
      const repository = fullName(contents);
      const readme = reader.wants('contents', repository) ? neededReadme(contents, dossier, reader.given.again) : null;
      const manifests = reader.wants('manifests', repository)
        ? neededManifests(contents, dossier, reader.given.again)
        : [];
      return [{ repository, readme, manifests }];
    }),
  );
};

/** Reads READMEs and manifests of what was looked into, until the raw host's budget ends. */
const readFiles = async (reader: Reader, chosen: readonly Repository[]): Promise<void> => {
  const { given, budget, run, person } = reader;
  await reader.look();
  const files = filesLeft(reader, chosen);
  const affordable = files.slice(0, budget.left('raw'));
  const steps = run.plan(
    affordable.map(({ kind, repository, path }) => ({
      what: kind,
      about: kind === 'readme' ? repository : `${repository}:${path}`,
      resource: 'raw',
    })),
  );
  let unread = files.slice(affordable.length);
  let why: Failure = notGot('no-budget');
  for (const [index, file] of affordable.entries()) {
    const step = steps[index];
    const at = contentsOf(run.dossier(), file.repository);
    if (!step || !at) continue;
    await given.keepAlive();
    const failure = await readFile(reader, file, at, step);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      unread = files.slice(index);
      why = failure;
      break;
    }
  }
  const wanted = [...new Set(unread.map(({ repository }) => repository))].flatMap((repository) => {
    const at = contentsOf(run.dossier(), repository);
    const kinds = new Set(unread.filter((file) => file.repository === repository).map(({ kind }) => kind));
    const parts = [...kinds].map((kind) => (kind === 'readme' ? ('readme' as const) : ('manifests' as const)));
    return at ? [{ ...at, parts }] : [];
  });
  if (wanted.length > 0)
    await run.keep(readingOfUnread(why, wanted, person(), unsent(reader, 'raw.githubusercontent.com')));
};

/** Forks that are compared beside own work: what the owner added to one is the least that may be told. */
const mostForks = 2;

/** Compares one fork with where it comes from. That it was asked for is kept also where nothing came of it. */
const compareFork = async (reader: Reader, fork: Repository, step: Step): Promise<Failure | null> => {
  const { client, run, person } = reader;
  const { owner, name, defaultBranch: branch } = fork;
  await run.start(step);
  const { repositories } = run.dossier().sections;
  const of = repositories.state === 'found' ? repositories.coverage.of : null;
  const failed = async (answer: Answer<unknown>, failure: Failure): Promise<Failure> => {
    const nothing = readOwnCommits({ ahead_by: 1, commits: [] }, fork, of, person(), answer);
    await end(reader, step, endsResource(failure) ? null : nothing, failure);
    return failure;
  };
  const guessed = parentOwner(fork, run.dossier());
  let parent = guessed === null ? null : { owner: guessed, branch };
  if (!parent) {
    const origin = await client.ask('core', forkQuestion(owner, name));
    if (!origin.ok) return failed(origin, origin.failure);
    const { parent: from } = origin.value;
    if (!from) return failed(origin, { state: 'unreadable', expected: 'a fork with a parent' });
    parent = { owner: from.owner.login, branch: from.default_branch };
  }
  const answer = await client.ask('core', comparisonQuestion({ owner, name, branch, parent }));
  if (!answer.ok) return failed(answer, answer.failure);
  await end(reader, step, readOwnCommits(answer.value, fork, of, person(), answer));
  return null;
};

/** Counts what the person committed to forks of theirs, with what the rest left of the budget. */
const compareForks = async (reader: Reader, beside: boolean): Promise<void> => {
  const { given, budget, run } = reader;
  await reader.look();
  const dossier = run.dossier();
  const forks = forksToCompare(dossier, given.now()).filter((one) => reader.wants('own-commits', fullName(one)));
  const most = beside && !given.only && (given.most?.core ?? 0) <= readingBudget.core ? mostForks : forks.length;
  let left = budget.left('core');
  const chosen = forks.slice(0, most).filter((fork) => {
    left -= parentOwner(fork, dossier) === null ? 2 : 1;
    return left >= 0;
  });
  const steps = run.plan(chosen.map((fork) => ({ what: 'own-commits', about: fullName(fork), resource: 'core' })));
  for (const [index, fork] of chosen.entries()) {
    const step = steps[index];
    if (!step) break;
    await given.keepAlive();
    const failure = await compareFork(reader, fork, step);
    if (failure && endsResource(failure)) return run.skip(steps.slice(index + 1), failure);
  }
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
  const ended = (state: Ended['state']): Ended => ({ state, account: who.account, held: reader.held.failure });
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
  await compareForks(reader, chosen.length > 0);
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
    held: { failure: null },
  };
  try {
    return await readParts(reader);
  } catch (error) {
    if (error === gone) return { state: 'gone', account: 'user', held: null };
    throw error;
  }
};
