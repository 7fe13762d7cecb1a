import type { i18n } from 'i18next';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import browser from 'webextension-polyfill';

import { requestsIn } from '../../components/read-offer';
import { Panel, type MessageSlot, type PanelEvents, type PanelSubject, type PanelView } from '../../components/panel';
import { TokenNotice } from '../../components/token-notice';
import { isUsed, standingOf } from '../../components/token-words';
import { useWords } from '../../components/words';
import { latestOnly } from '../../lib/analysis/latest';
import type { Analyst } from '../../lib/analysis/watch';
import { readingBudget, tokenBudget } from '../../lib/github/budget';
import type { Finding } from '../../lib/engine/finding';
import { holds } from '../../lib/github/limits';
import { changeLocale } from '../../lib/i18n';
import type { FromPanel } from '../../lib/messages';
import { analysisOf, saveAnalysis } from '../../lib/store/analyses';
import { newestSnapshot } from '../../lib/store/candidates';
import type { Database } from '../../lib/store/database';
import { object } from '../../lib/store/do-not-contact';
import { decide, decisionsOf, undecide } from '../../lib/store/decisions';
import { eraseAll, erasePerson } from '../../lib/store/erase';
import { limits as limitsOf } from '../../lib/store/limits';
import { queueRows } from '../../lib/store/queue';
import { readingOf } from '../../lib/store/readings';
import { saveScorecard, scorecardOf } from '../../lib/store/scorecards';
import type { Settings } from '../../lib/store/rows';
import { readSettings, writeSettings } from '../../lib/store/settings';
import { isStorageFull } from '../../lib/store/storage-full';
import { tabOf } from '../../lib/store/tabs';
import { reportAddress } from '../report/asked-for';
import { useActiveTab, type ActiveTab } from './active-tab';
import { tellBackground } from './background-port';
import { loadCatalogue, localeFor } from './catalogue';
import { copyPaper } from './copy-paper';
import { Leaving } from './leaving';
import { useNow, useOnline } from './moment';
import { ownPages } from './own-pages';
import { applyLook } from './page-look';
import { useAnalysis } from './use-analysis';
import { useCalm } from './use-calm';
import { useFirstRun } from './use-first-run';
import { useLeftOver } from './use-left-over';
import { useLoop } from './use-loop';
import { usePlace } from './use-place';
import { useReview, withoutOff } from './use-review';
import { readRound, shownBy, type Follows } from './use-round';
import { useToken } from './use-token';

/** Comes when it is asked for. */
const TokenDialog = lazy(async () => ({ default: (await import('../../components/token-dialog')).TokenDialog }));

/** Nothing was found yet. */
const none: readonly Finding[] = [];

/** What is shown until it is known what was written down. */
const noAreas = {};

/** Comes with the view of the message: nothing of it is needed before. */
const MessageTab = lazy(async () => ({ default: (await import('./message-tab')).MessageTab }));

/** So many people were read when a token is offered. */
const offeredAt = 2;

/** How often a dossier that is being read is drawn anew, in milliseconds: fast enough to see it grow. */
const drawnEach = 400;

/** What stands in the store about the tab and its person. `undefined` until the first answer. */
const useStored = (db: Database, tab: ActiveTab | null, follows: Follows) => {
  const [failed, setFailed] = useState(false);
  const stored = useLiveQuery(async () => {
    if (!tab) return undefined;
    try {
      const row = await tabOf(db, tab.tab);
      const shown = shownBy(await readRound(db), row, follows);
      const snapshot = shown.key === null ? undefined : await newestSnapshot(db, shown.key);
      const analysis = shown.key === null ? undefined : await analysisOf(db, shown.key);
      return { tab: tab.tab, row, shown, snapshot, analysis };
    } catch (error) {
      console.warn('The store cannot be read', error);
      setFailed(true);
      return undefined;
    }
  }, [db, tab?.tab, follows]);
  const key = stored?.shown.key ?? null;
  const beside = useLiveQuery(async () => {
    if (key === null) return undefined;
    const [decisions, scorecard, reading] = await Promise.all([
      decisionsOf(db, key),
      scorecardOf(db, key),
      readingOf(db, key),
    ]);
    return { key, decisions, scorecard: scorecard?.areas ?? {}, reading: reading ?? null };
  }, [db, key]);
  return {
    failed,
    // An answer about the tab before is none.
    stored: stored?.tab === tab?.tab ? stored : undefined,
    beside: beside?.key === key ? beside : undefined,
  };
};

/** Marks a moment once, after what led to it was painted. */
const markPainted = (name: string): void => {
  if (performance.getEntriesByName(name).length > 0) return;
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
};

const isOnGitHub = ({ url, pinned }: ActiveTab): boolean => pinned || (url?.startsWith('https://github.com/') ?? false);

/** The panel over the store: reads it live, follows the active tab, and carries out what the user does. */
export const App = ({
  db,
  analyst,
  catalogue,
  initial,
}: {
  db: Database;
  analyst: Analyst;
  catalogue: i18n;
  initial: Settings;
}) => {
  const { locale, t } = useWords();
  const tab = useActiveTab();
  const [follows, follow] = useState<Follows>(null);
  const { failed, stored, beside } = useStored(db, tab, follows);
  // A store that does not open is told of by `failed`; what throws in here would take the whole panel with it.
  const settings = useLiveQuery(() => readSettings(db).catch(() => initial), [db], initial);
  const kept = useLiveQuery(() => limitsOf(db).catch(() => []), [db]) ?? [];
  const queue = useLiveQuery(() => queueRows(db).catch(() => []), [db]) ?? [];
  const first = useFirstRun(db, settings);
  const now = useNow();
  const limits = kept.filter((limit) => holds(limit, now));
  const online = useOnline();
  const token = useToken(db, { online, now });
  const [tokenOpen, setTokenOpen] = useState(false);
  const withToken = token.view?.token ? isUsed(standingOf(token.view.token, token.view)) : false;
  const [view, setView] = useState<PanelView>('signals');
  const [storageFull, setStorageFull] = useState(false);
  const [unasked, setUnasked] = useState<string | null>(null);
  const [erased, setErased] = useState<number | null>(null);

  useEffect(() => {
    applyLook(settings.theme, locale, t('who.program'));
  }, [settings.theme, locale, t]);
  useEffect(() => {
    void changeLocale(catalogue, localeFor(settings.locale), loadCatalogue);
  }, [catalogue, settings.locale]);

  /** Runs a change of the store; a full browser is told of, and the change is still refused to whoever asked. */
  const change = useCallback(async (write: () => Promise<unknown>): Promise<void> => {
    try {
      await write();
      setStorageFull(false);
    } catch (error) {
      if (isStorageFull(error)) setStorageFull(true);
      else console.warn('A change was not kept:', String(error));
      throw error;
    }
  }, []);
  const quietly = useCallback(
    (write: () => Promise<unknown>): void => void change(write).catch(() => undefined),
    [change],
  );

  const newest = stored?.snapshot ?? null;
  const snapshot = useCalm(newest, newest?.key ?? null, beside?.reading?.state === 'running' ? drawnEach : 0);
  const key = snapshot?.key ?? null;
  const analyse = useMemo(() => latestOnly(analyst.analyse), [analyst]);
  const { state, analysed } = useAnalysis(analyse, snapshot, settings, (analysis, kinds, doNotContact) =>
    quietly(async () => {
      await saveAnalysis(db, analysis, kinds);
      // A wish in their own words is honoured also after they are erased, whether or not a message was thought of.
      if (doNotContact && snapshot) await object(db, snapshot.dossier.person, 'their-words', analysis.now);
    }),
  );
  // What was found the last time is shown at once, while it is found again.
  const found = analysed?.findings ?? stored?.analysis?.findings ?? none;
  const findings = useMemo(() => withoutOff(found, settings.rules), [found, settings.rules]);
  const facts = analysed?.facts ?? null;
  const { leftOver, offers } = useLeftOver(
    snapshot?.dossier ?? null,
    findings,
    analysed?.open ?? stored?.analysis?.open ?? null,
    now,
    withToken,
  );

  const who = snapshot && { key: snapshot.key, login: snapshot.dossier.person.login };
  const review = useReview(db, who, settings, findings, stored?.analysis?.earlier ?? null, quietly);

  const budget = withToken ? tokenBudget : readingBudget;
  const placeShown = usePlace(db, analyst.readPlace, stored?.row?.place ?? null, requestsIn(budget));

  useEffect(() => {
    if (stored?.row) setErased(null);
  }, [stored?.row]);

  // A reading that runs ends in its row. Where the row itself goes, there was not even room to say so.
  const runningOf = useRef<string | null>(null);
  const [unsaid, setUnsaid] = useState<string | null>(null);
  useEffect(() => {
    if (!beside) return;
    if (beside.reading) setUnsaid(null);
    else if (runningOf.current === beside.key) setUnsaid(beside.key);
    runningOf.current = beside.reading?.state === 'running' ? beside.key : null;
  }, [beside]);

  const subject: PanelSubject = failed
    ? { kind: 'store-failed' }
    : !tab || !stored
      ? { kind: 'loading' }
      : snapshot
        ? {
            kind: 'person',
            person: {
              dossier: snapshot.dossier,
              savedAt: snapshot.savedAt,
              findings,
              analysis: state,
              facts,
              decisions: beside?.decisions ?? [],
              scorecard: beside?.scorecard ?? noAreas,
              reading: beside?.reading ?? null,
              leftOver,
              offers,
              sendFailed: unasked === key,
              review,
            },
          }
        : stored.shown.follows === 'round'
          ? { kind: 'waiting' }
          : erased === tab.tab
            ? { kind: 'erased' }
            : stored.row?.page === 'organisation'
              ? { kind: 'organisation', login: stored.row.login ?? '' }
              : placeShown
                ? { kind: 'place', shown: placeShown }
                : stored.row?.page === 'not-understood'
                  ? { kind: 'not-understood' }
                  : stored.row?.page === 'none' || !isOnGitHub(tab)
                    ? { kind: 'none' }
                    : { kind: 'unread' };

  const shown = subject.kind !== 'loading';
  useEffect(() => {
    if (shown) markPainted('plumbline:interactive');
  }, [shown]);

  const ask = (message: FromPanel): void => {
    setUnasked(null);
    tellBackground(message).catch(() => setUnasked('key' in message ? message.key : null));
  };

  const { bar, start } = useLoop(db, {
    shown: stored?.shown ?? null,
    row: stored?.row,
    tab: stored?.tab ?? null,
    person: who,
    queue,
    keys: settings.keys,
    follow,
    change,
    onView: setView,
    onKeys: (keys) => quietly(() => writeSettings(db, { keys })),
  });

  const noteOf = (identity: string) => beside?.decisions.find((one) => one.identity === identity)?.note ?? '';
  const latest = useRef({ key, snapshot, tab, role: settings.role, start, noteOf });
  latest.current = { key, snapshot, tab, role: settings.role, start, noteOf };
  const events = useMemo<PanelEvents>(() => {
    const person = () => {
      const { key: at, snapshot: of } = latest.current;
      if (at === null || !of) throw new Error('nobody is open');
      return { key: at, dossier: of.dossier };
    };
    return {
      onRole: (role) => quietly(() => writeSettings(db, { role })),
      onLocale: (wanted) => quietly(() => writeSettings(db, { locale: wanted })),
      onTheme: (theme) => quietly(() => writeSettings(db, { theme })),
      onOptions: () => void browser.runtime.openOptionsPage(),
      onPeople: () => void browser.tabs.create({ url: browser.runtime.getURL('/candidates.html') }),
      ...ownPages(db, () => latest.current.tab),
      onErasePerson: () =>
        change(async () => {
          await erasePerson(db, person().key);
          setErased(latest.current.tab?.tab ?? null);
        }),
      onEraseAll: () =>
        change(async () => {
          await eraseAll(db);
          setErased(latest.current.tab?.tab ?? null);
        }),
      onRead: (again) => ask({ type: 'read-github', key: person().key, again }),
      onOffer: ({ only }, most) =>
        ask({
          type: 'read-github',
          key: person().key,
          again: false,
          only: {
            parts: [...only.parts],
            repositories: only.repositories && [...only.repositories],
          },
          ...(most && { most }),
        }),
      onLeaveQueue: (login) => ask({ type: 'leave-queue', login }),
      onCancel: () => ask({ type: 'cancel-reading', key: person().key }),
      onReadRepository: (owner, name) => ask({ type: 'read-repository', owner, name }),
      onQueue: (logins, from) => ask({ type: 'queue-readings', logins: [...logins], from }),
      onRound: (logins, from) => {
        // The round stands before anybody in it is read: who is known by another key by then is known so in the round.
        const read = () => ask({ type: 'queue-readings', logins: [...logins], from });
        void change(() => latest.current.start(logins)).then(read, read);
      },
      onDecide: (finding, choice, answer, note) => {
        const { identity, ground } = finding;
        const decidedAt = new Date().toISOString();
        if (choice === null) return quietly(() => undecide(db, person().key, finding, decidedAt));
        const decision = {
          key: person().key,
          identity,
          ground,
          choice,
          answer,
          note: note ?? latest.current.noteOf(identity),
          decidedAt,
        };
        return quietly(() => decide(db, decision, finding));
      },
      onCopy: (text) => navigator.clipboard.writeText(text),
      onCopyPaper: copyPaper,
      onOpenPaper: (what) =>
        void browser.tabs.create({ url: browser.runtime.getURL(reportAddress({ key: person().key, what })) }),
      onScorecard: (areas) =>
        change(() => {
          const { role } = latest.current;
          return saveScorecard(db, { key: person().key, role, areas, filledAt: new Date().toISOString() });
        }),
      onAddText: (title, text) =>
        change(async () => {
          const { addPastedText } = await import('./pasted-texts');
          await addPastedText(db, person().dossier.person, title, text, new Date().toISOString());
        }),
      onRemoveText: (text) =>
        change(async () => {
          const { removePastedText } = await import('./pasted-texts');
          await removePastedText(db, person().key, text);
        }),
      onFindingsShown: () => markPainted('plumbline:findings'),
    };
  }, [db, change, quietly]);

  const message: MessageSlot = (means) =>
    snapshot &&
    key !== null && (
      <Suspense fallback={<p>{t('message.working')}</p>}>
        <MessageTab
          key={key}
          db={db}
          catalogue={catalogue}
          personKey={key}
          dossier={snapshot.dossier}
          facts={facts}
          failed={state === 'failed'}
          role={settings.role}
          means={means}
          change={change}
          onOffer={events.onOffer}
          onNotes={() => setView('notes')}
        />
      </Suspense>
    );

  return (
    <>
      <Panel
        subject={subject}
        settings={settings}
        limits={limits}
        queue={queue}
        budget={budget}
        online={online}
        now={now}
        view={view}
        storageFull={storageFull || (unsaid !== null && unsaid === key)}
        first={first}
        bar={bar}
        notice={
          <>
            {key !== null && <Leaving key={key} db={db} person={key} now={now} />}
            {token.view && (
              <TokenNotice
                view={token.view}
                offered={settings.offerToken && token.people >= offeredAt}
                onOpen={() => setTokenOpen(true)}
                onDecline={() => quietly(() => writeSettings(db, { offerToken: false }))}
              />
            )}
          </>
        }
        message={message}
        onView={setView}
        events={events}
      />
      {tokenOpen && token.view && (
        <Suspense>
          <TokenDialog view={token.view} events={token.events} onClose={() => setTokenOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
