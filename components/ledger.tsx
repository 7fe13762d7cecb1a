import type { Evidence } from '../lib/dossier/evidence';
import type { Dossier } from '../lib/dossier/schema';
import {
  evidenceKinds,
  type EvidenceKind,
  type NamedTechnology,
  type TechnologyLedger,
} from '../lib/facts/technologies/ledger';
import controls from './controls.module.css';
import { EvidenceList } from './evidence';
import { Foreign } from './foreign';
import styles from './ledger.module.css';
import { formatList } from './time';
import { useWords } from './words';

/** Rows shown before those of which nothing was seen are folded. */
const shownAtFirst = 8;

/** A listing by what it lists; empty for all other evidence. */
const listingOf = (piece: Evidence): string =>
  piece.kind === 'listing' ? [piece.repository, ...piece.paths].join('\n') : '';

/** The evidence of each kind. Files that an earlier kind lists are not listed again where something else stands there. */
const eachOnce = ({ evidence: of }: NamedTechnology): { kind: EvidenceKind; evidence: readonly Evidence[] }[] => {
  const listed = new Set<string>();
  return evidenceKinds.flatMap((kind) => {
    const all = of[kind] ?? [];
    const others = all.filter((piece) => !listed.has(listingOf(piece)));
    for (const listing of all.map(listingOf)) if (listing !== '') listed.add(listing);
    return all.length === 0 ? [] : [{ kind, evidence: others.length > 0 ? others : all }];
  });
};

const Row = ({ technology, texts }: { technology: NamedTechnology; texts: Dossier['texts'] }) => {
  const { t, locale } = useWords();
  const seen = evidenceKinds.filter((kind) => (technology.evidence[kind]?.length ?? 0) > 0);
  const words =
    seen.length === 0
      ? t(technology.traceable ? 'ledger.notSeen' : 'ledger.noTrace')
      : formatList(
          seen.map((kind) => t(`ledger.kinds.${kind}`)),
          locale,
        );
  return (
    <details className={styles['row']}>
      <summary className={styles['summary']}>
        <span className={styles['label']}>
          <Foreign text={technology.label} />
        </span>
        <span className={styles['segments']} aria-hidden="true">
          {evidenceKinds.map((kind) => (
            <span
              key={kind}
              className={styles['segment']}
              data-seen={seen.includes(kind)}
              title={t(`ledger.kinds.${kind}`)}
            />
          ))}
        </span>
        <span className={styles['kinds']}>{words}</span>
      </summary>
      <div className={styles['body']}>
        {eachOnce(technology).map(({ kind, evidence }) => (
          <section key={kind}>
            <h3>{t(`ledger.heads.${kind}`)}</h3>
            <EvidenceList evidence={evidence} texts={texts} />
          </section>
        ))}
        {technology.named.length > 0 && (
          <section>
            <h3>{t('ledger.namedIn')}</h3>
            <EvidenceList evidence={technology.named} texts={texts} />
          </section>
        )}
      </div>
    </details>
  );
};

const items = (technologies: readonly NamedTechnology[], texts: Dossier['texts']) =>
  technologies.map((technology) => (
    <li key={technology.id}>
      <Row technology={technology} texts={texts} />
    </li>
  ));

/** What was seen stands first; a long list of what was not is folded. */
const Rows = ({ technologies, texts }: { technologies: readonly NamedTechnology[]; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  const seen = technologies.filter(({ evidence }) => evidenceKinds.some((kind) => (evidence[kind]?.length ?? 0) > 0));
  const ordered = [...seen, ...technologies.filter((technology) => !seen.includes(technology))];
  const shown = ordered.length <= shownAtFirst + 2 ? ordered.length : Math.max(shownAtFirst, seen.length);
  const rest = ordered.slice(shown);
  return (
    <>
      <ul>{items(ordered.slice(0, shown), texts)}</ul>
      {rest.length > 0 && (
        <details className={styles['rest']}>
          <summary className={controls['fold']}>{t('ledger.more', { count: rest.length })}</summary>
          <ul>{items(rest, texts)}</ul>
        </details>
      )}
    </>
  );
};

/** Technologies that the profile names, against the kinds of public evidence. The segments are kinds, not a level. */
export const Ledger = ({ ledger, texts }: { ledger: TechnologyLedger; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  const { technologies } = ledger;
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className={styles['heading']}>
        {t('ledger.title')}
      </h2>
      {technologies.length === 0 ? (
        <p className={styles['note']}>{t(ledger.profile === 'unread' ? 'ledger.unread' : 'ledger.nothingNamed')}</p>
      ) : (
        <>
          <p className={styles['legend']}>
            {t('ledger.legend', { kinds: evidenceKinds.map((kind) => t(`ledger.kinds.${kind}`)).join(', ') })}
          </p>
          <Rows technologies={technologies} texts={texts} />
        </>
      )}
      {ledger.unnamed.length > 0 && (
        <>
          <h3 className={styles['beside']}>{t('ledger.unnamed')}</h3>
          <Rows technologies={ledger.unnamed} texts={texts} />
        </>
      )}
      {!ledger.seenWhole && (
        <p className={styles['note']}>
          {ledger.unseen.length > 0 ? t('ledger.unseen', { count: ledger.unseen.length }) : t('ledger.unseenSome')}
        </p>
      )}
    </section>
  );
};
