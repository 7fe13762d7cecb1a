import type { Page } from 'playwright-core';

/** How the element with the focus is called, by its label or its words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labels = element instanceof HTMLElement && 'labels' in element ? (element.labels as NodeListOf<Element>) : [];
    const named = [...labels].map((label) => label.textContent).join(' ');
    // What merely holds others is not called by all of their words.
    const own = element?.matches('body, select, [role=tabpanel]') ? '' : (element?.textContent ?? '');
    return `${element?.getAttribute('aria-label') ?? ''} ${named} ${own}`.trim();
  });

/** Goes on with Tab until what has the focus is called so. @throws where Tab does not lead there. */
export const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(name)) return;
  }
  throw new Error(`Tab does not reach ${name}, but ${await focused(page)}`);
};

/** Goes to it with Tab and presses it. */
export const pressByKeys = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
