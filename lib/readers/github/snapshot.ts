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
};

const head =
  'meta[property="profile:username"],meta[property^="og:"],meta[name^="octolytics-dimension"],meta[name="hovercard-subject-tag"]';
const card = '[itemtype="http://schema.org/Person"]';
/** What of the rest of the page can be of use where there is a card. */
const body =
  'nav[aria-label="User profile"],.UnderlineNav,.underline-nav,.user-profile-nav,.tabnav,.profile-readme,article,.Box,[class*="js-pinned-"],.pinned-repos-list,h2,h3,.blankslate,.js-profile-editable-replace';
const frame = '#user-profile-frame';
const organisation = '[itemtype="http://schema.org/Organization"]';

/** Left out with all they hold. */
const left = new Set(
  'svg script style template noscript iframe dialog details-dialog details-menu include-fragment'.split(' '),
);
const kept = new Set(
  'class id itemprop itemtype href src alt title content property name data-canonical-src data-bio-text data-tab-item hidden type checked lang start'.split(
    ' ',
  ),
);

/** Deeper or more than any page that is meant to be read; the readers cut earlier and say so. */
const deepest = 150;
const mostNodes = 150_000;

export const takeSnapshot = (document: Document): Snapshot => {
  let nodes = 0;
  const copy = (element: Element, depth: number): Copied => {
    const attributes: Record<string, string> = {};
    for (const name of element.getAttributeNames()) {
      if (kept.has(name)) attributes[name] = element.getAttribute(name) ?? '';
    }
    const children: (Copied | string)[] = [];
    if (depth < deepest) {
      for (let child = element.firstChild; child; child = child.nextSibling) {
        if ((nodes += 1) > mostNodes) break;
        if (child.nodeType === 3) children.push(child.nodeValue ?? '');
        else if (child.nodeType === 1 && !left.has((child as Element).localName))
          children.push(copy(child as Element, depth + 1));
      }
    }
    return [element.localName, attributes, children];
  };
  const person = document.querySelector(card);
  const wanted = `${head},${card},${organisation}${person ? `,${body},${frame}` : ''}`;
  const roots: Copied[] = [];
  for (const element of document.querySelectorAll(wanted)) {
    // The frame and an organisation are only marks; what is in them is copied by its own name.
    const mark = element.matches(`${frame},${organisation}`);
    const around = element.parentElement?.closest(`${card},${body}`);
    if (!around || mark) roots.push(copy(element, mark ? deepest : 0));
  }
  return { title: document.title, roots };
};
