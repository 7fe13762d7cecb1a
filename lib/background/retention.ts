import type { Browser } from '../browser';
import type { Database } from '../store/database';
import { removeExpired } from '../store/retention';

const alarm = 'retention';
const day = 24 * 60;

/** Removes what is past its time whenever the alarm says so. */
export const removeOnAlarm = ({ alarms }: Pick<Browser, 'alarms'>, db: Database, now: () => string): void => {
  alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void removeExpired(db, now());
  });
};

/** Removes what is past its time now, and sees to it that the alarm is there: browsers lose alarms. */
export const removeNowAndDaily = async (
  { alarms }: Pick<Browser, 'alarms'>,
  db: Database,
  now: () => string,
): Promise<void> => {
  if (!(await alarms.get(alarm))) void alarms.create(alarm, { periodInMinutes: day });
  await removeExpired(db, now());
};
