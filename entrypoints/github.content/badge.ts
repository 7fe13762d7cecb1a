import type { ToPage } from '../../lib/messages';
import { badgeStyle } from './badge-style';

export type BadgeWords = NonNullable<ToPage['badge']>;

export type Badge = {
  /** Draws the badge by the name; nothing happens where it stands already, or where there is no name to stand by. */
  show: () => void;
  word: (words: BadgeWords) => void;
  remove: () => void;
  /** Removes badges that a cached copy of a page brought back: they look alive and answer nobody. */
  removeDead: () => void;
  shown: () => boolean;
};

const tag = 'plumbline-badge';

const gap = 8;

type Line = { top: number; bottom: number; right: number };

/** The lines that words of this element stand in, from above. */
const linesOf = (element: Element): Line[] => {
  const { ownerDocument: document } = element;
  const range = document.createRange();
  const lines: Line[] = [];
  const walker = document.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    for (const { top, bottom, right, width } of range.getClientRects()) {
      if (width === 0) continue;
      const same = lines.find((line) => top < line.bottom && line.top < bottom);
      if (same) same.right = Math.max(same.right, right);
      else lines.push({ top, bottom, right });
    }
  }
  return lines;
};

/** Behind the last line of the name that leaves room for it within the card. */
const placeBehind = (name: Element, card: Element, host: HTMLElement): void => {
  const badge = host.getBoundingClientRect();
  const end = card.getBoundingClientRect().right;
  const line = linesOf(name).findLast(({ right }) => right + gap + badge.width <= end);
  if (!line) return;
  const down = (line.top + line.bottom - badge.height) / 2 - badge.top;
  host.style.transform = `translate(${line.right + gap - badge.left}px,${down}px)`;
};

/** Places the badge when the browser has laid it out by itself: asking for its place at once would make it do so twice. */
const placeOnceLaidOut = (name: Element, card: Element, host: HTMLElement): void => {
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    if (host.isConnected) placeBehind(name, card, host);
  });
  observer.observe(host);
};

/**
 * One button by the name, in a shadow root, absolutely positioned: it takes no room, moves nothing and never takes the
 * focus. It stands behind the login or the name, where the card leaves room for it, else in the space beneath. `open`
 * must reach the background in the same task as the press; its answer says whether the panel could be opened. Where it
 * could not (Firefox), a note beneath the button says how it is done.
 */
export const createBadge = (document: Document, open: () => Promise<ToPage | null>): Badge => {
  let host: HTMLElement | null = null;
  let words: BadgeWords | null = null;
  let button: HTMLButtonElement | null = null;
  let note: HTMLElement | null = null;
  let noteText: HTMLElement | null = null;

  const closeNote = (): void => {
    if (note) note.hidden = true;
    button?.setAttribute('aria-expanded', 'false');
    document.removeEventListener('keydown', onKey, true);
    document.removeEventListener('pointerdown', onPointer, true);
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const inside = host !== null && document.activeElement === host;
    closeNote();
    // The page must not also close something for this key, and the focus must not fall out of a hidden note.
    if (inside) {
      event.stopPropagation();
      button?.focus();
    }
  };

  const onPointer = (event: Event): void => {
    if (event.target !== host) closeNote();
  };

  const openNote = (): void => {
    if (!note || !noteText || !words) return;
    note.hidden = false;
    // Set after it is visible, so that screen readers announce it.
    noteText.textContent = words.howToOpen;
    button?.setAttribute('aria-expanded', 'true');
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPointer, true);
  };

  const press = (event: Event): void => {
    event.preventDefault();
    const answer = open();
    if (note?.hidden === false) {
      closeNote();
      return;
    }
    void answer.then((reply) => {
      if (reply?.badge) wordNow(reply.badge);
      if (reply?.opened === false) openNote();
    });
  };

  const wordNow = (next: BadgeWords): void => {
    words = next;
    if (!button) return;
    button.textContent = next.label;
    button.title = next.title;
    // What is seen comes first in what is heard, so that the button can be pressed by saying it.
    button.setAttribute('aria-label', next.title.startsWith(next.label) ? next.title : `${next.label}: ${next.title}`);
  };

  const build = (): HTMLElement => {
    const make = <Name extends 'button' | 'div' | 'span' | 'style'>(
      name: Name,
      text = '',
    ): HTMLElementTagNameMap[Name] => {
      const element = document.createElement(name);
      element.textContent = text;
      return element;
    };
    const element = document.createElement(tag);
    // On the element itself: it must be out of flow even where a page's policy keeps the sheet from being used.
    element.style.cssText =
      'all:initial;position:absolute!important;display:block!important;margin:-3px 0 0!important;z-index:3';
    const box = make('div');
    box.className = 'b';
    button = make('button', 'Plumbline');
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', press);
    note = make('div');
    note.className = 'p';
    note.hidden = true;
    noteText = make('span');
    noteText.setAttribute('role', 'status');
    const close = make('button', '×');
    close.type = 'button';
    close.className = 'x';
    close.setAttribute('aria-label', 'Esc');
    close.addEventListener('click', () => {
      closeNote();
      button?.focus();
    });
    note.append(noteText, close);
    box.append(button, note);
    element.attachShadow({ mode: 'open' }).append(make('style', badgeStyle), box);
    return element;
  };

  const remove = (): void => {
    closeNote();
    host?.remove();
    host = button = note = noteText = null;
  };

  return {
    show: () => {
      if (host?.isConnected) return;
      remove();
      const card = document.querySelector('[itemtype="http://schema.org/Person"]');
      const name = card?.querySelector('.vcard-names') ?? card?.querySelector('[itemprop="additionalName"]');
      if (!card || !name) return;
      host = build();
      if (words) wordNow(words);
      name.after(host);
      placeOnceLaidOut(name, card, host);
    },
    word: wordNow,
    remove,
    removeDead: () => {
      for (const element of document.querySelectorAll(tag)) if (element !== host) element.remove();
    },
    shown: () => host?.isConnected === true,
  };
};
