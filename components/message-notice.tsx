import { useState } from 'react';

import { channelOf } from '../lib/knowledge/channels';
import controls from './controls.module.css';
import styles from './message-view.module.css';
import type { MessageEvents, MessageShown } from './message-shown';
import { formatDay, formatList } from './time';
import { useWords } from './words';

/** The notice stands apart from the message. */
const blankLine = '\n\n';
const day = 24 * 60 * 60 * 1_000;

/** Whole days from today to a date; 0 is today, below it is past. */
export const daysLeft = (dueAt: string, now: string): number =>
  Math.round((Date.parse(dueAt) - Date.parse(now.slice(0, 10))) / day);

/** How much of the notice stands in a text. */
export const noticeIn = (text: string, { signs, url }: MessageShown['noticeWords']): 'whole' | 'link' | null =>
  signs.length > 0 && signs.every((sign) => text.includes(sign))
    ? 'whole'
    : url !== '' && text.includes(url)
      ? 'link'
      : null;

/** Adds the notice to the text with one press, in full or as a link. */
export const NoticeButtons = ({
  shown,
  text,
  onAdd,
}: {
  shown: Pick<MessageShown, 'noticeWords' | 'channel'>;
  text: string;
  /** With the whole text as it then stands. */
  onAdd: (text: string) => void;
}) => {
  const { t } = useWords();
  const { noticeWords } = shown;
  const standing = noticeIn(text, noticeWords);
  if (standing !== null) return <p className={controls['hint']}>{t(`message.notice.in.${standing}`)}</p>;
  if (noticeWords.text === '' && noticeWords.link === '') return null;
  const room = channelOf(shown.channel).hard - text.trimEnd().length - blankLine.length;
  const fits = (words: string): boolean => words !== '' && words.length <= room;
  if (!fits(noticeWords.text) && !fits(noticeWords.link))
    return <p className={controls['hint']}>{t('message.notice.noRoom')}</p>;
  return (
    <div className={controls['row']} role="group" aria-label={t('message.notice.title')}>
      {fits(noticeWords.text) && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => onAdd(`${text.trimEnd()}${blankLine}${noticeWords.text}`)}
        >
          {t('message.notice.addWhole')}
        </button>
      )}
      {fits(noticeWords.link) && (
        <button
          type="button"
          className={controls['button']}
          onClick={() => onAdd(`${text.trimEnd()}${blankLine}${noticeWords.link}`)}
        >
          {t('message.notice.addLink')}
        </button>
      )}
    </div>
  );
};

/** By when the person has to be told what was read about them, and whether they were. */
export const NoticeDue = ({
  shown,
  onInformed,
  onBriefs,
}: {
  shown: Pick<MessageShown, 'notice' | 'noticeWords' | 'means'>;
} & Pick<MessageEvents, 'onInformed' | 'onBriefs'>) => {
  const { t, locale } = useWords();
  const [failed, setFailed] = useState(false);
  const { notice, noticeWords, means } = shown;
  if (notice === null) return null;
  const left = daysLeft(notice.dueAt, means.now);
  const inform = (informed: boolean) => {
    setFailed(false);
    onInformed(informed).catch(() => setFailed(true));
  };
  return (
    <section className={styles['section']} aria-labelledby="message-notice">
      <h2 id="message-notice" className={styles['heading']}>
        {t('message.notice.title')}
      </h2>
      {notice.givenAt === null ? (
        <>
          <p>
            {t(left < 0 ? 'message.notice.past' : left === 0 ? 'message.notice.today' : 'message.notice.due', {
              day: formatDay(notice.dueAt, locale),
              count: left,
            })}
          </p>
          {noticeWords.text === '' && (
            <p className={controls['hint']}>
              {noticeWords.missing.length === 0
                ? t('message.notice.noBrief')
                : t('message.notice.missing', {
                    list: formatList(
                      noticeWords.missing.map((field) => t(`brief:fields.${field}.label`)),
                      locale,
                    ),
                  })}{' '}
              <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={onBriefs}>
                {t('message.notice.write')}
              </button>
            </p>
          )}
          <div className={controls['row']}>
            <button type="button" className={controls['button']} onClick={() => inform(true)}>
              {t('message.notice.elsewhere')}
            </button>
          </div>
        </>
      ) : (
        <div className={controls['row']}>
          <p>{t(`message.notice.given.${notice.how ?? 'elsewhere'}`, { day: formatDay(notice.givenAt, locale) })}</p>
          <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={() => inform(false)}>
            {t('message.undo')}
          </button>
        </div>
      )}
      <p role="alert">{failed ? t('message.notKept') : ''}</p>
    </section>
  );
};
