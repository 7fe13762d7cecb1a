import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';

import { panelViews, type PanelView } from '../../components/panel';
import { RoundBar } from '../../components/round-bar';
import { WorkBar } from '../../components/work-bar';
import { useWords } from '../../components/words';
import { notNowReasons, type NotNowReason, type WorkState } from '../../lib/knowledge/work-states';
import type { Database } from '../../lib/store/database';
import { standingKey } from '../../lib/store/keys';
import type { QueueRow, TabRow } from '../../lib/store/rows';
import { useKeys } from './use-keys';
import { useRound, type Follows, type Shown } from './use-round';
import { useWork } from './use-work';

/** Comes when it is asked for. */
const KeyList = lazy(async () => ({ default: (await import('../../components/key-list')).KeyList }));

type Given = {
  shown: Shown | null;
  row: TabRow | undefined;
  tab: number | null;
  /** The person that is shown; null where nobody is. */
  person: { key: string; login: string } | null;
  queue: readonly QueueRow[];
  keys: boolean;
  follow: (follows: Follows) => void;
  /** Runs a write, and says where there was no room for it. */
  change: (write: () => Promise<unknown>) => Promise<void>;
  onView: (view: PanelView) => void;
  onKeys: (keys: boolean) => void;
};

/** Where the round's person waits, or is being read. */
const waitingOf = (shown: Shown | null, queue: readonly QueueRow[]): 'waiting' | 'reading' | null => {
  const row = queue.find(({ key }) => key !== null && key === shown?.key);
  return row?.state === 'waiting' || row?.state === 'reading' ? row.state : null;
};

/** The loop over people: the round, the state of the work with each, and the keys for both. */
export const useLoop = (
  db: Database,
  { shown, row, tab, person, queue, keys, follow, change, onView, onKeys }: Given,
): { bar: ReactNode; start: (logins: readonly string[]) => Promise<void> } => {
  const { t } = useWords();
  const round = useRound(db, { shown, row, tab }, follow);
  const { work, canUndo, change: changeWork, undo: undoWork } = useWork(db, person?.key ?? null);
  const [choosing, setChoosing] = useState(false);
  const [listed, setListed] = useState(false);
  const [said, setSaid] = useState('');
  // By login: the key of somebody who is being read changes once the account's number is learnt.
  const login = person?.login ?? null;
  useEffect(() => setChoosing(false), [login]);

  const now = () => new Date().toISOString();
  /** Does it and tells what was done; where it was not kept, that is told. */
  const tell = (write: () => Promise<unknown>, words: string): void =>
    void change(write).then(
      () => setSaid(words),
      () => setSaid(t('loop:notKept')),
    );

  const inRound = shown?.follows === 'round' ? shown.round : null;
  const go = (place: number): void => {
    const of = shown?.round;
    if (!of) return;
    if (place < 0) return setSaid(t('loop:round.first'));
    if (place >= of.keys.length) return setSaid(t('loop:round.last', { count: of.keys.length }));
    return tell(() => round.goTo(place), t('loop:round.at', { at: place + 1, count: of.keys.length }));
  };
  const back = () => tell(() => round.back(), t('loop:round.backSaid'));

  const setState = (state: WorkState, reason: NotNowReason | null): void => {
    if (!person) return;
    setChoosing(false);
    const what = { login: person.login, state: t(`workStates.${state}`) };
    const why = reason === null ? '' : ` ${t('loop:because', { reason: t(`loop:reasons.${reason}`) })}`;
    const then = keys ? ` ${t(inRound ? 'loop:thenNext' : 'loop:then')}` : '';
    tell(() => changeWork({ state, reason }, now()), `${t('loop:done', what)}${why}${then}`);
  };
  const undo = () =>
    void change(async () => {
      const of = await undoWork(now());
      const key = of === null ? null : await standingKey(db, of);
      const candidate = key === null ? undefined : await db.candidates.get(key);
      setSaid(candidate ? t('loop:undone', { login: candidate.login }) : t('loop:nothingUndone'));
    }).catch(() => setSaid(t('loop:notKept')));
  const ask = (open: boolean) => {
    setChoosing(open);
    const reasons = notNowReasons.map((one, index) => `${index + 1} ${t(`loop:reasons.${one}`)}`).join(', ');
    setSaid(open && keys ? `${t('loop:why')} ${reasons}` : '');
  };

  const actions: Readonly<Record<string, (() => void) | false | undefined>> = {
    j: shown?.round ? () => (inRound ? go(inRound.at + 1) : round.goOn()) : undefined,
    k: shown?.round ? () => (inRound ? go(inRound.at - 1) : round.goOn()) : undefined,
    b: shown?.round ? back : undefined,
    w: work ? () => setState('worth-contacting', null) : undefined,
    n: work ? () => ask(true) : undefined,
    u: undo,
    '?': () => setListed(true),
    Escape: choosing ? () => ask(false) : undefined,
  };
  useKeys(keys, (pressed) => {
    const digit = /^[1-9]$/u.test(pressed) ? Number(pressed) - 1 : null;
    if (digit !== null) {
      const reason = choosing ? notNowReasons[digit] : undefined;
      const view = choosing || !person ? undefined : panelViews[digit];
      if (reason) setState('not-now', reason);
      if (view) onView(view);
      return reason !== undefined || view !== undefined;
    }
    const action = actions[pressed];
    if (action) action();
    return Boolean(action);
  });

  return {
    start: (logins) => round.start(logins, now()),
    bar: (
      <>
        {shown?.round && (
          <RoundBar
            at={shown.round.at}
            count={shown.round.keys.length}
            from={shown.round.from}
            shown={inRound !== null}
            waiting={waitingOf(shown, queue)}
            onNext={() => go((shown.round?.at ?? 0) + 1)}
            onPrevious={() => go((shown.round?.at ?? 0) - 1)}
            onBack={back}
            onGoOn={round.goOn}
            onEnd={() => tell(round.end, t('loop:round.ended'))}
          />
        )}
        {person && work && (
          <WorkBar
            login={person.login}
            work={work}
            choosing={choosing}
            said={said}
            canUndo={canUndo}
            keys={keys}
            onState={setState}
            onChoosing={ask}
            onUndo={undo}
            onKeys={() => setListed(true)}
          />
        )}
        {listed && (
          <Suspense>
            <KeyList keys={keys} onKeys={onKeys} onClose={() => setListed(false)} />
          </Suspense>
        )}
      </>
    ),
  };
};
