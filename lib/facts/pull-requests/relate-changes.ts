import type { PullRequest } from '../../dossier/schema';
import { fullName } from '../../dossier/schema';
import type { KindOfChange } from './change-kind';
import { hasLanded } from './landing';
import { plain } from './own-words';
import type { ChangeAround } from './work';

/** A change as far as relations go: what it says of itself, and how it ended. */
export type Related = {
  pull: Pick<PullRequest, 'owner' | 'name' | 'number' | 'landedCommit' | 'closedAt'>;
  title: string;
  kind: KindOfChange;
  landed: PullRequest['landed'];
};
export type Relation = Pick<ChangeAround, 'of' | 'again' | 'takenBack'>;

const keyOf = ({ pull }: Related): string => `${fullName(pull)}#${pull.number}`.toLowerCase();
/** The fewest digits that name a commit. */
const short = 7;

const older = (one: Related, other: Related): number =>
  (one.pull.closedAt ?? '') < (other.pull.closedAt ?? '')
    ? -1
    : (one.pull.closedAt ?? '') > (other.pull.closedAt ?? '')
      ? 1
      : one.pull.number - other.pull.number;

/**
 * Which change each one is about, and which were taken back for good. A revert that was itself taken back, or whose change
 * was brought back later, takes nothing back. Only what the dossier shows is told: that no revert is seen proves nothing.
 * @returns by `owner/name#number`, lower case. Linear in the number of changes.
 */
export const relateChanges = (changes: readonly Related[]): ReadonlyMap<string, Relation> => {
  const byKey = new Map(changes.map((change) => [keyOf(change), change]));
  const byCommit = new Map<string, string>();
  const byTitle = new Map<string, Related[]>();
  for (const change of changes) {
    const { landedCommit } = change.pull;
    if (landedCommit !== null) byCommit.set(landedCommit.slice(0, short), keyOf(change));
    const place = `${fullName(change.pull)} ${plain(change.title)}`.toLowerCase();
    const known = byTitle.get(place);
    if (known) known.push(change);
    else byTitle.set(place, [change]);
  }

  /** What a change says it is about: by number, by commit, else the newest one before it of the very title. */
  const aboutOf = (change: Related): string | null => {
    const { named, commit, title, kind } = change.kind;
    if (kind === 'change') return null;
    if (named !== null) return named === keyOf(change) ? null : named;
    const known = commit === null ? undefined : byCommit.get(commit.slice(0, short));
    if (known !== undefined && known !== keyOf(change)) return known;
    if (title === null) return null;
    const same = (byTitle.get(`${fullName(change.pull)} ${title}`.toLowerCase()) ?? []).filter(
      (one) => one !== change && older(one, change) < 0,
    );
    const last = same.toSorted(older).at(-1);
    return last ? keyOf(last) : null;
  };
  const about = new Map(changes.map((change) => [keyOf(change), aboutOf(change)]));

  const later = new Map<string, Related[]>();
  for (const change of changes) {
    const id = about.get(keyOf(change)) ?? null;
    const target = id === null ? undefined : byKey.get(id);
    // What came before a change cannot take it back: so no chain of reverts leads round in a circle.
    if (id === null || !target || older(target, change) >= 0) continue;
    if (change.kind.kind === 'back-port' || !hasLanded(change)) continue;
    later.set(id, [...(later.get(id) ?? []), change]);
  }
  /** The change that took each one back and still stands; the last word counts. Newest first: their own fate is known. */
  const takenBackBy = new Map<string, string>();
  for (const change of changes.toSorted(older).toReversed()) {
    const key = keyOf(change);
    const last = (later.get(key) ?? [])
      .filter((one) => !takenBackBy.has(keyOf(one)))
      .toSorted(older)
      .at(-1);
    // What brings back a change after its revert names the revert: it takes that one back.
    const takes = last?.kind.kind === 'revert' || (last?.kind.kind === 'reapply' && change.kind.kind === 'revert');
    if (last && takes) takenBackBy.set(key, keyOf(last));
  }

  /** In the letters it was read with, where it was read at all. */
  const spelled = (key: string): string => {
    const found = byKey.get(key);
    return found ? `${fullName(found.pull)}#${found.pull.number}` : key;
  };
  return new Map(
    changes.map((change) => {
      const key = keyOf(change);
      const of = about.get(key) ?? null;
      const original = of === null ? undefined : byKey.get(of);
      const by = takenBackBy.get(key);
      return [
        key,
        {
          of: of === null ? null : spelled(of),
          again: original !== undefined && hasLanded(original),
          takenBack: by === undefined ? null : { by: spelled(by) },
        },
      ];
    }),
  );
};
