import { createAnalysis } from '../../lib/analysis/analyse';
import { emptyDossier, mergeReading } from '../../lib/dossier/merge';
import type { Dossier } from '../../lib/dossier/schema';
import { seal } from '../../lib/dossier/seal';
import type { Finding } from '../../lib/engine/finding';
import { drawFacts } from '../../lib/facts/draw-facts';
import { createLimits } from '../../lib/github/limits';
import { readProfile } from '../../lib/github/read-profile';
import { rules } from '../../rules';
import type { PersonFolder } from './person-folder';

/** The findings, or why there are none. */
export type PersonRead = { findings: Finding[] } | { reason: string };

/** One person's dossier as the reading of GitHub leaves it within its budget, or why there is none. */
export const readDossier = async (
  person: PersonFolder,
  now: string,
): Promise<{ dossier: Dossier } | { reason: string }> => {
  let dossier: Dossier = emptyDossier({ id: null, login: person.login });
  const { state } = await readProfile({
    dossier,
    again: false,
    startedAt: now,
    fetch: person.fetch,
    now: () => now,
    online: () => true,
    signal: new AbortController().signal,
    limits: createLimits([], async () => undefined),
    keepAlive: async () => undefined,
    save: async (reading) => {
      if (reading) dossier = mergeReading(dossier, await seal(reading));
      return dossier;
    },
  });
  return state === 'done' ? { dossier } : { reason: `the reading ended as ${state}` };
};

/**
 * One person through everything the product does: the reading of GitHub within its budget, merged step by step, then the
 * facts and all rules as the Worker runs them. No page is read before, so what only pages show is not read.
 */
export const readPerson = async (person: PersonFolder, role: string, now: string): Promise<PersonRead> => {
  const read = await readDossier(person, now);
  if ('reason' in read) return read;
  const { dossier } = read;
  // Through JSON, as it comes to the Worker of a panel.
  const request: unknown = JSON.parse(JSON.stringify({ id: 1, dossier, role, now, settings: {} }));
  const answer = createAnalysis(drawFacts, rules)(request);
  if ('reason' in answer) return { reason: answer.reason };
  return 'analysed' in answer ? { findings: answer.analysed.findings } : { reason: 'no analysis came' };
};
