import type {
  Dossier,
  DossierText,
  PullRequest,
  Repository,
  RepositoryContents,
  SectionName,
} from '../../lib/dossier/schema';
import { notRead, unreadable, type Section } from '../../lib/dossier/section';
import { sha256 } from './dossier';

/** One way of having seen less of the same person: how it is called, and the dossier that is left. */
export type Degraded = { what: string; dossier: Dossier };

const withSection = <Name extends SectionName>(
  dossier: Dossier,
  name: Name,
  section: Dossier['sections'][Name],
): Dossier => ({
  ...dossier,
  sections: { ...dossier.sections, [name]: section },
});

/** The first half of a list, which says that it is one. */
const halved = <Value>(section: Section<Value[]>): Section<Value[]> | null =>
  section.state === 'found' && section.value.length > 0
    ? {
        ...section,
        value: section.value.slice(0, Math.floor(section.value.length / 2)),
        coverage: { seen: Math.floor(section.value.length / 2), of: section.coverage.of ?? null },
      }
    : null;

/** A list whose length nobody knows any more (an answer that was cut short). */
const openEnded = <Value>(section: Section<Value[]>): Section<Value[]> | null =>
  section.state === 'found' ? { ...section, coverage: { ...section.coverage, of: null } } : null;

const unseenStates = () =>
  [notRead('failed'), notRead('no-budget'), notRead('language'), unreadable('something else', ['page:test'])] as const;

const degradeContents = (dossier: Dossier): Degraded[] => {
  const { contents } = dossier.sections;
  if (contents.state !== 'found') return [];
  const replace = (index: number, change: Partial<RepositoryContents>): Dossier =>
    withSection(dossier, 'contents', {
      ...contents,
      value: contents.value.map((repository, at) => (at === index ? { ...repository, ...change } : repository)),
    });
  return contents.value.flatMap((repository, index) => {
    const degraded: Degraded[] = [];
    for (const state of unseenStates()) {
      for (const part of ['paths', 'readme', 'manifests'] as const) {
        degraded.push({
          what: `${part} of ${repository.name} ${state.state}`,
          dossier: replace(index, { [part]: state }),
        });
      }
    }
    for (const part of ['paths', 'manifests'] as const) {
      for (const cut of [
        halved(repository[part] as Section<unknown[]>),
        openEnded(repository[part] as Section<unknown[]>),
      ]) {
        if (cut)
          degraded.push({ what: `${part} of ${repository.name} shorter`, dossier: replace(index, { [part]: cut }) });
      }
    }
    degraded.push({
      what: `${repository.name} not looked into`,
      dossier: withSection(dossier, 'contents', {
        ...contents,
        value: contents.value.filter((_, at) => at !== index),
        coverage: { seen: contents.value.length - 1, of: contents.coverage.of },
      }),
    });
    return degraded;
  });
};

const shortened = (text: DossierText, length: number): DossierText => {
  const content = text.content.slice(0, length);
  return { ...text, content, truncated: true, hash: sha256(content) };
};

const degradeTexts = (dossier: Dossier): Degraded[] =>
  Object.values(dossier.texts).flatMap((text) =>
    [0.9, 0.5, 0.1].map((share) => ({
      what: `text ${text.id} cut to ${share}`,
      dossier: {
        ...dossier,
        texts: {
          ...dossier.texts,
          [text.id]: shortened(text, Math.floor(text.content.length * share)),
        },
      },
    })),
  );

/** What a reading with fewer permissions leaves out of a change, one field or all at a time. */
const lessOfPull = ({ landed }: PullRequest): Partial<PullRequest>[] => {
  const closed = landed === 'merged' || landed === 'landed' || landed === 'not-landed';
  // Merge, closing and who closed are read together.
  const unsure: Partial<PullRequest> = closed
    ? { landed: 'unknown', landing: null, landedCommit: null, closedBy: null }
    : {};
  return [
    { reviewed: 'unknown' },
    { files: null, size: null },
    { commits: null },
    { base: null },
    { closedBy: null },
    { landedCommit: null },
    { labels: [] },
    unsure,
    { ...unsure, labels: [] },
  ];
};

const lessOfRepository: Partial<Repository>[] = [{ ownCommits: null }, { releases: null }, { pushedAt: null }];

/** Each item of a list in turn with less told of it. */
const degradeList = <Name extends 'pullRequests' | 'repositories', Item extends { name: string }>(
  dossier: Dossier,
  name: Name,
  lessOf: (item: Item) => readonly Partial<Item>[],
): Degraded[] => {
  const section = dossier.sections[name] as Section<unknown[]> as Section<Item[]>;
  if (section.state !== 'found') return [];
  return section.value.flatMap((item, at) =>
    lessOf(item).map((less) => ({
      what: `${Object.keys(less).join(', ')} of ${name} ${item.name} not read`,
      dossier: withSection(dossier, name, {
        ...section,
        value: section.value.map((one, index) => (index === at ? { ...one, ...less } : one)),
      } as never),
    })),
  );
};

const degradeItems = (dossier: Dossier): Degraded[] => [
  ...degradeList(dossier, 'pullRequests', lessOfPull),
  ...degradeList<'repositories', Repository>(dossier, 'repositories', () => lessOfRepository),
];

/** Every single way of making a part of a dossier not-read, unreadable or shorter. */
export const degradations = (dossier: Dossier): Degraded[] => {
  const degraded: Degraded[] = [];
  for (const name of Object.keys(dossier.sections) as SectionName[]) {
    if (dossier.sections[name].state !== 'found' && dossier.sections[name].state !== 'absent') continue;
    for (const state of unseenStates()) {
      degraded.push({ what: `${name} ${state.state}`, dossier: withSection(dossier, name, state) });
    }
  }
  for (const name of [
    'pinned',
    'repositories',
    'contents',
    'pullRequests',
    'reviews',
    'maintained',
    'writings',
  ] as const) {
    const section = dossier.sections[name] as Section<unknown[]>;
    for (const cut of [halved(section), openEnded(section)]) {
      if (cut) degraded.push({ what: `${name} shorter`, dossier: withSection(dossier, name, cut as never) });
    }
  }
  return [...degraded, ...degradeContents(dossier), ...degradeItems(dossier), ...degradeTexts(dossier)];
};
