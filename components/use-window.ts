import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Rows beyond the screen that are drawn all the same, on either side: quick scrolling finds them there. */
const beyond = 14;
/** The window moves on by so many rows at once, or every step of a scroll would draw the list again. */
const step = 6;

export type ListWindow = {
  /** The first row that is drawn and the first that is not. */
  from: number;
  to: number;
  /** Where a row begins, and the height of all, in pixels. */
  topOf: (index: number) => number;
  height: number;
  /** Brings a row into sight, below what sticks to the top of the page. */
  show: (index: number) => void;
};

/**
 * The part of a long list that is drawn while the page scrolls. All rows are of one height, which is measured, so that it
 * holds for every size of text; one of them may be opened and is measured by itself.
 *
 * @param list what holds the rows; each has `data-row`, the open one `data-open` too.
 * @param opened index of the open row, or null.
 */
export const useWindow = (
  list: RefObject<HTMLElement | null>,
  count: number,
  opened: number | null,
  covered: () => number,
): ListWindow => {
  const [rowHeight, setRowHeight] = useState(64);
  const [openHeight, setOpenHeight] = useState(0);
  const [from, setFrom] = useState(0);
  const [rows, setRows] = useState(40);
  const extra = opened === null ? 0 : Math.max(0, openHeight - rowHeight);
  const topOf = useCallback(
    (index: number) => index * rowHeight + (opened !== null && index > opened ? extra : 0),
    [rowHeight, opened, extra],
  );

  const latest = useRef({ rowHeight, opened, extra, count });
  latest.current = { rowHeight, opened, extra, count };
  const look = useCallback(() => {
    if (!list.current) return;
    const { rowHeight: height, opened: open, extra: more } = latest.current;
    const above = -list.current.getBoundingClientRect().top;
    // What lies within the open row or below it stands lower by what that is higher.
    const inRows = open !== null && above > open * height ? Math.max(open * height, above - more) : above;
    const first = Math.floor(inRows / height) - beyond;
    setFrom(Math.max(0, Math.floor(first / step) * step));
    setRows(Math.ceil(window.innerHeight / height) + 2 * beyond + step);
  }, [list]);

  const measure = useCallback(() => {
    const heightOf = (row: string) => list.current?.querySelector(row)?.getBoundingClientRect().height ?? 0;
    const [closed, open] = [heightOf('[data-row]:not([data-open])'), heightOf('[data-open]')];
    if (closed > 0) setRowHeight(closed);
    if (open > 0) setOpenHeight(open);
  }, [list]);

  // What a row holds does not change its height: only another list, or another row that is opened, is measured anew.
  useLayoutEffect(() => {
    measure();
    look();
  }, [count, opened, measure, look]);
  useEffect(() => {
    const again = () => {
      measure();
      look();
    };
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', again);
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(again);
    if (list.current) sizes?.observe(list.current);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', again);
      sizes?.disconnect();
    };
  }, [measure, look, list]);
  useEffect(() => {
    const row = opened === null ? null : list.current?.querySelector('[data-open]');
    if (!row || typeof ResizeObserver === 'undefined') return undefined;
    const sizes = new ResizeObserver(measure);
    sizes.observe(row);
    return () => sizes.disconnect();
  }, [opened, from, measure, list]);

  const show = useCallback(
    (index: number) => {
      if (!list.current) return;
      const { rowHeight: height, opened: open, extra: more } = latest.current;
      const top =
        list.current.getBoundingClientRect().top + index * height + (open !== null && index > open ? more : 0);
      const above = covered();
      const bottom = window.innerHeight - height * 1.5;
      if (top < above) window.scrollBy({ top: top - above, behavior: 'instant' });
      else if (top > bottom) window.scrollBy({ top: top - bottom, behavior: 'instant' });
    },
    [list, covered],
  );

  return {
    from: Math.min(from, count),
    to: Math.min(count, from + rows),
    topOf,
    height: count * rowHeight + extra,
    show,
  };
};
