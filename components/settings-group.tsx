import type { ReactNode } from 'react';

import type { Settings } from '../lib/store/rows';
import type { NumberRange } from './number-setting';
import styles from './settings-form.module.css';

/** The groups of the settings, in their order, by the part of the page that they stand in. */
export const settingsParts = {
  hiring: ['role', 'briefs'],
  reading: ['token', 'rules'],
  panel: ['look', 'keys'],
  people: ['retention', 'objections', 'erase'],
} as const;
export type SettingsGroupId = (typeof settingsParts)[keyof typeof settingsParts][number];

/** The words of a group's heading; some groups stand elsewhere too and bring theirs. */
export const groupTitles: Readonly<Record<SettingsGroupId, string>> = {
  role: 'settings:role.title',
  briefs: 'brief:title',
  token: 'token:title',
  rules: 'settings:rules.title',
  look: 'settings:look.title',
  keys: 'settings:keys.title',
  retention: 'settings:retention.title',
  objections: 'brief:objections.title',
  erase: 'settings:erase.title',
};

export type SettingsChange = Partial<Omit<Settings, 'id'>>;

/** What a group does with what the user set: keeps it and says so, or says why not. */
export type GroupEvents = {
  /** Says whether it was kept. */
  onChange: (change: SettingsChange) => Promise<boolean>;
  onWrong: (range: NumberRange) => void;
};

/** One group with its heading, which the table of contents leads to. */
export const SettingsGroup = ({ id, title, children }: { id: SettingsGroupId; title: string; children: ReactNode }) => (
  <section className={styles['group']} aria-labelledby={`options-${id}`}>
    <h2 id={`options-${id}`} tabIndex={-1}>
      {title}
    </h2>
    {children}
  </section>
);
