import { useId } from 'react';

import type { Dossier } from '../lib/dossier/schema';
import { valueOf } from '../lib/dossier/section';
import { roles } from '../lib/knowledge/roles';
import controls from './controls.module.css';
import { ExternalLink } from './external-link';
import type { FieldIds } from './field';
import { Foreign } from './foreign';
import { Menu, type MenuEvents } from './menu';
import styles from './panel-header.module.css';
import { formatWhen } from './time';
import { useWords } from './words';
import type { Settings } from '../lib/store/rows';

/** Choice of the role that is hired for; what the same evidence means depends on it. */
export const RoleSelect = ({
  role,
  onRole,
  ...ids
}: Partial<FieldIds> & {
  role: string | null;
  onRole: (role: string | null) => void;
}) => {
  const { t } = useWords();
  return (
    <select
      {...ids}
      className={controls['field']}
      value={role ?? ''}
      aria-label={ids.id === undefined ? t('who.role') : undefined}
      onChange={(event) => onRole(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t('roles.none')}</option>
      {roles.map((one) => (
        <option key={one.id} value={one.id}>
          {t(`roles.${one.id}`)}
        </option>
      ))}
    </select>
  );
};

export const PanelHeader = ({
  dossier,
  readAt,
  now,
  settings,
  onRole,
  menu,
}: {
  dossier: Dossier | null;
  readAt: string | null;
  now: string;
  settings: Settings;
  onRole: (role: string | null) => void;
  menu: MenuEvents;
}) => {
  const { t, locale } = useWords();
  const roleId = useId();
  const name = dossier ? valueOf(dossier.sections.name) : undefined;
  const when = readAt === null ? null : formatWhen(readAt, now, locale);
  return (
    <header className={styles['header']}>
      <div className={styles['top']}>
        <div className={styles['who']}>
          {dossier ? (
            <h1 className={styles['name']}>
              {name !== undefined && <Foreign text={name} />}{' '}
              <ExternalLink
                className={name === undefined ? styles['name'] : styles['login']}
                url={`https://github.com/${dossier.person.login}`}
              >
                <Foreign text={dossier.person.login} />
              </ExternalLink>
            </h1>
          ) : (
            <h1 className={styles['name']}>{t('who.program')}</h1>
          )}
          {when && when.when !== '' && (
            <p className={styles['when']}>{t(when.sameDay ? 'who.readToday' : 'who.readOn', { when: when.when })}</p>
          )}
        </div>
        <Menu settings={settings} person={dossier ? (name ?? dossier.person.login) : null} {...menu} />
      </div>
      {dossier && (
        <div className={styles['role']}>
          <label htmlFor={roleId}>{t('who.hiringFor')}</label>
          <RoleSelect id={roleId} role={settings.role} onRole={onRole} />
        </div>
      )}
    </header>
  );
};
