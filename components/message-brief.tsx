import { useId } from 'react';

import type { Brief } from '../lib/outreach/brief';
import type { BriefField } from '../lib/outreach/outreach';
import controls from './controls.module.css';
import styles from './message-view.module.css';
import type { MessageEvents, MessageShown } from './message-shown';
import { formatList } from './time';
import { useWanted } from './use-wanted';
import { useWords, type Words } from './words';

/** What a brief is called: as the user named it, else the role's title. */
export const briefName = ({ name, title, role }: Brief, { t }: Words): string =>
  name || title || (role === null ? t('message.brief.unnamed') : t(`roles.${role}`));

/** Fields of the brief that stand in more than one field of its form, by the first of them. */
const formFields: Partial<Record<BriefField, string>> = {
  sender: 'senderName',
  location: 'mode',
  notice: 'responsible',
};

/** What the message would gain from, were the brief to say it. */
const BriefGains = ({ missing }: { missing: readonly BriefField[] }) => {
  const { t, locale } = useWords();
  if (missing.length === 0) return null;
  const list = missing.map((field) => t(`brief:fields.${formFields[field] ?? field}.label`));
  return <p className={controls['hint']}>{t('message.brief.gains', { list: formatList(list, locale) })}</p>;
};

/** Choice of what the message offers, and the way to where that is written. */
export const BriefSelect = ({
  shown,
  onBrief,
  onBriefs,
}: { shown: Pick<MessageShown, 'briefs' | 'brief' | 'draft'> } & Pick<MessageEvents, 'onBrief' | 'onBriefs'>) => {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const { briefs, brief } = shown;
  const [wanted, choose] = useWanted(brief?.id ?? null, onBrief);
  return (
    <div className={styles['brief']}>
      <div className={styles['labelled']}>
        <label className={controls['label']} htmlFor={id}>
          {t('message.brief.label')}
        </label>
        <button type="button" className={`${controls['button']} ${controls['quiet']}`} onClick={onBriefs}>
          {t(briefs.length === 0 ? 'message.brief.write' : 'message.editBriefs')}
        </button>
      </div>
      <select
        id={id}
        className={controls['field']}
        value={wanted ?? ''}
        onChange={({ target }) => choose(target.value === '' ? null : target.value)}
      >
        {(brief === null || briefs.length === 0) && <option value="">{t('message.brief.none')}</option>}
        {briefs.map((one) => (
          <option key={one.id} value={one.id}>
            {briefName(one, words)}
          </option>
        ))}
      </select>
      {brief !== null && <BriefGains missing={shown.draft?.missing ?? []} />}
    </div>
  );
};
