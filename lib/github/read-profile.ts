import type { Dossier, Person, Repository, RepositoryContents } from '../dossier/schema';
import { fullName } from '../dossier/schema';
import { seenWhole, valueOf } from '../dossier/section';
import { readManifest, readProfileReadme, readReadme, type FileOf } from '../readers/api/files';
import type { RepositoryAnswer, UserAnswer } from '../readers/api/answers';
import { readPullRequests } from '../readers/api/pull-requests';
import { readRepositories } from '../readers/api/repositories';
import { manifestCount, manifestPaths, readmePath } from '../readers/api/repository-files';
import { readEmptyTree, readTree } from '../readers/api/tree';
import { readUser } from '../readers/api/user';
import { createBudget, readingBudget, type Budget, type Cost } from './budget';
import { createClient, type Answer, type Client, type ClientDependencies } from './client';
import { notGot, type Failure } from './failure';
import { readingOfFailure, readingOfUnread } from './not-got';
import { filesToRead, mostPages, mostRepositories, repositoriesToLookInto, type FileToRead } from './plan';
import { createRun, gone, type Run, type Save, type Step } from './progress';
import { pullRequestsQuestion, repositoriesQuestion, treeQuestion, userQuestion } from './questions';

export type ReadProfileGiven = Omit<ClientDependencies, 'budget'> & {
  dossier: Dossier;
  /** Also asks for what is already found. */
  again: boolean;
  /** ISO 8601: tells this reading from another of the same person. */
  startedAt: string;
  save: Save;
  /** Called before each request: in a service worker, a call that resets its idle timer. */
  keepAlive: () => Promise<void>;
  most?: Cost;
};

/** How a reading ended, and what the account turned out to be: only a `user` has a dossier. */
export type Ended = {
  state: 'done' | 'cancelled' | 'failed' | 'gone';
  account: 'user' | 'organisation' | 'none';
};

type Reader = {
  given: ReadProfileGiven;
  client: Client;
  budget: Budget;
  run: Run;
  person: () => Person;
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

const personSections = ['bio', 'name', 'company', 'website', 'repositoryCount'] as const;

/** `over`: there is nobody to go on with. */
type Who = { user: UserAnswer | null; account: Ended['account']; over: Failure | null };

/** Asks who this is: the id, and whether it is a person at all. */
const readPerson = async ({ given, client, run, person }: Reader, step: Step): Promise<Who> => {
  const readBefore = Object.values(run.dossier().sources).some(({ reader }) => reader === 'api/user');
  if (!given.again && readBefore && run.dossier().person.id !== null) {
    run.skip([step], null);
    return { user: null, account: 'user', over: null };
  }
  await given.keepAlive();
  await run.start(step);
  const answer = await client.ask('core', userQuestion(person().login));
  if (!answer.ok) {
    await run.end(step, readingOfFailure(answer.failure, personSections, person(), answer), answer.failure);
    const over = endsAll(answer.failure) || statusOf(answer.failure) === 404 ? answer.failure : null;
    return { user: null, account: 'user', over };
  }
  const { value } = answer;
  const account =
    value.type === undefined || value.type === 'User'
      ? 'user'
      : value.type === 'Organization'
        ? 'organisation'
        : 'none';
  const known = person();
  const somebodyElse =
    known.id === null ? value.login.toLowerCase() !== known.login.toLowerCase() : known.id !== value.id;
  if (account !== 'user' || somebodyElse) {
    const note = account === 'user' ? 'this login is somebody else’s now' : 'this account is no person';
    const failure = notGot('failed', { note });
    await run.end(step, null, failure);
    return { user: null, account, over: failure };
  }
  await run.end(step, readUser(value, answer));
  return { user: value, account, over: null };
};

/** Lists repositories page by page; each page makes the list longer and is saved at once. */
const listRepositories = async (reader: Reader, step: Step, publicRepositories: number | null): Promise<void> => {
  const { given, client, run, person } = reader;
  if (!given.again && seenWhole(run.dossier().sections.repositories)) return run.skip([step], null);
  await run.start(step);
  const pages: RepositoryAnswer[][] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    await given.keepAlive();
    const answer = await client.ask('core', repositoriesQuestion(person().login, page));
    if (!answer.ok) {
      const reading =
        page === 1 ? readingOfFailure(answer.failure, ['repositories', 'contents'], person(), answer) : null;
      return run.end(step, reading, answer.failure);
    }
    pages.push(answer.value);
    const whole = answer.last && answer.value.length <= 100;
    const reading = readRepositories(pages, { whole, publicRepositories }, person(), answer);
    if (whole || page === mostPages) return run.end(step, reading);
    await run.keep(reading);
  }
  return undefined;
};

const searchPullRequests = async ({ given, client, run, person }: Reader, step: Step): Promise<void> => {
  const { state } = run.dossier().sections.pullRequests;
  if (!given.again && (state === 'found' || state === 'absent')) return run.skip([step], null);
  await given.keepAlive();
  await run.start(step);
  const answer = await client.ask('search', pullRequestsQuestion(person().login));
  return answer.ok
    ? run.end(step, readPullRequests(answer.value, person(), answer))
    : run.end(step, readingOfFailure(answer.failure, ['pullRequests'], person(), answer), answer.failure);
};

/** The README of the profile stands in a repository that is named like the person. */
const readProfileFile = async ({ given, client, run, person }: Reader, step: Step): Promise<Failure | null> => {
  const { profileReadme, repositories } = run.dossier().sections;
  const isFile = profileReadme.state === 'found' && run.dossier().texts[profileReadme.value]?.rendered === false;
  const login = person().login.toLowerCase();
  const repository = valueOf(repositories)?.find(({ name }) => name.toLowerCase() === login);
  const hasNone = profileReadme.state !== 'found' && !repository && seenWhole(repositories);
  if ((!given.again && (isFile || profileReadme.state === 'absent')) || hasNone) {
    run.skip([step], null);
    if (hasNone && profileReadme.state !== 'absent' && repositories.state !== 'not-read') {
      const [source] = repositories.sources.flatMap((id) => run.dossier().sources[id] ?? []);
      if (source) {
        await run.keep({
          person: person(),
          source,
          sections: { profileReadme: { state: 'absent', sources: [source.id] } },
          texts: [],
        });
      }
    }
    return null;
  }
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
  const answer = await client.file(file.owner, file.name, file.ref, file.path);
  if (answer.ok) {
    await run.end(step, readProfileReadme(answer.value, file, person(), answer));
    return null;
  }
  await run.end(step, readingOfFailure(answer.failure, ['profileReadme'], person(), answer), answer.failure);
  return answer.failure;
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

const lookedInto = (dossier: Dossier): Set<string> =>
  new Set(
    (valueOf(dossier.sections.contents) ?? [])
      .filter(({ paths }) => paths.state === 'found' || paths.state === 'absent')
      .map((item) => fullName(item).toLowerCase()),
  );

/** Looks into as many repositories as the budget allows, those first that are likely to tell most. */
const lookInto = async (reader: Reader): Promise<readonly Repository[]> => {
  const { given, client, budget, run, person } = reader;
  const { sections, texts } = run.dossier();
  const candidates = repositoriesToLookInto({
    repositories: valueOf(sections.repositories) ?? [],
    descriptionOf: ({ description }) => (description === null ? null : (texts[description]?.content ?? null)),
    pinned: valueOf(sections.pinned) ?? [],
    looked: given.again ? new Set() : lookedInto(run.dossier()),
  });
  const chosen = candidates.slice(0, Math.min(mostRepositories, budget.left('core')));
  const steps = run.plan(chosen.map((item) => ({ what: 'paths', about: fullName(item), resource: 'core' })));
  let ended: Failure | null = candidates.length > 0 && chosen.length === 0 ? notGot('no-budget') : null;
  for (const [index, repository] of chosen.entries()) {
    const step = steps[index];
    if (!step) break;
    await given.keepAlive();
    await run.start(step);
    const answer = await client.ask('core', treeQuestion(repository.owner, repository.name, repository.defaultBranch));
    const { reading, failure } = treeReading(answer, repository, person());
    // What stopped the resource is no news of this repository: it is said once, for all that were not looked into.
    await run.end(step, failure && endsResource(failure) ? null : reading, failure);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      ended = failure;
      break;
    }
  }
  if (ended) await run.keep(readingOfFailure(ended, ['contents'], person(), unsent(reader, 'api.github.com')));
  return chosen;
};

const filesOf = (contents: RepositoryContents, again: boolean) => {
  const paths = valueOf(contents.paths)?.map(({ path }) => path) ?? [];
  const has = new Set(valueOf(contents.manifests) ?? []);
  const repository = fullName(contents);
  const readme = contents.readme.state === 'found' && !again ? null : readmePath(paths);
  const manifests = manifestPaths(paths).filter((path) => again || !has.has(`manifest:${repository}:${path}`));
  return { repository, readme, manifests };
};

const contentsOf = (dossier: Dossier, repository: string): RepositoryContents | undefined =>
  valueOf(dossier.sections.contents)?.find((item) => fullName(item) === repository);

const readFile = async (reader: Reader, { kind, path }: FileToRead, contents: RepositoryContents, step: Step) => {
  const { client, run, person } = reader;
  const { owner, name, commit, ref } = contents;
  const file: FileOf = { owner, name, commit, ref, path };
  const answer = await client.file(owner, name, commit ?? ref, path);
  if (!answer.ok) {
    const parts = [kind === 'readme' ? ('readme' as const) : ('manifests' as const)];
    const reading = readingOfUnread(answer.failure, [{ owner, name, commit, ref, parts }], person(), answer);
    await run.end(step, reading, answer.failure);
    return answer.failure;
  }
  const manifests = manifestCount(valueOf(contents.paths)?.map((item) => item.path) ?? []);
  const of = seenWhole(contents.paths) ? manifests : null;
  const reading =
    kind === 'readme'
      ? readReadme(answer.value, file, person(), answer)
      : readManifest(answer.value, file, of, person(), answer);
  await run.end(step, reading);
  return null;
};

/** Reads READMEs and manifests of what was looked into, until the raw host's budget ends. */
const readFiles = async (reader: Reader, chosen: readonly Repository[]): Promise<void> => {
  const { given, budget, run, person } = reader;
  const first = new Set(chosen.map(fullName));
  const contents = (valueOf(run.dossier().sections.contents) ?? [])
    .filter((item) => !given.again || first.has(fullName(item)))
    .toSorted((a, b) => Number(first.has(fullName(b))) - Number(first.has(fullName(a))));
  const files = filesToRead(contents.map((item) => filesOf(item, given.again)));
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
    await run.start(step);
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

/** Everything after the person is known; each part goes on where another failed. */
const readRest = async (
  reader: Reader,
  who: Who,
  steps: { list: Step; search: Step; profile: Step },
): Promise<void> => {
  const count = who.user?.public_repos ?? null;
  await listRepositories(reader, steps.list, count);
  await searchPullRequests(reader, steps.search);
  await readProfileFile(reader, steps.profile);
  await readFiles(reader, await lookInto(reader));
};

/**
 * Reads a person's public work from GitHub, a step at a time and within the budget. Each answer is saved before the next
 * question is asked, so that nothing is lost when the worker dies. Whatever fails ends as the state of its section.
 */
export const readProfile = async (given: ReadProfileGiven): Promise<Ended> => {
  const budget = createBudget(given.most ?? readingBudget);
  const run = createRun(given.dossier, budget, given.startedAt, given.now, given.save);
  const reader: Reader = {
    given,
    budget,
    run,
    client: createClient({ ...given, budget }),
    person: () => run.dossier().person,
  };
  const { login } = given.dossier.person;
  const [person, list, search, profile] = run.plan([
    { what: 'person', about: login, resource: 'core' },
    { what: 'repositories', about: login, resource: 'core' },
    { what: 'pull-requests', about: login, resource: 'search' },
    { what: 'profile-readme', about: login, resource: 'raw' },
  ]);
  if (!person || !list || !search || !profile) throw new Error('A plan has the steps that were asked for');
  let account: Ended['account'] = 'user';
  try {
    const who = await readPerson(reader, person);
    ({ account } = who);
    if (who.over && !given.signal.aborted) {
      run.skip([list, search, profile], who.over);
      const missing = ['repositories', 'pullRequests', 'contents', 'profileReadme'] as const;
      const asked = unsent(reader, 'api.github.com');
      if (account === 'user') await run.keep(readingOfFailure(who.over, missing, reader.person(), asked));
      await run.finish('failed', who.over);
      return { state: 'failed', account };
    }
    await readRest(reader, who, { list, search, profile });
    const state = given.signal.aborted ? 'cancelled' : 'done';
    await run.finish(state, given.signal.aborted ? notGot('cancelled') : undefined);
    return { state, account };
  } catch (error) {
    if (error === gone) return { state: 'gone', account };
    throw error;
  }
};
