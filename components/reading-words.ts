import type { FailureDetail, NotReadReason } from '../lib/dossier/section';
import type { ReadingStep } from '../lib/store/rows';
import { formatWhen } from './time';
import type { Words } from './words';

/** Notes of a failure that mean something to the user, by the key of their words. All others are for whoever mends a bug. */
const notes = new Map([
  ['storage-full', 'storage-full'],
  ['an error of the program', 'program'],
  ['no answer in time', 'connection'],
  ['the network failed', 'connection'],
  ['moved to another address', 'moved'],
  ['this account is no person', 'no-person'],
  ['this login is somebody else’s now', 'somebody-else'],
  ['the account has another name now', 'another-name'],
  ['an organisation does not accept this token', 'organisation-refuses'],
  ['GitHub does not take the token', 'token-refused'],
  ['no points are left', 'token-points'],
  ['no requests of the token are left', 'token-requests'],
]);

/** What stays as it is, however often it is asked for. */
const lasting: readonly number[] = [403, 404, 410, 422, 451];

/** What GitHub says to wait with it says by any of several statuses; the words are those of this one. */
const wait = 429;

/** Why something could not be read, in words: what happened, and what to do. */
export const failureWords = (
  reason: NotReadReason,
  detail: FailureDetail | undefined,
  now: string,
  { t, has, locale }: Words,
): string => {
  // Nothing but a token can be refused so.
  const note = notes.get(detail?.note ?? '') ?? (detail?.status === 401 ? 'token-refused' : undefined);
  if (note !== undefined && reason !== 'rate-limited') {
    return `${t(`reading:notes.${note}.what`)} ${t(`reading:notes.${note}.todo`)}`;
  }
  const answered = detail?.status !== undefined && reason === 'rate-limited' ? wait : detail?.status;
  const status = answered === undefined ? null : `reading:status.${answered}`;
  const until = detail?.retryAt === undefined ? null : formatWhen(detail.retryAt, now, locale).when;
  const what =
    note !== undefined
      ? t(`reading:notes.${note}.what`)
      : status !== null && has(status)
        ? t(status)
        : t(`reading:failures.${reason}.what`);
  const stays = reason === 'failed' && answered !== undefined && lasting.includes(answered);
  const todo = until
    ? t('reading:tryAgainAt', { when: until })
    : t(stays ? 'reading:lasting' : `reading:failures.${reason}.todo`);
  return `${what} ${todo}`;
};

/** A step in words; what it is about follows it. */
export const stepWords = (step: ReadingStep, { t }: Words): string => t(`reading:steps.${step.what}`);
