import { useId, useRef, useState } from 'react';

import type { ShownToken } from '../lib/store/token-owner';
import type { TokenProblem } from '../lib/store/token-shape';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import { formatList } from './time';
import { TokenForm } from './token-form';
import {
  isUsed,
  refusedByWords,
  standingOf,
  standingWords,
  tokenFormUrl,
  tokenListUrl,
  type TokenStanding,
} from './token-words';
import styles from './token.module.css';
import { useWords } from './words';

/** What is known of the token and of the moment. */
export type TokenView = {
  /** Null where there is none. */
  token: ShownToken | null;
  /** GitHub is being asked about it. */
  checking: boolean;
  online: boolean;
  /** ISO 8601. */
  now: string;
};

export type TokenEvents = {
  /** Why it cannot be a token; null where it was kept. */
  onSave: (pasted: string) => Promise<TokenProblem | null>;
  onCheck: () => void;
  onRemove: () => Promise<void>;
};

const reasons = ['good', 'needs', 'where'] as const;

/** What a token is good for, what it may do, and where it is kept. */
const TokenReasons = () => {
  const { t } = useWords();
  return (
    <dl className={styles['reasons']}>
      {reasons.map((reason) => (
        <div key={reason}>
          <dt>{t(`token:${reason}.title`)}</dt>
          <dd>{t(`token:${reason}.words`)}</dd>
        </div>
      ))}
    </dl>
  );
};

const TokenSteps = ({ now }: { now: string }) => {
  const words = useWords();
  const { t } = words;
  return (
    <ol className={styles['steps']}>
      <li>
        {t('token:steps.open')}{' '}
        <ExternalLink className={styles['link']} url={tokenFormUrl(now, words)}>
          {t('token:steps.link')}
        </ExternalLink>
      </li>
      <li>{t('token:steps.leave')}</li>
      <li>{t('token:steps.make')}</li>
      <li>{t('token:steps.paste')}</li>
    </ol>
  );
};

const TokenState = ({ token, standing }: { token: ShownToken; standing: TokenStanding }) => {
  const words = useWords();
  const { t, locale } = words;
  const refusedBy = refusedByWords(token.refusedBy, words);
  const known = standing.state !== 'checking' && standing.state !== 'untested' && standing.state !== 'offline';
  return (
    <>
      <p className={styles['kind']}>{t(`token:kinds.${token.kind}`, { ending: token.ending })}</p>
      <p className={styles['standing']} data-state={standing.state} role="status">
        {standingWords(standing, token, words)}
      </p>
      {known && <p className={controls['hint']}>{t(`token:used.${isUsed(standing) ? 'with' : 'without'}`)}</p>}
      {refusedBy !== null && <p className={styles['note']}>{refusedBy}</p>}
      {/* One that GitHub does not take any more may do nothing. */}
      {token.scopes.length > 0 && standing.state !== 'refused' && standing.state !== 'expired' && (
        <p className={styles['note']}>{t('token:scopes', { scopes: formatList(token.scopes, locale) })}</p>
      )}
    </>
  );
};

/** All about the token, in the settings and in the panel's dialog: how it stands, how to get one, putting it in, removing it. */
export const TokenSettings = ({
  view,
  events,
  children,
}: {
  view: TokenView;
  events: TokenEvents;
  /** Stands below what explains the token, where there is none. */
  children?: React.ReactNode;
}) => {
  const { t } = useWords();
  const id = useId();
  const top = useRef<HTMLDivElement>(null);
  const [replacing, setReplacing] = useState(false);
  const [said, setSaid] = useState('');
  const { token, now } = view;
  const standing = token && standingOf(token, view);
  const needed = standing !== null && (!isUsed(standing) || standing.state === 'soon' || token?.scopes.length !== 0);
  const form = token === null || needed || replacing;

  const save = async (pasted: string) => {
    const problem = await events.onSave(pasted);
    if (problem === null) {
      setReplacing(false);
      setSaid(t('token:form.saved'));
      top.current?.focus();
    } else setSaid('');
    return problem;
  };
  const remove = async () => {
    try {
      await events.onRemove();
      setReplacing(false);
      setSaid(t('token:removed'));
      // The button has gone with the token.
      top.current?.focus();
    } catch {
      setSaid(t('token:notRemoved'));
    }
  };

  return (
    <div ref={top} className={styles['token']} tabIndex={-1}>
      {token && standing ? (
        <>
          <TokenState token={token} standing={standing} />
          <div className={controls['row']}>
            <button
              type="button"
              className={controls['button']}
              disabled={view.checking || !view.online}
              onClick={events.onCheck}
            >
              {t('token:again')}
            </button>
            {!needed && (
              <button
                type="button"
                className={controls['button']}
                aria-expanded={replacing}
                aria-controls={`${id}-form`}
                onClick={() => setReplacing(!replacing)}
              >
                {t('token:replace')}
              </button>
            )}
            <button type="button" className={controls['button']} onClick={() => void remove()}>
              {t('token:remove')}
            </button>
          </div>
          <p className={controls['hint']}>
            {t('token:onGithub')} <ExternalLink url={tokenListUrl(token)}>{t('token:onGithubLink')}</ExternalLink>
          </p>
        </>
      ) : (
        <TokenReasons />
      )}
      <div id={`${id}-form`} className={styles['token']}>
        {form && token && (
          <details className={styles['how']}>
            <summary className={controls['fold']}>{t('token:steps.fold')}</summary>
            <TokenSteps now={now} />
          </details>
        )}
        {form && !token && (
          <>
            <h3>{t('token:steps.title')}</h3>
            <TokenSteps now={now} />
          </>
        )}
        {form && <TokenForm label={t(token ? 'token:form.another' : 'token:form.label')} onSave={save} />}
      </div>
      <p className={styles['said']} role="status">
        {said}
      </p>
      {token === null && children}
    </div>
  );
};
