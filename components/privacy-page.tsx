import type { ReactNode } from 'react';

import type { Settings } from '../lib/store/rows';
import { PrivacyDrafts, type PrivacyDraft } from './privacy-drafts';
import styles from './privacy-page.module.css';
import { listedParts, Marked, type PermissionWords, type TableWords } from './privacy-words';
import { useWords } from './words';

const parts = [...listedParts, 'kept', 'goes', 'drafts', 'github', 'permissions', 'people'] as const;
type Part = (typeof parts)[number];

const useLists = () => {
  const { t, has } = useWords();
  return (key: string): readonly string[] =>
    has(`privacy:${key}`) ? (t(`privacy:${key}`, { returnObjects: true }) as string[]) : [];
};

const Sentences = ({ of }: { of: string }) =>
  useLists()(of).map((line) => (
    <p key={line}>
      <Marked text={line} />
    </p>
  ));

const Listed = ({ part }: { part: string }) => (
  <>
    <ul className={styles['list']}>
      {useLists()(`${part}.items`).map((line) => (
        <li key={line}>
          <Marked text={line} />
        </li>
      ))}
    </ul>
    <Sentences of={`${part}.after`} />
  </>
);

const Kept = ({ counts }: { counts: Readonly<Record<string, number>> | null }) => {
  const { t } = useWords();
  const tables = t('privacy:kept.tables', { returnObjects: true }) as TableWords;
  return (
    <>
      <Sentences of="kept.lead" />
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('privacy:kept.what')}</th>
            <th scope="col">{t('privacy:kept.words')}</th>
            <th scope="col">{t('privacy:kept.rows')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(tables).map(([name, { title, words }]) => {
            const count = counts?.[name];
            return (
              <tr key={name}>
                <th scope="row">
                  {title} <code>{name}</code>
                </th>
                <td>
                  <Marked text={words} />
                </td>
                <td data-table={name}>
                  {count === undefined ? t('privacy:page.unknown') : t('privacy:page.count', { count })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Sentences of="kept.after" />
    </>
  );
};

const Permissions = () => {
  const { t } = useWords();
  const rows = t('privacy:permissions.rows', { returnObjects: true }) as PermissionWords[];
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('privacy:permissions.name')}</th>
            <th scope="col">{t('privacy:permissions.why')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ names, why }) => (
            <tr key={names.join(' ')}>
              <th scope="row">
                {names.map((name) => (
                  <code key={name}>{name} </code>
                ))}
              </th>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sentences of="permissions.after" />
    </>
  );
};

/** What is read, kept and never done, in the same words as PRIVACY.md, with what is kept here and now. */
export const PrivacyPage = ({
  counts,
  settings,
  drafts,
  onCopy,
}: {
  /** Rows by table; null where the store cannot be read. */
  counts: Readonly<Record<string, number>> | null;
  settings: Settings;
  drafts: readonly PrivacyDraft[];
  onCopy: (text: string) => Promise<void>;
}) => {
  const { t } = useWords();
  const titleOf = (part: Part): string => t(part === 'drafts' ? 'privacy:page.drafts' : `privacy:${part}.title`);
  const { retentionDays: days, contactedRetentionDays, noticeDays: notice } = settings;
  const contacted =
    contactedRetentionDays === null
      ? t('privacy:page.contactedSame')
      : t('privacy:page.contactedDays', { days: Math.max(days, contactedRetentionDays) });
  const contents: Readonly<Record<Part, ReactNode>> = {
    read: <Listed part="read" />,
    neverRead: <Listed part="neverRead" />,
    neverDone: <Listed part="neverDone" />,
    kept: <Kept counts={counts} />,
    goes: (
      <>
        <Listed part="goes" />
        <p className={styles['now']}>
          {t('privacy:page.now', { days, contacted, notice })}{' '}
          <a href="/options.html#options-retention">{t('privacy:page.settings')}</a>
        </p>
      </>
    ),
    drafts: <PrivacyDrafts drafts={drafts} onCopy={onCopy} />,
    github: <Sentences of="github.words" />,
    permissions: <Permissions />,
    people: <Sentences of="people.words" />,
  };
  return (
    <main className={styles['page']}>
      <h1>{t('privacy:page.pageTitle')}</h1>
      <Sentences of="lead" />
      <nav className={styles['nav']} aria-label={t('settings:onThisPage')}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{titleOf(part)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <section key={part} className={styles['part']} aria-labelledby={part}>
          <h2 id={part} tabIndex={-1}>
            {titleOf(part)}
          </h2>
          {contents[part]}
        </section>
      ))}
      <p className={styles['same']}>{t('privacy:page.same')}</p>
    </main>
  );
};
