// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBadge } from '../../../entrypoints/github.content/badge';
import { followPage } from '../../../entrypoints/github.content/follow';
import { fromPageSchema, type SentFromPage, type ToPage } from '../../../lib/messages';
import { htmlOf } from '../../readers/github/fixture-pages';
import { layRanges } from '../../helpers/no-layout';

const wim = 'https://github.com/wim-sample';
const words = { label: 'Plumbline', title: 'Open it', howToOpen: 'Press the key' };

const show = (name: string): void => {
  document.documentElement.innerHTML = htmlOf(name).replace(/^<!doctype html>\s*<html[^>]*>|<\/html>\s*$/gu, '');
};

/** A page with its script: what was sent, an address that can change, and waits that end when the test lets them. */
const start = (address: string) => {
  const sent: SentFromPage[] = [];
  const waits: (() => void)[] = [];
  const state = { address, alive: true };
  const send = vi.fn<(message: SentFromPage) => Promise<ToPage | null>>((message) => {
    sent.push(message);
    return Promise.resolve({ badge: words });
  });
  const badge = createBadge(document, () => Promise.resolve(null));
  const follower = followPage({
    document,
    address: () => state.address,
    now: () => '2026-05-04T03:02:01.000Z',
    send,
    badge,
    wait: () => new Promise((resolve) => waits.push(resolve)),
    alive: () => state.alive,
  });
  /** Lets all waits end, and those that follow, until nothing is waiting. */
  const settle = async (steps = 20): Promise<void> => {
    for (let step = 0; step < steps; step += 1) {
      for (const end of waits.splice(0)) end();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const pagesSent = () =>
    sent.map((message) => {
      const parsed = fromPageSchema.parse(JSON.parse(JSON.stringify(message)));
      return parsed.type === 'page-read' ? [parsed.url, parsed.page.page] : [parsed.type];
    });
  return { follower, state, settle, pagesSent, sent };
};

const badges = () => document.querySelectorAll('plumbline-badge');

beforeEach(() => layRanges());
beforeEach(() => show('2024-tool-tips'));

describe('following the page', () => {
  it('tells what it shows, once, and draws one badge', async () => {
    const { follower, settle, pagesSent } = start(wim);
    void follower.look();
    void follower.look();
    await settle();
    void follower.look();
    await settle();
    expect(pagesSent()).toEqual([[wim, 'profile']]);
    expect(badges()).toHaveLength(1);
    expect(badges()[0]?.shadowRoot?.querySelector('button')?.title).toBe('Open it');
  });

  it('tells of pages without a person at once, and draws nothing', async () => {
    show('repository');
    const { follower, settle, pagesSent } = start('https://github.com/settings/profile');
    void follower.look();
    await settle(2);
    expect(pagesSent()).toEqual([['https://github.com/settings/profile', 'none']]);
    expect(badges()).toHaveLength(0);
  });

  it('tells what a place shows, once, draws nothing, and tells again what changed', async () => {
    show('repository');
    const weir = 'https://github.com/wim-sample/weir';
    const { follower, state, settle, pagesSent } = start(weir);
    void follower.look();
    await settle();
    void follower.look();
    await settle();
    expect(pagesSent()).toEqual([[weir, 'place']]);
    expect(badges()).toHaveLength(0);
    document
      .querySelector('meta[name="octolytics-dimension-repository_nwo"]')
      ?.setAttribute('content', 'wim-sample/dam');
    document.title = 'GitHub - wim-sample/dam';
    state.address = 'https://github.com/wim-sample/dam';
    void follower.look();
    await settle();
    void follower.look(true);
    await settle();
    expect(pagesSent().slice(1)).toEqual([
      ['https://github.com/wim-sample/dam', 'place'],
      ['https://github.com/wim-sample/dam', 'place'],
    ]);
  });

  it('waits for the title of a change, and says what the page still is where it never comes', async () => {
    show('repository');
    const { follower, state, settle, pagesSent } = start('https://github.com/wim-sample/weir');
    void follower.look();
    await settle();
    state.address = 'https://github.com/wim-sample/weir/pull/7';
    void follower.look();
    await settle(3);
    expect(pagesSent()).toHaveLength(1);
    document.title = 'Open the gate by vera-sample · Pull Request #7 · wim-sample/weir';
    await settle();
    expect(pagesSent().slice(1)).toEqual([['https://github.com/wim-sample/weir/pull/7', 'place']]);
    state.address = 'https://github.com/wim-sample/weir/pull/8';
    void follower.look();
    await settle();
    expect(pagesSent().at(-1)).toEqual(['https://github.com/wim-sample/weir/pull/8', 'stale']);
  });

  it('waits for a list that comes late, also on a page that was loaded whole', async () => {
    show('repository');
    document.body.innerHTML = '<main></main>';
    const { follower, settle, pagesSent } = start('https://github.com/wim-sample/weir/graphs/contributors');
    void follower.look();
    await settle(4);
    expect(pagesSent()).toEqual([]);
    document.body.innerHTML = '<main><ol><li class="contrib-person"><a href="/vera-sample">vera</a></li></ol></main>';
    await settle();
    expect(pagesSent()).toEqual([['https://github.com/wim-sample/weir/graphs/contributors', 'place']]);
  });

  it('tells an address without its query, however long that is', async () => {
    const { follower, settle, pagesSent } = start(`https://github.com/search?q=${'somebody+'.repeat(400)}`);
    void follower.look();
    await settle();
    expect(pagesSent()).toEqual([['https://github.com/search', 'none']]);
  });

  it('says nothing of a page that the browser draws ahead of time, until it is shown', async () => {
    const { follower, settle, pagesSent } = start(wim);
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    void follower.look();
    await settle();
    expect([pagesSent(), badges().length]).toEqual([[], 0]);
    Reflect.deleteProperty(document, 'prerendering');
    void follower.look();
    await settle();
    expect(pagesSent()).toEqual([[wim, 'profile']]);
  });

  it('waits for the content that belongs to a new address', async () => {
    show('repository');
    const { follower, state, settle, pagesSent } = start('https://github.com/wim-sample/weir');
    void follower.look();
    await settle();
    state.address = wim;
    void follower.look();
    await settle(2);
    expect(pagesSent()).toHaveLength(1);
    show('2024-tool-tips');
    await settle();
    expect(pagesSent().at(-1)).toEqual([wim, 'profile']);
  });

  it('gives up waiting and says that there is nobody', async () => {
    show('repository');
    const { follower, state, settle, pagesSent } = start('https://github.com/wim-sample/weir');
    void follower.look();
    await settle();
    state.address = wim;
    void follower.look();
    await settle();
    expect(pagesSent().at(-1)).toEqual([wim, 'none']);
    expect(badges()).toHaveLength(0);
  });

  it('says nothing of an address that was left meanwhile', async () => {
    const { follower, state, settle, pagesSent } = start(wim);
    void follower.look();
    state.address = 'https://github.com/vera-sample';
    show('2021-unnamed-readme');
    void follower.look();
    await settle();
    expect(pagesSent()).toEqual([['https://github.com/vera-sample', 'profile']]);
  });

  it('notices by itself that the address changed while it waited', async () => {
    const { follower, state, settle, pagesSent } = start('https://github.com/tove-sample/x');
    void follower.look();
    await settle();
    state.address = 'https://github.com/tove-sample';
    void follower.look();
    await settle(1);
    state.address = wim;
    await settle();
    expect(pagesSent().slice(1)).toEqual([[wim, 'profile']]);
  });

  it('removes a dead badge that a cached page brought back, and draws a living one', async () => {
    const dead = document.createElement('plumbline-badge');
    document.querySelector('h1')?.after(dead);
    const { follower, settle } = start(wim);
    void follower.look();
    await settle();
    expect(badges()).toHaveLength(1);
    expect(badges()[0]).not.toBe(dead);
  });

  it('draws and tells again where the content was exchanged under the same address', async () => {
    const { follower, settle, pagesSent } = start(wim);
    void follower.look();
    await settle();
    follower.leave();
    expect(badges()).toHaveLength(0);
    show('2024-tool-tips');
    void follower.look();
    await settle();
    expect(badges()).toHaveLength(1);
    expect(pagesSent()).toHaveLength(2);
  });

  it('tells again after the back-forward cache, even when another event follows', async () => {
    const { follower, settle, pagesSent } = start(wim);
    void follower.look();
    await settle();
    void follower.look(true);
    void follower.look();
    await settle();
    expect(pagesSent()).toHaveLength(2);
  });

  it('is silent once the extension is gone', async () => {
    const { follower, state, settle, sent } = start(wim);
    void follower.look();
    state.alive = false;
    await settle();
    expect(sent).toEqual([]);
    expect(badges()).toHaveLength(0);
  });
});
