import type { PageReading } from '../../dossier/reading';
import { loginShape, placeAddress, profileAddress, profilePage, sameLogin, type ProfileAddress } from './address';
import { one } from './anchors';
import { readCard, type Page } from './card';
import { cardLogin, content, isOrganisation, personId } from './identity';
import { openSnapshot, type PageDocument, type PageElement } from './page-node';
import { readPinned } from './pinned';
import { readPlace } from './read-place';
import { readProfileReadme } from './profile-readme';
import { readRepositoryCount } from './repository-count';
import { takeSnapshot } from './snapshot';

const readProfile = (
  document: PageDocument,
  card: PageElement,
  { address, login, now }: { address: ProfileAddress; login: string; now: string },
): PageReading => {
  const url = profilePage(address);
  const source = `page:${url}`;
  const page: Page = { document, login, source, url };
  const about = readCard(page, card);
  const repositoryCount = readRepositoryCount(page);
  const reading = {
    person: { id: personId(document, login), login },
    source: { id: source, kind: 'page' as const, url, readAt: now, reader: 'github-profile@1' },
  };
  // A tab shows the card and not the overview: what is not on it is left out, rather than said to be absent.
  if (address.view === 'tab') {
    return {
      page: 'profile',
      reading: { ...reading, sections: { ...about.sections, repositoryCount }, texts: about.texts },
    };
  }
  const readme = readProfileReadme(page);
  return {
    page: 'profile',
    reading: {
      ...reading,
      sections: {
        ...about.sections,
        profileReadme: readme.section,
        pinned: readPinned(page, repositoryCount),
        repositoryCount,
      },
      texts: [...about.texts, ...readme.texts],
    },
  };
};

/**
 * Reads what `takeSnapshot` copied from a page of github.com: a profile with a state for each of its parts, an
 * organisation, a place of no single person, nothing, or a page that does not belong to its address (yet). Pure on
 * snapshot, address and time. All text goes through `redact`. `now` is ISO 8601 in UTC. What is no snapshot is nothing.
 *
 * Whose page it is must be said twice, by the card and by the head, and must be what the address says: a page that is
 * exchanged in place has at times the head of one person, the body of another and the address of a third.
 */
export const readSnapshot = (snapshot: unknown, url: string, now: string): PageReading => {
  const document = openSnapshot(snapshot);
  if (!document) return { page: 'none' };
  const place = placeAddress(url);
  if (place) return readPlace(document, place, url);
  const address = profileAddress(url);
  if (!address) return { page: 'none' };
  const inHead = content(document, 'loginMeta');
  if (isOrganisation(document)) {
    if (!loginShape.test(inHead)) return { page: 'none' };
    return sameLogin(inHead, address.login) ? { page: 'organisation', login: inHead } : { page: 'stale' };
  }
  const card = one(document, 'person');
  // A head that names the account, over a body without any card: not a page of a person as far as can be told.
  if (!card && one(document, 'repositoryMeta')) return { page: 'stale' };
  if (!card) return inHead === '' || sameLogin(inHead, address.login) ? { page: 'none' } : { page: 'stale' };
  const inCard = cardLogin(card);
  const named = [inCard, inHead].filter((login) => login !== null && login !== '');
  if (named.length === 0 || named.some((login) => !sameLogin(login ?? '', address.login))) return { page: 'stale' };
  if (address.view === 'organisation') return { page: 'none' };
  return readProfile(document, card, { address, login: inCard ?? inHead, now });
};

/** The same over a document: what the page's script copies, read at once. Changes nothing in it. */
export const readGithubPage = (document: Document, url: string, now: string): PageReading =>
  readSnapshot(takeSnapshot(document, placeAddress(url)?.kind), url, now);
