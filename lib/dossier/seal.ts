import type { Reading } from './reading';
import type { Dossier, DossierText, Person, RepositoryContents, Sections, Source } from './schema';
import type { Section } from './section';

/**
 * A reading with its hashes: what `mergeReading` takes. Its source's id ends in the beginning of its hash, so that the
 * same page read twice with other content is two sources and no value is ever attributed to what it did not come from.
 */
export type SealedReading = {
  person: Person;
  source: Source;
  sections: Partial<Sections>;
  texts: DossierText[];
};

/** SHA-256 in lower-case hexadecimal of the UTF-8 of `text`. */
export const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** JSON with sorted keys, without what names the source or its time: the same content has the same hash at any time. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([name, item]) => name !== 'sources' && name !== 'source' && item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`;
};

const stampSection = <Value>(section: Section<Value>, source: string): Section<Value> =>
  section.state === 'not-read' ? section : { ...section, sources: [source] };

const stampContents = (contents: RepositoryContents, source: string): RepositoryContents => ({
  ...contents,
  paths: stampSection(contents.paths, source),
  readme: stampSection(contents.readme, source),
  manifests: stampSection(contents.manifests, source),
});

const stampSections = (sections: Partial<Sections>, source: string): Partial<Sections> => {
  const stamped = Object.entries(sections).flatMap(([name, section]) =>
    section ? [[name, stampSection<unknown>(section, source)] as const] : [],
  );
  const result = Object.fromEntries(stamped) as Partial<Sections>;
  if (result.contents?.state === 'found') {
    result.contents = { ...result.contents, value: result.contents.value.map((item) => stampContents(item, source)) };
  }
  return result;
};

/**
 * Hashes a reading. A text's hash is that of its content; the source's that of everything the reader drew from it, all
 * of it already redacted. Whatever source ids the sections and texts held, they now hold the sealed one.
 */
export const seal = async (reading: Reading): Promise<SealedReading> => {
  const hash = await sha256(canonical({ url: reading.source.url, sections: reading.sections, texts: reading.texts }));
  const id = `${reading.source.id.slice(0, 280)}#${hash.slice(0, 12)}`;
  const texts = await Promise.all(
    reading.texts.map(async (text) => ({ ...text, source: id, hash: await sha256(text.content) })),
  );
  return {
    person: reading.person,
    source: { ...reading.source, id, hash },
    // `Reading` marks optional sections as possibly undefined; stamping leaves those out.
    sections: stampSections(reading.sections as Partial<Sections>, id),
    texts,
  };
};

/** The dossier with the hashes of those texts that differ from `before`. */
export const withHashes = async (dossier: Dossier, before: Dossier): Promise<Dossier> => {
  const texts = await Promise.all(
    Object.entries(dossier.texts).map(async ([id, text]) =>
      text === before.texts[id]
        ? ([id, text] as const)
        : ([id, { ...text, hash: await sha256(text.content) }] as const),
    ),
  );
  return { ...dossier, texts: Object.fromEntries(texts) };
};
