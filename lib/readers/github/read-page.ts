import type { PageReading } from '../../dossier/reading';
import { profileAddress, sameLogin, type ProfileAddress } from './address';
import { one } from './anchors';
import { readCard, type Page } from './card';
import { cardLogin, content, isOrganisation, personId } from './identity';
import { readPinned } from './pinned';
import { readProfileReadme } from './profile-readme';
import { readRepositoryCount } from './repository-count';

const readProfile = (document: Document, address: ProfileAddress, login: string, now: string): PageReading => {
  const source = `page:${address.page}`;
  const page: Page = { document, login, source, url: address.page };
  const card = readCard(page);
  const repositoryCount = readRepositoryCount(page);
  const reading = {
    person: { id: personId(document, login), login },
    source: { id: source, kind: 'page' as const, url: address.page, readAt: now, reader: 'github-profile@1' },
  };
  // A tab shows the card and not the overview: what is not on it is left out, rather than said to be absent.
  if (address.view === 'tab') {
    return {
      page: 'profile',
      reading: { ...reading, sections: { ...card.sections, repositoryCount }, texts: card.texts },
    };
  }
  const readme = readProfileReadme(page);
  return {
    page: 'profile',
    reading: {
      ...reading,
      sections: {
        ...card.sections,
        profileReadme: readme.section,
        pinned: readPinned(page, repositoryCount),
        repositoryCount,
      },
      texts: [...card.texts, ...readme.texts],
    },
  };
};

/**
 * Reads a page of github.com: a profile with a state for each of its parts, an organisation, no person, or a page that
 * does not belong to its address (yet). Pure on document, address and time; changes nothing. All text goes through
 * `redact`. `now` is ISO 8601 in UTC.
 *
 * Whose page it is must be said twice, by the card and by the head, and must be what the address says: a page that is
 * exchanged in place has at times the head of one person, the body of another and the address of a third.
 */
export const readGithubPage = (document: Document, url: string, now: string): PageReading => {
  const address = profileAddress(url);
  if (!address) return { page: 'none' };
  const inHead = content(document, 'loginMeta');
  if (isOrganisation(document)) {
    return sameLogin(inHead, address.login) ? { page: 'organisation', login: inHead } : { page: 'stale' };
  }
  const inCard = cardLogin(document);
  if (inCard === null && inHead === '') {
    return one(document, 'person') || one(document, 'repositoryMeta') ? { page: 'stale' } : { page: 'none' };
  }
  const strange = [inCard, inHead].some((login) => login !== null && login !== '' && !sameLogin(login, address.login));
  if (strange) return { page: 'stale' };
  // A head that names the account, over a body without any card: not a page of a person as far as can be told.
  if (inCard === null && one(document, 'person') === null) return { page: 'none' };
  if (address.view === 'organisation') return { page: 'none' };
  return readProfile(document, address, inCard ?? inHead, now);
};
