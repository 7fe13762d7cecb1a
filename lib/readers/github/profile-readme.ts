import type { TextDraft } from '../../dossier/reading';
import type { Section } from '../../dossier/section';
import { absent, found, unreadable } from '../../dossier/states';
import { redact, redactOthers } from '../redact';
import { all, anchors, one } from './anchors';
import type { Page } from './card';
import { toMarkdown } from './markdown';
import { overviewDrawn } from './pinned';
import { wholeCharacters } from './text';
import type { PageElement } from './page-node';

/** The dossier keeps no longer text; not imported from there, because that would bring its validator into the page. */
export const longestReadme = 1_000_000;

/**
 * The text of the README. Until late 2021 its box had no name of its own; the line over the text, "login/README.md",
 * says what it is.
 */
const findArticle = ({ document, login }: Page): { framed: boolean; article: PageElement | null } => {
  const frame = one(document, 'readme');
  if (frame) return { framed: true, article: one(frame, 'readmeText') };
  const titled = all(document, 'renderedText').find((text) => {
    const title = text.closest(anchors.box.selector)?.querySelector(anchors.readmeTitle.selector)?.textContent ?? '';
    return (
      text.localName === 'article' &&
      title.replace(/\s+/gu, '').toLowerCase().startsWith(`${login.toLowerCase()}/readme`)
    );
  });
  return { framed: titled !== undefined, article: titled ?? null };
};

const missing = (page: Page): Section<string> => {
  const { document, source } = page;
  // Before mid-2020 there was no such README.
  const omits = one(document, 'sinceReadmes') === null && one(document, 'sinceTurbo') === null;
  const strangeText = all(document, 'renderedText').some((text) => text.localName === 'article');
  if (!strangeText && (omits || overviewDrawn(document))) return absent([source]);
  return unreadable('the profile README, or an overview without one', [source]);
};

/** The README at the top of the overview, as Markdown. */
export const readProfileReadme = (page: Page): { section: Section<string>; texts: TextDraft[] } => {
  const { framed, article } = findArticle(page);
  if (!framed) return { section: missing(page), texts: [] };
  if (!article) return { section: unreadable('the text of the profile README', [page.source]), texts: [] };
  const rendered = toMarkdown(article, longestReadme);
  const clean = redactOthers(redact(rendered.text), page.login);
  if (clean === '' && !rendered.truncated) return { section: absent([page.source]), texts: [] };
  return {
    section: found('profile-readme', [page.source]),
    texts: [
      {
        id: 'profile-readme',
        kind: 'profile-readme',
        format: 'markdown',
        content: wholeCharacters(clean.slice(0, longestReadme)),
        truncated: rendered.truncated || clean.length > longestReadme,
        url: page.url,
        repository: null,
        path: null,
        commit: null,
        rendered: true,
        source: page.source,
      },
    ],
  };
};
