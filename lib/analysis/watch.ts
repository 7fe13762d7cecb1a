import type { PlaceRead, PlaceRequest } from './places';
import type { Analysed, AnalysisAnswer, AnalysisRequest } from './protocol';

/** The part of a Worker that is used, so that tests can play one. */
export type WorkerLike = {
  postMessage: (request: AnalysisRequest | PlaceRequest) => void;
  terminate: () => void;
  onmessage: ((event: { data: AnalysisAnswer }) => void) | null;
  onerror: ((event: { message?: string; preventDefault?: () => void }) => void) | null;
  onmessageerror: ((event: never) => void) | null;
};

/** How long one dossier may take before the Worker is taken to hang, in milliseconds. Cold facts of the largest take about 1 s. */
export const patience = 15_000;

type Waiting = {
  request: AnalysisRequest | PlaceRequest;
  tries: number;
  resolve: (answer: Analysed | PlaceRead) => void;
  reject: (error: Error) => void;
};

export type Analyst = {
  /** Rejects where the Worker answered that it cannot, or hung or died twice over the same request. */
  analyse: (request: Omit<AnalysisRequest, 'id'>) => Promise<Analysed>;
  /** The same for a page of no single person. */
  readPlace: (place: PlaceRequest['place']) => Promise<PlaceRead>;
  /** Starts the Worker before it is needed. It takes a processor for a while, so not before the first view stands. */
  warm: () => void;
  stop: () => void;
};

/**
 * Keeps one Worker warm and watches it: one that hangs longer than `patience` or dies is ended and started again, and
 * what it had not answered is asked once more. A request that does it twice is given up; the others go on.
 */
export const createAnalyst = (startWorker: () => WorkerLike, waitFor = patience): Analyst => {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let worker: WorkerLike | null = null;
  const started = (): WorkerLike => (worker ??= start());

  function start(): WorkerLike {
    const fresh = startWorker();
    fresh.onmessage = ({ data }) => answered(data);
    fresh.onerror = (event) => {
      event.preventDefault?.();
      restart(event.message ?? 'the worker died');
    };
    fresh.onmessageerror = () => restart('an answer could not be read');
    return fresh;
  }

  // The Worker takes one request after the other: the time is that of the first one waiting.
  function watch(): void {
    clearTimeout(timer);
    timer = waiting.size === 0 ? undefined : setTimeout(() => restart('no answer in time'), waitFor);
  }

  function answered(answer: AnalysisAnswer): void {
    const one = waiting.get(answer.id);
    if (!one) return;
    waiting.delete(answer.id);
    watch();
    if ('analysed' in answer) one.resolve(answer.analysed);
    else if ('place' in answer) one.resolve(answer.place);
    else one.reject(new Error(answer.reason));
  }

  function restart(reason: string): void {
    const dead = started();
    dead.onmessage = null;
    dead.onerror = null;
    dead.onmessageerror = null;
    dead.terminate();
    const [first] = waiting.values();
    if (first && first.tries > 1) {
      waiting.delete(first.request.id);
      first.reject(new Error(reason));
    }
    const fresh = start();
    worker = fresh;
    for (const [index, one] of [...waiting.values()].entries()) {
      // Only the one that was being worked on is to blame.
      if (index === 0) one.tries += 1;
      fresh.postMessage(one.request);
    }
    watch();
  }

  /** What is answered is of the kind that was asked for: the answer comes from the same build. */
  const ask = <Answer extends Analysed | PlaceRead>(request: Waiting['request']): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set(request.id, { request, tries: 1, resolve: (answer) => resolve(answer as Answer), reject });
      started().postMessage(request);
      if (waiting.size === 1) watch();
    });

  return {
    analyse: (request) => ask<Analysed>({ ...request, id: next++ }),
    readPlace: (place) => ask<PlaceRead>({ place, id: next++ }),
    warm: () => void started(),
    stop: () => {
      clearTimeout(timer);
      worker?.terminate();
      for (const { reject } of waiting.values()) reject(new Error('stopped'));
      waiting.clear();
    },
  };
};
