import { describe, expect, it } from 'vitest';
import { readGithubPage } from '../../../lib/readers/github/read-page';
import { anchors } from '../../../lib/readers/github/anchors';
import { openSnapshot } from '../../../lib/readers/github/page-node';
import { documentOf, htmlOf, now, sectionsOf } from './fixture-pages';

const url = 'https://github.com/wim-sample';

/** The states of the sections of the 2024 page after something on it was changed. */
const after = (change: (document: Document) => void): Record<string, string> => {
  const document = documentOf(htmlOf('2024-tool-tips'));
  change(document);
  const page = readGithubPage(document, url, now);
  if (page.page !== 'profile') return { page: page.page };
  return Object.fromEntries(sectionsOf(page.reading).map(([name, { state }]) => [name, state]));
};

const rename = (selector: string) => (document: Document) => {
  for (const element of document.querySelectorAll(selector)) {
    for (const attribute of ['class', 'itemprop', 'itemtype', 'property', 'name', 'id'])
      element.removeAttribute(attribute);
  }
};
const drop = (selector: string) => (document: Document) => {
  for (const element of document.querySelectorAll(selector)) element.remove();
};

describe('a page from which an anchor is gone', () => {
  it.each([
    ['name', '[itemprop="name"]'],
    ['bio', '.user-profile-bio'],
    ['company', 'li[itemprop="worksFor"]'],
    ['website', 'ul.vcard-details'],
    ['socialLinks', 'li[itemprop="social"]'],
    ['profileReadme', '.profile-readme, .text-mono'],
    ['profileReadme', 'article'],
    ['pinned', 'ol.js-pinned-items-reorder-list'],
    ['pinned', '.repo'],
  ])('does not say that there is no %s', (section, selector) => {
    const states = after((document) => {
      // The title is a second place for the name.
      document.title = 'Profile';
      if (selector === 'article') drop('article')(document);
      else rename(selector)(document);
    });
    expect(states[section]).toBe('unreadable');
    expect(Object.values(states)).toContain('found');
  });

  it('does not say how many repositories there are without a counter', () => {
    expect(after(rename('[data-tab-item] .Counter'))['repositoryCount']).toBe('unreadable');
  });

  it('does not take a page without the card for a person', () => {
    expect(after(rename('[itemtype]'))).toEqual({ page: 'none' });
  });

  it('says that there is no README only where the overview is drawn', () => {
    expect(after(drop('.profile-readme'))['profileReadme']).toBe('absent');
    expect(after(drop('turbo-frame > *'))).toMatchObject({
      profileReadme: 'unreadable',
      pinned: 'unreadable',
      name: 'found',
    });
  });

  it('does not pair the name of one repository with the link of another', () => {
    const states = after((document) => {
      const [first, second] = document.querySelectorAll('.js-pinned-items-reorder-list .Link');
      first?.setAttribute('href', second?.getAttribute('href') ?? '');
    });
    expect(states['pinned']).toBe('unreadable');
  });

  it('gives a rounded count as one of which the whole is not known', () => {
    const document = documentOf(htmlOf('2024-tool-tips'));
    document.querySelector('[data-tab-item="repositories"] .Counter')?.removeAttribute('title');
    const page = readGithubPage(document, url, now);
    expect(page.page === 'profile' && page.reading.sections.repositoryCount).toMatchObject({
      state: 'found',
      value: 1_100,
      coverage: { of: null },
    });
  });
});

describe('the selectors', () => {
  const nothing = openSnapshot({ title: '', roots: [['div', {}, []]] });
  it.each(Object.entries(anchors))('%s is one that the readers understand', (_, { selector, seen }) => {
    expect(nothing?.querySelectorAll(selector)).toEqual([]);
    expect(seen).toMatch(/^20\d\d-\d\d$/u);
  });
  it('refuse what they do not understand', () => {
    expect(() => nothing?.querySelector('a > b')).toThrow();
    expect(() => nothing?.querySelector('a:hover')).toThrow();
  });
});
