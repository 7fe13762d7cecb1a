import { useState } from 'react';

import controls from './controls.module.css';
import styles from './privacy-page.module.css';
import { useWords } from './words';

/** A text that somebody has to look at before it is used, and a way to take it along. */
export type PrivacyDraft = { id: 'balancing' | 'notice'; text: string; hint: string | null };

const Draft = ({ draft, onCopy }: { draft: PrivacyDraft; onCopy: (text: string) => Promise<void> }) => {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const title = t(`privacy:page.${draft.id}`);
  const copy = () =>
    onCopy(draft.text).then(
      () => setSaid(t('privacy:page.copied')),
      () => setSaid(t('privacy:page.notCopied')),
    );
  return (
    <section className={styles['draft']} aria-labelledby={`draft-${draft.id}`}>
      <h3 id={`draft-${draft.id}`}>{title}</h3>
      {draft.hint !== null && <p className={controls['hint']}>{draft.hint}</p>}
      <div className={styles['paper']}>{draft.text}</div>
      <div className={controls['row']}>
        <button
          type="button"
          className={controls['button']}
          aria-label={t('privacy:page.copyNamed', { title })}
          onClick={() => void copy()}
        >
          {t('privacy:page.copy')}
        </button>
        <p role="status" className={controls['hint']}>
          {said}
        </p>
      </div>
    </section>
  );
};

/** The drafts, with what they are and are not. */
export const PrivacyDrafts = ({
  drafts,
  onCopy,
}: {
  drafts: readonly PrivacyDraft[];
  onCopy: (text: string) => Promise<void>;
}) => {
  const { t } = useWords();
  return (
    <>
      <p>{t('privacy:page.draftsWords')}</p>
      {drafts.map((draft) => (
        <Draft key={draft.id} draft={draft} onCopy={onCopy} />
      ))}
    </>
  );
};
