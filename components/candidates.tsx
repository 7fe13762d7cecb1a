import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';

import type { ListedPerson } from '../lib/store/people';
import type { Settings } from '../lib/store/rows';
import { CandidateChosen, type ExportForm } from './candidate-chosen';
import { CandidateDetail } from './candidate-detail';
import type { CandidateEvents } from './candidate-events';
import { expiringAmong, filterPeople, noFilters, sortPeople, type Filters, type SortOrder } from './candidate-filter';
import { CandidateFilters } from './candidate-filters';
import { CandidateList, type ListHandle } from './candidate-list';
import { createSearch } from './candidate-search';
import styles from './candidates.module.css';
import controls from './controls.module.css';
import { EmptyState } from './empty-state';
import { ExchangeBackup, type ExchangeEvents, type ExchangeState } from './exchange-backup';
import { ExpiringNotice } from './expiring-notice';
import { KeysDialog, useListKeys, type ListKey } from './list-keys';
import { useChoice } from './use-choice';
import { useWords } from './words';

/** Everybody who is kept, or why there is no list. */
export type PeopleState =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'people'; people: readonly ListedPerson[] };

/** What was done last, in words; `undo` where it can be undone. */
export type LastDone = { words: string; undo: boolean } | null;

const nobody: readonly ListedPerson[] = [];

/** Tags that anybody has, most used first, then by name. */
const tagsOf = (people: readonly ListedPerson[]): string[] => {
  const counts = new Map<string, number>();
  for (const { tags } of people) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, one], [b, other]) => (one === other ? (a < b ? -1 : 1) : other - one))
    .map(([tag]) => tag);
};

/** The list of people: search, filters, one line each, what was chosen by hand, files, and undoing. */
export const Candidates = ({
  state,
  settings,
  now,
  limits,
  done,
  busy,
  exchange,
  events,
}: {
  state: PeopleState;
  settings: Settings;
  now: string;
  /** The most tags one person may have, and the longest name of one. */
  limits: { mostTags: number; longestTag: number };
  done: LastDone;
  /** Whether a change of many people goes on. */
  busy: boolean;
  exchange: ExchangeState;
  events: CandidateEvents &
    ExchangeEvents & {
      onUndo: () => void;
      onExport: (form: ExportForm, people: readonly ListedPerson[]) => Promise<void>;
    };
}) => {
  const { t } = useWords();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [order, setOrder] = useState<SortOrder>('last-read');
  const [opened, setOpened] = useState<string | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const list = useRef<ListHandle>(null);

  const people = state.kind === 'people' ? state.people : nobody;
  const [searchPeople] = useState(createSearch);
  const sorted = useMemo(() => sortPeople(people, order), [people, order]);
  // Keys that are typed are shown before the list has followed them.
  const wanted = useDeferredValue(filters);
  const { shown, matching } = useMemo(() => {
    const found = filterPeople(searchPeople(sorted, wanted.text), wanted, now, settings.noticeDays);
    const keys = new Set(found.map(({ key }) => key));
    // Whoever stands open stays, also where what was changed there takes them out of the filter.
    const stays =
      opened !== null && !keys.has(opened) ? sorted.filter(({ key }) => key === opened || keys.has(key)) : found;
    return { shown: stays, matching: found };
  }, [sorted, wanted, now, settings.noticeDays, opened, searchPeople]);
  // The first search would have to fold everybody's words; it is done while nothing else is.
  useEffect(() => {
    if (people.length === 0 || typeof requestIdleCallback === 'undefined') return undefined;
    const idle = requestIdleCallback(() => void searchPeople(people, 'a'));
    return () => cancelIdleCallback(idle);
  }, [people, searchPeople]);
  const shownKeys = useMemo(() => shown.map(({ key }) => key), [shown]);
  const kept = useMemo(() => new Set(people.map(({ key }) => key)), [people]);
  const { chosen, choose, chooseAll, chooseNone } = useChoice(shownKeys, kept);
  const expiring = useMemo(() => expiringAmong(people, now, settings.noticeDays), [people, now, settings.noticeDays]);
  const tags = useMemo(() => tagsOf(people), [people]);
  const roleIds = useMemo(() => [...new Set(people.flatMap(({ role }) => role ?? []))], [people]);
  const chosenPeople = useMemo(() => people.filter(({ key }) => chosen.has(key)), [people, chosen]);
  const chosenKeys = useMemo(() => chosenPeople.map(({ key }) => key), [chosenPeople]);
  const hidden = useMemo(() => {
    if (chosen.size === 0) return 0;
    const visible = new Set(shownKeys);
    return chosenKeys.filter((key) => !visible.has(key)).length;
  }, [chosen, chosenKeys, shownKeys]);
  const unchosen = shownKeys.length - (chosen.size - hidden);

  // Whoever stands open and does not fit what is looked for next is let go.
  const lookFor = (next: Filters): void => {
    setFilters(next);
    setOpened(null);
  };
  const onKey = (key: ListKey): void => {
    const at = list.current?.at() ?? null;
    if (key === '/') search.current?.focus();
    else if (key === 'j' || key === 'k') list.current?.move(key === 'j' ? 1 : -1);
    else if ((key === 'x' || key === 'X') && at !== null) choose(at, key === 'X');
    else if (key === 'u') events.onUndo();
    else if (key === '?') setKeysOpen(true);
  };
  useListKeys(settings.keys, {
    onKey,
    onUndo: events.onUndo,
    onEscape: () => {
      if (document.activeElement === search.current) search.current?.blur();
      else setOpened(null);
    },
  });
  const covered = useCallback(() => bar.current?.getBoundingClientRect().height ?? 0, []);
  const find = useCallback((query: string) => searchPeople(people, query), [searchPeople, people]);

  return (
    <main className={styles['page']}>
      <header className={styles['top']}>
        <h1>{t('candidates:title')}</h1>
        <a href="/options.html">{t('menu.options')}</a>
        <button type="button" className={controls['button']} onClick={() => setKeysOpen(true)}>
          {t('candidates:keys.title')}
        </button>
      </header>
      <ExchangeBackup state={exchange} events={events} />
      <ExpiringNotice
        expiring={expiring}
        now={now}
        settings={settings}
        onWork={events.onWork}
        onShow={() => lookFor({ ...noFilters, due: 'removal' })}
      />
      {people.length > 0 && (
        <div ref={bar} className={styles['bar']}>
          <CandidateFilters {...{ search, filters, order, roleIds }} onFilters={lookFor} onOrder={setOrder} />
          <div className={styles['counts']}>
            <p role="status">
              {t(matching.length === people.length ? 'candidates:count.all' : 'candidates:count.some', {
                count: matching.length,
                of: people.length,
              })}
            </p>
            {unchosen > 0 && (
              <button type="button" className={controls['button']} onClick={() => chooseAll(shownKeys)}>
                {t('candidates:choose.all', { count: shownKeys.length })}
              </button>
            )}
          </div>
          {chosen.size > 0 && (
            <CandidateChosen
              {...{ tags, hidden, busy, events }}
              keys={chosenKeys}
              worn={tagsOf(chosenPeople)}
              longestTag={limits.longestTag}
              onExport={(form) => events.onExport(form, chosenPeople)}
              onNone={chooseNone}
            />
          )}
        </div>
      )}
      {state.kind === 'loading' && (
        <p className={styles['working']} role="status">
          {t('candidates:loading')}
        </p>
      )}
      {state.kind === 'failed' && <EmptyState title={t('states.store-failed.title')} words={t('candidates:failed')} />}
      {state.kind === 'people' && people.length === 0 && (
        <EmptyState title={t('candidates:empty.title')} words={t('candidates:empty.words')} />
      )}
      {people.length > 0 && shown.length === 0 && (
        <EmptyState title={t('candidates:noMatch.title')} words={t('candidates:noMatch.words')}>
          <button type="button" className={controls['button']} onClick={() => lookFor(noFilters)}>
            {t('candidates:filters.clear')}
          </button>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <CandidateList
          ref={list}
          people={shown}
          {...{ chosen, opened, now, covered }}
          noticeDays={settings.noticeDays}
          onChoose={choose}
          onOpen={setOpened}
          renderDetail={(person) => (
            <CandidateDetail
              key={person.key}
              {...{ person, now, tags, find, events }}
              mostTags={limits.mostTags}
              longestTag={limits.longestTag}
            />
          )}
        />
      )}
      <div className={styles['done']}>
        <p role="status">{done?.words ?? ''}</p>
        {done?.undo === true && (
          <button type="button" className={controls['button']} onClick={events.onUndo}>
            {t('candidates:undo')}
          </button>
        )}
      </div>
      <KeysDialog open={keysOpen} single={settings.keys} onOpen={setKeysOpen} />
    </main>
  );
};
