import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/chromium/harness';

const dataUrl = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/**
 * Page and panel beside each other as they stand in the window, as one picture; with `size` exactly so large, in pixels,
 * and what does not fit is left out.
 */
export const pictureOf = async (
  chromium: Chromium,
  page: Page,
  panel: Page,
  size?: { width: number; height: number },
): Promise<Buffer> => {
  // The panel has a bar of the browser above it, so it is lower than the page.
  const inner = () => ({ width: innerWidth, height: innerHeight });
  const { height } = await panel.evaluate(inner);
  const { width } = await page.evaluate(inner);
  const exactly = size ? `box-sizing:border-box;overflow:hidden;width:${size.width}px;height:${size.height}px;` : '';
  const shots = [await page.screenshot({ clip: { x: 0, y: 0, width, height } }), await panel.screenshot()];
  const canvas = await chromium.context.newPage();
  try {
    if (size) await canvas.setViewportSize(size);
    await canvas.setContent(
      `<body style="margin:0"><div id="both" style="${exactly}display:inline-flex;align-items:flex-start;background:#818b98;gap:1px;border:1px solid #818b98">${shots
        .map((shot) => `<img style="flex:none" src="${dataUrl(shot)}">`)
        .join('')}</div></body>`,
    );
    await canvas.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    return await canvas.locator('#both').screenshot();
  } finally {
    await canvas.close();
    await page.bringToFront();
  }
};
