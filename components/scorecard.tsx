import { useEffect, useId, useRef, useState } from 'react';

import { scoreAreas, type ScoreArea } from '../lib/knowledge/score-areas';
import type { Scorecard as Row } from '../lib/store/work-rows';
import controls from './controls.module.css';
import styles from './scorecard.module.css';
import { useWords } from './words';

export type Areas = Row['areas'];

/** Written text is saved this long after the last key, in milliseconds, and when the field is left. */
const saveAfter = 600;

const marks = ['yes', 'partly', 'no'] as const;
const empty = { note: '', shown: null };

const Area = ({
  area,
  value,
  onChange,
  onLeave,
}: {
  area: ScoreArea;
  value: { note: string; shown: (typeof marks)[number] | null };
  onChange: (value: { note: string; shown: (typeof marks)[number] | null }) => void;
  onLeave: () => void;
}) => {
  const { t } = useWords();
  const id = useId();
  return (
    <fieldset className={styles['area']}>
      <legend>{t(`report:areas.${area}.title`)}</legend>
      <p className={controls['hint']}>{t(`report:areas.${area}.look`)}</p>
      <label className={controls['hidden']} htmlFor={`${id}-note`}>
        {t('report:areas.note')}
      </label>
      <textarea
        id={`${id}-note`}
        className={controls['field']}
        rows={2}
        maxLength={5_000}
        placeholder={t('report:areas.note')}
        value={value.note}
        onChange={(event) => onChange({ ...value, note: event.target.value })}
        onBlur={onLeave}
      />
      <label className={controls['hidden']} htmlFor={`${id}-shown`}>
        {t('report:areas.title')}
      </label>
      <select
        id={`${id}-shown`}
        className={controls['field']}
        value={value.shown ?? ''}
        onChange={(event) => onChange({ ...value, shown: marks.find((one) => one === event.target.value) ?? null })}
        onBlur={onLeave}
      >
        <option value="">{t('report:areas.shown.open')}</option>
        {marks.map((mark) => (
          <option key={mark} value={mark}>
            {t(`report:areas.shown.${mark}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
};

/** The six areas that an interview is written down by. A person fills them in; nothing is summed. */
export const Scorecard = ({ stored, onSave }: { stored: Areas; onSave: (areas: Areas) => Promise<void> }) => {
  const { t } = useWords();
  const [areas, setAreas] = useState(stored);
  const [said, setSaid] = useState('');
  const unsaved = useRef<Areas | null>(null);
  // Another page may fill it in; not over what is being written here.
  useEffect(() => {
    if (unsaved.current === null) setAreas(stored);
  }, [stored]);

  const save = () => {
    const waiting = unsaved.current;
    if (waiting === null) return;
    unsaved.current = null;
    onSave(waiting).then(
      () => setSaid(t('settings:saved')),
      () => {
        unsaved.current ??= waiting;
        setSaid(t('settings:notSaved'));
      },
    );
  };
  const latestSave = useRef(save);
  latestSave.current = save;
  useEffect(() => {
    if (unsaved.current === null) return undefined;
    const timer = setTimeout(() => latestSave.current(), saveAfter);
    return () => clearTimeout(timer);
  }, [areas]);
  useEffect(() => () => latestSave.current(), []);

  return (
    <div className={styles['card']}>
      <p className={controls['hint']}>{t('report:kit.scorecardWords')}</p>
      {scoreAreas.map((area) => (
        <Area
          key={area}
          area={area}
          value={areas[area] ?? empty}
          onChange={(value) => {
            const next = { ...areas, [area]: value };
            unsaved.current = next;
            setAreas(next);
          }}
          onLeave={save}
        />
      ))}
      <p role="status" className={controls['hint']}>
        {said}
      </p>
    </div>
  );
};
