import type { Reading, TextDraft } from '../../dossier/reading';
import type { Maintained, Person, RepositoryContents } from '../../dossier/schema';
import { found, notRead, unreadable } from '../../dossier/states';
import type { BlobAnswer, KeptAnswer } from './graphql-answers';
import { filePage, formatOf, isNamed, sourceOf, textDraft, type Received } from './text';

/** One file that was asked for, and what came: null where nothing did. */
export type FileGot = {
  kind: 'readme' | 'manifest';
  owner: string;
  name: string;
  commit: string | null;
  ref: string;
  path: string;
  blob: BlobAnswer | null;
};

const notAsked = notRead('not-asked');
const nothing = notRead('failed', { note: 'the file did not come' });

/** The words of a file; null where it is none of words. */
const wordsOf = ({ blob }: FileGot): string | null =>
  blob && blob.isBinary !== true && typeof blob.text === 'string' ? blob.text.replaceAll('\0', '\uFFFD') : null;

const idOf = ({ kind, owner, name, path }: FileGot): string =>
  kind === 'readme' ? `readme:${owner}/${name}` : `manifest:${owner}/${name}:${path}`;

const draftOf = (file: FileGot, content: string, person: Person, source: string): TextDraft =>
  textDraft({
    id: idOf(file),
    kind: file.kind === 'readme' ? 'repository-readme' : 'manifest',
    mentions: file.kind === 'readme' ? 'others' : 'code',
    content,
    cut: file.blob?.isTruncated === true,
    format: formatOf(file.path),
    url: filePage(file.owner, file.name, file.commit ?? file.ref, file.path),
    repository: `${file.owner}/${file.name}`,
    path: file.path,
    commit: file.commit,
    person,
    source,
  });

/**
 * READMEs and manifests of several repositories, from one answer. `manifestsOf` is how many a repository has (`owner/name`),
 * null where its tree was not seen whole.
 */
export const readFiles = (
  files: readonly FileGot[],
  manifestsOf: (repository: string) => number | null,
  person: Person,
  received: Received,
): Reading => {
  const source = sourceOf('graphql-files', 'api', received);
  const sources = [source.id];
  const texts: TextDraft[] = [];
  const contents = new Map<string, RepositoryContents>();
  for (const file of files) {
    const { owner, name, commit, ref } = file;
    const repository = `${owner}/${name}`;
    const at = contents.get(repository) ?? {
      owner,
      name,
      commit,
      ref,
      paths: notAsked,
      readme: notAsked,
      manifests: notAsked,
    };
    contents.set(repository, at);
    const words = wordsOf(file);
    if (words === null) {
      const missing = file.blob ? unreadable('a file of text', sources) : nothing;
      if (file.kind === 'readme') at.readme = missing;
      else if (at.manifests.state === 'not-read') at.manifests = missing;
      continue;
    }
    texts.push(draftOf(file, words, person, source.id));
    if (file.kind === 'readme') at.readme = found(idOf(file), sources);
    else {
      const before = at.manifests.state === 'found' ? at.manifests.value : [];
      const value = [...before, idOf(file)];
      at.manifests = found(value, sources, { seen: value.length, of: manifestsOf(repository) });
    }
  }
  const value = [...contents.values()];
  const coverage = { seen: value.length, of: null };
  return { person, source, sections: { contents: found(value, sources, coverage) }, texts };
};

/** The end of a name: what follows is no part of it. */
const end = String.raw`(?![\w-])`;

/** Whether a file names the person as one who keeps the project: by mention, by link, or in a list of names alone. */
const namesPerson = (text: string, login: string): boolean => {
  // Letters, digits, hyphens and underscores: a login has nothing that a pattern would understand.
  if (!isNamed(login, login)) return false;
  const mention = new RegExp(`(?:^|[^\\w@/.-])@${login}${end}`, 'imu');
  const link = new RegExp(`github\\.com/${login}${end}`, 'iu');
  const listed = new RegExp(`^[ \\t]{0,16}-[ \\t]{1,4}["']?${login}["']?[ \\t]{0,16}(?:#.{0,200})?$`, 'imu');
  const words = text
    .slice(0, 200_000)
    .split('\n')
    .filter((line) => !/^[ \t]{0,16}(?:#|\/\/)/u.test(line))
    .join('\n');
  return mention.test(words) || link.test(words) || listed.test(words);
};

/**
 * Files of projects of others that name the person as one who keeps them. Nothing else of those files is kept: they hold
 * others' names. How many such projects there are nobody can tell.
 * @param paths the files that were asked for, by their names in the answer.
 */
export const readMaintained = (
  projects: readonly (KeptAnswer | null)[],
  paths: Readonly<Record<string, string>>,
  person: Person,
  received: Received,
): Reading => {
  const source = sourceOf('graphql-maintained', 'api', received);
  const value = projects.flatMap((project): Maintained[] => {
    if (!project || project.isPrivate || !isNamed(project.owner.login, project.name)) return [];
    const { name, owner } = project;
    return Object.entries(paths).flatMap(([alias, path]) => {
      const blob = project[alias] as BlobAnswer | null | undefined;
      if (typeof blob?.text !== 'string' || !namesPerson(blob.text, person.login)) return [];
      const url = `https://github.com/${owner.login}/${name}/blob/HEAD/${path}`;
      return [{ owner: owner.login, name, path, url }];
    });
  });
  const maintained = found(value, [source.id], { seen: value.length, of: null });
  return { person, source, sections: { maintained }, texts: [] };
};
