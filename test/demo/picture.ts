import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/chromium/harness';

const dataUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** Page and panel beside each other as they stand in the window, as one picture. */
export const pictureOf = async (chromium: Chromium, page: Page, panel: Page): Promise<Buffer> => {
  // The panel has a bar of the browser above it, so it is lower than the page.
  const size = () => ({ width: innerWidth, height: innerHeight });
  const { height } = await panel.evaluate(size);
  const { width } = await page.evaluate(size);
  const shots = [await page.screenshot({ clip: { x: 0, y: 0, width, height } }), await panel.screenshot()];
  const canvas = await chromium.context.newPage();
  try {
    await canvas.setContent(
      `<body style="margin:0"><div id="both" style="display:inline-flex;align-items:flex-start;background:#d1d9e0;gap:1px;border:1px solid #d1d9e0">${shots
        .map((shot) => `<img src="${dataUrl(shot)}">`)
        .join('')}</div></body>`,
    );
    await canvas.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    return await canvas.locator('#both').screenshot();
  } finally {
    await canvas.close();
    await page.bringToFront();
  }
};
