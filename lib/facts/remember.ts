import type { Dossier, DossierText, Repository, RepositoryContents } from '../dossier/schema';
import { valueOf } from '../dossier/section';

/** What is remembered of each kind; a large dossier has some 600 texts. */
const most = 3_000;

/**
 * The same function, which remembers its answers by what they depend on. The longest unused answer goes first. Facts stay
 * pure: the key holds everything that the answer is drawn from, so that remembering can never be told from drawing.
 *
 * @param atMost how many answers are kept: fewer where their keys are long.
 */
export const remember = <Args extends readonly unknown[], Answer>(
  keyOf: (...args: Args) => string,
  draw: (...args: Args) => Answer,
  atMost: number = most,
): ((...args: Args) => Answer) => {
  const known = new Map<string, { answer: Answer }>();
  return (...args) => {
    const key = keyOf(...args);
    const found = known.get(key) ?? { answer: draw(...args) };
    known.delete(key);
    known.set(key, found);
    if (known.size > atMost) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
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
  return JSON.stringify([
    repository,
    contents,
    ids.map((id) => (id == null || !texts[id] ? null : textKey(texts[id]))),
  ]);
};
