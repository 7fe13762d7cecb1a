import type { ShownToken } from '../lib/store/token-owner';
import { formatDay, formatList } from './time';
import type { Words } from './words';

const day = 24 * 60 * 60 * 1_000;
/** From so many days before its end on, a token is told to end soon. */
const soonDays = 7;

/** How things stand with a token now: what GitHub said of it last, and the time that has passed since. */
export type TokenStanding =
  | { state: 'checking' | 'untested' | 'offline' | 'works' | 'refused' | 'expired' }
  | { state: 'soon'; days: number };

export const standingOf = (
  { state, expiresAt }: ShownToken,
  { now, online, checking }: { now: string; online: boolean; checking: boolean },
): TokenStanding => {
  const left = expiresAt === null ? null : Date.parse(expiresAt) - Date.parse(now);
  if (state === 'expired' || (left !== null && left <= 0)) return { state: 'expired' };
  if (state === 'refused') return { state };
  if (state === 'untested') return { state: checking ? 'checking' : online ? 'untested' : 'offline' };
  return left !== null && left <= soonDays * day
    ? { state: 'soon', days: Math.max(1, Math.round(left / day)) }
    : { state: 'works' };
};

/** True where readings are made with the token. One that nobody could ask about yet is tried. */
export const isUsed = ({ state }: TokenStanding): boolean => state !== 'refused' && state !== 'expired';

export const standingWords = (
  standing: TokenStanding,
  { expiresAt }: Pick<ShownToken, 'expiresAt'>,
  { t, locale }: Words,
): string => {
  const on = expiresAt === null ? '' : formatDay(expiresAt, locale);
  switch (standing.state) {
    case 'soon':
      return t('token:states.soon', { count: standing.days, day: on });
    case 'works':
    case 'expired':
      return t(`token:states.${standing.state}${on === '' ? 'On' : ''}`, { day: on });
    default:
      return t(`token:states.${standing.state}`);
  }
};

/** So many organisations are named; the others are counted. */
const mostNamed = 8;

/** Which organisations refuse the token, newest first; null where none does. */
export const refusedByWords = (names: readonly string[], { t, locale }: Words): string | null => {
  if (names.length === 0) return null;
  const named = names.toReversed().slice(0, mostNamed);
  const more = names.length - named.length;
  const list = more > 0 ? [...named, t('token:refusedByMore', { count: more })] : named;
  return t('token:refusedBy', { count: names.length, names: formatList(list, locale) });
};

/**
 * GitHub's form for a fine-grained token, filled in. Its parameters stand in docs.github.com, "Managing your personal
 * access tokens", section "Pre-filling fine-grained personal access token details using URL parameters": `name` (at most
 * 40 letters), `description`, and `expires_in` (1 to 366 days, or `none`). No permission is named: such a token reads what
 * is public. The section was taken out of the documentation and put back in May 2026: the steps tell what to do where the
 * form comes up empty. Organisations may refuse tokens that last long ("forbids access via a fine-grained personal access token if
 * the token's lifetime is greater than …"): 90 days is the shortest such bound that was seen in use. The day is in the
 * name because GitHub takes no name twice.
 */
export const tokenFormUrl = (now: string, { t }: Words): string => {
  const filled = { name: `Plumbline ${now.slice(0, 10)}`, description: t('token:description'), expires_in: '90' };
  return `https://github.com/settings/personal-access-tokens/new?${new URLSearchParams(filled)}`;
};

/** Where the user's tokens are listed, and deleted, on GitHub. */
export const tokenListUrl = ({ kind }: Pick<ShownToken, 'kind'>): string =>
  ({
    'fine-grained': 'https://github.com/settings/personal-access-tokens',
    classic: 'https://github.com/settings/tokens',
    app: 'https://github.com/settings/applications',
  })[kind];
