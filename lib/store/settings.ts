import type { Database } from './database';
import { openRow } from './row';
import { defaultSettings, settingsSchema, type Settings } from './rows';
import { writing } from './storage-full';

/** The user's choices; what is missing or broken in the stored row is as it comes by default, field by field. */
export const readSettings = async (db: Database): Promise<Settings> => {
  const stored: unknown = await db.settings.get('settings');
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const whole = settingsSchema.safeParse({ ...defaultSettings, ...stored });
  if (whole.success) return whole.data;
  const valid = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const field = schema.safeParse((stored as Record<string, unknown>)[name]);
    return field.success ? [[name, field.data] as const] : [];
  });
  return openRow('settings', settingsSchema, { ...defaultSettings, ...Object.fromEntries(valid) }) ?? defaultSettings;
};

/** What the user set of the rules, as an analysis takes it: thresholds by rule, and the rules that are not asked. */
export const rulesAsked = ({ rules }: Pick<Settings, 'rules'>) => ({
  settings: Object.fromEntries(Object.entries(rules).map(([rule, { settings }]) => [rule, settings])),
  off: Object.entries(rules).flatMap(([rule, { off }]) => (off ? [rule] : [])),
});

/** Asks a rule no more, or again; its thresholds stay as they are set. */
export const switchRule = async (db: Database, rule: string, off: boolean): Promise<void> =>
  writing(() =>
    db.transaction('rw', db.settings, async () => {
      const { rules } = await readSettings(db);
      const { settings } = rules[rule] ?? { settings: {} };
      await writeSettings(db, { rules: { ...rules, [rule]: { off, settings } } });
    }),
  );

/** Changes some of the choices. @throws where the change does not hold to the schema. */
export const writeSettings = async (db: Database, change: Partial<Omit<Settings, 'id'>>): Promise<Settings> =>
  writing(() =>
    db.transaction('rw', db.settings, async () => {
      const settings = settingsSchema.parse({ ...(await readSettings(db)), ...change, id: 'settings' });
      await db.settings.put(settings);
      return settings;
    }),
  );
