import { prune } from './merge';
import type { Dossier } from './schema';
import { absent, found, type Section } from './section';

/** What takes the place of an erased login in texts of others. */
const erased = '[erased]';

/**
 * Matches a login where it names a GitHub account: after `@`, or as the owner in `login/name` and in links. Linear; a
 * login is letters, digits, `-` and `_`, none of which means anything in a pattern.
 */
const mentionOf = (login: string, flags: string): RegExp =>
  new RegExp(`(?<=@|github\\.com/)${login}(?![\\w-])|(?<![\\w.@/-])${login}(?=/[\\w.-])`, flags);

/** True where the text names the account. */
export const mentions = (text: string, login: string): boolean => mentionOf(login, 'iu').test(text);

const filterFound = <Item>(section: Section<Item[]>, keep: (item: Item) => boolean): Section<Item[]> => {
  if (section.state !== 'found') return section;
  const value = section.value.filter(keep);
  const gone = section.value.length - value.length;
  if (gone === 0) return section;
  if (value.length === 0 && section.coverage.of === section.coverage.seen) return absent(section.sources);
  const { seen, of } = section.coverage;
  return found(value, section.sources, {
    seen: Math.max(0, seen - gone),
    of: of === null ? null : Math.max(0, of - gone),
  });
};

/**
 * A dossier without another person: their repositories are taken out of pinned, contents and pull requests, and their
 * login out of the texts that stay. Returns the same object where the person is not in it. The hashes of changed texts are
 * to be made anew.
 */
export const scrubPerson = (dossier: Dossier, login: string): Dossier => {
  const other = (item: { owner: string }) => item.owner.toLowerCase() !== login.toLowerCase();
  const { pinned, repositories, contents, pullRequests } = dossier.sections;
  const sections = {
    ...dossier.sections,
    pinned: filterFound(pinned, other),
    repositories: filterFound(repositories, other),
    contents: filterFound(contents, other),
    pullRequests: filterFound(pullRequests, other),
  };
  const pruned = prune({ ...dossier, sections });
  const texts = Object.fromEntries(
    Object.entries(pruned.texts).map(([id, text]) =>
      mentions(text.content, login)
        ? [id, { ...text, content: text.content.replace(mentionOf(login, 'giu'), erased) }]
        : [id, text],
    ),
  );
  const same =
    sections.pinned === pinned &&
    sections.repositories === repositories &&
    sections.contents === contents &&
    sections.pullRequests === pullRequests &&
    Object.entries(texts).every(([id, text]) => text === dossier.texts[id]);
  return same ? dossier : { ...pruned, texts };
};
