import { useEffect, useId, useMemo, useRef, useState } from 'react';

import { adviseBrief, type AdvisedField } from '../lib/outreach/brief-advice';
import type { Brief } from '../lib/outreach/brief';
import { noticeFields } from '../lib/outreach/notice';
import { AdviceList, AdviceNotes } from './brief-advice';
import {
  briefGroups,
  briefOfTyped,
  choicesOf,
  linesOf,
  mostOf,
  sameBrief,
  typedOf,
  type BriefFieldName,
  type BriefGroup,
  type TypedBrief,
} from './brief-fields';
import styles from './brief.module.css';
import controls from './controls.module.css';
import { Field, type FieldIds } from './field';
import { PayFigures } from './pay-figures';
import { formatList } from './time';
import { useWords } from './words';

/** How keeping a brief went: `full` where the browser has no room. */
export type BriefKept = 'saved' | 'full' | 'failed';

/** Written text is saved this long after the last key, in milliseconds, and when a field is left. */
const saveAfter = 600;

const keptWords = { saved: 'brief:saved', full: 'brief:full', failed: 'brief:saveFailed' } as const;

/** Words for choices that are told of elsewhere already. */
const choiceKey = (name: BriefFieldName, choice: string): string =>
  name === 'role' ? `roles.${choice}` : name === 'language' ? `languages.${choice}` : `brief:fields.${name}.${choice}`;

const Input = ({
  name,
  value,
  ids,
  onWrite,
}: {
  name: BriefFieldName;
  value: string;
  ids: FieldIds;
  onWrite: (value: string) => void;
}) => {
  const { t } = useWords();
  const shared = { ...ids, className: controls['field'], value };
  const choices = choicesOf[name];
  if (choices) {
    return (
      <select {...shared} onChange={({ target }) => onWrite(target.value)}>
        {name !== 'language' && <option value="">{t(`brief:fields.${name}.none`)}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(choiceKey(name, choice))}
          </option>
        ))}
      </select>
    );
  }
  const rows = linesOf[name];
  return rows === undefined ? (
    <input
      {...shared}
      inputMode={name === 'research' ? 'numeric' : name === 'link' ? 'url' : undefined}
      maxLength={mostOf[name]}
      onChange={({ target }) => onWrite(target.value)}
    />
  ) : (
    <textarea {...shared} rows={rows} maxLength={mostOf[name]} onChange={({ target }) => onWrite(target.value)} />
  );
};

/** What stands in the form, kept as it is written; what could not be kept stays there, and is said. */
const useTyped = (brief: Brief, onSave: (brief: Brief) => Promise<BriefKept>) => {
  const [typed, setTyped] = useState(() => typedOf(brief));
  const [kept, setKept] = useState<BriefKept | null>(null);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(brief.updatedAt);
  const { brief: standing, wrong } = useMemo(() => briefOfTyped(typed, brief), [typed, brief]);

  // Another page may change what is not being written here.
  useEffect(() => {
    if (brief.updatedAt === known.current || unsaved.current) return;
    known.current = brief.updatedAt;
    setTyped(typedOf(brief));
  }, [brief]);

  const save = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (!unsaved.current) return;
    unsaved.current = false;
    if (sameBrief(standing, brief)) return;
    const wanted = { ...standing, updatedAt: new Date().toISOString() };
    known.current = wanted.updatedAt;
    const outcome = await onSave(wanted);
    if (outcome !== 'saved') unsaved.current = true;
    setKept(outcome);
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    if (!unsaved.current) return undefined;
    timer.current = setTimeout(() => void latest.current(), saveAfter);
    return () => clearTimeout(timer.current);
  }, [typed]);
  useEffect(() => () => void latest.current(), []);

  const write = (name: BriefFieldName, value: string): void => {
    unsaved.current = true;
    setKept(null);
    setTyped((before): TypedBrief => ({ ...before, [name]: value }));
  };
  return { typed, standing, wrong, kept, write, save };
};

/** One brief: its fields, what is advised on it while it is written, and whether it is saved. */
export const BriefForm = ({ brief, onSave }: { brief: Brief; onSave: (brief: Brief) => Promise<BriefKept> }) => {
  const { t, locale } = useWords();
  const id = useId();
  const { typed, standing, wrong, kept, write, save } = useTyped(brief, onSave);
  const advice = useMemo(() => adviseBrief(standing), [standing]);
  const labels = (names: readonly BriefFieldName[]): string =>
    formatList(
      names.map((name) => t(`brief:fields.${name}.label`)),
      locale,
    );

  const wrongWords = (name: BriefFieldName): string | undefined =>
    wrong.includes(name) ? t(`brief:fields.${name}.${name === 'research' ? 'range' : 'wrong'}`) : undefined;
  const hintOf = (name: BriefFieldName): string | undefined => {
    if (name === 'mode') return undefined;
    const help = t(`brief:fields.${name}.help`);
    const { research } = standing;
    if (name !== 'research' || research === null || wrong.includes(name)) return help;
    return t('brief:fields.research.split', { research, engineering: 100 - research });
  };

  const group = (of: BriefGroup) => (
    <div className={styles['fields']}>
      {briefGroups[of].map((name) => (
        <div key={name}>
          <Field
            id={`${id}-${name}`}
            label={t(`brief:fields.${name}.label`)}
            hint={hintOf(name)}
            wrong={wrongWords(name)}
          >
            {(ids) => <Input name={name} value={typed[name]} ids={ids} onWrite={(value) => write(name, value)} />}
          </Field>
          <AdviceNotes advice={advice.filter(({ field, kind }) => field === name && kind === 'wording')} />
          {name === 'pay' && <PayFigures />}
        </div>
      ))}
    </div>
  );
  const said = [
    ...(kept === null ? [] : [t(keptWords[kept])]),
    ...(wrong.length === 0 ? [] : [t('brief:wrong', { fields: labels(wrong) })]),
  ];
  const missing = noticeFields.filter((field) => standing.notice[field] === '');

  return (
    <div className={styles['form']} onBlur={() => void save()}>
      {(['role', 'offer', 'terms', 'sender'] as const).map((of) => (
        <section key={of} aria-labelledby={`${id}-of-${of}`}>
          <h3 id={`${id}-of-${of}`}>{t(`brief:groups.${of}`)}</h3>
          {group(of)}
        </section>
      ))}
      <details className={styles['notice']}>
        <summary>
          <h3 className={controls['fold']}>{t('brief:groups.notice')}</h3>
        </summary>
        <p className={controls['hint']}>{t('brief:noticeHint')}</p>
        {group('notice')}
        {missing.length > 0 && (
          <p className={controls['hint']}>
            {t('brief:noticeMissing')} {labels(missing)}
          </p>
        )}
      </details>
      <AdviceList advice={advice} onGo={(field: AdvisedField) => document.getElementById(`${id}-${field}`)?.focus()} />
      <div className={styles['keep']}>
        <p role="status">{said.join(' ')}</p>
        {(kept === 'failed' || kept === 'full') && (
          <button type="button" className={controls['button']} onClick={() => void save()}>
            {t('brief:again')}
          </button>
        )}
      </div>
    </div>
  );
};
