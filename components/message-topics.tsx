import { useId } from 'react';

import type { Dossier } from '../lib/dossier/schema';
import type { NotChosen as Other, Topic } from '../lib/outreach/outreach';
import controls from './controls.module.css';
import { QuoteEvidence } from './evidence';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import styles from './message-view.module.css';
import { formatMonth } from './time';
import { useWanted } from './use-wanted';
import { useWords, type Words } from './words';

/** So many of what was not chosen are named; the rest is counted. */
const othersShown = 20;

/** What a topic is called in a list: its title, and for a README where it stands. */
const titleOf = ({ title, source, place }: Topic, { t }: Words): string =>
  title === '' ? t('evidence.of', { kind: t(`outreach:topicSources.${source}`), place }) : title;

/** Where and when, and how old it is where nothing newer fits; `whole`: who looked at it too, and that it was not read. */
const aboutTopic = (
  { place, title, date, yearsOld, reviewed, change }: Topic,
  whole: boolean,
  { t, locale }: Words,
): string[] => [
  ...(place === '' || title === '' ? [] : [place]),
  ...(date === null ? [] : [formatMonth(date, locale)]),
  ...(yearsOld === null ? [] : [t('message.yearsOld', { count: yearsOld })]),
  ...(!whole || change === null || (change.own && reviewed === 'unknown') ? [] : [t(`changes.reviewed.${reviewed}`)]),
];

const Named = ({ topic, whole }: { topic: Topic; whole: boolean }) => {
  const words = useWords();
  const { t } = words;
  const [where, ...rest] = aboutTopic(topic, whole, words);
  return (
    <>
      <span className={styles['title']}>
        <Foreign text={titleOf(topic, words)} />
      </span>
      <span className={controls['hint']}>
        {where !== undefined && <Foreign text={where} />}
        {rest.map((one) => ` ${t('dot')} ${one}`)}
      </span>
    </>
  );
};

/** Choice of what to write about; each with where it stands, and the first reason it was chosen for. */
export const Topics = ({
  topics,
  chosen,
  onTopic,
}: {
  topics: readonly Topic[];
  chosen: Topic;
  onTopic: (id: string) => Promise<void>;
}) => {
  const { t } = useWords();
  const name = useId();
  const [wanted, choose] = useWanted(chosen.id, onTopic);
  return (
    <fieldset className={styles['topics']}>
      <legend className={styles['heading']}>{t('message.about')}</legend>
      {topics.map((topic) => {
        const [first] = topic.because;
        return (
          <label key={topic.id} className={styles['topic']}>
            <input
              type="radio"
              name={name}
              value={topic.id}
              checked={topic.id === wanted}
              onChange={() => choose(topic.id)}
            />
            <span>
              <Named topic={topic} whole={topic.id === wanted} />
              {topic.id !== wanted && first !== undefined && (
                <span className={controls['hint']}>{t(`outreach:whyThisChange.${first}`)}</span>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
};

/** Why it was chosen, what it is about in plain words, and the words it rests on. */
export const TopicWhy = ({
  topic,
  explained,
  texts,
}: {
  topic: Topic;
  explained: string | null;
  texts: Dossier['texts'];
}) => {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <section aria-labelledby="message-why">
        <h2 id="message-why" className={styles['heading']}>
          {t('outreach:whyThisChange.title')}
        </h2>
        <ul className={styles['because']}>
          {topic.because.map((ground) => (
            <li key={ground}>{t(`outreach:whyThisChange.${ground}`)}</li>
          ))}
        </ul>
      </section>
      {explained !== null && (
        <section aria-labelledby="message-plain">
          <h2 id="message-plain" className={styles['heading']}>
            {t('message.inPlainWords')}
          </h2>
          <p>{explained}</p>
        </section>
      )}
      <section aria-labelledby="message-decision">
        <h2 id="message-decision" className={styles['heading']}>
          {t('message.inTheirWords')}
        </h2>
        <QuoteEvidence quote={topic.quote} texts={texts} />
        {topic.url !== null && topic.url !== topic.quote.url && (
          <p className={controls['hint']}>
            <ExternalLink url={topic.url}>
              <Foreign text={titleOf(topic, words)} />
            </ExternalLink>
          </p>
        )}
      </section>
    </>
  );
};

/** What else there was, and why it was not chosen. */
export const NotChosen = ({ others }: { others: readonly Other[] }) => {
  const { t } = useWords();
  return others.length === 0 ? null : (
    <details>
      <summary className={`${styles['heading']} ${controls['fold']}`}>
        {t('message.notChosen', { count: others.length })}
      </summary>
      <ul className={styles['others']}>
        {others.slice(0, othersShown).map(({ id, title, url, reason }) => (
          <li key={id}>
            <ExternalLink url={url}>
              <Foreign text={title === '' ? id : title} />
            </ExternalLink>{' '}
            <span className={controls['hint']}>{t(`outreach:notChosen.${reason}`)}</span>
          </li>
        ))}
        {others.length > othersShown && (
          <li className={controls['hint']}>{t('message.notChosenMore', { count: others.length - othersShown })}</li>
        )}
      </ul>
    </details>
  );
};
