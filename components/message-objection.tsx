import { useState } from 'react';

import type { Dossier } from '../lib/dossier/schema';
import { Confirm } from './confirm';
import controls from './controls.module.css';
import { QuoteEvidence } from './evidence';
import styles from './message-view.module.css';
import type { MessageEvents, MessageShown } from './message-shown';
import { formatDay } from './time';
import { useWords } from './words';

/** Instead of any draft: the person is not to be written to, by their own words or because the user set it. */
export const DoNotContact = ({
  shown,
  texts,
  onWithdraw,
}: {
  shown: Pick<MessageShown, 'choice' | 'objection'>;
  texts: Dossier['texts'];
} & Pick<MessageEvents, 'onWithdraw'>) => {
  const { t, locale } = useWords();
  const [failed, setFailed] = useState(false);
  const { choice, objection } = shown;
  const quote = choice.doNotContact;
  return (
    <section className={styles['stop']} aria-labelledby="message-stop">
      <h2 id="message-stop">{t(quote ? 'message.stop.theirWords' : 'message.stop.title')}</h2>
      {quote ? (
        <>
          <QuoteEvidence quote={quote} texts={texts} />
          <p>{t('outreach:doNotContact')}</p>
        </>
      ) : (
        objection && (
          <p>
            {t(`message.stop.ground.${objection.ground}`, { day: formatDay(objection.since, locale) })}{' '}
            {t('message.stop.nothing')}
          </p>
        )
      )}
      <p className={controls['hint']}>{t('message.stop.survives')}</p>
      {!quote && objection && (
        <div className={controls['row']}>
          <button
            type="button"
            className={controls['button']}
            onClick={() => {
              setFailed(false);
              onWithdraw().catch(() => setFailed(true));
            }}
          >
            {t('message.stop.withdraw')}
          </button>
        </div>
      )}
      <p role="alert">{failed ? t('message.notKept') : ''}</p>
    </section>
  );
};

/** Sets by hand that somebody is not to be written to. */
export const SetDoNotContact = ({ onObject }: Pick<MessageEvents, 'onObject'>) => {
  const { t } = useWords();
  return (
    <div>
      <Confirm
        label={t('message.stop.set')}
        title={t('message.stop.confirmTitle')}
        words={t('message.stop.confirmWords')}
        action={t('message.stop.confirm')}
        failed={t('message.notKept')}
        onConfirm={onObject}
      />
    </div>
  );
};
