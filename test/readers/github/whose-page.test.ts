import { describe, expect, it } from 'vitest';
import { profileAddress } from '../../../lib/readers/github/address';
import { readGithubPage, readSnapshot } from '../../../lib/readers/github/read-page';
import { showsAccount } from '../../../lib/readers/github/whose-page';
import { documentOf, htmlOf, now } from './fixture-pages';

const read = (name: string, url: string, change: (document: Document) => void = () => {}) => {
  const document = documentOf(htmlOf(name));
  change(document);
  return readGithubPage(document, url, now);
};
const setHead = (login: string) => (document: Document) =>
  document.querySelector('meta[property="profile:username"]')?.setAttribute('content', login);
const idOf = (page: ReturnType<typeof read>) => (page.page === 'profile' ? page.reading.person.id : page.page);

describe('whose page it is', () => {
  const wim = 'https://github.com/wim-sample';

  it('is stale where address, head and card do not agree', () => {
    expect(read('2024-tool-tips', 'https://github.com/tove-sample')).toEqual({ page: 'stale' });
    expect(read('2024-tool-tips', wim, setHead('tove-sample'))).toEqual({ page: 'stale' });
    expect(read('2024-tool-tips', 'https://github.com/tove-sample', setHead('tove-sample'))).toEqual({ page: 'stale' });
    expect(read('organisation', wim)).toEqual({ page: 'stale' });
    expect(read('repository', wim)).toEqual({ page: 'stale' });
  });

  it('goes by the card where the head has no login', () => {
    const page = read('2024-tool-tips', wim, (document) =>
      document.querySelector('meta[property="profile:username"]')?.remove(),
    );
    expect(page.page).toBe('profile');
  });

  it('does not mind capital letters', () => {
    expect(read('2024-tool-tips', 'https://github.com/WIM-Sample').page).toBe('profile');
  });

  it('has no number where two places of it disagree, and one where only one is left', () => {
    const other = (document: Document) =>
      document.querySelector('meta[name="octolytics-dimension-user_id"]')?.setAttribute('content', '4');
    expect(idOf(read('2024-tool-tips', wim, other))).toBeNull();
    const gone = (document: Document) => {
      for (const meta of document.querySelectorAll('meta[name^="octolytics"], [itemprop="image"]')) meta.remove();
    };
    expect(idOf(read('2024-tool-tips', wim, gone))).toBe(900107);
    const nameless = (document: Document) => {
      gone(document);
      document.querySelector('meta[property="og:image"]')?.remove();
    };
    expect(idOf(read('2024-tool-tips', wim, nameless))).toBeNull();
  });

  it('never takes who looks for who is shown', () => {
    const looking = (document: Document) => {
      const meta = document.createElement('meta');
      meta.setAttribute('name', 'user-login');
      meta.setAttribute('content', 'somebody-looking');
      document.head.append(meta);
    };
    const page = read('2024-tool-tips', wim, looking);
    expect(page.page === 'profile' && page.reading.person.login).toBe('wim-sample');
  });

  it('finds the organisation behind its other pages', () => {
    expect(read('organisation', 'https://github.com/orgs/invented-water/repositories')).toEqual({
      page: 'organisation',
      login: 'invented-water',
    });
  });

  it.each([
    null,
    3,
    'x',
    {},
    { title: '', roots: {} },
    { title: '', roots: [['a']] },
    { title: '', roots: [['a', {}, [4]]] },
  ])('is nobody where what was sent is no snapshot: %j', (sent) => {
    expect(readSnapshot(sent, wim, now)).toEqual({ page: 'none' });
  });

  it('bears a snapshot nested beyond all measure', () => {
    let nested: unknown = ['div', {}, []];
    for (let depth = 0; depth < 5_000; depth += 1) nested = ['div', {}, [nested]];
    expect(readSnapshot({ title: '', roots: [nested] }, wim, now)).toEqual({ page: 'none' });
  });
});

describe('what the script on the page knows of it', () => {
  it('is whether the account is shown by now', () => {
    const shown = (name: string, login: string) => showsAccount(documentOf(htmlOf(name)), login);
    expect(shown('2024-tool-tips', 'Wim-Sample')).toBe('person');
    expect(shown('2015-no-pins-yet', 'odo-sample')).toBe('person');
    expect(shown('2024-tool-tips', 'tove-sample')).toBeNull();
    const cardless = documentOf(htmlOf('2024-tool-tips'));
    cardless.querySelector('[itemprop="additionalName"]')?.remove();
    expect(showsAccount(cardless, 'wim-sample')).toBe('person');
    cardless.querySelector('meta[property="profile:username"]')?.remove();
    expect(showsAccount(cardless, 'wim-sample')).toBeNull();
    expect(shown('organisation', 'invented-water')).toBe('organisation');
    expect(shown('not-found', 'nobody-sample')).toBeNull();
    expect(shown('repository', 'wim-sample')).toBeNull();
  });
});

describe('an address', () => {
  it.each([
    ['https://github.com/octo-sample', 'overview'],
    ['https://github.com/octo-sample/', 'overview'],
    ['https://github.com/octo-sample?from=2020-01-01#readme', 'overview'],
    ['https://github.com/octo-sample?tab=overview', 'overview'],
    ['https://github.com/octo-sample?tab=repositories', 'tab'],
    ['https://github.com/orgs/octo-sample/people', 'organisation'],
  ])('%s shows an account: %s', (url, view) => {
    expect(profileAddress(url)).toMatchObject({ login: 'octo-sample', view });
  });
  it.each([
    'https://github.com/',
    'https://github.com/settings',
    'https://github.com/Marketplace',
    'https://github.com/octo-sample/thing',
    'https://gist.github.com/octo-sample',
    'http://github.com/octo-sample',
    'https://github.com/-x',
    'not an address',
  ])('%s shows none', (url) => {
    expect(profileAddress(url)).toBeNull();
  });
});
