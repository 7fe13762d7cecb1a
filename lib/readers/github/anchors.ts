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

  // A repository. Before 2015 its names have no property of their own.
  route: may('meta[name="route-pattern"]', '2026-07'),
  isForkMeta: may('meta[name="octolytics-dimension-repository_is_fork"]', '2026-07'),
  isPublicMeta: may('meta[name="octolytics-dimension-repository_public"]', '2026-07'),
  parentMeta: may('meta[name="octolytics-dimension-repository_parent_nwo"]', '2024-12'),
  repositoryHeader: may('#repository-container-header, .pagehead', '2026-07'),
  repositoryOwner: must('[itemprop="author"]', '2026-07'),
  repositoryName: must('[itemprop="name"]', '2026-07'),
  oldRepositoryName: may('a.js-current-repository', '2014-11'),
  repositoryParent: may('a[data-hovercard-type="repository"]', '2024-12'),
  oldRepositoryParent: may('.fork-flag', '2020-05'),
  repositoryLabel: may('.Label', '2026-07'),
  sidebarCell: may('.BorderGrid-cell', '2024-12'),
  /** Its classes end in what every build of GitHub's makes anew. */
  sidebarSection: may('[class^="SidebarSection-module__sidebarSection"]', '2026-07'),
  oldAbout: may('.repository-meta', '2020-05'),
  oldDescription: may('[itemprop="about"], .repository-description', '2020-05'),
  oldWebsite: may('[itemprop="url"], .repository-website', '2020-05'),
  oldNumbers: may('.numbers-summary', '2020-05'),
  topic: may('a.topic-tag', '2024-12'),
  oldLanguages: may('.repository-lang-stats-numbers', '2020-05'),
  languageBar: may('[itemprop="keywords"]', '2024-12'),

  // A pull request. `.author` in its header is who merged it, the first `.State` of the page may be of another one.
  changeTitle: may('[data-component="PH_Title"], .js-issue-title, .discussion-topic-title', '2026-07'),
  changeHeader: may('[data-component="PageHeader"], .gh-header', '2026-07'),
  changeStatus: may('[data-status]', '2026-07'),
  changeState: may('.State, .state', '2025-08'),
  changeActor: may('a[data-hovercard-type="user"], a.author, a.pull-header-username', '2026-07'),
  changeTime: may('relative-time, time', '2026-07'),
  branch: may('.commit-ref, [data-component="BranchName"]', '2026-07'),
  firstCommentHeader: may('.timeline-comment-header', '2026-07'),
  changeBody: may('.comment-body', '2026-07'),
  commitsCounter: may('#commits_tab_counter', '2025-08'),
  filesCounter: may('#files_tab_counter', '2025-08'),
  commitsTab: may('#prs-commits-anchor-tab', '2026-07'),
  filesTab: may('#prs-files-anchor-tab', '2026-07'),
  tabCounter: may('[data-component="CounterLabel"]', '2026-07'),
  diffstat: may('#diffstat, .diffstat', '2025-08'),
  linesChanged: may('.sr-only', '2026-07'),
  labelList: may('.js-issue-labels, .sidebar-labels', '2026-07'),
  label: may('.IssueLabel, .label', '2026-07'),

  // Lists of people, and results of a search.
  app: may('react-app', '2026-07'),
  links: may('a', '2026-07'),

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
