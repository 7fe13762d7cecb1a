import type { PlaceAddress } from './address';

/**
 * A copy of the parts of a page that the readers look at, as plain data. The content script only takes it; the reading
 * (and with it the replacing of addresses, before anything is kept) happens in the background. That keeps the script on
 * the page small and quick, and lets one reader serve browser, worker and tests.
 */

/** An element: name, attributes, children. */
export type Copied = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Copied | string)[],
];

export type Snapshot = {
  title: string;
  /** The outermost elements of interest, in the order of the document. */
  roots: readonly Copied[];
  /** The data that the page was drawn from, as JSON, with the keys of `dataKeys` alone. */
  data?: string;
};

const head =
  'meta[property="profile:username"],meta[property^="og:"],meta[name^="octolytics-dimension"],meta[name="hovercard-subject-tag"],meta[name="route-pattern"]';
const card = '[itemtype="http://schema.org/Person"]';
/** What of the rest of the page can be of use where there is a card. */
const body =
  'nav[aria-label="User profile"],.UnderlineNav,.underline-nav,.user-profile-nav,.tabnav,.profile-readme,article,.Box,[class*="js-pinned-"],.pinned-repos-list,h2,h3,.blankslate,.js-profile-editable-replace';
const frame = '#user-profile-frame';
const organisation = '[itemtype="http://schema.org/Organization"]';

/**
 * What of a page that is about no single person can be of use. Of the accounts on a page that lists people, the owner's
 * and those in a card beside the list are not in it.
 */
const regions: Readonly<Record<PlaceAddress['kind'], string>> = {
  repository:
    '#repository-container-header,.pagehead,.BorderGrid-cell,[class^=SidebarS],.repository-meta,.numbers-summary,.topic-tag,[itemprop]:not([itemprop=text]),[class^="repository-lang"],a[href*="/commits/"]',
  'pull-request':
    '.gh-header,[data-component="PageHeader"],.tabnav,.js-issue-labels,.sidebar-labels,.timeline-comment-header,.comment-body',
  // Until 2018 an account has no card over it, and the page no `main`.
  people:
    '[data-testid="results-list"],#user_search_results,.user-list,.repo-list,.repolist,.issue-list,.blankslate,.follow-list-name,.d-table.table-fixed a.no-underline,.member-list-item,.contrib-person,:is(main,[role=main]) a[data-hovercard-url]:not([itemprop=author] *,[itemtype$=Person] *)',
};
/** Of these the first is enough: what stands first belongs to the change itself. */
const onlyFirst = ['.timeline-comment-header', '.comment-body'];
/** The outermost element of a page drawn from data. */
const app = 'react-app';

/** All that is taken of the data: it also holds keys that work for whoever looks, and the README once more. */
const dataKeys =
  'payload pullRequestsLayoutRoute pullRequest repository author login title state number baseBranch headBranch headRepositoryOwnerLogin createdTime closedTime mergedTime mergedBy commitsCount codeViewLayoutRoute codeViewRepoRoute repo overview commitCount name ownerLogin defaultBranch isFork private sidebarAbout description website topics license spdxId results type hl_name language owned_by_organization owner_login display_login author_name'.split(
    ' ',
  );
const longestData = 2_000_000;
const mostOfPlace = 20_000;

/** The data of the page with the wanted keys alone; undefined where there is none, or more than any page needs. */
const dataOf = (document: Document): string | undefined => {
  try {
    const text = document.querySelector(`${app} script[type="application/json"]`)?.textContent ?? '';
    return text.length <= longestData ? JSON.stringify(JSON.parse(text), dataKeys) : undefined;
  } catch {
    return undefined;
  }
};

/** Left out with all they hold. */
const left = new Set(
  'svg script style template noscript iframe dialog details-dialog details-menu include-fragment'.split(' '),
);
const kept = new Set(
  'class id itemprop itemtype href src alt title content property name data-canonical-src data-bio-text data-tab-item hidden type checked lang start aria-label datetime initial-path data-status data-component data-hovercard-type data-hovercard-url'.split(
    ' ',
  ),
);

/** Deeper or more than any page that is meant to be read; the readers cut earlier and say so. */
const deepest = 150;
const mostNodes = 150_000;

/** True once a list of people, or the word that there are none, stands in the page. */
export const listsPeople = (document: Document): boolean => document.querySelector(regions.people) !== null;

const copier = (most: number) => {
  let nodes = 0;
  const copy = (element: Element, depth: number): Copied => {
    const attributes: Record<string, string> = {};
    for (const name of element.getAttributeNames()) {
      if (kept.has(name)) attributes[name] = element.getAttribute(name) ?? '';
    }
    const children: (Copied | string)[] = [];
    if (depth < deepest) {
      for (let child = element.firstChild; child; child = child.nextSibling) {
        if ((nodes += 1) > most) break;
        if (child.nodeType === 3) children.push(child.nodeValue ?? '');
        else if (child.nodeType === 1 && !left.has((child as Element).localName))
          children.push(copy(child as Element, depth + 1));
      }
    }
    return [element.localName, attributes, children];
  };
  return copy;
};

/**
 * Copies what the readers need of the page; with `place`, of a page that is about a project, a change or a list of
 * people. Changes nothing in the page.
 */
export const takeSnapshot = (document: Document, place?: PlaceAddress['kind']): Snapshot => {
  const copy = copier(place ? mostOfPlace : mostNodes);
  // Only that they are there is of use; what is in them is copied by its own name.
  const marks = `${organisation},${place ? `${app},${card}` : frame}`;
  const person = document.querySelector(card);
  const parts = place ? regions[place] : `${card}${person ? `,${body}` : ''}`;
  const roots: Copied[] = [];
  const seen = new Set<string>();
  // In the order of the document whatever lies in an element comes right after it.
  let outer: Element | undefined;
  for (const element of document.querySelectorAll(`${head},${marks},${parts}`)) {
    const mark = element.matches(marks);
    if (!mark) {
      if (outer?.contains(element)) continue;
      outer = element;
      const first = place && onlyFirst.find((selector) => element.matches(selector));
      if (first !== undefined && seen.size === seen.add(first).size) continue;
    }
    roots.push(copy(element, mark ? deepest : 0));
  }
  const data = place && dataOf(document);
  return { title: document.title, roots, ...(data !== undefined && { data }) };
};
