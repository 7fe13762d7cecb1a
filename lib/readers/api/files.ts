import type { Reading } from '../../dossier/reading';
import type { Person, RepositoryContents } from '../../dossier/schema';
import type { FileAnswer } from './answers';
import { filePage, formatOf, sourceOf, textDraft, type Received } from './text';

/** A file in a repository; `commit` null where only the branch is known. */
export type FileOf = { owner: string; name: string; commit: string | null; ref: string; path: string };

const notAsked = { state: 'not-read', reason: 'not-asked' } as const;

const inContents = (file: FileOf, source: string, part: Pick<RepositoryContents, 'readme' | 'manifests'>) => ({
  contents: {
    state: 'found' as const,
    value: [{ owner: file.owner, name: file.name, commit: file.commit, ref: file.ref, paths: notAsked, ...part }],
    sources: [source],
    coverage: { seen: 1, of: null },
  },
});

const draftOf = (answer: FileAnswer, file: FileOf, person: Person, source: string) => ({
  content: answer.content,
  cut: answer.cut,
  format: formatOf(file.path),
  url: filePage(file.owner, file.name, file.commit ?? file.ref, file.path),
  repository: `${file.owner}/${file.name}`,
  path: file.path,
  commit: file.commit,
  person,
  source,
});

/** A repository's README from the raw host, with its lines. */
export const readReadme = (answer: FileAnswer, file: FileOf, person: Person, received: Received): Reading => {
  const source = sourceOf('readme', 'raw', received);
  const id = `readme:${file.owner}/${file.name}`;
  const readme = { state: 'found' as const, value: id, sources: [source.id], coverage: { seen: 1, of: 1 } };
  return {
    person,
    source,
    sections: inContents(file, source.id, { readme, manifests: notAsked }),
    texts: [
      textDraft({ ...draftOf(answer, file, person, source.id), id, kind: 'repository-readme', mentions: 'others' }),
    ],
  };
};

/** One manifest of a repository from the raw host; `of` is how many its tree has, null where it was not seen whole. */
export const readManifest = (
  answer: FileAnswer,
  file: FileOf,
  of: number | null,
  person: Person,
  received: Received,
): Reading => {
  const source = sourceOf('manifest', 'raw', received);
  const id = `manifest:${file.owner}/${file.name}:${file.path}`;
  return {
    person,
    source,
    sections: inContents(file, source.id, {
      readme: notAsked,
      manifests: { state: 'found', value: [id], sources: [source.id], coverage: { seen: 1, of } },
    }),
    texts: [textDraft({ ...draftOf(answer, file, person, source.id), id, kind: 'manifest', mentions: 'code' })],
  };
};

/** The README of the profile from the raw host; it stands over the rendered one of the page, for it has lines. */
export const readProfileReadme = (answer: FileAnswer, file: FileOf, person: Person, received: Received): Reading => {
  const source = sourceOf('profile-readme', 'raw', received);
  const draft = draftOf(answer, file, person, source.id);
  const id = 'profile-readme';
  const sources = [source.id];
  return {
    person,
    source,
    sections: { profileReadme: { state: 'found', value: id, sources, coverage: { seen: 1, of: 1 } } },
    texts: [textDraft({ ...draft, id, kind: 'profile-readme', mentions: 'others' })],
  };
};
