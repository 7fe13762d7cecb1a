import type { Reading } from '../../dossier/reading';
import type { Person } from '../../dossier/schema';
import type { TreeAnswer } from './answers';
import { redact } from '../redact';
import { manifestCount, manifestPaths, readmePath } from './repository-files';
import { sourceOf, withoutAddress, type Received } from './text';

/** Where a tree was asked for: a branch by its name, as the list of repositories has it. */
export type TreeOf = { owner: string; name: string; branch: string };

const mostPaths = 20_000;

/** What an address or a phone number needs at least. Most paths hold none, and there are many. */
const mayHoldAddress = /[@＠]|%40|&(?:#|commat)| at |[[({]|(?:\d\D{0,3}){7}/iu;

/** A collection of mail has its owners' addresses for names of files. */
export const pathOf = (path: string): string => (mayHoldAddress.test(path) ? redact(path) : path);

/**
 * `GET /repos/{owner}/{name}/git/trees/{branch}?recursive=1`. Asked by the name of a branch, GitHub answers with the
 * commit's hash, not the tree's: in recorded answers it is the same as that of the branch's commit. README and manifests
 * are absent only where the whole tree was seen.
 */
export const readTree = (
  answer: TreeAnswer,
  { owner, name, branch }: TreeOf,
  person: Person,
  received: Received,
): Reading => {
  const source = sourceOf('tree', 'api', received);
  const sources = [source.id];
  const files = answer.tree.flatMap(({ path, type, size }) =>
    type === 'blob' && path !== undefined && path !== '' ? [{ path: pathOf(path), size: size ?? null }] : [],
  );
  const kept = files.filter(({ path }) => path.length <= 4_096).slice(0, mostPaths);
  const whole = answer.truncated !== true && kept.length === files.length;
  const names = kept.map(({ path }) => path);
  const notAsked = { state: 'not-read', reason: 'not-asked' } as const;
  const partial = {
    state: 'not-read',
    reason: 'failed',
    detail: { note: 'the tree is longer than GitHub lists' },
  } as const;
  const unreachable = {
    state: 'not-read',
    reason: 'failed',
    detail: { note: 'the paths of its manifests are too long' },
  } as const;
  const none = whole ? ({ state: 'absent', sources } as const) : partial;
  return {
    person,
    source,
    sections: {
      contents: {
        state: 'found',
        value: [
          {
            owner,
            name,
            commit: /^[\da-f]{40}$/u.test(answer.sha) ? answer.sha : null,
            ref: withoutAddress(branch),
            paths:
              whole && kept.length === 0
                ? { state: 'absent', sources }
                : {
                    state: 'found',
                    value: kept,
                    sources,
                    coverage: { seen: kept.length, of: answer.truncated === true ? null : files.length },
                  },
            readme: readmePath(names) === null ? none : notAsked,
            manifests: manifestCount(names) === 0 ? none : manifestPaths(names).length === 0 ? unreachable : notAsked,
          },
        ],
        sources,
        coverage: { seen: 1, of: null },
      },
    },
    texts: [],
  };
};

/** A repository without a commit, which GitHub answers with 409: looked, and there is nothing in it. */
export const readEmptyTree = ({ owner, name, branch }: TreeOf, person: Person, received: Received): Reading => {
  const source = sourceOf('tree', 'api', received);
  const absent = { state: 'absent' as const, sources: [source.id] };
  return {
    person,
    source,
    sections: {
      contents: {
        state: 'found',
        value: [
          { owner, name, commit: null, ref: withoutAddress(branch), paths: absent, readme: absent, manifests: absent },
        ],
        sources: [source.id],
        coverage: { seen: 1, of: null },
      },
    },
    texts: [],
  };
};
