import type { Dossier } from '../lib/dossier/schema';
import type { ChangeGroup } from '../lib/facts/pull-requests/group-changes';
import type { PullRequestWork } from '../lib/facts/pull-requests/work';
import styles from './changes.module.css';
import controls from './controls.module.css';
import { QuoteEvidence } from './evidence';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import { formatMonth } from './time';
import { useWords } from './words';

/** Of each kind; the newest stand first. */
const shownAtFirst = 3;

type Told = {
  texts: Dossier['texts'];
  /** False where nothing is known of any review: that is said once. */ reviews: boolean;
};

const Change = ({ change, texts, reviews }: { change: PullRequestWork } & Told) => {
  const { t, locale } = useWords();
  const landing = t(`changes.landed.${change.landed}`, {
    when: change.date === null ? '' : formatMonth(change.date, locale),
    context: change.date === null ? 'undated' : 'dated',
  });
  const review = change.own
    ? t('changes.own')
    : reviews || change.reviewed !== 'unknown'
      ? t(`changes.reviewed.${change.reviewed}`)
      : null;
  return (
    <article className={styles['change']}>
      <h3>
        <ExternalLink url={change.url} className={styles['title']}>
          <Foreign text={change.title} />
        </ExternalLink>
      </h3>
      <p className={styles['facts']}>
        <Foreign text={change.id} /> {t('dot')} {landing}
        {review !== null && ` ${t('dot')} ${review}`}
        {change.words !== 'own' && (
          <>
            {' '}
            {t('dot')} {t(`changes.words.${change.words}`)}
          </>
        )}
      </p>
      {change.decision && <QuoteEvidence quote={change.decision} texts={texts} place={t('changes.description')} />}
    </article>
  );
};

const Group = ({ group, ...told }: { group: ChangeGroup } & Told) => {
  const { t } = useWords();
  // One left over is shown rather than folded.
  const shown = group.changes.length === shownAtFirst + 1 ? shownAtFirst + 1 : shownAtFirst;
  const rest = group.changes.slice(shown);
  const items = (some: readonly PullRequestWork[]) =>
    some.map((change) => (
      <li key={change.id}>
        <Change change={change} {...told} />
      </li>
    ));
  return (
    <>
      <ul className={styles['list']}>{items(group.changes.slice(0, shown))}</ul>
      {rest.length > 0 && (
        <details>
          <summary className={`${styles['more']} ${controls['fold']}`}>
            {t('changes.more', { count: rest.length })}
          </summary>
          <ul className={styles['list']}>{items(rest)}</ul>
        </details>
      )}
    </>
  );
};

/** Changes by kind of work, each with its decision in the author's words, how it landed and who looked at it. */
export const Changes = ({ groups, texts }: { groups: readonly ChangeGroup[]; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  const others = groups.flatMap(({ changes }) => changes.filter(({ own }) => !own));
  const reviews = others.length === 0 || others.some(({ reviewed }) => reviewed !== 'unknown');
  const list = groups.map((group) =>
    group.folded ? (
      <details key={group.category}>
        <summary className={`${styles['heading']} ${controls['fold']}`}>
          {t('changes.folded', { kind: t(`changes.kinds.${group.category}`), count: group.changes.length })}
        </summary>
        <Group group={group} texts={texts} reviews={reviews} />
      </details>
    ) : (
      <section key={group.category} aria-labelledby={`kind-${group.category}`}>
        <h2 id={`kind-${group.category}`} className={styles['heading']}>
          {t(`changes.kinds.${group.category}`)}
        </h2>
        <Group group={group} texts={texts} reviews={reviews} />
      </section>
    ),
  );
  return (
    <>
      {!reviews && <p className={styles['note']}>{t('changes.noReviewRead')}</p>}
      {list}
    </>
  );
};
