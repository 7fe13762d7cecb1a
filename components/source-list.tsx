import type { Dossier, RepositoryContents, RuleSectionName, Sections } from '../lib/dossier/schema';
import { valueOf, type Section } from '../lib/dossier/section';
import type { ReadingRow } from '../lib/store/rows';
import controls from './controls.module.css';
import { placeOf } from './evidence';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import { failureWords, stepWords } from './reading-words';
import styles from './source-list.module.css';
import { formatWhen } from './time';
import { useWords, type Words } from './words';

const order: readonly RuleSectionName[] = [
  'bio',
  'profileReadme',
  'pinned',
  'repositoryCount',
  'repositories',
  'contents',
  'pullRequests',
  'reviewsGiven',
  'reviews',
  'maintained',
  'writings',
];

/** The state of one section in words: how much was seen, or why not. */
export const stateWords = (section: Section<unknown>, now: string, words: Words): string => {
  const { t } = words;
  switch (section.state) {
    case 'found': {
      const { seen, of } = section.coverage;
      if (of === null) return t('reading:states.foundOpen', { seen });
      return of === 1 && seen === 1 ? t('reading:states.found') : t('reading:states.foundOf', { seen, of });
    }
    case 'absent':
      return t('reading:states.absent');
    case 'unreadable':
      return t('reading:states.unreadable', { expected: section.expected });
    case 'not-read':
      return failureWords(section.reason, section.detail, now, words);
  }
};

/** Private work is not visible, whether GitHub counts some of it, counts none, or was not asked: never "there is none". */
export const hiddenWords = (section: Sections['hiddenContributions'], { t }: Words): string => {
  const count = valueOf(section) ?? 0;
  return count > 0 ? t('reading:hidden.counted', { count }) : t('reading:hidden.notCounted');
};

const SourceLink = ({ dossier, section }: { dossier: Dossier; section: Section<unknown> }) => {
  const { t } = useWords();
  if (section.state === 'not-read') return null;
  const source = section.sources.map((id) => dossier.sources[id]).find((one) => one?.url);
  return source?.url ? (
    <>
      {' '}
      <ExternalLink url={source.url}>{t(`reading:sources.${source.kind}`)}</ExternalLink>
    </>
  ) : null;
};

const LookedInto = ({ contents }: { contents: readonly RepositoryContents[] }) => {
  const { t } = useWords();
  return (
    <ul className={styles['repositories']}>
      {contents.map(({ owner, name, paths, readme }) => (
        <li key={`${owner}/${name}`}>
          <ExternalLink url={`https://github.com/${owner}/${name}`}>
            <Foreign text={`${owner}/${name}`} />
          </ExternalLink>{' '}
          {t('reading:lookedInto', {
            paths: t(`reading:short.${paths.state}`),
            readme: t(`reading:short.${readme.state}`),
          })}
        </li>
      ))}
    </ul>
  );
};

const Shown = ({ dossier }: { dossier: Dossier }) => {
  const { t } = useWords();
  const company = valueOf(dossier.sections.company);
  const website = valueOf(dossier.sections.website);
  const links = valueOf(dossier.sections.socialLinks) ?? [];
  if (company === undefined && website === undefined && links.length === 0) return null;
  return (
    <div className={styles['shown']}>
      <h2>{t('reading:shownOnly')}</h2>
      <ul>
        {company !== undefined && (
          <li>
            <Foreign text={company} />
          </li>
        )}
        {[...(website === undefined ? [] : [{ label: website, url: website }]), ...links].map(({ label, url }) => (
          <li key={url}>
            <ExternalLink url={url}>
              <Foreign text={label} />
            </ExternalLink>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Texts that the checks cannot read stand here with a link: somebody who knows the language can (law 5). */
const OtherLanguage = ({ dossier, ids }: { dossier: Dossier; ids: readonly string[] }) => {
  const words = useWords();
  const { t } = words;
  if (ids.length === 0) return null;
  return (
    <div className={styles['shown']}>
      <h2>{t('reading:failures.language.what')}</h2>
      <ul>
        {ids.map((text) => (
          <li key={text}>
            <ExternalLink url={dossier.texts[text]?.url ?? null}>
              <Foreign text={placeOf({ text, line: null }, dossier.texts, words)} />
            </ExternalLink>
          </li>
        ))}
      </ul>
      <p>{t('reading:failures.language.todo')}</p>
    </div>
  );
};

/** Every section with its state and reason, what was requested, and what is shown to the user but unseen by the rules. */
export const SourceList = ({
  dossier,
  otherLanguage,
  reading,
  now,
}: {
  dossier: Dossier;
  /** Ids of the texts in a language that the checks do not know. */
  otherLanguage: readonly string[];
  reading: ReadingRow | null;
  now: string;
}) => {
  const words = useWords();
  const { t, locale } = words;
  const contents = valueOf(dossier.sections.contents);
  return (
    <div className={styles['list']}>
      <dl className={styles['sections']}>
        {order.map((name) => {
          const section: Section<unknown> = dossier.sections[name];
          return (
            <div key={name} data-state={section.state}>
              <dt>{t(`reading:sections.${name}`)}</dt>
              <dd>
                {stateWords(section, now, words)}
                <SourceLink dossier={dossier} section={section} />
                {name === 'contents' && contents && contents.length > 0 && <LookedInto contents={contents} />}
              </dd>
            </div>
          );
        })}
        <div data-state={dossier.sections.hiddenContributions.state}>
          <dt>{t('reading:sections.hiddenContributions')}</dt>
          <dd>
            {hiddenWords(dossier.sections.hiddenContributions, words)}
            <SourceLink dossier={dossier} section={dossier.sections.hiddenContributions} />
          </dd>
        </div>
      </dl>
      <OtherLanguage dossier={dossier} ids={otherLanguage} />
      {reading && reading.steps.length > 0 && (
        <details className={styles['steps']}>
          <summary className={controls['fold']}>
            {t('reading:requests', {
              count: reading.steps.length,
              when: formatWhen(reading.startedAt, now, locale).when,
            })}
          </summary>
          <ol>
            {reading.steps.map((step, index) => (
              <li key={index}>
                {stepWords(step, words)} <Foreign text={step.about} />: {t(`reading:stepStates.${step.state}`)}
                {step.reason !== undefined && step.state !== 'done' && (
                  <> {failureWords(step.reason, step.detail, now, words)}</>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      <Shown dossier={dossier} />
    </div>
  );
};
