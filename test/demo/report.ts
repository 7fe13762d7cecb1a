import type { Page } from 'playwright-core';
import { openView, type Words } from '../e2e/panel';

const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What the panel says about the person it shows, as lines for a terminal. */
export const reportOf = async (panel: Page, words: Words): Promise<string[]> => {
  await openView(panel, words, 'signals');
  const signals = await panel.evaluate(() => {
    const main = document.querySelector('main');
    const groups = [...(main?.querySelectorAll('section[aria-labelledby^="group-"]') ?? [])].map((group) => ({
      title: group.querySelector('h2')?.textContent ?? '',
      cards: [...group.querySelectorAll('details[data-identity] > summary')].map((card) => ({
        title: card.querySelector('h3')?.textContent ?? '',
        lead: card.querySelector('h3')?.nextElementSibling?.textContent ?? '',
      })),
    }));
    const quiet = [...(main?.querySelectorAll('details:not([data-identity]) > ul > li') ?? [])]
      .filter((one) => one.closest('[data-identity]') === null)
      .map((one) => one.textContent ?? '');
    const sentence = main?.querySelector('section + p')?.textContent ?? '';
    const summary = main?.querySelector('section summary');
    const read = summary?.closest('section')?.querySelector('p')?.textContent ?? '';
    // The first words of the summary are the requests; what follows is the button's own word.
    const requests = summary?.firstChild?.textContent ?? '';
    const strip = `${read} ${requests}`;
    const empty = groups.length === 0 ? (main?.textContent ?? '') : '';
    return { groups, quiet, sentence, strip, empty };
  });
  const lines = [line(signals.strip), line(signals.sentence)];
  for (const { title, cards } of signals.groups) {
    lines.push(`${line(title)}:`);
    for (const card of cards) lines.push(`  - ${line(card.title)}`, ...(card.lead ? [`    ${line(card.lead)}`] : []));
  }
  for (const one of signals.quiet) lines.push(`  (${line(one)})`);
  await openView(panel, words, 'message');
  const waiting = panel.getByText(words.t('message.working'));
  await waiting.waitFor({ state: 'detached' });
  const message = await panel.getByRole('tabpanel').innerText();
  const draft = panel.getByLabel(words.t('message.field'));
  const text = (await draft.isVisible()) ? await draft.inputValue() : (message.split('\n')[0] ?? '');
  lines.push(`${words.t('tabs.message')}:`, ...text.split('\n').map((one) => `  ${one}`));
  await openView(panel, words, 'signals');
  return lines.filter((one) => one.trim() !== '');
};
