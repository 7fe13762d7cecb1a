import { Tabs } from 'radix-ui';
import { lazy, Suspense, useEffect, useMemo, useRef, type ReactNode } from 'react';

import type { ViewFacts } from '../lib/analysis/protocol';
import type { Place } from '../lib/dossier/place';
import type { Dossier } from '../lib/dossier/schema';
import { valueOf } from '../lib/dossier/section';
import type { Finding } from '../lib/engine/finding';
import type { Offer } from '../lib/github/offers';
import type { DecisionRow, Limit, QueueRow, ReadingRow, Settings } from '../lib/store/rows';
import { EmptyState } from './empty-state';
import { ExternalLink } from './external-link';
import type { Decide, Reads } from './finding-card';
import { HeadlineSentence } from './headline-sentence';
import type { MenuEvents } from './menu';
import type { NotesEvents } from './notes-view';
import { PanelHeader } from './panel-header';
import type { PlaceEvents, PlaceShown } from './place-view';
import styles from './panel.module.css';
import { QueueList } from './queue-list';
import { usedUp, type Means } from './read-offer';
import { ReadingStrip, type Budget, type LeftOver } from './reading-strip';
import type { Areas } from './scorecard';
import type { ReviewGiven } from './review';
import { SignalsView } from './signals-view';
import { useWords } from './words';

/** Everything that is known about the person whose page is open. */
export type PersonView = {
  dossier: Dossier;
  savedAt: string;
  findings: readonly Finding[];
  /** `working` while the Worker has not answered for this dossier and role; older findings stand meanwhile. */
  analysis: 'working' | 'ready' | 'failed';
  facts: ViewFacts | null;
  decisions: readonly DecisionRow[];
  scorecard: Areas;
  reading: ReadingRow | null;
  leftOver: LeftOver;
  /** By identity, for findings that wait for something: what is left of it to read, null where nothing is. */
  offers: ReadonlyMap<string, Offer | null>;
  sendFailed: boolean;
  review: ReviewGiven;
};

/** What the panel is about. `unread`: a page on GitHub that no reader has told about yet. */
export type PanelSubject =
  | { kind: 'loading' }
  | { kind: 'none' }
  | { kind: 'unread' }
  | { kind: 'waiting' }
  | { kind: 'organisation'; login: string }
  | { kind: 'place'; shown: PlaceShown }
  | { kind: 'not-understood' }
  | { kind: 'erased' }
  | { kind: 'store-failed' }
  | { kind: 'person'; person: PersonView };

export type PanelEvents = MenuEvents &
  PlaceEvents &
  NotesEvents & {
    onRole: (role: string | null) => void;
    onRead: (again: boolean) => void;
    /** Reads what is offered and nothing else; `most` is what the user agreed to, null for what is set aside. */
    onOffer: (offer: Offer, most: Budget | null) => void;
    onLeaveQueue: (login: string) => void;
    onCancel: () => void;
    onDecide: Decide;
    /** Called after the first findings of a person were painted. */
    onFindingsShown: () => void;
  };

/** Makes the view of the message; it is asked for when that is opened, and brings its own rows of the store. */
export type MessageSlot = (means: Means) => ReactNode;

export type PanelView = (typeof panelViews)[number];
export const panelViews = ['signals', 'work', 'message', 'notes'] as const;

/** Not needed for a person, which is what the panel is opened on: it comes when a place is shown. */
const PlaceView = lazy(async () => ({ default: (await import('./place-view')).PlaceView }));

const FirstRun = lazy(async () => ({ default: (await import('./first-run')).FirstRun }));
/** Comes when the work is looked at. */
const WorkView = lazy(async () => ({ default: (await import('./work-view')).WorkView }));
/** They come when the notes are looked at. */
const NotesView = lazy(async () => ({ default: (await import('./notes-view')).NotesView }));
const DecisionLog = lazy(async () => ({ default: (await import('./decision-log')).DecisionLog }));

/** What is ticked is forgotten with the page it was ticked on, and not when that page is read again. */
const placeKey = (place: Place): string =>
  place.kind === 'people' ? `${place.list} ${place.of}` : `${place.kind} ${place.owner}/${place.name}`;

/** True where so little public work is there that nothing about it says anything about the person. */
const littleToRead = (dossier: Dossier): boolean => {
  const { repositoryCount, repositories, pullRequests, profileReadme } = dossier.sections;
  const none =
    repositoryCount.state === 'absent' || valueOf(repositoryCount) === 0 || valueOf(repositories)?.length === 0;
  return (none || repositories.state === 'absent') && pullRequests.state !== 'found' && profileReadme.state !== 'found';
};

const PersonPanel = ({
  person,
  role,
  queued,
  limits,
  budget,
  online,
  now,
  view,
  notice,
  message,
  onView,
  events,
}: {
  person: PersonView;
  role: string | null;
  queued: QueueRow | null;
  limits: readonly Limit[];
  budget: Budget;
  online: boolean;
  now: string;
  view: PanelView;
  notice: ReactNode;
  message: MessageSlot;
  onView: (view: PanelView) => void;
  events: PanelEvents;
}) => {
  const { t } = useWords();
  const { dossier, findings, facts, decisions } = person;
  const shown = useRef(false);
  const ready = online && usedUp(limits, budget, now) === undefined && person.reading?.state !== 'running';
  const means = useMemo(() => ({ limits, budget, now, ready }), [limits, budget, now, ready]);
  const readsOf = ({ identity }: Finding): Reads | undefined => {
    const offer = person.offers.get(identity);
    return offer === undefined ? undefined : { offer, means, onRead: events.onOffer };
  };
  const { onFindingsShown } = events;
  useEffect(() => {
    if (findings.length === 0 || shown.current) return;
    shown.current = true;
    onFindingsShown();
  }, [findings, onFindingsShown]);

  return (
    <>
      <ReadingStrip
        dossier={dossier}
        otherLanguage={(facts?.otherLanguage ?? []).map(({ text }) => text)}
        reading={person.reading}
        limits={limits}
        budget={budget}
        leftOver={person.leftOver}
        queued={queued}
        online={online}
        now={now}
        sendFailed={person.sendFailed}
        onRead={events.onRead}
        onOffer={events.onOffer}
        onCancel={events.onCancel}
      />
      {notice}
      {findings.length > 0 && (
        <HeadlineSentence
          findings={findings}
          changes={facts?.pullRequests ?? []}
          role={role}
          littleToRead={littleToRead(dossier)}
        />
      )}
      <Tabs.Root value={view} onValueChange={(value) => onView(panelViews.find((one) => one === value) ?? 'signals')}>
        <Tabs.List className={styles['tabs']} aria-label={t('tabs.label')}>
          {panelViews.map((one) => (
            <Tabs.Trigger key={one} value={one} className={styles['tab']}>
              {t(`tabs.${one}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="signals" className={styles['content']}>
          <SignalsView
            findings={findings}
            texts={dossier.texts}
            decisions={decisions}
            state={person.analysis}
            readsOf={readsOf}
            review={person.review}
            onDecide={events.onDecide}
          />
        </Tabs.Content>
        <Tabs.Content value="work" className={styles['content']}>
          <Suspense>
            <WorkView facts={facts} dossier={dossier} role={role} failed={person.analysis === 'failed'} />
          </Suspense>
        </Tabs.Content>
        <Tabs.Content value="message" className={styles['content']}>
          {message(means)}
        </Tabs.Content>
        <Tabs.Content value="notes" className={styles['content']}>
          <Suspense>
            <NotesView
              dossier={dossier}
              findings={findings}
              decisions={decisions}
              log={<DecisionLog log={person.review.log} now={now} onSaveLog={person.review.onSaveLog} />}
              material={
                facts && {
                  dossier,
                  savedAt: person.savedAt,
                  role,
                  findings,
                  changes: facts.pullRequests,
                  decisions,
                }
              }
              scorecard={person.scorecard}
              onCopyPaper={events.onCopyPaper}
              onOpenPaper={events.onOpenPaper}
              onScorecard={events.onScorecard}
              onAddText={events.onAddText}
              onRemoveText={events.onRemoveText}
              onCopy={events.onCopy}
            />
          </Suspense>
        </Tabs.Content>
      </Tabs.Root>
    </>
  );
};

/** The whole panel. Renders what it is given; everything that happens goes out through `events`. */
export const Panel = ({
  subject,
  settings,
  limits,
  queue,
  budget,
  online,
  now,
  view,
  storageFull,
  first = false,
  bar,
  notice,
  message,
  onView,
  events,
}: {
  subject: PanelSubject;
  settings: Settings;
  limits: readonly Limit[];
  queue: readonly QueueRow[];
  budget: Budget;
  online: boolean;
  now: string;
  view: PanelView;
  /** The last write found no room in the browser. */
  storageFull: boolean;
  /** Nobody was read yet: the panel tells what it is for. */
  first?: boolean;
  /** The round that is under way, and the user's work with the person. */
  bar?: ReactNode;
  /** What there is to say beside a person that is not about them. */
  notice?: ReactNode;
  message: MessageSlot;
  onView: (view: PanelView) => void;
  events: PanelEvents;
}) => {
  const { t } = useWords();
  const person = subject.kind === 'person' ? subject.person : null;
  const idInQueue = person?.dossier.person.login.toLowerCase();
  return (
    <div className={styles['panel']}>
      <PanelHeader
        dossier={person?.dossier ?? null}
        readAt={person?.savedAt ?? null}
        now={now}
        settings={settings}
        onRole={events.onRole}
        menu={events}
      />
      <main>
        {storageFull && (
          <p className={styles['alert']} role="alert">
            {t('states.storageFull')}
          </p>
        )}
        {bar}
        {person ? (
          <PersonPanel
            key={`${person.dossier.person.id ?? ''}${person.dossier.person.login}`}
            person={person}
            role={settings.role}
            queued={queue.find(({ id, state }) => id === idInQueue && state === 'waiting') ?? null}
            limits={limits}
            budget={budget}
            online={online}
            now={now}
            view={view}
            notice={notice}
            message={message}
            onView={onView}
            events={events}
          />
        ) : subject.kind === 'place' ? (
          <Suspense fallback={<p className={styles['loading']}>{t('states.loading')}</p>}>
            {notice}
            <PlaceView key={placeKey(subject.shown.place)} shown={subject.shown} now={now} events={events} />
          </Suspense>
        ) : subject.kind === 'loading' ? (
          <p className={styles['loading']} role="status">
            {t('states.loading')}
          </p>
        ) : first && subject.kind === 'none' ? (
          <Suspense>
            <FirstRun onOwnProfile={events.onOwnProfile} onPrivacy={events.onPrivacy} />
          </Suspense>
        ) : (
          <EmptyState
            title={t(`states.${subject.kind}.title`)}
            words={t(`states.${subject.kind}.words`, { login: subject.kind === 'organisation' ? subject.login : '' })}
          >
            {subject.kind === 'organisation' && (
              <ExternalLink url={`https://github.com/orgs/${subject.login}/people`}>
                {t('states.organisation.people')}
              </ExternalLink>
            )}
          </EmptyState>
        )}
        <QueueList rows={queue} now={now} onLeave={events.onLeaveQueue} />
      </main>
      <footer className={styles['footer']}>{t('notAffiliated')}</footer>
    </div>
  );
};
