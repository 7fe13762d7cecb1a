import { sameLogin, type PlaceAddress } from './address';
import { listsPeople } from './snapshot';

/**
 * Whether the page shows this account by now: a card whose login is the one of the address, and a head that does not say
 * otherwise. The little that the script on the page must know itself, to wait for content that comes after its address.
 */
export const showsAccount = (document: Document, login: string): 'person' | 'organisation' | null => {
  const head = document.querySelector('meta[property="profile:username"]')?.getAttribute('content');
  if (!sameLogin(head ?? login, login)) return null;
  const card = document.querySelector('[itemtype="http://schema.org/Person"]');
  if (!card) return document.querySelector('[itemtype="http://schema.org/Organization"]') ? 'organisation' : null;
  const named = card.querySelector('[itemprop="additionalName"]')?.textContent?.trim() ?? '';
  // Where one of the two places is missing, the other decides; somebody must say whose page it is.
  const inCard = /^[\w-]*/.exec(named)?.[0] || head;
  return inCard && sameLogin(inCard, login) ? 'person' : null;
};

/**
 * Whether the page shows this place by now, as far as the script on the page must know it. What the page really is, is
 * judged when it is read.
 */
export const showsPlace = (document: Document, place: PlaceAddress): boolean => {
  if (place.kind === 'people') return listsPeople(document);
  const full = `${place.owner}/${place.name}`;
  const words = place.kind === 'pull-request' ? `#${place.number} · ${full}` : full;
  return document.title.toLowerCase().includes(words.toLowerCase());
};
