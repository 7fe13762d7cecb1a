import { isProgram } from '../../dossier/programs';
import { workKinds, type WorkKind } from '../../knowledge/work-kinds';
import { kindOfChange } from './change-kind';
import { judgeChange } from './judge-change';
import { hasLanded, landingOf } from './landing';
import { workKindOf } from './work-kind';

/** A change in a repository, by whom it was opened. */
export type ChangeOfSomebody = {
  number: number;
  login: string;
  title: string;
  body: string;
  labels: readonly string[];
  landed: 'merged' | 'landed' | 'not-landed' | 'open' | 'unknown';
  /** ISO 8601. */
  date: string | null;
};

/** Somebody, and the changes that say so, newest first. */
export type Worker = { login: string; changes: readonly { number: number; title: string; date: string | null }[] };

export type WorkGroup = {
  kind: WorkKind;
  /** Whose change of this kind is newest stands first: an order in time, no rank. */
  people: readonly Worker[];
};

const newer = (one: { date: string | null; number: number }, other: { date: string | null; number: number }): number =>
  one.date === other.date ? other.number - one.number : (one.date ?? '') < (other.date ?? '') ? 1 : -1;

/**
 * Who did work of the kinds that are looked for, from the changes that landed in a repository. What landed is no open or
 * declined change, also where the project lands by other ways than a merge; a back-port is the same change once more;
 * text signed by an agent or a program's account is nobody's work here. Kinds without anybody are left
 * out; nothing is counted or ranked.
 */
export const whoWorksHere = (
  repository: { owner: string; name: string },
  changes: readonly ChangeOfSomebody[],
): WorkGroup[] => {
  const { owner, name } = repository;
  const landed = (change: ChangeOfSomebody): boolean => {
    const closedAt = change.landed === 'open' ? null : change.date;
    const closed = { ...change, owner, name, labels: [...change.labels], landing: null, closedBy: null, closedAt };
    return hasLanded(landingOf(closed));
  };
  const isBackPort = ({ title, body, number }: ChangeOfSomebody): boolean =>
    kindOfChange({ title, body, base: null }, { repository: `${owner}/${name}`, number }).kind === 'back-port';
  const told = changes
    .filter((change) => !isProgram(change.login) && landed(change) && !isBackPort(change))
    .flatMap((change) => {
      const { category, words } = judgeChange({
        title: change.title,
        body: change.body,
        labels: change.labels,
        names: [change.login],
      });
      const kind = workKindOf(category, change.title);
      return kind === null || words !== 'own' ? [] : [{ ...change, kind }];
    })
    .toSorted(newer);
  return workKinds.flatMap((kind) => {
    const people = new Map<string, { login: string; changes: Worker['changes'][number][] }>();
    for (const { login, number, title, date } of told.filter((change) => change.kind === kind)) {
      const worker = people.get(login.toLowerCase()) ?? { login, changes: [] };
      worker.changes.push({ number, title, date });
      people.set(login.toLowerCase(), worker);
    }
    return people.size === 0 ? [] : [{ kind, people: [...people.values()] }];
  });
};
