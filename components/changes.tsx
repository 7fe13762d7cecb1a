import type { Dossier } from '../lib/dossier/schema';
import type { ChangeGroup } from '../lib/facts/pull-requests/group-changes';
import { hasLanded } from '../lib/facts/pull-requests/landing';
import { changeMarks, type PullRequestWork } from '../lib/facts/pull-requests/work';
import styles from './changes.module.css';
import controls from './controls.module.css';
import { QuoteEvidence } from './evidence';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import { formatMonth } from './time';
import { useWords, type Words } from './words';

/** Of each kind; the newest stand first. */
const shownAtFirst = 3;

type Told = {
  texts: Dossier['texts'];
  /** False where nothing is known of any review: that is said once. */ reviews: boolean;
};

/** How it ended, and by what way where that is known beyond GitHub's own merge. */
const landingWords = ({ landed, landing, date }: PullRequestWork, { t, locale }: Words): string =>
  t(`changes.landed.${hasLanded({ landed }) ? (landing ?? 'merge') : landed}`, {
    when: date === null ? '' : formatMonth(date, locale),
    context: date === null ? 'undated' : 'dated',
  });

/** Who looked at it, as a role. Landing one's own work in one's own repository is no word of others, and says so. */
const reviewWords = (change: PullRequestWork, reviews: boolean, { t }: Words): string | null => {
  if (change.own)
    return t(change.reviewed === 'unknown' || !hasLanded(change) ? 'changes.own' : `changes.owned.${change.reviewed}`);
  return reviews || change.reviewed !== 'unknown' ? t(`changes.reviewed.${change.reviewed}`) : null;
};

/** A change of the same project by its number alone. */
const shortId = (id: string, repository: string): string =>
  id.toLowerCase().startsWith(`${repository.toLowerCase()}#`) ? id.slice(repository.length) : id;

/** What it is beside other changes, what its words tell of, and who signed it beside the author. */
const notesOf = (change: PullRequestWork, { t }: Words): string[] => {
  const { kind, of, takenBack, marks, signers, words, repository } = change;
  const related =
    kind === 'change'
      ? []
      : [t(`changes.kind.${kind}`, of === null ? {} : { context: 'of', id: shortId(of, repository) })];
  return [
    ...related,
    ...(takenBack ? [t('changes.takenBack', { id: shortId(takenBack.by, repository) })] : []),
    ...changeMarks.filter((mark) => marks.some((one) => one.mark === mark)).map((mark) => t(`changes.marks.${mark}`)),
    ...(words === 'own' ? [] : [t(`changes.words.${words}`)]),
    ...(signers.includes('co-author') ? [t('changes.coAuthor')] : []),
  ];
};

const Change = ({ change, texts, reviews }: { change: PullRequestWork } & Told) => {
  const words = useWords();
  const { t } = words;
  const review = reviewWords(change, reviews, words);
  const notes = notesOf(change, words);
  return (
    <article className={styles['change']}>
      <h3>
        <ExternalLink url={change.url} className={styles['title']}>
          <Foreign text={change.title} />
        </ExternalLink>
      </h3>
      <p className={styles['facts']}>
        <Foreign text={change.id} /> {t('dot')} {landingWords(change, words)}
        {review !== null && ` ${t('dot')} ${review}`}
      </p>
      {notes.length > 0 && <p className={styles['facts']}>{notes.join(` ${t('dot')} `)}</p>}
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
export const Changes = ({
  groups,
  texts,
  alone = false,
}: {
  groups: readonly ChangeGroup[];
  texts: Dossier['texts'];
  /** One change by itself: what was not read of it stands beside it. */
  alone?: boolean;
}) => {
  const { t } = useWords();
  const others = groups.flatMap(({ changes }) => changes.filter(({ own }) => !own));
  const reviews = alone || others.length === 0 || others.some(({ reviewed }) => reviewed !== 'unknown');
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
