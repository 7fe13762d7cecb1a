import { readingSchema, type Reading } from '../dossier/reading';
import type { Dossier } from '../dossier/schema';
import { unreadable, type FailureDetail, type NotReadReason } from '../dossier/section';
import type { Budget, Cost, Resource } from './budget';
import { notGot, type Failure } from './failure';

export type Step = {
  what:
    | 'person'
    | 'repositories'
    | 'pull-requests'
    | 'paths'
    | 'readme'
    | 'manifest'
    | 'profile-readme'
    | 'profile'
    | 'files'
    | 'changes'
    | 'own-commits'
    | 'reviews';
  /** Login, `owner/name`, or `owner/name:path`. */
  about: string;
  resource: Resource;
  state: 'planned' | 'running' | 'done' | 'failed' | 'skipped';
  reason?: NotReadReason | undefined;
  detail?: FailureDetail | undefined;
};

/** How far a reading is: what the panel shows. */
export type Progress = {
  state: 'running' | 'done' | 'cancelled' | 'failed';
  startedAt: string;
  endedAt: string | null;
  steps: Step[];
  spent: Cost;
  budget: Cost;
  reason?: NotReadReason | undefined;
  detail?: FailureDetail | undefined;
};

/** What is kept beside a reading: that an answer still stands as it was read, and what GitHub called an answer. */
export type Beside = {
  /** Id of a source in the dossier, and when GitHub said that nothing changed. */
  renewed?: { source: string; readAt: string };
  etag?: { url: string; etag: string; readAt: string };
};

/**
 * Seals, merges and saves what was read, and the progress with it, all or nothing.
 *
 * @returns the dossier as it stands now; null where the person was erased or the reading was ended by somebody else, upon
 * which it stops without a further request.
 */
export type Save = (reading: Reading | null, progress: Progress, beside?: Beside) => Promise<Dossier | null>;

/** What a reading stops with when nobody waits for it any more. */
export const gone = Symbol('The person was erased, or the reading ended, meanwhile');

/** The steps of one reading, and its saving. */
export type Run = {
  dossier: () => Dossier;
  plan: (steps: readonly Omit<Step, 'state'>[]) => Step[];
  start: (step: Step) => Promise<void>;
  end: (step: Step, reading: Reading | null, failure?: Failure, beside?: Beside) => Promise<void>;
  /** Ends steps that were planned and will not be done. */
  skip: (steps: readonly Step[], failure: Failure | null) => void;
  keep: (reading: Reading) => Promise<void>;
  finish: (state: Exclude<Progress['state'], 'running'>, failure?: Failure) => Promise<void>;
  /** What kept it from going on for now, as far as its steps say. */
  held: () => Failure | null;
};

/** Of the limits that are used up the one that lasts longest, or the network: a later reading overcomes it by itself. */
const heldBy = (steps: readonly Step[]): Failure | null => {
  const held = steps.flatMap(({ reason, detail }) =>
    reason === 'rate-limited' || reason === 'offline' ? [notGot(reason, detail)] : [],
  );
  const until = (one: Failure): string => (one.state === 'not-read' ? (one.detail?.retryAt ?? '') : '');
  return held.toSorted((a, b) => (until(a) < until(b) ? 1 : -1))[0] ?? null;
};

/** The part of a failure that a step shows. */
const shown = (failure: Failure): Pick<Step, 'reason' | 'detail'> =>
  failure.state === 'unreadable'
    ? { reason: 'failed', detail: { note: failure.expected } }
    : { reason: failure.reason, ...(failure.detail && { detail: failure.detail }) };

/** Failures for which nothing was sent. */
const unsent: readonly NotReadReason[] = ['no-budget', 'cancelled'];

/** What does not hold to the schema must not be kept: it could not be opened again. */
const checked = (reading: Reading): Reading => {
  const result = readingSchema.safeParse(reading);
  if (result.success) return reading;
  const [issue] = result.error.issues;
  const expected = `what a dossier can hold (${issue?.path.join('.') ?? ''})`.slice(0, 200);
  const sections = Object.keys(reading.sections).map((name) => [name, unreadable(expected, [reading.source.id])]);
  return { ...reading, sections: Object.fromEntries(sections), texts: [] };
};

export const createRun = (before: Dossier, budget: Budget, startedAt: string, now: () => string, save: Save): Run => {
  let dossier = before;
  const progress: Progress = {
    state: 'running',
    startedAt,
    endedAt: null,
    steps: [],
    spent: budget.spent(),
    budget: budget.most,
  };
  const keep = async (reading: Reading | null, beside?: Beside): Promise<void> => {
    progress.spent = budget.spent();
    const saved = await save(reading && checked(reading), structuredClone(progress), beside);
    if (saved === null) throw gone;
    dossier = saved;
  };
  return {
    dossier: () => dossier,
    plan: (steps) => {
      const planned = steps.map((step) => ({ ...step, about: step.about.slice(0, 300), state: 'planned' as const }));
      progress.steps.push(...planned);
      return planned;
    },
    start: async (step) => {
      step.state = 'running';
      await keep(null);
    },
    end: async (step, reading, failure, beside) => {
      step.state = 'done';
      if (failure) {
        const { reason, detail } = shown(failure);
        step.state = reason && unsent.includes(reason) ? 'skipped' : 'failed';
        Object.assign(step, { reason, ...(detail && { detail }) });
      }
      await keep(reading, beside);
    },
    skip: (steps, failure) => {
      for (const step of steps) Object.assign(step, { state: 'skipped', ...(failure && shown(failure)) });
    },
    keep,
    finish: async (state, failure) => {
      Object.assign(progress, { state, endedAt: now(), ...(failure && shown(failure)) });
      await keep(null);
    },
    held: () => heldBy(progress.steps),
  };
};
