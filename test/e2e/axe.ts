import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong on a page, each with where; none where all is well. */
export const violations = async (page: Page): Promise<string[]> => {
  // Playwright's own type and that of axe name the same page.
  const { violations: found } = await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};
