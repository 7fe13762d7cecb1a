import type { Dossier, RepositoryContents } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { seenWhole, valueOf, type Section } from '../../dossier/section';
import type { FilesAnswer, KeptAnswer } from '../../readers/api/graphql-answers';
import { readFiles, readMaintained, type FileGot } from '../../readers/api/graphql-files';
import { manifestCount } from '../../readers/api/repository-files';
import { endsResource, notGot, type Failure } from '../failure';
import { readingOfFailure, readingOfUnread } from '../not-got';
import { filesToRead, type FileToRead } from '../plan';
import { neededManifests, neededReadme } from '../worth-reading';
import { filesAnswerSchema } from './answers';
import type { GraphqlAnswer } from './client';
import { filesAtATime, mostFiles, needsMaintained } from './extent';
import { costs, filesQuery, keeperFiles } from './queries';
import { isRefusedIn, refusedPart } from './problems';
import { fewer, noteRefusing, unsent, type Reader } from './reader';

const leastFiles = 10;
/** So many of the projects to which most changes went are looked at for who keeps them. */
const mostProjects = 8;

type Wanted = FileToRead & { at: RepositoryContents };

/** The files that are still to be read, READMEs first; those of the repositories just looked into before others. */
const wantedFiles = ({ given, run, wants }: Reader, first: ReadonlySet<string>): Wanted[] => {
  const dossier = run.dossier();
  const contents = (valueOf(dossier.sections.contents) ?? []).toSorted(
    (a, b) => Number(first.has(fullName(b))) - Number(first.has(fullName(a))),
  );
  const byName = new Map(contents.map((item) => [fullName(item), item]));
  const rows = contents.map((item) => ({
    repository: fullName(item),
    readme: wants('contents', fullName(item)) ? neededReadme(item, dossier, given.again) : null,
    manifests: wants('manifests', fullName(item)) ? neededManifests(item, dossier, given.again) : [],
  }));
  return filesToRead(rows).flatMap((file) => {
    const at = byName.get(file.repository);
    return at ? [{ ...file, at }] : [];
  });
};

type Project = { owner: string; name: string };

/** Projects of others that took most of the person's changes, or in which changes of others were reviewed. */
const projectsOf = ({ sections }: Dossier, login: string): Project[] => {
  const counted = new Map<string, { project: Project; count: number }>();
  const changes = valueOf(sections.pullRequests) ?? [];
  const taken = changes.filter(({ own, landed }) => !own && landed !== 'open' && landed !== 'not-landed');
  for (const { owner, name } of [...taken, ...(valueOf(sections.reviews) ?? [])]) {
    const key = `${owner}/${name}`.toLowerCase();
    const row = counted.get(key) ?? { project: { owner, name }, count: 0 };
    if (owner.toLowerCase() !== login.toLowerCase()) counted.set(key, { ...row, count: row.count + 1 });
  }
  return [...counted.values()]
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostProjects)
    .map(({ project }) => project);
};

const isSeen = ({ state }: Section<unknown>): boolean => state === 'found' || state === 'absent';

type Answer = GraphqlAnswer<FilesAnswer & Record<string, unknown>>;

const ask = async (reader: Reader, files: readonly Wanted[], projects: readonly Project[]): Promise<Answer> => {
  await reader.given.keepAlive();
  const variables: Record<string, string> = {};
  for (const [index, { at, path }] of files.entries()) {
    Object.assign(variables, {
      [`o${index}`]: at.owner,
      [`n${index}`]: at.name,
      [`e${index}`]: `${at.commit ?? at.ref}:${path}`,
    });
  }
  for (const [index, { owner, name }] of projects.entries()) {
    Object.assign(variables, { [`po${index}`]: owner, [`pn${index}`]: name });
  }
  return reader.graphql.ask({
    text: filesQuery(files.length, projects.length),
    variables,
    schema: filesAnswerSchema(files.length, projects.length),
    expected: 'files of repositories',
    cost: costs.files(),
  });
};

const gotOf = ({ kind, path, at }: Wanted, index: number, answer: FilesAnswer): FileGot => ({
  kind,
  owner: at.owner,
  name: at.name,
  commit: at.commit,
  ref: at.ref,
  path,
  blob: answer[`f${index}`]?.object ?? null,
});

const manifestsIn = (dossier: Dossier) => {
  const byName = new Map((valueOf(dossier.sections.contents) ?? []).map((item) => [fullName(item), item.paths]));
  return (repository: string): number | null => {
    const paths = byName.get(repository);
    if (!paths || !seenWhole(paths)) return null;
    return manifestCount((valueOf(paths) ?? []).map(({ path }) => path));
  };
};

/** Says of files that did not come why they are not there. */
const keepUnread = async (reader: Reader, unread: readonly Wanted[], why: Failure): Promise<void> => {
  const wanted = [...new Set(unread.map(({ at }) => at))].map((at) => {
    const kinds = new Set(unread.filter((file) => file.at === at).map(({ kind }) => kind));
    return {
      ...at,
      parts: [...kinds].map((kind) => (kind === 'readme' ? ('readme' as const) : ('manifests' as const))),
    };
  });
  if (wanted.length > 0) {
    await reader.run.keep(readingOfUnread(why, wanted, reader.person(), unsent(reader)));
  }
};

/** Reads READMEs and manifests of the repositories looked into, and who keeps the projects that took changes. */
export const readTexts = async (reader: Reader, chosen: readonly { owner: string; name: string }[]): Promise<void> => {
  const { given, run, person } = reader;
  const all = wantedFiles(reader, new Set(chosen.map(fullName)));
  let left = all.slice(0, mostFiles);
  const isAsked = !given.only || given.only.parts.includes('pull-requests');
  const asksWho = isAsked && (given.again || needsMaintained(run.dossier()));
  let projects = asksWho ? projectsOf(run.dossier(), person().login) : [];
  const { pullRequests, reviews } = run.dossier().sections;
  // Where no project took anything of theirs, there is none that would name them.
  if (asksWho && projects.length === 0 && [pullRequests, reviews].every(isSeen)) {
    await run.keep(readMaintained([], keeperFiles, person(), unsent(reader)));
  }
  let size = filesAtATime;
  let why: Failure = notGot('no-budget');
  while (left.length > 0 || projects.length > 0) {
    const files = left.slice(0, size);
    const about = files.length > 0 ? person().login : projects.map(fullName).join(', ');
    const [step] = run.plan([{ what: 'files', about, resource: 'graphql' }]);
    if (!step) return;
    await run.start(step);
    const answer = await ask(reader, files, projects);
    const less = fewer(size, leastFiles);
    if (!answer.ok && answer.tooMuch && less !== null) {
      await run.end(step, null, answer.failure);
      size = less;
      continue;
    }
    if (!answer.ok) {
      if (projects.length > 0) {
        await run.keep(readingOfFailure(answer.failure, ['maintained'], person(), answer));
      }
      await run.end(step, null, answer.failure);
      why = answer.failure;
      if (endsResource(answer.failure)) break;
      await keepUnread(reader, files, answer.failure);
    } else {
      const got = files.map((file, index) => gotOf(file, index, answer.value));
      if (projects.length > 0) {
        const kept = projects.map((_, index) => (answer.value[`p${index}`] ?? null) as KeptAnswer | null);
        await noteRefusing(reader, answer.problems);
        const reading = readMaintained(kept, keeperFiles, person(), answer);
        const named = valueOf(reading.sections.maintained ?? refusedPart) ?? [];
        const isPart = projects.some((_, index) => isRefusedIn(answer.problems, `p${index}`));
        // That nobody names them says nothing where somebody did not let it be seen.
        await run.keep(named.length === 0 && isPart ? { ...reading, sections: { maintained: refusedPart } } : reading);
      }
      await run.end(step, got.length > 0 ? readFiles(got, manifestsIn(run.dossier()), person(), answer) : null);
    }
    projects = [];
    left = left.slice(files.length);
  }
  await keepUnread(reader, [...left, ...all.slice(mostFiles)], why);
};
