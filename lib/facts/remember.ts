import type { Dossier, DossierText, Repository, RepositoryContents } from '../dossier/schema';
import { valueOf } from '../dossier/section';

/** What is remembered of each kind; a large dossier has some 600 texts. */
const most = 3_000;
/** How long the keys of one kind are together, in code units: those of repositories list their paths. */
const mostOfKeys = 6_000_000;

/**
 * The same function, which remembers its answers by what they depend on. The longest unused answer goes first. Facts stay
 * pure: the key holds everything that the answer is drawn from, so that remembering can never be told from drawing.
 */
export const remember = <Args extends readonly unknown[], Answer>(
  keyOf: (...args: Args) => string,
  draw: (...args: Args) => Answer,
): ((...args: Args) => Answer) => {
  const known = new Map<string, { answer: Answer }>();
  let length = 0;
  const forget = (key: string): void => {
    if (known.delete(key)) length -= key.length;
  };
  return (...args) => {
    const key = keyOf(...args);
    const found = known.get(key) ?? { answer: draw(...args) };
    forget(key);
    known.set(key, found);
    length += key.length;
    for (const oldest of known.keys()) {
      if (known.size <= most && length <= mostOfKeys) break;
      forget(oldest);
    }
    return found.answer;
  };
};

/** Everything about a text that its facts and quotes depend on: the hash stands for the content. */
export const textKey = ({ content, source: _source, ...about }: DossierText): string =>
  JSON.stringify([about, content.length]);

/** The key of what is drawn from one text with the person's names masked. */
export const namedTextKey = (text: DossierText, names: readonly string[]): string =>
  `${textKey(text)}${names.join('\n')}`;

/** The key of what is drawn from one repository and all that was read in it. */
export const repositoryKey = (
  repository: Repository,
  contents: RepositoryContents | undefined,
  texts: Dossier['texts'],
): string => {
  const within = contents ? [valueOf(contents.readme), ...(valueOf(contents.manifests) ?? [])] : [];
  const ids = [repository.description, ...within];
  const keyOf = (id: string | null | undefined): string | null => {
    const text = id != null && Object.hasOwn(texts, id) ? texts[id] : undefined;
    return text ? textKey(text) : null;
  };
  return JSON.stringify([repository, contents, ids.map(keyOf)]);
};
