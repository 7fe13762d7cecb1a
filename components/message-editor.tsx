import { CopyIcon } from '@primer/octicons-react';
import { useEffect, useId, useRef, useState } from 'react';

import { channelOf } from '../lib/knowledge/channels';
import type { DraftEdit } from '../lib/outreach/outreach';
import controls from './controls.module.css';
import { isWarning, markedAt, piecesOf } from './marked-text';
import { MarkCard, openedBy, type Opened } from './message-mark';
import { Checks } from './message-checks';
import styles from './message-editor.module.css';
import { NoticeButtons } from './message-notice';
import { Grounds, Warnings } from './message-grounds';
import type { MessageEvents, MessageShown } from './message-shown';
import { formatCount } from './time';
import { useWords } from './words';

/** Written text is saved this long after the last key, in milliseconds, and when the field is left. */
const saveAfter = 300;
/** A card stays this long when the pointer leaves, in milliseconds: time to reach the link in it. */
const staysFor = 250;

const moves = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** How much of what the channel takes is used, in words. */
const Length = ({ text, shown }: { text: string; shown: Pick<MessageShown, 'channel'> }) => {
  const { t, locale } = useWords();
  const limits = channelOf(shown.channel);
  const { advised, words } = limits;
  const count = text.length;
  const hard = formatCount(limits.hard, locale);
  if (words !== null) return t('message.used.words', { count: wordsIn(text), words });
  return advised === null
    ? t('message.used.hard', { count, hard })
    : t('message.used.advised', { count, advised, hard });
};

type Written = { text: string; subject: string | null };

const isSame = (one: Written, other: Written | null): boolean =>
  one.text === other?.text && one.subject === other.subject;

/** The user's text, saved as it is typed: after a pause, when the field is left, and when view or page go. */
const useWritten = (shown: MessageShown, onSave: MessageEvents['onSave'], onRefused: () => void) => {
  const { stored, draft, topic, channel, angle } = shown;
  const suggested: Written = { text: draft?.text ?? '', subject: draft?.subject ?? null };
  const standing: Written = stored ? { text: stored.text, subject: stored.subject ?? suggested.subject } : suggested;
  const [written, setWritten] = useState(standing);
  const unsaved = useRef<Written | null>(null);
  /** What was given to the store and has not come back from it: until it does, what comes is older. */
  const awaited = useRef<Written | null>(null);
  // A new suggestion, or what another window saved, takes the place of what stood there, never that of unsaved words.
  const [last, setLast] = useState(standing);
  if (!isSame(standing, last)) {
    setLast(standing);
    if (isSame(standing, awaited.current)) awaited.current = null;
    if (unsaved.current === null && awaited.current === null) setWritten(standing);
  }
  const save = () => {
    const waiting = unsaved.current;
    if (waiting === null) return;
    unsaved.current = null;
    awaited.current = isSame(waiting, standing) ? null : waiting;
    // What could not be kept is still in the field, and is tried again with the next key.
    onSave({ topic: topic?.id ?? '', channel, angle }, waiting.text, waiting.subject).catch(() => {
      unsaved.current ??= waiting;
      awaited.current = null;
      onRefused();
    });
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (unsaved.current === null) return undefined;
    const timer = setTimeout(() => latest.current(), saveAfter);
    return () => clearTimeout(timer);
  }, [written]);
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const write = (next: Written) => {
    unsaved.current = next;
    setWritten(next);
  };
  const reset = () => {
    unsaved.current = null;
    awaited.current = null;
    setWritten(suggested);
  };
  return { written, suggested, write, reset, save };
};

/**
 * The text, its marks, what the channel takes of it, and what there is to look at. Nothing that is marked or open keeps
 * anybody from copying.
 */
export const MessageEditor = ({ shown, events }: { shown: MessageShown; events: MessageEvents }) => {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [before, setBefore] = useState<Written | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { written, suggested, write, reset, save } = useWritten(shown, events.onSave, () =>
    setSaid(t('message.notSaved')),
  );
  const { text, subject } = written;
  const pieces = piecesOf(text, shown.mark(text));
  const kinds = new Set(pieces.flatMap(({ mark }) => (mark ? [mark.kind] : [])));
  const edited = text !== suggested.text || subject !== suggested.subject;
  const longest = channelOf(shown.channel).subject;

  const change = (next: string) => {
    setOpened(null);
    write({ text: next, subject });
  };
  const mend = ({ start, end, text: words }: DraftEdit) => {
    change(text.slice(0, start) + words + text.slice(end));
    setSaid(t('message.mended'));
  };
  const show = (start: number, end: number) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const copy = async () => {
    save();
    setBefore(null);
    try {
      setSaid(t((await events.onCopy(text)) ? 'message.copied' : 'message.copiedNotNoted'));
    } catch {
      setSaid(t('message.notCopied'));
    }
  };
  const copySubject = async () => {
    try {
      await events.onCopySubject(subject ?? '');
      setSaid(t('message.subjectCopied'));
    } catch {
      setSaid(t('message.notCopied'));
    }
  };
  const startAgain = async () => {
    const undone = written;
    try {
      await events.onStartAgain();
      reset();
      setBefore(undone);
      setSaid(t('message.startedAgain'));
    } catch {
      setSaid(t('message.notSaved'));
    }
  };

  const openAt = (index: number | null, at?: { x: number; y: number }) => {
    clearTimeout(closing.current);
    const mark = index === null ? null : pieces[index]?.mark;
    const element = mirror.current?.querySelector<HTMLElement>(`[data-piece="${index}"]`);
    setOpened(mark && mark.kind !== 'yours' && element && index !== null ? openedBy(index, mark, element, at) : null);
  };
  const hover = (x: number, y: number) => {
    const over = document
      .elementsFromPoint(x, y)
      .find((one): one is HTMLElement => one instanceof HTMLElement && one.dataset['piece'] !== undefined);
    if (over && mirror.current?.contains(over)) openAt(Number(over.dataset['piece']), { x, y });
    else leave();
  };
  const leave = () => {
    clearTimeout(closing.current);
    closing.current = setTimeout(() => setOpened(null), staysFor);
  };
  useEffect(() => () => clearTimeout(closing.current), []);

  return (
    <div className={styles['editor']}>
      {longest !== null && (
        <div>
          <label className={controls['label']} htmlFor={`${id}-subject`}>
            {t('message.subject')}
          </label>
          <div className={styles['subject']}>
            <input
              id={`${id}-subject`}
              className={controls['field']}
              value={subject ?? ''}
              maxLength={300}
              aria-describedby={`${id}-subject-used`}
              onChange={({ target }) => write({ text, subject: target.value })}
              onBlur={save}
            />
            <button
              type="button"
              className={controls['button']}
              disabled={(subject ?? '').trim() === ''}
              onClick={() => void copySubject()}
            >
              {t('message.copySubject')}
            </button>
          </div>
          <p id={`${id}-subject-used`} className={controls['hint']}>
            {t('message.used.hard', { count: (subject ?? '').length, hard: longest })}
          </p>
        </div>
      )}
      <div>
        <label className={controls['hidden']} htmlFor={id}>
          {t('message.field')}
        </label>
        <div className={styles['sheet']}>
          {/* Says where each stretch is from; its words are those of the field that lies over it. */}
          <div ref={mirror} className={styles['mirror']} aria-hidden data-testid="message-marks">
            {pieces.map(({ text: piece, mark }, index) =>
              mark === null ? (
                piece
              ) : (
                <mark key={index} className={styles['mark']} data-kind={mark.kind} data-piece={index}>
                  {piece}
                </mark>
              ),
            )}
            {'\u200B'}
          </div>
          <textarea
            id={id}
            ref={field}
            className={styles['field']}
            maxLength={20_000}
            value={text}
            aria-describedby={`${id}-used ${id}-how`}
            onChange={({ target }) => change(target.value)}
            onBlur={save}
            onMouseMove={({ clientX, clientY, buttons }) => {
              if (buttons === 0) hover(clientX, clientY);
            }}
            onMouseLeave={leave}
            onClick={({ currentTarget }) => openAt(markedAt(pieces, currentTarget.selectionStart))}
            onKeyUp={({ key, currentTarget, shiftKey }) => {
              if (moves.has(key) && !shiftKey) openAt(markedAt(pieces, currentTarget.selectionStart));
              else if (key === 'Escape') setOpened(null);
            }}
          />
          <MarkCard
            opened={opened}
            texts={shown.texts}
            onEnter={() => clearTimeout(closing.current)}
            onLeave={leave}
            onClose={() => setOpened(null)}
          />
        </div>
      </div>
      <div className={styles['bar']}>
        <p className={styles['used']}>
          <span id={`${id}-used`}>
            <Length text={text} shown={shown} />
          </span>
          {(['evidence', 'yours'] as const).map(
            (kind) =>
              kinds.has(kind) && (
                <span key={kind}>
                  {' '}
                  {t('dot')}{' '}
                  <span className={styles['mark']} data-kind={kind}>
                    {t(`message.marks.${kind}`)}
                  </span>
                </span>
              ),
          )}
        </p>
        <button
          type="button"
          className={`${controls['button']} ${controls['primary']} ${styles['copy']}`}
          disabled={text.trim() === ''}
          onClick={() => void copy()}
        >
          <CopyIcon size={14} /> {t('message.copy')}
        </button>
      </div>
      <span id={`${id}-how`} className={controls['hidden']}>
        {t('message.howMarked')}
      </span>
      <div className={styles['said']}>
        <p role="status">{said}</p>
        {before !== null && (
          <button
            type="button"
            className={`${controls['button']} ${controls['quiet']}`}
            onClick={() => {
              write(before);
              setBefore(null);
              setSaid(t('message.takenBack'));
            }}
          >
            {t('message.undo')}
          </button>
        )}
        {edited && shown.draft !== null && before === null && (
          <button
            type="button"
            className={`${controls['button']} ${controls['quiet']}`}
            onClick={() => void startAgain()}
          >
            {t('message.startAgain')}
          </button>
        )}
      </div>
      <Warnings pieces={pieces.filter(({ mark }) => mark !== null && isWarning(mark))} text={text} onShow={show} />
      <Checks checks={shown.check(text, subject)} onMend={mend} onShow={show} />
      <NoticeButtons shown={shown} text={text} onAdd={change} />
      <Grounds pieces={pieces} texts={shown.texts} />
    </div>
  );
};
