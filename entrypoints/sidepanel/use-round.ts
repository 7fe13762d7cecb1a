import { useEffect, useRef } from 'react';
import browser from 'webextension-polyfill';

import type { Database } from '../../lib/store/database';
import { keyOf } from '../../lib/store/keys';
import { currentRound, endRound, goTo, startRound } from '../../lib/store/rounds';
import type { TabRow } from '../../lib/store/rows';
import type { Round } from '../../lib/store/work-rows';

/** Whether the panel shows the round's person or follows the page in the tab; null until the first look at the store. */
export type Follows = 'round' | 'page' | null;

/** Whom the panel is about: the person of the round, or of the page. */
export type Shown = { round: Round | null; follows: NonNullable<Follows>; key: string | null };

/** The page of somebody who is not the one that the round is at. */
const isElsewhere = (round: Round, row: TabRow | undefined): boolean =>
  row !== undefined && row.key !== null && row.key !== round.keys[round.at];

/**
 * Whom the panel is about. One that is opened in the middle of a round goes on with it, unless the tab already shows
 * somebody else; without a round it follows the page.
 */
export const shownBy = (round: Round | null, row: TabRow | undefined, follows: Follows): Shown => {
  const of = round === null ? 'page' : (follows ?? (isElsewhere(round, row) ? 'page' : 'round'));
  return { round, follows: of, key: of === 'round' ? (round?.keys[round.at] ?? null) : (row?.key ?? null) };
};

/** Reads the round for `shownBy`; call it within a live query. */
export const readRound = async (db: Database): Promise<Round | null> => (await currentRound(db)) ?? null;

/** The tab that shows a page, as far as the store knows; undefined where none is left. */
const tabShowing = async (db: Database, url: string): Promise<number | undefined> => {
  const rows = await db.tabs.filter((row) => row.url === url).toArray();
  for (const { tab } of rows) if (await browser.tabs.get(tab).catch(() => null)) return tab;
  return undefined;
};

/** What the user does in a round; each write may find no room, and says so to whoever asked. */
export const useRound = (
  db: Database,
  { shown, row, tab }: { shown: Shown | null; row: TabRow | undefined; tab: number | null },
  follow: (follows: Follows) => void,
) => {
  const origin = useRef<number | null>(null);
  // What was worked out at the first look holds from then on.
  const settled = shown?.follows ?? null;
  useEffect(() => {
    if (settled !== null) follow(settled);
  }, [settled, follow]);

  // Whoever goes to another profile by themselves is followed there.
  const at = row?.key ?? null;
  const before = useRef<{ tab: number | null; at: string | null } | null>(null);
  const current = shown?.round?.keys[shown.round.at] ?? null;
  useEffect(() => {
    const last = before.current;
    before.current = { tab, at };
    if (last && at !== null && (last.at !== at || last.tab !== tab) && at !== current) follow('page');
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- going on in the round is no going elsewhere in the tab
  }, [at, tab]);

  return {
    /** Begins a round over people who were ticked on the page in the tab. */
    start: async (logins: readonly string[], now: string): Promise<void> => {
      const keys = await Promise.all(logins.map((login) => keyOf(db, { id: null, login })));
      const from = row?.url.startsWith('https://github.com/') ? row.url : null;
      await startRound(db, keys, from, now);
      origin.current = tab;
      follow('round');
    },
    goTo: async (place: number): Promise<void> => {
      await goTo(db, place);
      follow('round');
    },
    goOn: () => follow('round'),
    end: async (): Promise<void> => {
      await endRound(db);
      follow('page');
    },
    /** To the page that one came from: in its own tab where that is still there, else in a new one. */
    back: async (): Promise<void> => {
      const from = shown?.round?.from ?? null;
      follow('page');
      if (from === null || row?.url === from) return;
      const known = origin.current === null ? null : await browser.tabs.get(origin.current).catch(() => null);
      const there = await tabShowing(db, from);
      if (there !== undefined) await browser.tabs.update(there, { active: true });
      else if (known?.id !== undefined) await browser.tabs.update(known.id, { active: true, url: from });
      else await browser.tabs.create({ url: from });
    },
  };
};
