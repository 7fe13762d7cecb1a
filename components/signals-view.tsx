import { lazy, Suspense } from 'react';

import type { Decision, Finding } from '../lib/engine/finding';
import type { Dossier } from '../lib/dossier/schema';
import controls from './controls.module.css';
import { FindingCard, type Decide, type Reads } from './finding-card';
import type { ReviewGiven } from './review';
import { wordsOf } from './rule-words';
import styles from './signals-view.module.css';
import { useWords } from './words';

/** They come when there is something to say of it. */
const RulesOff = lazy(async () => ({ default: (await import('./rule-record')).RulesOff }));
const SinceLast = lazy(async () => ({ default: (await import('./since-last')).SinceLast }));

/** The groups in their order: strengths first, then questions, then what cannot be told. */
export const signalGroups = [
  { id: 'knowing', outcomes: ['strength'] },
  { id: 'asking', outcomes: ['flag', 'ask'] },
  { id: 'cannotTell', outcomes: ['insufficient'] },
] as const satisfies { id: string; outcomes: readonly Finding['outcome'][] }[];

/** Said of a question that is another role's. */
const byRole: ReadonlySet<string> = new Set(['otherRole', 'theTrade']);

const Quiet = ({ id, findings }: { id: 'failed' | 'quiet' | 'otherRole'; findings: readonly Finding[] }) => {
  const words = useWords();
  return (
    <ul className={styles['quiet']}>
      {findings.map((finding) => {
        const { title, text } = wordsOf(finding, words);
        return (
          <li key={finding.identity}>
            <strong>{title}</strong>
            {text && ` ${words.t('dash')} ${text}`}
            {id === 'failed' && typeof finding.data['reason'] === 'string' && (
              <code className={styles['reason']}>{finding.data['reason']}</code>
            )}
          </li>
        );
      })}
    </ul>
  );
};

export const SignalsView = ({
  findings,
  texts,
  decisions,
  state,
  readsOf,
  review,
  onDecide,
}: {
  findings: readonly Finding[];
  texts: Dossier['texts'];
  decisions: readonly Decision[];
  state: 'working' | 'ready' | 'failed';
  /** What can be read for a finding that cannot tell. */
  readsOf?: (finding: Finding) => Reads | undefined;
  review?: ReviewGiven | undefined;
  onDecide: Decide;
}) => {
  const { t } = useWords();
  const byIdentity = new Map(decisions.map((decision) => [decision.identity, decision]));
  const failed = findings.filter(({ outcome }) => outcome === 'error');
  const otherRole = findings.filter(({ outcome, message }) => outcome === 'notApplicable' && byRole.has(message));
  const quiet = findings.filter(
    (finding) => (finding.outcome === 'clear' || finding.outcome === 'notApplicable') && !otherRole.includes(finding),
  );
  return (
    <div className={styles['view']}>
      {state === 'failed' && <p className={styles['note']}>{t('signals.stopped')}</p>}
      {findings.length === 0 && state === 'working' && <p className={styles['note']}>{t('signals.working')}</p>}
      {findings.length === 0 && state === 'ready' && <p className={styles['note']}>{t('signals.none')}</p>}
      {review?.since && (
        <Suspense>
          <SinceLast since={review.since} />
        </Suspense>
      )}
      {signalGroups.map(({ id, outcomes }) => {
        const group = findings.filter(({ outcome }) => (outcomes as readonly string[]).includes(outcome));
        return group.length === 0 ? null : (
          <section key={id} aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`} className={styles['heading']}>
              {t(`signals.groups.${id}`)}
            </h2>
            <ul className={styles['cards']}>
              {group.map((finding) => (
                <li key={finding.identity}>
                  <FindingCard
                    finding={finding}
                    texts={texts}
                    decision={byIdentity.get(finding.identity)}
                    reads={readsOf?.(finding)}
                    review={review}
                    onDecide={onDecide}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {failed.length > 0 && (
        <section aria-labelledby="group-failed">
          <h2 id="group-failed" className={styles['heading']}>
            {t('signals.failed', { count: failed.length })}
          </h2>
          <Quiet id="failed" findings={failed} />
        </section>
      )}
      {otherRole.length > 0 && (
        <section aria-labelledby="group-other-role">
          <h2 id="group-other-role" className={styles['heading']}>
            {t('signals.otherRole')}
          </h2>
          <Quiet id="otherRole" findings={otherRole} />
        </section>
      )}
      {quiet.length > 0 && (
        // Where there is nothing else to read, this is not hidden.
        <details open={quiet.length + failed.length + otherRole.length === findings.length}>
          <summary className={`${styles['heading']} ${controls['fold']}`}>
            {t('signals.quiet', { count: quiet.length })}
          </summary>
          <Quiet id="quiet" findings={quiet} />
        </details>
      )}
      {review && review.off.length > 0 && (
        <Suspense>
          <RulesOff off={review.off} onRule={review.onRule} />
        </Suspense>
      )}
    </div>
  );
};
