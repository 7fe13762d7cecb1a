import type { SentFromPage, ToPage } from '../../lib/messages';
import { placeAddress, profileAddress } from '../../lib/readers/github/address';
import { takeSnapshot } from '../../lib/readers/github/snapshot';
import { showsAccount, showsPlace } from '../../lib/readers/github/whose-page';
import type { Badge } from './badge';

export type Surroundings = {
  document: Document;
  address: () => string;
  now: () => string;
  send: (message: SentFromPage) => Promise<ToPage | null>;
  badge: Badge;
  wait: (milliseconds: number) => Promise<void>;
  /** False once the extension was updated or removed under the page. */
  alive: () => boolean;
};

/** Pauses before each look, in milliseconds: several events announce one change of page, and new content comes late. */
const pauses = [30, 150, 400, 1_000, 2_000];
/** A list may be drawn only when its figures are there, also on a page that was loaded whole. */
const pausesForLists = [...pauses, 4_000, 8_000];

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');
/** What is told of an address: no query, which may hold what somebody searched for, and no more than a message takes. */
const told = (address: string): string => address.replace(/\?.*$/s, '').slice(0, 2_000);

/** True while the browser draws a page ahead of time: nobody sees it yet, and what it says would not be believed. */
const isAhead = (document: Document): boolean => (document as { prerendering?: boolean }).prerendering === true;

/**
 * Follows what the tab shows. Every change of address, every new content under the same address and every return from
 * the back-forward cache is told again; what was found for an address that was left meanwhile is dropped.
 */
export const followPage = ({ document, address, now, send, badge, wait, alive }: Surroundings) => {
  let round = 0;
  let last = '';
  /** What was last told of a place: an event that changed nothing is not worth telling. */
  let toldOfPlace = '';
  /** Asked to tell again, by a look that a later one overtook or by the one that runs. */
  let owed = false;

  const look = async (again = false): Promise<void> => {
    if (!alive() || isAhead(document)) return;
    round += 1;
    const mine = round;
    owed ||= again;
    badge.removeDead();
    let url = '';
    let shown: ReturnType<typeof showsAccount> = null;
    let place: ReturnType<typeof placeAddress> = null;
    for (const pause of pausesForLists) {
      await wait(pause);
      if (mine !== round || !alive()) return;
      // An event may come before its change of address, so the address is asked after the first pause.
      const current = withoutHash(address());
      if (url !== '' && url !== current) return void look();
      url = current;
      place = placeAddress(url);
      const account = place ? null : profileAddress(url);
      if (!owed && url === last && (badge.shown() || !(account ?? place))) return;
      if (place ? showsPlace(document, place) : !account) break;
      if (account) shown = showsAccount(document, account.login);
      // A page that was loaded whole is what it is. After a change in place the old content may still stand there.
      if (shown || (place?.kind !== 'people' && (last === '' || pause === pauses.at(-1)))) break;
    }
    last = url;
    if (shown === 'person') badge.show();
    else badge.remove();
    // Also where the content of an address never came: the panel must not go on showing whom the tab has left.
    const page =
      shown || place
        ? { address: url.slice(0, 2_000), at: now(), snapshot: takeSnapshot(document, place?.kind) }
        : { page: 'none' as const };
    const telling = place ? JSON.stringify([url, page.snapshot]) : '';
    if (place && telling === toldOfPlace && !owed) return;
    toldOfPlace = telling;
    owed = false;
    const answer = await send({ type: 'page-read', url: told(url), page });
    if (mine === round && answer?.badge) badge.word(answer.badge);
  };

  return {
    look,
    /** Takes the badge off, as before the page goes into a cache; a look that is under way ends. */
    leave: (): void => {
      round += 1;
      badge.remove();
    },
  };
};
