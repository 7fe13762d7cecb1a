import type { Repository, RepositoryContents } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import { seenWhole, valueOf } from '../../dossier/section';
import { readManifest, readReadme, type FileOf } from '../../readers/api/files';
import { manifestCount } from '../../readers/api/repository-files';
import { endsResource, notGot, type Failure } from '../failure';
import { readingOfUnread } from '../not-got';
import { filesToRead, type FileToRead } from '../plan';
import type { Step } from '../progress';
import { contentsByName, inOrder, neededManifests, neededReadme } from '../worth-reading';
import { end, unsent, type Reader } from './reader';

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
  const within = contentsByName(dossier);
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
export const readFiles = async (reader: Reader, chosen: readonly Repository[]): Promise<void> => {
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
  const isWanted = ({ kind, repository }: FileToRead): boolean =>
    reader.wants(kind === 'readme' ? 'contents' : 'manifests', repository);
  /** Whose manifest was read since it was last asked what may still change a finding. */
  const since = new Set<string>();
  for (const [index, file] of affordable.entries()) {
    const step = steps[index];
    const at = contentsByName(run.dossier()).get(file.repository.toLowerCase());
    if (!step || !at) continue;
    if (file.kind === 'manifest') {
      // What every README, and every first manifest, told may settle what the others would.
      if (since.size === 0 || since.has(file.repository)) {
        since.clear();
        await reader.look();
      }
      since.add(file.repository);
    }
    if (!isWanted(file)) {
      run.skip([step], null);
      continue;
    }
    await given.keepAlive();
    const failure = await readFile(reader, file, at, step);
    if (failure && endsResource(failure)) {
      run.skip(steps.slice(index + 1), failure);
      unread = files.slice(index);
      why = failure;
      break;
    }
  }
  unread = unread.filter(isWanted);
  const wanted = [...new Set(unread.map(({ repository }) => repository))].flatMap((repository) => {
    const at = contentsByName(run.dossier()).get(repository.toLowerCase());
    const kinds = new Set(unread.filter((file) => file.repository === repository).map(({ kind }) => kind));
    const parts = [...kinds].map((kind) => (kind === 'readme' ? ('readme' as const) : ('manifests' as const)));
    return at ? [{ ...at, parts }] : [];
  });
  if (wanted.length > 0)
    await run.keep(readingOfUnread(why, wanted, person(), unsent(reader, 'raw.githubusercontent.com')));
};
