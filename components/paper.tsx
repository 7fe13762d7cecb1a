import { Fragment } from 'react';

import type { Block, Run } from '../lib/report/blocks';
import { ExternalLink } from './external-link';
import { Foreign } from './foreign';
import styles from './paper.module.css';
import { useWords } from './words';

const Runs = ({ runs }: { runs: readonly Run[] }) => {
  const { t } = useWords();
  return runs.map(({ text, url, quoted }, index) => {
    const words = quoted ? (
      <q className={styles['quote']}>
        {t('quoteOpen')}
        <Foreign text={text} />
        {t('quoteClose')}
      </q>
    ) : (
      text
    );
    return (
      <Fragment key={index}>
        {url ? (
          <>
            <ExternalLink url={url}>{words}</ExternalLink>
            <span className={styles['address']}> {url}</span>
          </>
        ) : (
          words
        )}
      </Fragment>
    );
  });
};

/** A paper on the screen, and as it is printed: then addresses stand behind their links. */
export const Paper = ({ blocks }: { blocks: readonly Block[] }) => (
  <article className={styles['paper']}>
    {blocks.map((block, index) => {
      switch (block.kind) {
        case 'title':
          return <h1 key={index}>{block.text}</h1>;
        case 'heading':
          return <h2 key={index}>{block.text}</h2>;
        case 'paragraph':
          return (
            <p key={index}>
              <Runs runs={block.runs} />
            </p>
          );
        case 'list':
          return (
            <ul key={index}>
              {block.items.map((runs, at) => (
                <li key={at}>
                  <Runs runs={runs} />
                </li>
              ))}
            </ul>
          );
        case 'blank':
          return (
            <p key={index} className={styles['blank']}>
              {block.label}
            </p>
          );
      }
    })}
  </article>
);
