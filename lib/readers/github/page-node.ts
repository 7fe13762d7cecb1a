import { parseData } from './page-data';

/**
 * The little of a document that the page readers need, over a snapshot. Selectors are lists of compounds of a name,
 * classes, ids and attributes (`=` and `^=`), without combinators.
 */
export type PageText = { nodeType: 3; nodeValue: string };
export type PageElement = {
  nodeType: 1;
  nodeValue: null;
  localName: string;
  className: string;
  parentElement: PageElement | null;
  childNodes: PageNode[];
  children: PageElement[];
  nextSibling: PageNode | null;
  readonly textContent: string;
  getAttribute: (name: string) => string | null;
  hasAttribute: (name: string) => boolean;
  matches: (selector: string) => boolean;
  closest: (selector: string) => PageElement | null;
} & PageParent;
export type PageNode = PageText | PageElement;
export type PageParent = {
  querySelector: (selector: string) => PageElement | null;
  querySelectorAll: (selector: string) => PageElement[];
};
/** `data` is what the page was drawn from, where the page has such; nothing of it is checked. */
export type PageDocument = PageParent & { title: string; data?: unknown };

type Test = (element: PageElement) => boolean;

const compound = /([\w-]+)|\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:(\^?=)"([^"]*)")?\]/gy;

const compile = (part: string): Test => {
  const tests: Test[] = [];
  compound.lastIndex = 0;
  let end = 0;
  for (let match = compound.exec(part); match; match = compound.exec(part)) {
    end = compound.lastIndex;
    const [, tag, className, id, attribute, operator, value = ''] = match;
    if (tag !== undefined) tests.push((element) => element.localName === tag);
    else if (className !== undefined) tests.push((element) => ` ${element.className} `.includes(` ${className} `));
    else if (id !== undefined) tests.push((element) => element.getAttribute('id') === id);
    else if (attribute !== undefined) {
      tests.push((element) => {
        const held = element.getAttribute(attribute);
        if (held === null || operator === undefined) return held !== null;
        return operator === '=' ? held === value : held.startsWith(value);
      });
    }
  }
  if (tests.length === 0 || end !== part.length) throw new Error(`a selector that is not understood: ${part}`);
  return (element) => tests.every((test) => test(element));
};

const compiled = new Map<string, Test>();

const selected = (selector: string): Test => {
  const known = compiled.get(selector);
  if (known) return known;
  const tests = selector.split(/\s*,\s*/u).map(compile);
  const test: Test = (element) => tests.some((one) => one(element));
  compiled.set(selector, test);
  return test;
};

const parent = (children: () => PageElement[]): PageParent => {
  const walk = (test: Test, into: PageElement[], most: number): PageElement[] => {
    const open = [...children()].reverse();
    for (let element = open.pop(); element && into.length < most; element = open.pop()) {
      if (test(element)) into.push(element);
      for (let index = element.children.length - 1; index >= 0; index -= 1)
        open.push(element.children[index] as PageElement);
    }
    return into;
  };
  return {
    querySelector: (selector) => walk(selected(selector), [], 1)[0] ?? null,
    querySelectorAll: (selector) => walk(selected(selector), [], Number.POSITIVE_INFINITY),
  };
};

const textOf = (node: PageNode): string => {
  const parts: string[] = [];
  const open: PageNode[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.nodeType === 3) parts.push(next.nodeValue);
    else
      for (let index = next.childNodes.length - 1; index >= 0; index -= 1)
        open.push(next.childNodes[index] as PageNode);
  }
  return parts.join('');
};

/** More or deeper than a snapshot ever is: whoever sent that is not the content script. */
const mostNodes = 400_000;
const deepest = 200;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A document to read from over what was sent, or null where that is no snapshot. Every value is checked: it came over a
 * message.
 */
export const openSnapshot = (sent: unknown): PageDocument | null => {
  let nodes = 0;
  const build = (copied: unknown, above: PageElement | null, depth: number): PageElement | null => {
    nodes += 1;
    if (!Array.isArray(copied) || nodes > mostNodes || depth > deepest) return null;
    const [tag, attributes, held] = copied as unknown[];
    if (typeof tag !== 'string' || !isRecord(attributes) || !Array.isArray(held)) return null;
    const attribute = (name: string): string | null => {
      const value = Object.hasOwn(attributes, name) ? attributes[name] : null;
      return typeof value === 'string' ? value : null;
    };
    const children: PageElement[] = [];
    const element: PageElement = {
      nodeType: 1,
      nodeValue: null,
      localName: tag,
      className: (attribute('class') ?? '').replace(/\s+/gu, ' '),
      parentElement: above,
      childNodes: [],
      children,
      nextSibling: null,
      get textContent() {
        return textOf(element);
      },
      getAttribute: attribute,
      hasAttribute: (name) => attribute(name) !== null,
      matches: (selector) => selected(selector)(element),
      closest: (selector) => {
        const test = selected(selector);
        for (let next: PageElement | null = element; next; next = next.parentElement) if (test(next)) return next;
        return null;
      },
      ...parent(() => children),
    };
    for (const child of held as unknown[]) {
      const node: PageNode | null =
        typeof child === 'string' ? { nodeType: 3, nodeValue: child } : build(child, element, depth + 1);
      if (!node) return null;
      const before = element.childNodes.at(-1);
      if (before?.nodeType === 1) before.nextSibling = node;
      element.childNodes.push(node);
      if (node.nodeType === 1) children.push(node);
    }
    return element;
  };
  if (!isRecord(sent) || typeof sent['title'] !== 'string' || !Array.isArray(sent['roots'])) return null;
  const roots: PageElement[] = [];
  for (const root of sent['roots'] as unknown[]) {
    const element = build(root, null, 0);
    if (!element) return null;
    roots.push(element);
  }
  return { title: sent['title'], data: parseData(sent['data']), ...parent(() => roots) };
};
