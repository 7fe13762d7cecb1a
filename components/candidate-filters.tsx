import type { Ref } from 'react';

import { roles } from '../lib/knowledge/roles';
import { workKinds } from '../lib/knowledge/work-kinds';
import { workStates } from '../lib/knowledge/work-states';
import { dueFilters, noFilters, sortOrders, type Filters, type SortOrder } from './candidate-filter';
import styles from './candidates.module.css';
import controls from './controls.module.css';
import { useWords } from './words';

type Option = { value: string; words: string };

const Choose = ({
  label,
  value,
  usual = '',
  options,
  onValue,
}: {
  label: string;
  value: string;
  /** What it is where nothing was chosen. */
  usual?: string;
  options: readonly Option[];
  onValue: (value: string) => void;
}) => (
  <label className={styles['filter']}>
    <span className={controls['hidden']}>{label}</span>
    <select
      className={controls['field']}
      aria-label={label}
      data-set={value !== usual || undefined}
      value={value}
      onChange={({ target }) => onValue(target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  </label>
);

/** What is searched for, what narrows the list, and its order. There is no filter by what a rule found. */
export const CandidateFilters = ({
  search,
  filters,
  order,
  roleIds,
  onFilters,
  onOrder,
}: {
  search: Ref<HTMLInputElement>;
  filters: Filters;
  order: SortOrder;
  /** Roles of the briefs that were chosen for somebody; without any, there is nothing to filter by. */
  roleIds: readonly string[];
  onFilters: (filters: Filters) => void;
  onOrder: (order: SortOrder) => void;
}) => {
  const { t } = useWords();
  const among = <Value extends string>(values: readonly Value[], value: string): Value | null =>
    values.find((one) => one === value) ?? null;
  const options = (family: string, values: readonly string[]): Option[] => [
    { value: '', words: t(`candidates:filters.${family}.any`) },
    ...values.map((value) => ({ value, words: t(`candidates:filters.${family}.${value}`) })),
  ];
  const named = (any: string, values: readonly string[], family: string): Option[] => [
    { value: '', words: t(any) },
    ...values.map((value) => ({ value, words: t(`${family}.${value}`) })),
  ];
  const set = Object.entries(filters).some(([name, value]) => value !== noFilters[name as keyof Filters]);
  return (
    <div role="search" className={styles['filters']}>
      <input
        ref={search}
        type="search"
        className={`${controls['field']} ${styles['search']}`}
        aria-label={t('candidates:search')}
        placeholder={t('candidates:search')}
        value={filters.text}
        onChange={({ target }) => onFilters({ ...filters, text: target.value })}
      />
      <Choose
        label={t('candidates:state')}
        value={filters.state ?? ''}
        options={named('candidates:filters.state.any', workStates, 'workStates')}
        onValue={(value) => onFilters({ ...filters, state: among(workStates, value) })}
      />
      {roleIds.length > 0 && (
        <Choose
          label={t('candidates:filters.role.label')}
          value={filters.role ?? ''}
          options={named(
            'candidates:filters.role.any',
            roles.map(({ id }) => id).filter((id) => roleIds.includes(id)),
            'roles',
          )}
          onValue={(value) => onFilters({ ...filters, role: among(roleIds, value) })}
        />
      )}
      <Choose
        label={t('candidates:facts.kinds')}
        value={filters.kind ?? ''}
        options={named('candidates:filters.kind.any', workKinds, 'place:kinds')}
        onValue={(value) => onFilters({ ...filters, kind: among(workKinds, value) })}
      />
      <Choose
        label={t('candidates:filters.contacted.label')}
        value={filters.contacted ?? ''}
        options={options('contacted', ['yes', 'no'])}
        onValue={(value) => onFilters({ ...filters, contacted: among(['yes', 'no'], value) })}
      />
      <Choose
        label={t('candidates:filters.due.label')}
        value={filters.due ?? ''}
        options={options('due', dueFilters)}
        onValue={(value) => onFilters({ ...filters, due: among(dueFilters, value) })}
      />
      <Choose
        label={t('candidates:order.label')}
        usual="last-read"
        value={order}
        options={sortOrders.map((value) => ({ value, words: t(`candidates:order.${value}`) }))}
        onValue={(value) => onOrder(among(sortOrders, value) ?? 'last-read')}
      />
      {set && (
        <button type="button" className={controls['button']} onClick={() => onFilters(noFilters)}>
          {t('candidates:filters.clear')}
        </button>
      )}
    </div>
  );
};
