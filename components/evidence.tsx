import type { Count, Evidence, Listing, Quote } from '../lib/dossier/evidence';
import type { Dossier } from '../lib/dossier/schema';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import { quoteText } from './quote-text';
import styles from './evidence.module.css';
import { useWords, type Words } from './words';

/** How many pieces of evidence are shown before the rest is folded. */
const shownAtFirst = 5;
const pathsShown = 8;

const placeOf = (quote: Quote, texts: Dossier['texts'], { t }: Words): string => {
  const text = texts[quote.text];
  const kind = t(`reading:texts.${text?.kind ?? 'unknown'}`);
  // The profile README stands in a repository that is named like the person: the name would say nothing.
  const named = text?.kind !== 'profile-readme' && text?.repository;
  const place = named ? t('evidence.of', { kind, place: named }) : kind;
  // A pull request has no lines that its page would show.
  const lined = quote.line !== null && text?.rendered === false && text.kind !== 'pull-request' && text.kind !== 'bio';
  return lined ? t('evidence.line', { place, line: quote.line }) : place;
};

export const QuoteEvidence = ({ quote, texts }: { quote: Quote; texts: Dossier['texts'] }) => {
  const words = useWords();
  return (
    <figure className={styles['quote']}>
      <blockquote className={styles['words']}>
        <Foreign text={quoteText(quote.quote)} />
      </blockquote>
      <figcaption>
        <ExternalLink url={quote.url} className={styles['source']}>
          {placeOf(quote, texts, words)}
        </ExternalLink>
      </figcaption>
    </figure>
  );
};

const ListingEvidence = ({ listing }: { listing: Listing }) => {
  const { t } = useWords();
  const more = listing.paths.length - pathsShown;
  return (
    <div className={styles['listing']}>
      <ExternalLink url={listing.url} className={styles['source']}>
        <Foreign text={listing.repository} />
      </ExternalLink>
      <ul className={styles['paths']}>
        {listing.paths.slice(0, pathsShown).map((path) => (
          <li key={path}>
            <Foreign text={path} />
          </li>
        ))}
        {more > 0 && <li className={styles['more']}>{t('evidence.morePaths', { count: more })}</li>}
      </ul>
    </div>
  );
};

export const countWords = (count: Count, { t, has }: Words): string => {
  const key = [`rules:counts.${count.what}`, `reading:counts.${count.what}`].find(
    (one) => has(one) || has(`${one}_other`),
  );
  return key ? t(key, { count: count.count, of: count.of }) : t('evidence.count', { count: count.count, of: count.of });
};

const CountEvidence = ({ count }: { count: Count }) => {
  const words = useWords();
  return (
    <p className={styles['count']}>
      <ExternalLink url={count.url}>{countWords(count, words)}</ExternalLink>
    </p>
  );
};

const Piece = ({ evidence, texts }: { evidence: Evidence; texts: Dossier['texts'] }) => {
  switch (evidence.kind) {
    case 'quote':
      return <QuoteEvidence quote={evidence} texts={texts} />;
    case 'listing':
      return <ListingEvidence listing={evidence} />;
    case 'count':
      return <CountEvidence count={evidence} />;
  }
};

/** What a finding stands on, each piece with its link; a long list is folded after the first few. */
export const EvidenceList = ({ evidence, texts }: { evidence: readonly Evidence[]; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  const rest = evidence.slice(shownAtFirst);
  const items = (some: readonly Evidence[]) =>
    // Two equal pieces may stand in one finding, and the list never changes its order: the index is the key.
    some.map((piece, index) => (
      <li key={index}>
        <Piece evidence={piece} texts={texts} />
      </li>
    ));
  return (
    <>
      <ul className={styles['list']}>{items(evidence.slice(0, shownAtFirst))}</ul>
      {rest.length > 0 && (
        <details className={styles['rest']}>
          <summary className={controls['fold']}>{t('evidence.more', { count: rest.length })}</summary>
          <ul className={styles['list']}>{items(rest)}</ul>
        </details>
      )}
    </>
  );
};
