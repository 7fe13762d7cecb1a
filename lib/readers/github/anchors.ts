import type { PageElement, PageParent } from './page-node';

/**
 * Every selector that the page readers use, in one place. `must` is on each page of its kind: where it is missing the page
 * is not what it was, and the section is `unreadable`. `may` is missing on many good pages. `seen` is the last month in
 * which a page with it was looked at.
 */
const must = (selector: string, seen: string) => ({ selector, need: 'must', seen }) as const;
const may = (selector: string, seen: string) => ({ selector, need: 'may', seen }) as const;

export const anchors = {
  // Whose page it is. `meta[name=user-login]` is never used: that is who looks.
  loginMeta: must('meta[property="profile:username"]', '2025-06'),
  person: must('[itemtype="http://schema.org/Person"]', '2025-06'),
  organisation: may('[itemtype="http://schema.org/Organization"]', '2024-05'),
  organisationTag: may('meta[name="hovercard-subject-tag"][content^="organization:"]', '2024-05'),
  repositoryMeta: may('meta[name="octolytics-dimension-repository_nwo"]', '2026-03'),
  describedLogin: may('meta[name="octolytics-dimension-user_login"]', '2025-06'),
  describedId: may('meta[name="octolytics-dimension-user_id"]', '2025-06'),
  shareImage: may('meta[property="og:image"]', '2025-06'),
  shareText: may('meta[property="og:description"]', '2025-06'),

  // The card. In early 2020 its lower half stands twice; the first is read.
  cardLogin: must('[itemprop="additionalName"]', '2025-06'),
  cardName: must('[itemprop="name"]', '2025-06'),
  cardAvatar: may('[itemprop="image"]', '2025-06'),
  cardHeading: may('h1.vcard-names, .vcard-names', '2025-06'),
  bio: may('.user-profile-bio', '2025-06'),
  details: may('ul.vcard-details', '2025-06'),
  company: may('li[itemprop="worksFor"]', '2024-05'),
  companyText: may('.p-org', '2024-05'),
  website: may('li[itemprop="url"]', '2023-06'),
  social: may('li[itemprop="twitter"], li[itemprop="social"]', '2024-05'),

  // The overview beside the card.
  tabs: may('a[data-tab-item="repositories"], a.UnderlineNav-item, a.underline-nav-item, a.tabnav-tab', '2025-06'),
  counter: may('.Counter, .counter', '2025-06'),
  readme: may('.profile-readme', '2024-05'),
  readmeText: must('article', '2024-05'),
  readmeTitle: may('.text-mono', '2024-05'),
  box: may('.Box', '2025-06'),
  pinnedLists: may('ol.js-pinned-items-reorder-list, ol.js-pinned-repos-reorder-list, ol.pinned-repos-list', '2024-05'),
  pinnedContainer: may('.js-pinned-items-reorder-container, .js-pinned-repos-reorder-container', '2025-06'),
  pinnedName: must('.repo', '2025-06'),
  pinnedOwner: may('.owner', '2024-05'),
  pinnedText: may('.pinned-item-desc, .pinned-repo-desc', '2025-06'),
  pinnedLanguage: may('[itemprop="programmingLanguage"]', '2025-06'),
  pinnedLanguageColour: may('.repo-language-color', '2025-06'),
  headings: may('h2, h3', '2025-06'),
  blankslate: may('.blankslate', '2024-05'),
  renderedText: may('.markdown-body', '2025-06'),

  // Signs of the age of a layout.
  /** Mid-2020 on: the README of the profile, the list of details always drawn. */
  sinceReadmes: may('.js-profile-editable-replace', '2025-06'),
  /** 2022 on: navigation by Turbo. */
  sinceTurbo: may('turbo-frame#user-profile-frame', '2025-06'),
} as const;

export type Anchor = keyof typeof anchors;

export const one = (root: PageParent, anchor: Anchor): PageElement | null =>
  root.querySelector(anchors[anchor].selector);
export const all = (root: PageParent, anchor: Anchor): PageElement[] => root.querySelectorAll(anchors[anchor].selector);
