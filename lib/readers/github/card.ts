import type { Sections, SocialLink } from '../../dossier/schema';
import type { TextDraft } from '../../dossier/reading';
import type { Section } from '../../dossier/section';
import { absent, found, unreadable } from '../../dossier/states';
import { all, one } from './anchors';
import { shareText } from './identity';
import { httpsAddress, shortText, tidy } from './text';
import type { PageDocument, PageElement } from './page-node';

export type Page = { document: PageDocument; login: string; source: string; url: string };

type Card = Pick<Sections, 'name' | 'company' | 'website' | 'socialLinks' | 'bio'>;

const nameInTitle = ({ document, login }: Page): string | null => {
  const title = document.title.replace(/\s+/gu, ' ').trim().slice(0, 500);
  if (!title.toLowerCase().startsWith(`${login.toLowerCase()} (`)) return null;
  const name = /^\((.+)\)(?: \/ [^()/]{1,40})?(?: · GitHub)?$/u.exec(title.slice(login.length + 1))?.[1];
  return name === undefined ? null : tidy(name, 300);
};

const readName = (page: Page, card: PageElement): Section<string> => {
  const element = one(card, 'cardName');
  const shown = shortText(element, 300);
  if (shown !== '') return found(shown, [page.source]);
  const titled = nameInTitle(page);
  if (titled !== null && titled !== '') return found(titled, [page.source]);
  return element ? absent([page.source]) : unreadable('the name in the card or in the title', [page.source]);
};

/** What GitHub writes into a preview where there is no bio. */
const preview =
  /^(?:\S{1,101} (?:has [\d,.]+k? repositor(?:y|ies)\b|doesn['’]t have any\b)|GitHub is where\b|Follow their code\b)/u;

const readBio = (page: Page, card: PageElement): { section: Section<string>; text: TextDraft | null } => {
  const expected = 'the bio in the card';
  const element = one(card, 'bio');
  if (!element) {
    const shared = shareText(page.document, page.login);
    const none = shared !== null && preview.test(shared);
    return { section: none ? absent([page.source]) : unreadable(expected, [page.source]), text: null };
  }
  const written = element.getAttribute('data-bio-text') ?? element.textContent ?? '';
  const content = tidy(written);
  if (content === '') return { section: absent([page.source]), text: null };
  return {
    section: found('bio', [page.source]),
    text: {
      id: 'bio',
      kind: 'bio',
      format: 'plain',
      content,
      truncated: written.trim().length > 1_000,
      url: page.url,
      repository: null,
      path: null,
      commit: null,
      rendered: true,
      source: page.source,
    },
  };
};

/**
 * What a missing row in the card means: none, where the list of rows is there and each of its rows is known, or where
 * the layout is one that drew no empty list (before mid-2020).
 */
const missingRow = (page: Page, card: PageElement, expected: string) => {
  const recent = one(page.document, 'sinceReadmes') !== null;
  const details = one(card, 'details');
  const strange = recent && details?.children.some((row) => !row.hasAttribute('itemprop'));
  const known = details ? !strange : !recent && one(card, 'cardHeading') !== null;
  return known ? absent([page.source]) : unreadable(expected, [page.source]);
};

const readCompany = (page: Page, card: PageElement): Section<string> => {
  const row = one(card, 'company');
  if (!row) return missingRow(page, card, 'the list of details in the card');
  const text = shortText(one(row, 'companyText') ?? row, 300);
  return text === '' ? unreadable('a company in its row', [page.source]) : found(text, [page.source]);
};

/** The address in a row: where its link leads, or what it shows where the link was made relative by a copy of the page. */
const addressIn = (row: PageElement): string | null => {
  const link = row.querySelector('a[href]');
  const shown = (link ?? row).textContent?.trim() ?? '';
  const bare = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(shown) ? `https://${shown}` : shown;
  const href = link?.getAttribute('href') ?? '';
  return /^(?:[a-z][a-z\d+.-]*:|\/web\/\d)/iu.test(href) ? httpsAddress(href) : httpsAddress(bare);
};

const readWebsite = (page: Page, card: PageElement): Section<string> => {
  const row = one(card, 'website');
  if (!row) return missingRow(page, card, 'the list of details in the card');
  const address = addressIn(row);
  return address === null ? unreadable('a web address in its row', [page.source]) : found(address, [page.source]);
};

const most = 20;

const readSocial = (page: Page, card: PageElement): Section<SocialLink[]> => {
  const rows = all(card, 'social');
  if (rows.length === 0) return missingRow(page, card, 'the list of details in the card');
  const links: SocialLink[] = [];
  for (const row of rows.slice(0, most)) {
    const url = addressIn(row);
    if (url === null) continue;
    const text = shortText(row.querySelector('a'), 200);
    // A handle of the fediverse has the shape of an e-mail address; its own address says the same.
    const label = text === '' || text.includes('[e-mail]') ? url.replace(/^https:\/\//u, '').slice(0, 200) : text;
    links.push({ label, url });
  }
  if (links.length === 0) return unreadable('web addresses in the rows of accounts', [page.source]);
  return found(links, [page.source], { seen: links.length, of: rows.length });
};

/** The card beside every view of a profile. */
export const readCard = (page: Page, card: PageElement): { sections: Card; texts: TextDraft[] } => {
  const bio = readBio(page, card);
  return {
    sections: {
      name: readName(page, card),
      company: readCompany(page, card),
      website: readWebsite(page, card),
      socialLinks: readSocial(page, card),
      bio: bio.section,
    },
    texts: bio.text ? [bio.text] : [],
  };
};
