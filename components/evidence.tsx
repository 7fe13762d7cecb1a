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

/** The text that a quote stands in: "README of owner/name, line 4"; in short "README of name". */
export const placeOf = (
  quote: Pick<Quote, 'text' | 'line'>,
  texts: Dossier['texts'],
  { t }: Words,
  short = false,
): string => {
  const text = texts[quote.text];
  const kind = t(`reading:texts.${text?.kind ?? 'unknown'}`);
  // The profile README stands in a repository that is named like the person: the name would say nothing.
  const named = text?.kind !== 'profile-readme' && text?.repository;
  const repository = named ? (short ? (named.split('/')[1] ?? named) : named) : null;
  const place = repository === null ? kind : t('evidence.of', { kind, place: repository });
  // A pull request has no lines that its page would show.
  const lined = quote.line !== null && text?.rendered === false && text.kind !== 'pull-request' && text.kind !== 'bio';
  return lined && !short ? t('evidence.line', { place, line: quote.line }) : place;
};

export const QuoteEvidence = ({
  quote,
  texts,
  place,
}: {
  quote: Quote;
  texts: Dossier['texts'];
  /** Words of the link, where what stands around already says which text it is. */
  place?: string;
}) => {
  const words = useWords();
  const code = texts[quote.text]?.kind === 'manifest';
  return (
    <figure className={styles['quote']}>
      <blockquote className={code ? `${styles['words']} ${styles['code']}` : styles['words']}>
        <Foreign text={quoteText(quote.quote)} />
      </blockquote>
      <figcaption>
        <ExternalLink url={quote.url} className={styles['source']}>
          {place ?? placeOf(quote, texts, words)}
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

/** What tells more stands first: their own words, then counts, then paths and lines of manifests. */
const weight = (piece: Evidence, texts: Dossier['texts']): number =>
  piece.kind === 'quote' ? (texts[piece.text]?.kind === 'manifest' ? 3 : 0) : piece.kind === 'count' ? 1 : 2;

/** Listings of one repository become one: three headings of the same name would look like three repositories. */
const joinListings = (evidence: readonly Evidence[]): Evidence[] => {
  const joined: Evidence[] = [];
  for (const piece of evidence) {
    const at = joined.findIndex((one) => one.kind === 'listing' && one.repository === listedIn(piece));
    const before = joined[at];
    if (piece.kind === 'listing' && before?.kind === 'listing') {
      joined[at] = { ...before, paths: [...new Set([...before.paths, ...piece.paths])] };
    } else joined.push(piece);
  }
  return joined;
};

const listedIn = (piece: Evidence): string | null => (piece.kind === 'listing' ? piece.repository : null);

type Group = { about: string | null; pieces: Evidence[] };

/** Evidence by what it is about, in the order of first mention. */
export const evidenceGroups = (evidence: readonly Evidence[], texts: Dossier['texts']): Group[] => {
  const groups = new Map<string | null, Evidence[]>();
  for (const piece of evidence) {
    const about = piece.about ?? null;
    groups.set(about, [...(groups.get(about) ?? []), piece]);
  }
  return [...groups].map(([about, pieces]) => ({
    about,
    pieces: joinListings(pieces.toSorted((a, b) => weight(a, texts) - weight(b, texts))),
  }));
};

/** The groups that fit among the first few pieces, and those that are folded; a group without a name may be cut. */
const foldGroups = (groups: readonly Group[]): [Group[], Group[]] => {
  const first: Group[] = [];
  const rest: Group[] = [];
  let room = shownAtFirst;
  for (const group of groups) {
    const taken = group.about === null ? group.pieces.slice(0, room) : group.pieces.length <= room ? group.pieces : [];
    // The first is always shown, and none after one that was folded.
    const shown = rest.length > 0 ? [] : first.length === 0 && taken.length === 0 ? group.pieces : taken;
    const folded = group.pieces.slice(shown.length);
    if (shown.length > 0) first.push({ about: group.about, pieces: shown });
    if (folded.length > 0) rest.push({ about: group.about, pieces: folded });
    room -= shown.length;
  }
  return [first, rest];
};

/** The one quote of a group that says no more than its heading does: a name in a list of names. */
const bareName = ({ about, pieces }: Group): Quote | null => {
  const [only, second] = pieces;
  if (about === null || only?.kind !== 'quote' || second) return null;
  const said = quoteText(only.quote).toLowerCase();
  return about.toLowerCase().includes(said) || (said.includes(about.toLowerCase()) && said.length < about.length + 12)
    ? only
    : null;
};

const Groups = ({ groups, texts }: { groups: readonly Group[]; texts: Dossier['texts'] }) => {
  const words = useWords();
  return groups.map((group) => {
    const { about, pieces } = group;
    const bare = bareName(group);
    if (bare) {
      return (
        <div key={about} className={styles['named']}>
          <h4>
            <Foreign text={about ?? ''} />
          </h4>
          <ExternalLink url={bare.url}>{placeOf(bare, texts, words)}</ExternalLink>
        </div>
      );
    }
    return (
      <div key={about ?? ''}>
        {about !== null && (
          <h4 className={styles['about']}>
            <Foreign text={about} />
          </h4>
        )}
        <ul className={styles['list']}>
          {/* Two equal pieces may stand in one finding, and the list never changes its order: the index is the key. */}
          {pieces.map((piece, index) => (
            <li key={index}>
              <Piece evidence={piece} texts={texts} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
};

/** What a finding stands on, each piece with its link, under what it is about; the rest is folded after the first few. */
export const EvidenceList = ({ evidence, texts }: { evidence: readonly Evidence[]; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  const [first, rest] = foldGroups(evidenceGroups(evidence, texts));
  const folded = rest.reduce((sum, { pieces }) => sum + pieces.length, 0);
  return (
    <div className={styles['groups']}>
      <Groups groups={first} texts={texts} />
      {folded > 0 && (
        <details className={styles['rest']}>
          <summary className={controls['fold']}>{t('evidence.more', { count: folded })}</summary>
          <div className={styles['groups']}>
            <Groups groups={rest} texts={texts} />
          </div>
        </details>
      )}
    </div>
  );
};
