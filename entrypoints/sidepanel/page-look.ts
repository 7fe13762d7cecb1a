import type { Settings } from '../../lib/store/rows';

/** Puts theme and language on the page itself, where styles and screen readers look for them. */
export const applyLook = (theme: Settings['theme'], locale: string, title: string): void => {
  const { documentElement } = document;
  if (theme === 'system') delete documentElement.dataset['theme'];
  else documentElement.dataset['theme'] = theme;
  documentElement.lang = locale;
  document.title = title;
};
