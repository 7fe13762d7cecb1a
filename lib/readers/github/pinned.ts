import type { PinnedRepository } from '../../dossier/schema';
import type { Section } from '../../dossier/section';
import { absent, found, unreadable } from '../../dossier/states';
import { redactOthers } from '../redact';
import { sameLogin } from './address';
import { all, anchors, one } from './anchors';
import type { Page } from './card';
import { shortText, unwrapped } from './text';
import type { PageDocument, PageElement } from './page-node';

const nameShape = /^[\w.-]{1,100}$/u;
const ownerShape = /^[a-z\d][a-z\d_-]{0,99}$/iu;

/** `owner/name` from a link to a repository; null for a link that a copy of the page rewrote, or to elsewhere. */
const linked = (href: string, shownName: string): { owner: string; name: string } | null => {
  const match = /^(?:https?:\/\/github\.com)?\/([^/?#]+)\/([^/?#]+)\/?$/u.exec(unwrapped(href));
  if (match?.[1] === undefined || match[2] === undefined || match[2] === `${shownName}.html`) return null;
  return { owner: match[1], name: match[2] };
};

const languageOf = (item: PageElement): string | null => {
  const named = shortText(one(item, 'pinnedLanguage'), 100);
  if (named !== '') return named;
  // Until 2018 the name of the language follows its dot as bare text.
  const after = one(item, 'pinnedLanguageColour')?.nextSibling;
  const bare = after?.nodeType === 3 ? (after.nodeValue ?? '').replace(/\s+/gu, ' ').trim().slice(0, 100) : '';
  return bare === '' ? null : bare;
};

const isGist = (item: PageElement): boolean => item.querySelector('a[href^="https://gist.github.com/"]') !== null;

/** One pinned repository; null where its name and its link do not agree, or are not what they should be. */
const readItem = (item: PageElement, login: string): PinnedRepository | null => {
  const label = one(item, 'pinnedName');
  const link = label?.closest('a');
  if (!label || !link) return null;
  const shownName = (label.textContent ?? '').trim();
  // Since 2024 the owner ends in a slash; it is only shown where it is not the person.
  const shownOwner = (one(item, 'pinnedOwner')?.textContent ?? '').replace(/[/\s]/gu, '');
  const parts = shownName.split('/').map((part) => part.trim());
  const target = linked(link.getAttribute('href') ?? '', parts.at(-1) ?? '');
  const name = target?.name ?? parts.at(-1) ?? '';
  const owner = target?.owner ?? (shownOwner || (parts.length === 2 ? (parts[0] ?? '') : login));
  if (!nameShape.test(name) || !ownerShape.test(owner)) return null;
  const agrees = sameLogin(parts.at(-1) ?? '', name) && (shownOwner === '' || sameLogin(shownOwner, owner));
  if (!agrees) return null;
  const description = redactOthers(shortText(one(item, 'pinnedText')), login).slice(0, 1_000) || null;
  return { owner, name, description, language: languageOf(item) };
};

const outsideText = (element: PageElement): boolean => element.closest(anchors.renderedText.selector) === null;

const headingOf = (document: PageDocument): 'pinned' | 'popular' | null => {
  for (const heading of all(document, 'headings')) {
    const text = (heading.textContent ?? '').trim();
    if (!outsideText(heading)) continue;
    if (/^Popular repositories\b/u.test(text)) return 'popular';
    if (/^Pinned\b/u.test(text)) return 'pinned';
  }
  return null;
};

/** True where the page shows the place where pinned repositories stand, or would stand. */
export const overviewDrawn = (document: PageDocument): boolean =>
  headingOf(document) !== null ||
  all(document, 'pinnedContainer').length > 0 ||
  all(document, 'blankslate').some(outsideText);

/**
 * The repositories that the person pinned. Where nothing is pinned GitHub shows the most starred ones in the same dress
 * under "Popular repositories": those are not the person's choice.
 */
export const readPinned = (page: Page, repositoryCount: Section<number>): Section<PinnedRepository[]> => {
  const { document, login, source } = page;
  const heading = headingOf(document);
  const list = all(document, 'pinnedLists').find(outsideText);
  if (heading === 'popular') return absent([source]);
  if (!list) {
    const none =
      heading === null &&
      (all(document, 'blankslate').some(outsideText) ||
        (repositoryCount.state === 'found' && repositoryCount.value === 0));
    return none ? absent([source]) : unreadable('the list of pinned or popular repositories', [source]);
  }
  if (heading === null && !/\bjs-pinned-(?:items|repos)-reorder-list\b/u.test(list.className)) {
    return unreadable('the heading over the list of repositories', [source]);
  }
  const items = [...list.children];
  if (items.length === 0) return absent([source]);
  const repositories: PinnedRepository[] = [];
  for (const item of items.slice(0, 20)) {
    if (isGist(item)) continue;
    const repository = readItem(item, login);
    if (!repository) return unreadable('owner and name of each pinned repository', [source]);
    repositories.push(repository);
  }
  if (repositories.length === 0) return absent([source]);
  return found(repositories, [source], { seen: repositories.length, of: repositories.length });
};
