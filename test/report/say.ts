import germanPanel from '../../public/locales/de/panel.json';
import germanReport from '../../public/locales/de/report.json';
import englishPanel from '../../public/locales/en/panel.json';
import englishReport from '../../public/locales/en/report.json';
import type { Say } from '../../lib/report/words';

const lookUp = (from: unknown, path: string): string => {
  const found = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], from);
  if (typeof found !== 'string') throw new Error(`no words for ${path}`);
  return found;
};

const sayFrom =
  (panel: unknown, report: unknown): Say =>
  (key, data = {}) => {
    const words = key.startsWith('report:') ? lookUp(report, key.slice('report:'.length)) : lookUp(panel, key);
    return words.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
      const value = data[name];
      if (value === undefined) throw new Error(`${key} lacks ${name}`);
      return String(value);
    });
  };

/** The catalogues as the product words a paper; a key or a filling that is missing throws. */
export const says: readonly [string, Say][] = [
  ['en', sayFrom(englishPanel, englishReport)],
  ['de', sayFrom(germanPanel, germanReport)],
];
export const sayEnglish = sayFrom(englishPanel, englishReport);
