import type { PlaceRead } from '../lib/analysis/places';
import type { Place } from '../lib/dossier/place';
import type { WorkGroup, Worker } from '../lib/facts/pull-requests/who-works-here';
import type { RepositoryReading } from '../lib/store/rows';
import { Changes } from './changes';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import styles from './place-view.module.css';
import { failureWords } from './reading-words';
import { TickBar, TickPerson, useTicks, type KnownPeople, type Ticks } from './tick-people';
import { formatMonth, formatWhen } from './time';
import { useWords } from './words';

export type PlaceEvents = {
  onReadRepository: (owner: string, name: string) => void;
  onQueue: (logins: readonly string[], from: string | null) => void;
  /** Reads them, and goes through them one after the other. */
  onRound: (logins: readonly string[], from: string | null) => void;
};

export type PlaceShown = {
  place: Place;
  /** What was read of the repository, where the page is one. */
  repository: RepositoryReading | null;
  /** What the Worker made of it; null while it works or where there is nothing to work on. */
  read: PlaceRead | null;
  failed: boolean;
  known: KnownPeople;
  /** The most requests that looking for people may take. */
  mostRequests: number;
  /** The most requests that reading one person may take. */
  mostPerPerson: number;
};

type Given = { shown: PlaceShown; now: string; events: PlaceEvents };

const ChangesOf = ({ worker, repository }: { worker: Worker; repository: string }) => {
  const { t, locale } = useWords();
  const line = ({ number, title, date }: Worker['changes'][number]) => (
    <div key={number} className={styles['change']}>
      <ExternalLink url={`https://github.com/${repository}/pull/${number}`}>
        <Foreign text={title} />
      </ExternalLink>
      {date !== null && <p className={styles['state']}>{t('place:landed', { when: formatMonth(date, locale) })}</p>}
    </div>
  );
  const [first, ...rest] = worker.changes;
  return (
    <>
      {first && line(first)}
      {rest.length > 0 && (
        <details>
          <summary className={`${styles['more']} ${controls['fold']}`}>
            {t('place:moreChanges', { login: worker.login })}
          </summary>
          {rest.slice(0, 20).map(line)}
        </details>
      )}
    </>
  );
};

const Groups = ({
  groups,
  repository,
  ticks,
  known,
  now,
}: {
  groups: readonly WorkGroup[];
  repository: string;
  ticks: Ticks;
  known: KnownPeople;
  now: string;
}) => {
  const { t } = useWords();
  return groups.map(({ kind, people }) => (
    <section key={kind} aria-labelledby={`work-${kind}`}>
      <h2 id={`work-${kind}`} className={styles['heading']}>
        {t(`place:kinds.${kind}`)}
      </h2>
      <ul className={styles['list']}>
        {people.map((worker) => (
          <li key={worker.login}>
            <TickPerson login={worker.login} id={`${kind}-${worker.login}`} ticks={ticks} known={known} now={now}>
              <ChangesOf worker={worker} repository={repository} />
            </TickPerson>
          </li>
        ))}
      </ul>
    </section>
  ));
};

/** How the search for people stands: what it takes, what it read, what went wrong. */
const Search = ({ shown, now, events }: Given) => {
  const words = useWords();
  const { t, locale } = words;
  const { place, repository: row, mostRequests } = shown;
  if (place.kind !== 'repository') return null;
  const running = row?.state === 'running';
  const spent = row?.spent.core ?? 0;
  const at = formatWhen(row?.readAt ?? now, now, locale);
  return (
    <div className={styles['lead']}>
      <p className={styles['words']}>{t('place:repository.words')}</p>
      {row && !running && (
        <p className={styles['note']}>
          {t(row.of === null ? 'place:repository.readPart' : 'place:repository.readAll', {
            count: row.changes.length,
            when: t(at.sameDay ? 'place:repository.today' : 'place:repository.on', { when: at.when }),
          })}{' '}
          {t('place:repository.cost', { count: spent })}
        </p>
      )}
      {row?.state === 'failed' && row.reason && <p role="alert">{failureWords(row.reason, row.detail, now, words)}</p>}
      {row?.state === 'interrupted' && <p role="alert">{t('place:repository.interrupted')}</p>}
      <div className={controls['row']}>
        <button
          type="button"
          className={controls['button']}
          disabled={running}
          onClick={() => events.onReadRepository(place.owner, place.name)}
        >
          {t(row && !running ? 'place:repository.again' : 'place:repository.find')}
        </button>
        <span role="status" className={styles['note']}>
          {running
            ? t('place:repository.running', { count: row.changes.length })
            : t('place:repository.willTake', { count: mostRequests })}
        </span>
      </div>
    </div>
  );
};

const RepositoryPlace = ({ shown, now, events }: Given) => {
  const { t } = useWords();
  const ticks = useTicks();
  const { place, repository: row, read, failed, known } = shown;
  if (place.kind !== 'repository') return null;
  const full = `${place.owner}/${place.name}`;
  const groups = read?.kind === 'repository' ? read.groups : null;
  return (
    <div className={styles['view']}>
      <div className={styles['lead']}>
        <h1 className={styles['title']}>
          <Foreign text={full} />
        </h1>
        {place.about?.description && (
          <p>
            <Foreign text={place.about.description} />
          </p>
        )}
        {place.fork === true && <p className={styles['note']}>{t('place:repository.fork')}</p>}
        {place.about?.archived === true && <p className={styles['note']}>{t('place:repository.archived')}</p>}
        <Search shown={shown} now={now} events={events} />
      </div>
      {failed && <p role="alert">{t('signals.stopped')}</p>}
      {groups && groups.length > 0 && (
        <>
          <p className={styles['note']}>{t('place:repository.order')}</p>
          <Groups groups={groups} repository={full} ticks={ticks} known={known} now={now} />
          <TickBar
            ticks={ticks}
            mostPerPerson={shown.mostPerPerson}
            onQueue={(logins) => events.onRound(logins, full)}
          />
        </>
      )}
      {groups?.length === 0 && row && row.state !== 'running' && <p>{t('place:repository.nobody')}</p>}
    </div>
  );
};

const PullRequestPlace = ({ shown, events }: Given) => {
  const { t } = useWords();
  const { place, read, failed, known, mostPerPerson } = shown;
  if (place.kind !== 'pull-request') return null;
  const change = read?.kind === 'pull-request' ? read.change : null;
  const { author } = place;
  const waiting = author !== null && known.queue.some((row) => row.id === author.toLowerCase() && row.state !== 'done');
  return (
    <div className={styles['view']}>
      <div className={styles['lead']}>
        <h1 className={styles['title']}>{t('place:change.title')}</h1>
        <p className={styles['words']}>{t('place:change.words')}</p>
      </div>
      {failed && <p role="alert">{t('signals.stopped')}</p>}
      {place.title === null && <p>{t('place:change.unreadable')}</p>}
      {change && (
        <>
          <Changes groups={[{ category: change.category, changes: [change], folded: false }]} texts={{}} alone />
          {change.decision === null && <p className={styles['note']}>{t('place:change.noDecision')}</p>}
        </>
      )}
      <section aria-labelledby="change-author">
        <h2 id="change-author" className={styles['heading']}>
          {t('place:change.author')}
        </h2>
        {author === null ? (
          <p className={styles['note']}>{t('place:change.noAuthor')}</p>
        ) : (
          <div className={styles['author']}>
            <ExternalLink url={`https://github.com/${author}`} className={styles['login']}>
              <Foreign text={author} />
            </ExternalLink>
            <button
              type="button"
              className={controls['button']}
              disabled={waiting}
              onClick={() => events.onQueue([author], `${place.owner}/${place.name}`)}
            >
              {t(waiting ? 'place:queued.waiting' : 'place:change.read')}
            </button>
            {!waiting && <p className={styles['note']}>{t('reading:willTake', { count: mostPerPerson })}</p>}
          </div>
        )}
      </section>
    </div>
  );
};

const PeoplePlace = ({ shown, now, events }: Given) => {
  const { t } = useWords();
  const ticks = useTicks();
  const { place, known } = shown;
  if (place.kind !== 'people') return null;
  return (
    <div className={styles['view']}>
      <div className={styles['lead']}>
        <h1 className={styles['title']}>{t(`place:people.${place.list}`, { of: place.of })}</h1>
        <p className={styles['words']}>{t('place:people.words')}</p>
      </div>
      {place.logins.length === 0 ? (
        <p>{t('place:people.nobody')}</p>
      ) : (
        <>
          <ul className={styles['list']}>
            {place.logins.map((login) => (
              <li key={login}>
                <TickPerson login={login} id={`person-${login}`} ticks={ticks} known={known} now={now}>
                  {place.repositories
                    ?.filter(({ owner }) => owner.toLowerCase() === login.toLowerCase())
                    .map(({ owner, name }) => (
                      <div key={name} className={styles['change']}>
                        <ExternalLink url={`https://github.com/${owner}/${name}`}>
                          <Foreign text={name} />
                        </ExternalLink>
                      </div>
                    ))}
                </TickPerson>
              </li>
            ))}
          </ul>
          <TickBar
            ticks={ticks}
            mostPerPerson={shown.mostPerPerson}
            onQueue={(logins) => events.onRound(logins, null)}
          />
        </>
      )}
    </div>
  );
};

/**
 * A page of no single person: who works on what in a project, one change, or a list of people. People are ticked by hand,
 * ten at most; nobody is counted, ranked or chosen here.
 */
export const PlaceView = (given: Given) => {
  switch (given.shown.place.kind) {
    case 'repository':
      return <RepositoryPlace {...given} />;
    case 'pull-request':
      return <PullRequestPlace {...given} />;
    case 'people':
      return <PeoplePlace {...given} />;
  }
};
