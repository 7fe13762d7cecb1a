import type { Section } from '../../dossier/section';
import { found, unreadable } from '../../dossier/states';
import { all, one } from './anchors';
import type { Page } from './card';
import { shareText } from './identity';

const exact = (written: string | null | undefined): number | null => {
  const trimmed = (written ?? '').trim();
  return /^\d{1,3}(?:,\d{3}){1,2}$|^\d{1,9}$/u.test(trimmed) ? Number(trimmed.replace(/,/gu, '')) : null;
};

/** `1.1k`: GitHub rounds to one digit after the point. */
const rounded = (written: string): number | null => {
  const match = /^(\d{1,4}(?:\.\d)?)k\+?$/u.exec(written.trim());
  return match ? Math.round(Number(match[1]) * 1_000) : null;
};

const inPreview = (page: Page): number | null => {
  const text = shareText(page.document, page.login) ?? '';
  // At the end of the bio, if there is one: the last such sentence is GitHub's own.
  const sentences = [...text.slice(-600).matchAll(/(?:^|\s)([\w-]{1,101}) has ([\d,]{1,12}) repositor(?:y|ies)\b/gu)];
  const last = sentences.at(-1);
  return last?.[1]?.toLowerCase() === page.login.toLowerCase() ? exact(last[2]) : null;
};

/**
 * How many public repositories the person has. The exact figure stands in the counter, in its title, or in the text for
 * previews. Where only a rounded figure is shown, the value is that figure, and nobody can say of how many (`of` null).
 */
export const readRepositoryCount = (page: Page): Section<number> => {
  const tabs = all(page.document, 'tabs').filter(
    (tab) => tab.getAttribute('data-tab-item') === 'repositories' || /^\s*Repositories\b/u.test(tab.textContent ?? ''),
  );
  const counters = tabs.flatMap((tab) => one(tab, 'counter') ?? []);
  let about: number | null = null;
  for (const counter of counters) {
    const shown = counter.textContent ?? '';
    const count = exact(counter.getAttribute('title')) ?? exact(shown);
    if (count !== null) return found(count, [page.source]);
    about ??= rounded(shown);
  }
  const previewed = inPreview(page);
  if (previewed !== null && (about === null || Math.abs(previewed - about) <= 100))
    return found(previewed, [page.source]);
  if (about !== null) return found(about, [page.source], { seen: about, of: null });
  return unreadable('the counter of the tab of repositories', [page.source]);
};
