import type { FailureDetail, NotReadReason } from '../lib/dossier/section';
import type { ReadingStep } from '../lib/store/rows';
import { formatWhen } from './time';
import type { Words } from './words';

/** Why something could not be read, in words: what happened, and what to do. */
export const failureWords = (
  reason: NotReadReason,
  detail: FailureDetail | undefined,
  now: string,
  { t, has, locale }: Words,
): string => {
  const status = detail?.status === undefined ? null : `reading:status.${detail.status}`;
  const until = detail?.retryAt === undefined ? null : formatWhen(detail.retryAt, now, locale).when;
  const what = status !== null && has(status) ? t(status) : t(`reading:failures.${reason}.what`);
  const todo = until ? t('reading:tryAgainAt', { when: until }) : t(`reading:failures.${reason}.todo`);
  return `${what} ${todo}`;
};

/** A step in words; what it is about follows it. */
export const stepWords = (step: ReadingStep, { t }: Words): string => t(`reading:steps.${step.what}`);
