import { useCallback, useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';

import type { ListedPerson } from '../lib/store/people';
import styles from './candidate-list.module.css';
import { CandidateRow } from './candidate-row';
import { useWindow } from './use-window';
import { useWords } from './words';

/** What the keys do to the list. */
export type ListHandle = {
  /** To the next line or the one before; `by` is 1 or -1. */
  move: (by: number) => void;
  /** The key of the line one is at, or null. */
  at: () => string | null;
};

/** Everybody who is shown, one line each; only what is near the screen is drawn. */
export const CandidateList = ({
  ref,
  people,
  chosen,
  opened,
  now,
  noticeDays,
  covered,
  onChoose,
  onOpen,
  renderDetail,
}: {
  ref: Ref<ListHandle>;
  people: readonly ListedPerson[];
  chosen: ReadonlySet<string>;
  /** The key of the line that stands open. */
  opened: string | null;
  now: string;
  /** So many days before a removal it is announced. */
  noticeDays: number;
  /** How much of the screen's top is covered by what sticks there, in pixels. */
  covered: () => number;
  onChoose: (key: string, range: boolean) => void;
  onOpen: (key: string | null) => void;
  renderDetail: (person: ListedPerson) => ReactNode;
}) => {
  const { t } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const [moved, setMoved] = useState(0);
  const indexOf = (key: string | null): number => (key === null ? -1 : people.findIndex((one) => one.key === key));
  const [atIndex, openIndex] = [indexOf(at), indexOf(opened)];
  const shown = useWindow(list, people.length, openIndex < 0 ? null : openIndex, covered);

  const latest = useRef({ people, at, atIndex, from: shown.from });
  latest.current = { people, at, atIndex, from: shown.from };
  const { show } = shown;
  const move = useCallback(
    (by: number) => {
      const { people: all, atIndex: before } = latest.current;
      const next = before < 0 ? 0 : Math.min(all.length - 1, Math.max(0, before + by));
      const person = all[next];
      if (!person) return;
      // The next key may come before this one is drawn.
      latest.current = { ...latest.current, at: person.key, atIndex: next };
      setAt(person.key);
      show(next);
      setMoved((count) => count + 1);
    },
    [show],
  );
  useImperativeHandle(ref, () => ({ move, at: () => (latest.current.atIndex < 0 ? null : latest.current.at) }), [move]);
  useEffect(() => {
    const rows = list.current;
    // Wherever the focus goes, the keys go on from there.
    const follow = ({ target }: FocusEvent): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
      setAt(row?.dataset['key'] ?? null);
    };
    rows?.addEventListener('focusin', follow);
    return () => rows?.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    if (moved === 0) return;
    const row = list.current?.querySelector(`[data-row="${latest.current.atIndex}"]`);
    row?.querySelector<HTMLElement>('[data-toggle]')?.focus({ preventScroll: true });
  }, [moved]);

  const toggle = useCallback((key: string) => onOpen(opened === key ? null : key), [onOpen, opened]);
  // The line one is at and the open one stay, wherever one scrolls: what one writes there and the focus stay with them.
  const drawn = new Set([atIndex, openIndex].filter((index) => index >= 0));
  for (let index = shown.from; index < shown.to; index += 1) drawn.add(index);
  return (
    <ul ref={list} className={styles['list']} style={{ height: shown.height }} aria-label={t('candidates:list')}>
      {[...drawn]
        .toSorted((a, b) => a - b)
        .flatMap((index) => {
          const person = people[index];
          if (!person) return [];
          const open = index === openIndex;
          return [
            <CandidateRow
              key={person.key}
              person={person}
              index={index}
              of={people.length}
              top={shown.topOf(index)}
              chosen={chosen.has(person.key)}
              open={open}
              now={now}
              noticeDays={noticeDays}
              onChoose={onChoose}
              onToggle={toggle}
            >
              {open && renderDetail(person)}
            </CandidateRow>,
          ];
        })}
    </ul>
  );
};
