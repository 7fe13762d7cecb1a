import type { Offer } from '../lib/github/offers';
import type { Left } from '../lib/github/worth-reading';
import type { Limit, ReadingRow } from '../lib/store/rows';
import controls from './controls.module.css';
import styles from './read-offer.module.css';
import { formatList, formatWhen } from './time';
import { useWords, type Words } from './words';

export type Budget = ReadingRow['budget'];

/** All requests of a budget, to whichever of GitHub's hosts they go; points of a token are no requests. */
export const requestsIn = ({ core, search, raw }: Budget): number => core + search + raw;

/** What the user has of GitHub to read with, and whether anything can be read now. */
export type Means = {
  limits: readonly Limit[];
  budget: Budget;
  now: string;
  /** False while a reading of this person runs, without a network, and while a limit is used up. */
  ready: boolean;
};

const resources = ['core', 'search', 'raw', 'graphql'] as const;

/** What it takes, in words: "9 API requests, one search and 12 files". Resources that are not touched are not named. */
export const costList = (cost: Budget, { t, locale }: Words): string =>
  formatList(
    resources.flatMap((resource) =>
      cost[resource] === 0 ? [] : [t(`reading:costs.${resource}`, { count: cost[resource] })],
    ),
    locale,
  );

/** What is left to read, in words: "one page of pull requests, 12 repositories and 3 files"; of nothing, what a token brings. */
export const leftList = (left: readonly Left[], { t, locale }: Words): string => {
  if (left.length === 0) return t('reading:left.token');
  const lists = (['person', 'repositories', 'pull-requests', 'profile-readme'] as const).flatMap((part) => {
    const count = left.reduce((sum, one) => (one.part === part ? sum + one.requests : sum), 0);
    return count === 0 ? [] : [t(`reading:left.${part}`, { count })];
  });
  const inside = left.filter(({ part }) => part === 'contents' || part === 'manifests');
  const repositories = inside.filter(({ resource }) => resource === 'core').length;
  const forks = left.filter(({ part }) => part === 'own-commits').length;
  // Files of repositories that were not looked into go without saying.
  const files = inside.filter(({ resource, sure }) => resource === 'raw' && sure).length;
  return formatList(
    [
      ...lists,
      ...(repositories === 0 ? [] : [t('reading:left.contents', { count: repositories })]),
      ...(files === 0 ? [] : [t('reading:left.files', { count: files })]),
      ...(forks === 0 ? [] : [t('reading:left.own-commits', { count: forks })]),
    ],
    locale,
  );
};

/** True where readings are made with the user's own token: points are set aside for them then. */
export const withToken = ({ graphql }: Budget): boolean => graphql > 0;

/** What readings spend, and the words for it: points and requests of the token, or requests of the network. */
const limitsOf = (budget: Budget) =>
  withToken(budget)
    ? ([
        { resource: 'graphql', cost: 'graphql', left: 'reading:leftToken', usedUp: 'reading:usedUpToken' },
        {
          resource: 'core-token',
          cost: 'core',
          left: 'reading:leftTokenRequests',
          usedUp: 'reading:usedUpTokenRequests',
        },
      ] as const)
    : ([{ resource: 'core', cost: 'core', left: 'reading:leftNetwork', usedUp: 'reading:usedUp' }] as const);

const known = (limits: readonly Limit[], budget: Budget) =>
  limitsOf(budget).flatMap((words) => {
    const limit = limits.find(({ resource }) => resource === words.resource);
    return limit ? [{ ...words, limit }] : [];
  });

/** The limit that holds readings up because it is used up, with the key of the words for it; of two the longer one. */
export const usedUp = (limits: readonly Limit[], budget: Budget, now: string) =>
  known(limits, budget)
    .filter(({ limit: { remaining, resetAt } }) => remaining <= 0 && resetAt > now)
    .toSorted((a, b) => (a.limit.resetAt < b.limit.resetAt ? 1 : -1))[0];

/** True where a limit may not leave as much as this takes. */
export const isScarce = (limits: readonly Limit[], budget: Budget, cost: Budget): boolean =>
  known(limits, budget).some((one) => one.limit.remaining < cost[one.cost]);

/** What GitHub's limits leave, as it last said; null where it said nothing or that time is over. */
export const networkWords = (
  limits: readonly Limit[],
  now: string,
  { t, locale }: Words,
  budget: Budget,
): string | null => {
  const sentences = known(limits, budget).flatMap(({ limit: { limit, remaining, resetAt }, left }) =>
    // A limit that is used up is told where it keeps from reading.
    limit === 0 || remaining === 0 || resetAt <= now
      ? []
      : [t(left, { remaining, limit, when: formatWhen(resetAt, now, locale).when })],
  );
  return sentences.length === 0 ? null : sentences.join(' ');
};

/** What a reading of an offer takes, with the token or without. */
export const takenBy = ({ cost, told, withToken: taken }: Offer, budget: Budget): Pick<Offer, 'cost' | 'told'> =>
  withToken(budget) ? taken : { cost, told };

/** True where a reading would ask for nothing: what is left is more than one ever reads of a person. */
export const takesNothing = (cost: Budget): boolean => resources.every((resource) => cost[resource] === 0);

/** True where something takes more than is set aside for one person. */
export const isMore = (cost: Budget, budget: Budget): boolean =>
  resources.some((resource) => cost[resource] > budget[resource]);

/**
 * What more there is to read for an answer, what it takes, and the button that reads exactly that. What takes more than is
 * set aside for one person says so, and is read whole only at the user's word.
 */
export const ReadOffer = ({
  offer,
  means,
  onRead,
}: {
  offer: Offer;
  means: Means;
  /** `most`: what the user agreed to; null for no more than what is set aside. */
  onRead: (offer: Offer, most: Budget | null) => void;
}) => {
  const words = useWords();
  const { t } = words;
  const { left } = offer;
  const { cost, told } = takenBy(offer, means.budget);
  const beyond = told !== 'at-most' && isMore(cost, means.budget);
  const network = networkWords(means.limits, means.now, words, means.budget);
  if (takesNothing(cost)) return <p>{t('reading:nothingLeftWithToken')}</p>;
  return (
    <div className={styles['offer']}>
      <p>
        {leftList(left, words)}. {t(`reading:takes.${told}`, { list: costList(cost, words) })}
      </p>
      {beyond && <p>{t('reading:beyond', { list: costList(means.budget, words) })}</p>}
      {network !== null && <p className={controls['hint']}>{network}</p>}
      <div className={controls['row']}>
        <button
          type="button"
          className={controls['button']}
          disabled={!means.ready}
          onClick={() => onRead(offer, null)}
        >
          {t(beyond ? 'reading:readWithin' : 'reading:readThis')}
        </button>
        {beyond && (
          <button
            type="button"
            className={controls['button']}
            disabled={!means.ready}
            onClick={() => onRead(offer, cost)}
          >
            {t('reading:readAll')}
          </button>
        )}
      </div>
    </div>
  );
};
