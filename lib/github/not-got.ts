import type { Reading } from '../dossier/reading';
import type { Person, RepositoryContents, SectionName } from '../dossier/schema';
import { notRead, unreadable, type Section } from '../dossier/section';
import { notGot, type Failure } from './failure';

/** Where something was asked for that did not come. */
type Asked = { url: string; readAt: string };

const sourceOf = ({ url, readAt }: Asked): Reading['source'] => ({
  id: `api:not-got:${url}`.slice(0, 280),
  kind: url.startsWith('https://raw.') ? 'raw' : 'api',
  url: url.slice(0, 2_000),
  readAt,
  reader: 'api/not-got',
});

const sectionOf = (failure: Failure, source: string): Exclude<Section<never>, { state: 'found' | 'absent' }> =>
  failure.state === 'unreadable' ? unreadable(failure.expected, [source]) : notRead(failure.reason, failure.detail);

type Asking = Exclude<SectionName, 'writings'>;

/** What GitHub tells only to those who sign in, where nobody did. A reading with a token asks for it. */
export const needsToken: Failure = notGot('no-permission', { note: 'read without a token' });

/** Whether a section waits for a token and for nothing else. */
export const waitsForToken = (section: Section<unknown>): boolean =>
  section.state === 'not-read' && needsToken.state === 'not-read' && section.detail?.note === needsToken.detail?.note;

/** A reading that only says why these sections are not there. What was found before stays: merging sees to it. */
export const readingOfFailure = (
  failure: Failure,
  sections: readonly Asking[],
  person: Person,
  asked: Asked,
): Reading => {
  const source = sourceOf(asked);
  return {
    person,
    source,
    sections: Object.fromEntries(sections.map((name) => [name, sectionOf(failure, source.id)])),
    texts: [],
  };
};

/** A repository, and the parts of it that were wanted. */
type Wanted = Pick<RepositoryContents, 'owner' | 'name' | 'commit' | 'ref'> & {
  parts: readonly ('paths' | 'readme' | 'manifests')[];
};

/** A reading that says why parts of repositories are not there. */
export const readingOfUnread = (failure: Failure, wanted: readonly Wanted[], person: Person, asked: Asked): Reading => {
  const source = sourceOf(asked);
  const unasked = notGot('not-asked');
  const value = wanted.map(({ owner, name, commit, ref, parts }) => {
    const part = (of: Wanted['parts'][number]) => sectionOf(parts.includes(of) ? failure : unasked, source.id);
    return { owner, name, commit, ref, paths: part('paths'), readme: part('readme'), manifests: part('manifests') };
  });
  return {
    person,
    source,
    sections: { contents: { state: 'found', value, sources: [source.id], coverage: { seen: value.length, of: null } } },
    texts: [],
  };
};
