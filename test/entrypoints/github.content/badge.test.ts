// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBadge } from '../../../entrypoints/github.content/badge';
import type { ToPage } from '../../../lib/messages';
import { htmlOf } from '../../readers/github/fixture-pages';
import { layRanges } from '../../helpers/no-layout';

const words = { label: 'Plumbline', title: 'Open it', howToOpen: 'Press the key' };

const draw = (answer: ToPage | null) => {
  const open = vi.fn<() => Promise<ToPage | null>>(() => Promise.resolve(answer));
  const badge = createBadge(document, open);
  badge.show();
  badge.word(words);
  const host = document.querySelector('plumbline-badge') as HTMLElement;
  const root = host.shadowRoot as ShadowRoot;
  const button = root.querySelector('button') as HTMLButtonElement;
  const note = root.querySelector<HTMLElement>('.p') as HTMLElement;
  return { badge, open, host, root, button, note };
};
const later = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => layRanges());
beforeEach(() => {
  document.documentElement.innerHTML = htmlOf('2024-tool-tips').replace(
    /^<!doctype html>\s*<html[^>]*>|<\/html>\s*$/gu,
    '',
  );
});

describe('the badge', () => {
  it('stands by the name, out of flow, and leaves the page as it was when it goes', () => {
    const before = document.documentElement.outerHTML;
    const { badge, host } = draw(null);
    expect(host.previousElementSibling?.localName).toBe('h1');
    expect(host.style.position).toBe('absolute');
    badge.show();
    expect(document.querySelectorAll('plumbline-badge')).toHaveLength(1);
    badge.remove();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('stands behind the login where the card has room, and beneath it where it has none', () => {
    const box = (left: number, top: number, width: number, height: number) => new DOMRect(left, top, width, height);
    layRanges([box(20, 100, 120, 30), box(20, 130, 90, 24), box(0, 0, 0, 0)]);
    let cardWidth = 296;
    HTMLElement.prototype.getBoundingClientRect = function () {
      return this.localName === 'plumbline-badge' ? box(20, 151, 84, 20) : box(20, 50, cardWidth, 400);
    };
    const { badge, host } = draw(null);
    expect(host.style.transform).toBe('translate(98px,-19px)');
    badge.remove();
    cardWidth = 170;
    expect(draw(null).host.style.transform).toBe('');
  });

  it('stands behind the name where the login leaves it no room, and never over words that stand behind others', () => {
    const box = (x: number, y: number, width: number, height: number) => new DOMRect(x, y, width, height);
    HTMLElement.prototype.getBoundingClientRect = function () {
      return this.localName === 'plumbline-badge' ? box(20, 151, 84, 20) : box(20, 50, 200, 400);
    };
    layRanges([box(20, 100, 60, 30), box(20, 130, 150, 24)]);
    expect(draw(null).host.style.transform).toBe('translate(68px,-46px)');
    document.querySelector('plumbline-badge')?.remove();
    layRanges([box(20, 100, 60, 30), box(90, 104, 80, 20), box(20, 130, 150, 24)]);
    expect(draw(null).host.style.transform).toBe('');
  });

  it('is a real button with a name that begins with what is seen, and takes no focus', () => {
    const { button } = draw(null);
    expect(button.type).toBe('button');
    expect(button.textContent).toBe('Plumbline');
    expect(button.getAttribute('aria-label')).toBe('Plumbline: Open it');
    expect(document.activeElement).toBe(document.body);
  });

  it('asks for the panel in the same task as the press', () => {
    const { button, open } = draw({ opened: true });
    button.click();
    expect(open).toHaveBeenCalledOnce();
  });

  it('shows the way where the panel could not be opened, and closes on Escape', async () => {
    const { button, note } = draw({ opened: false });
    button.click();
    await later();
    expect(note.hidden).toBe(false);
    expect(note.textContent).toContain('Press the key');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(note.hidden).toBe(true);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('shows nothing where the panel opened, or where nobody answered', async () => {
    for (const answer of [{ opened: true }, null]) {
      const { badge, button, note } = draw(answer);
      button.click();
      await later();
      expect(note.hidden).toBe(true);
      badge.remove();
    }
  });

  it('closes on a press elsewhere', async () => {
    const { button, note } = draw({ opened: false });
    button.click();
    await later();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(note.hidden).toBe(true);
  });

  it('takes words as words', () => {
    const { badge, root, button } = draw(null);
    badge.word({ ...words, label: '<img src=x>' });
    expect(button.textContent).toBe('<img src=x>');
    expect(root.querySelector('img')).toBeNull();
  });

  it('is not drawn where there is no card', () => {
    document.body.textContent = '';
    createBadge(document, () => Promise.resolve(null)).show();
    expect(document.querySelector('plumbline-badge')).toBeNull();
  });
});
