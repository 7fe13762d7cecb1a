import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import type { PlaceShown } from '../../components/place-view';
import type { PlaceRead, PlaceRequest } from '../../lib/analysis/places';
import type { Analyst } from '../../lib/analysis/watch';
import type { Place } from '../../lib/dossier/place';
import { repositoryBudget } from '../../lib/github/read-repository';
import type { Database } from '../../lib/store/database';
import { repositoryOf } from '../../lib/store/repositories';
import { openRows } from '../../lib/store/row';
import { queueRowSchema, type RepositoryReading } from '../../lib/store/rows';

/** What the Worker is asked about a place; null where there is nothing to ask. */
const questionOf = (place: Place, repository: RepositoryReading | null): PlaceRequest['place'] | null => {
  switch (place.kind) {
    case 'people':
      return null;
    case 'repository':
      return repository && { kind: 'repository', owner: place.owner, name: place.name, changes: repository.changes };
    case 'pull-request': {
      const { kind, owner, name, number, title, body, labels, state, author, about = {} } = place;
      if (title === null) return null;
      const { base = null, mergedBy: closedBy = null, mergedAt, closedAt, openedAt } = about;
      const date = mergedAt ?? closedAt ?? openedAt ?? null;
      const change = { kind, owner, name, number, title, body: body ?? '', labels, state, author };
      return { ...change, base, closedBy, date };
    }
  }
};

/** What the panel shows of a page of no single person, read live from the store and judged by the Worker. */
export const usePlace = (
  db: Database,
  readPlace: Analyst['readPlace'],
  place: Place | null,
  mostPerPerson: number,
): PlaceShown | null => {
  const at = place?.kind === 'repository' ? `${place.owner}/${place.name}` : null;
  const stored = useLiveQuery(async () => {
    if (place === null) return undefined;
    const [repository, queue, read] = await Promise.all([
      place.kind === 'repository' ? repositoryOf(db, place.owner, place.name) : undefined,
      db.queue.toArray(),
      db.readings.where('state').anyOf('done', 'failed', 'cancelled').primaryKeys(),
    ]);
    const candidates = await db.candidates.bulkGet(read);
    return {
      at,
      repository: repository ?? null,
      known: {
        queue: openRows('queue', queueRowSchema, queue),
        read: new Set(candidates.flatMap((row) => (row ? [row.login.toLowerCase()] : []))),
      },
    };
  }, [db, at, place?.kind]);
  const current = stored?.at === at ? stored : undefined;
  const question = useMemo(
    () => (place ? questionOf(place, current?.repository ?? null) : null),
    [place, current?.repository],
  );
  const asked = useMemo(() => (question === null ? null : JSON.stringify(question)), [question]);
  const [result, setResult] = useState<{ asked: string; read: PlaceRead | null } | null>(null);
  useEffect(() => {
    if (asked === null) return undefined;
    let wanted = true;
    readPlace(JSON.parse(asked) as PlaceRequest['place'])
      .then((read) => wanted && setResult({ asked, read }))
      .catch((error: unknown) => {
        console.warn('This page could not be judged', error);
        if (wanted) setResult({ asked, read: null });
      });
    return () => {
      wanted = false;
    };
  }, [readPlace, asked]);
  if (place === null) return null;
  // What was made of fewer changes of the same page stands until the answer about all of them comes.
  const fits = result !== null && result.read?.kind === place.kind;
  return {
    place,
    repository: current?.repository ?? null,
    read: fits ? result.read : null,
    failed: result !== null && result.asked === asked && result.read === null,
    known: current?.known ?? { queue: [], read: new Set() },
    mostRequests: repositoryBudget.core,
    mostPerPerson,
  };
};
