import { useId } from 'react';

import { notNowReasons, workStates } from '../lib/knowledge/work-states';
import type { ListedPerson } from '../lib/store/people';
import type { WorkChange } from '../lib/store/work-rows';
import { Accounts } from './candidate-accounts';
import styles from './candidate-detail.module.css';
import type { CandidateEvents } from './candidate-events';
import { dayAfter } from './candidate-filter';
import { TagField, Tags } from './candidate-tags';
import { calledOf } from './candidate-words';
import { Confirm } from './confirm';
import controls from './controls.module.css';
import { KeptText } from './kept-text';
import { Field } from './field';
import { formatShortDay } from './time';
import { useWords } from './words';

/** Days from today that a reminder is set to at one press. */
const soon = [3, 7, 14] as const;

type Change = (change: WorkChange) => void;

const State = ({ person, onChange }: { person: ListedPerson; onChange: Change }) => {
  const { t } = useWords();
  const reasonId = useId();
  return (
    <fieldset className={styles['part']}>
      <legend className={controls['label']}>{t('candidates:state')}</legend>
      <div className={controls['row']}>
        {workStates.map((state) => (
          <button
            key={state}
            type="button"
            className={controls['button']}
            aria-pressed={person.state === state}
            onClick={() => onChange({ state })}
          >
            {t(`workStates.${state}`)}
          </button>
        ))}
      </div>
      {person.state === 'not-now' && (
        <div className={styles['below']}>
          <label className={controls['label']} htmlFor={reasonId}>
            {t('candidates:reason')}
          </label>
          <select
            id={reasonId}
            className={controls['field']}
            value={person.reason ?? ''}
            onChange={({ target }) =>
              onChange({ reason: notNowReasons.find((reason) => reason === target.value) ?? null })
            }
          >
            <option value="">{t('candidates:reasons.none')}</option>
            {notNowReasons.map((reason) => (
              <option key={reason} value={reason}>
                {t(`candidates:reasons.${reason}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  );
};

const Reminder = ({ person, now, onChange }: { person: ListedPerson; now: string; onChange: Change }) => {
  const { t } = useWords();
  const { due } = person;
  const remind = (on: string): void => onChange({ due: { on, note: due?.note ?? '' } });
  return (
    <fieldset className={styles['part']}>
      <legend className={controls['label']}>{t('candidates:reminder.title')}</legend>
      <div className={controls['row']}>
        <input
          type="date"
          aria-label={t('candidates:reminder.day')}
          className={`${controls['field']} ${styles['short']}`}
          value={due?.on ?? ''}
          onChange={({ target }) => (target.value === '' ? onChange({ due: null }) : remind(target.value))}
        />
        {soon.map((days) => (
          <button key={days} type="button" className={controls['button']} onClick={() => remind(dayAfter(now, days))}>
            {t('candidates:reminder.in', { count: days })}
          </button>
        ))}
        {due !== null && (
          <button type="button" className={controls['button']} onClick={() => onChange({ due: null })}>
            {t('candidates:reminder.remove')}
          </button>
        )}
      </div>
      {due !== null && (
        <div className={styles['below']}>
          <Field label={t('candidates:reminder.word')}>
            {(ids) => (
              <KeptText
                {...ids}
                text={due.note}
                most={500}
                onKeep={(note) => onChange({ due: { on: due.on, note } })}
              />
            )}
          </Field>
        </div>
      )}
    </fieldset>
  );
};

const Hold = ({ person, onChange }: { person: ListedPerson; onChange: Change }) => {
  const { t, locale } = useWords();
  const { hold, removedAt } = person;
  return (
    <fieldset className={styles['part']}>
      <legend className={controls['label']}>{t('candidates:hold.title')}</legend>
      <label className={controls['row']}>
        <input
          type="checkbox"
          checked={hold !== null}
          onChange={({ target }) => onChange({ hold: target.checked ? { until: null, why: '' } : null })}
        />
        {t('candidates:hold.hold')}
      </label>
      <p className={controls['hint']}>
        {removedAt === null
          ? t('candidates:hold.held')
          : t('candidates:hold.removed', { day: formatShortDay(removedAt, locale) })}
      </p>
      {hold !== null && (
        <div className={styles['below']}>
          <Field label={t('candidates:hold.until')} hint={t('candidates:hold.untilHint')}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                className={controls['field']}
                value={hold.until ?? ''}
                onChange={({ target }) =>
                  onChange({ hold: { ...hold, until: target.value === '' ? null : target.value } })
                }
              />
            )}
          </Field>
          <Field label={t('candidates:hold.why')}>
            {(ids) => (
              <KeptText {...ids} text={hold.why} most={500} onKeep={(why) => onChange({ hold: { ...hold, why } })} />
            )}
          </Field>
        </div>
      )}
    </fieldset>
  );
};

const Facts = ({ person }: { person: ListedPerson }) => {
  const { t, locale } = useWords();
  const on = (iso: string): string => formatShortDay(iso, locale);
  const { contacted, notice } = person;
  const rows: [string, string][] = [
    ['firstSeen', on(person.firstSeenAt)],
    ['lastRead', on(person.lastReadAt)],
    ['since', on(person.since)],
    [
      'contacted',
      contacted === null
        ? t('candidates:facts.notContacted')
        : t('candidates:facts.contactedBy', {
            day: on(contacted.at),
            channel: t(`candidates:channels.${contacted.channel}`),
          }),
    ],
    notice.givenAt === null ? ['noticeDue', on(notice.dueAt)] : ['noticeGiven', on(notice.givenAt)],
    [
      'kinds',
      person.kinds.length === 0
        ? t('candidates:facts.noKinds')
        : person.kinds.map((kind) => t(`place:kinds.${kind}`)).join(', '),
    ],
  ];
  return (
    <dl className={styles['facts']}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`candidates:facts.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What the user can do about one person of the list. Every change is kept at once and can be undone, but erasing. */
export const CandidateDetail = ({
  person,
  now,
  tags,
  mostTags,
  longestTag,
  find,
  events,
}: {
  person: ListedPerson;
  now: string;
  /** Tags that others have. */
  tags: readonly string[];
  mostTags: number;
  longestTag: number;
  find: (query: string) => readonly ListedPerson[];
  events: CandidateEvents;
}) => {
  const { t } = useWords();
  const { key, login } = person;
  const who = calledOf(person);
  const change: Change = (one) => void events.onWork([key], one);
  return (
    <div className={styles['detail']} role="group" aria-label={t('candidates:detail', { who })}>
      <State person={person} onChange={change} />
      <div className={styles['part']}>
        <Field label={t('candidates:note')}>
          {(ids) => <KeptText {...ids} lines={3} most={2_000} text={person.note} onKeep={(note) => change({ note })} />}
        </Field>
      </div>
      <fieldset className={styles['part']}>
        <legend className={controls['label']}>{t('candidates:tags.title')}</legend>
        <Tags tags={person.tags} onRemove={(tag) => void events.onTag([key], tag, false)} />
        {person.tags.length < mostTags ? (
          <TagField
            label={t('candidates:tags.new')}
            action={t('candidates:tags.add')}
            suggestions={tags.filter((tag) => !person.tags.includes(tag))}
            most={longestTag}
            onTag={(tag) => void events.onTag([key], tag, true)}
          />
        ) : (
          <p className={controls['hint']}>{t('candidates:tags.most', { count: mostTags })}</p>
        )}
      </fieldset>
      <Reminder person={person} now={now} onChange={change} />
      <Hold person={person} onChange={change} />
      <fieldset className={styles['part']}>
        <legend className={controls['label']}>{t('candidates:accounts.title')}</legend>
        <Accounts person={person} find={find} onWork={events.onWork} />
      </fieldset>
      <div className={styles['part']}>
        <Facts person={person} />
      </div>
      <div className={`${styles['part']} ${styles['links']}`}>
        <a href={`https://github.com/${login}`} target="_blank" rel="noreferrer">
          {t('candidates:links.github')}
        </a>
        <a href={events.paperUrl(key, 'report')} target="_blank" rel="noreferrer">
          {t('candidates:links.report')}
        </a>
        <a href={events.paperUrl(key, 'kit')} target="_blank" rel="noreferrer">
          {t('candidates:links.kit')}
        </a>
        <button type="button" className={controls['button']} onClick={() => void events.onAccessFile(key)}>
          {t('candidates:links.access')}
        </button>
        <Confirm
          label={t('menu.erasePerson')}
          title={t('candidates:erase.title', { who })}
          words={t(person.joined.length > 0 ? 'candidates:erase.wordsJoined' : 'erase.personWords')}
          action={t('erase.personAction')}
          onConfirm={() => events.onErase(key)}
        />
        <p className={controls['hint']}>{t('candidates:links.hint')}</p>
      </div>
    </div>
  );
};
