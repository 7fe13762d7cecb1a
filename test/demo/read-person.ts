import type { Page } from 'playwright-core';
import type { Chromium } from '../e2e/chromium/harness';
import { analysisOf, chooseRole, panelShows, readGithub, type Words } from '../e2e/panel';

/** The role that the demo hires for. */
export const role = 'mlops-engineer';

/** Opens a profile with the panel beside it and reads the person whole. `onOpen` is called before GitHub is asked. */
export const readPerson = async (
  chromium: Chromium,
  words: Words,
  login: string,
  onOpen: (panel: Page) => void | Promise<void> = () => undefined,
): Promise<{ page: Page; panel: Page }> => {
  const page = await chromium.visit(`/${login}`);
  const panel = await chromium.openByToolbar(page);
  await panelShows(panel, login);
  await chooseRole(panel, words, role);
  await onOpen(panel);
  await readGithub(panel, words);
  await analysisOf(panel, login, role);
  return { page, panel };
};
