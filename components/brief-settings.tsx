import { useEffect, useId, useRef, useState } from 'react';

import type { Brief } from '../lib/outreach/brief';
import { BriefForm, type BriefKept } from './brief-form';
import styles from './brief.module.css';
import { Confirm } from './confirm';
import controls from './controls.module.css';
import { useWords, type Words } from './words';

export type BriefEvents = {
  onSave: (brief: Brief) => Promise<BriefKept>;
  /** A new one, or one like another under another name; what was made, or null where it could not be kept. */
  onAdd: (like: Brief | null) => Promise<Brief | null>;
  onRemove: (brief: Brief) => Promise<void>;
  /** Uses a brief for everybody for whom no other was chosen. */
  onUsual: (id: string) => Promise<void>;
};

/** What a brief is called: by the user, else as the role is advertised. */
export const briefName = ({ name, title }: Brief, { t }: Words): string => name || title || t('brief:unnamed');

/** All briefs: which one is open, what can be done with it, and the form. */
export const BriefSettings = ({
  briefs,
  usual,
  events,
}: {
  briefs: readonly Brief[];
  /** Id of the one that is used for everybody; null where none is. */
  usual: string | null;
  events: BriefEvents;
}) => {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [openId, setOpenId] = useState<string | null>(null);
  const [removed, setRemoved] = useState<{ brief: Brief; usual: boolean } | null>(null);
  const [said, setSaid] = useState('');
  const undo = useRef<HTMLButtonElement>(null);
  const gone = useRef<string | null>(null);
  const open = briefs.find((brief) => brief.id === (openId ?? usual)) ?? briefs[0];
  const isUsual = open !== undefined && (open.id === usual || briefs.length === 1);

  // The button that was pressed has gone with its brief.
  useEffect(() => undo.current?.focus(), [removed]);

  const attempt = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      await act();
    } catch {
      setSaid(t('brief:saveFailed'));
    }
  };
  const add = (like: Brief | null) =>
    attempt(async () => {
      setSaid('');
      setRemoved(null);
      const made = await events.onAdd(like && { ...like, name: t('brief:copyOf', { name: briefName(like, words) }) });
      if (made) setOpenId(made.id);
      else setSaid(t('brief:saveFailed'));
    });
  // What could not be saved before is not to bring a brief back when its form goes.
  const save = async (brief: Brief): Promise<BriefKept> => (gone.current === brief.id ? 'saved' : events.onSave(brief));
  const remove = async (brief: Brief): Promise<void> => {
    gone.current = brief.id;
    await events.onRemove(brief);
    setOpenId(null);
    setRemoved({ brief, usual: brief.id === usual });
    setSaid(t('brief:removed', { name: briefName(brief, words) }));
  };
  const bringBack = () =>
    attempt(async () => {
      if (!removed) return;
      const { brief } = removed;
      gone.current = null;
      if ((await events.onSave(brief)) !== 'saved') {
        setSaid(t('brief:saveFailed'));
        return;
      }
      if (removed.usual) await events.onUsual(brief.id);
      setRemoved(null);
      setOpenId(brief.id);
      setSaid(t('brief:broughtBack', { name: briefName(brief, words) }));
    });

  return (
    <div className={styles['briefs']}>
      <p className={controls['hint']}>{t('brief:intro')}</p>
      {(said !== '' || removed) && (
        <div className={styles['removed']}>
          <span role="status">{said}</span>
          {removed && (
            <button ref={undo} type="button" className={controls['button']} onClick={() => void bringBack()}>
              {t('brief:undo')}
            </button>
          )}
        </div>
      )}
      {open ? (
        <>
          {briefs.length > 1 && (
            <div>
              <label className={controls['label']} htmlFor={`${id}-choose`}>
                {t('brief:choose')}
              </label>
              <select
                id={`${id}-choose`}
                className={controls['field']}
                value={open.id}
                onChange={({ target }) => setOpenId(target.value)}
              >
                {briefs.map((brief) => (
                  <option key={brief.id} value={brief.id}>
                    {briefName(brief, words)}
                    {brief.id === usual && ` (${t('brief:usual')})`}
                  </option>
                ))}
              </select>
            </div>
          )}
          <div className={controls['row']}>
            <button type="button" className={controls['button']} onClick={() => void add(null)}>
              {t('brief:add')}
            </button>
            <button type="button" className={controls['button']} onClick={() => void add(open)}>
              {t('brief:copy')}
            </button>
            <Confirm
              label={t('brief:remove')}
              title={t('brief:removeTitle')}
              words={t('brief:removeWords', { name: briefName(open, words) })}
              action={t('brief:removeAction')}
              onConfirm={() => remove(open)}
            />
            {!isUsual && (
              <button
                type="button"
                className={controls['button']}
                onClick={() => void attempt(() => events.onUsual(open.id))}
              >
                {t('brief:makeUsual')}
              </button>
            )}
          </div>
          {isUsual && <p className={controls['hint']}>{t('brief:isUsual')}</p>}
          <BriefForm key={open.id} brief={open} onSave={save} />
        </>
      ) : (
        <div className={styles['empty']}>
          <h3>{t('brief:none.title')}</h3>
          <p className={controls['hint']}>{t('brief:none.words')}</p>
          <button
            type="button"
            className={`${controls['button']} ${controls['primary']}`}
            onClick={() => void add(null)}
          >
            {t('brief:add')}
          </button>
        </div>
      )}
    </div>
  );
};
