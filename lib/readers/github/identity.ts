import { all, one, type Anchor } from './anchors';
import { sameLogin } from './address';
import type { PageDocument, PageElement } from './page-node';
import { unwrapped } from './text';

export const content = (document: PageDocument, anchor: Anchor): string =>
  one(document, anchor)?.getAttribute('content')?.trim() ?? '';

/** The login that the card shows; pronouns may follow it in the same element. */
export const cardLogin = (card: PageElement): string | null =>
  /^[\w-]{1,101}/u.exec((one(card, 'cardLogin')?.textContent ?? '').trim())?.[0] ?? null;

/** GitHub's number for the person. Null where the page names none, or where two places of it disagree. */
export const personId = (document: PageDocument, login: string): number | null => {
  const ids = new Set<number>();
  const add = (digits: string | undefined) => {
    const id = Number(digits);
    if (Number.isSafeInteger(id) && id > 0) ids.add(id);
  };
  const avatar = /^https:\/\/avatars\d{0,2}\.githubusercontent\.com\/u\/(\d{1,15})(?:[?#]|$)/u;
  if (sameLogin(content(document, 'describedLogin'), login)) add(content(document, 'describedId'));
  const card = one(document, 'person');
  const image = card ? one(card, 'cardAvatar') : null;
  add(avatar.exec(unwrapped(image?.getAttribute('href') ?? image?.getAttribute('src') ?? ''))?.[1]);
  if (sameLogin(content(document, 'loginMeta'), login))
    add(avatar.exec(unwrapped(content(document, 'shareImage')))?.[1]);
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
};

/** The text that GitHub writes for previews of a profile, only where it belongs to this login. */
export const shareText = (document: PageDocument, login: string): string | null =>
  sameLogin(content(document, 'loginMeta'), login) && one(document, 'shareText')
    ? content(document, 'shareText')
    : null;

/** True where the page is an organisation's. */
export const isOrganisation = (document: PageDocument): boolean =>
  one(document, 'person') === null &&
  (all(document, 'organisation').length > 0 || one(document, 'organisationTag') !== null);
