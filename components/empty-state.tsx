import type { ReactNode } from 'react';

import styles from './empty-state.module.css';

/** What the panel says where there is nobody to show: what is so, and what to do. */
export const EmptyState = ({ title, words, children }: { title: string; words: string; children?: ReactNode }) => (
  <section className={styles['empty']} role="status">
    <svg width="40" height="64" viewBox="0 0 40 64" aria-hidden="true">
      <path d="M8 2h24M20 2v34" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <path d="M11 36h18v6l-9 18-9-18z" />
    </svg>
    <h2>{title}</h2>
    <p>{words}</p>
    {children}
  </section>
);
