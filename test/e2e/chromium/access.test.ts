import { afterEach, describe, expect, test } from 'vitest';
import { violations } from '../axe';
import { chooseRole, openView, readGithub } from '../panel';
import { catalogue } from '../words';
import { useSession } from './session';

const session = useSession();
afterEach(() => session.tidy());

const views = ['signals', 'work', 'message', 'notes'] as const;

describe('the panel is usable by everybody', () => {
  test('axe finds nothing, in no view, light or dark', async () => {
    const { panel } = await session.open('mira-holm-sample');
    await chooseRole(panel, session.words, 'mlops-engineer');
    await readGithub(panel, session.words);
    await panel.locator('[data-identity] > summary').first().click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await panel.emulateMedia({ colorScheme });
      for (const view of views) {
        await openView(panel, session.words, view);
        expect(await violations(panel), `${colorScheme} ${view}`).toEqual([]);
      }
    }
    await panel.getByRole('button', { name: session.words.t('menu.open') }).click();
    expect(await violations(panel), 'menu').toEqual([]);
  });

  test('everything is reached and worked by keys alone', async () => {
    const { panel } = await session.open('tessa-quill-sample');
    await panel.locator('[data-identity]').first().waitFor();
    await panel.bringToFront();
    const { words } = session;
    const focused = (): Promise<string> =>
      panel.evaluate(() => {
        const element = document.activeElement;
        return `${element?.localName} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`.replace(
          /\s+/g,
          ' ',
        );
      });
    const seen: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await panel.keyboard.press('Tab');
      seen.push(await focused());
      if (
        seen.at(-1)?.startsWith('summary') &&
        (await panel.evaluate('document.activeElement.parentElement.hasAttribute("data-identity")'))
      )
        break;
    }
    const order = [words.t('menu.open'), 'select', words.t('reading:readNow'), words.t('tabs.signals')].map((wanted) =>
      seen.findIndex((one) => one.includes(wanted)),
    );
    expect(
      order.every((index) => index >= 0),
      seen.join('\n'),
    ).toBe(true);
    expect(order).toEqual(order.toSorted((one, other) => one - other));

    await panel.keyboard.press('Enter');
    expect(await panel.locator('[data-identity][open]').count()).toBe(1);
    await panel.getByRole('tab', { name: words.t('tabs.signals') }).focus();
    await panel.keyboard.press('ArrowRight');
    await panel.getByRole('tab', { name: words.t('tabs.work'), selected: true }).waitFor();
    await panel.getByRole('button', { name: words.t('menu.open') }).focus();
    await panel.keyboard.press('Enter');
    await panel.getByRole('dialog').waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('dialog').waitFor({ state: 'detached' });
    // The dialog gives the focus back a moment after it has gone.
    await expect.poll(focused).toContain(words.t('menu.open'));
  });

  test('the language is switched while it runs, and stays', async () => {
    const { panel } = await session.open('noel-brandt-sample');
    const german = await catalogue('de');
    await panel.getByRole('button', { name: session.words.t('menu.open') }).click();
    await panel.getByLabel(session.words.t('menu.language')).selectOption('de');
    await panel.getByText(german.t('menu.eraseAll')).waitFor();
    await panel.keyboard.press('Escape');
    await panel.getByRole('tab', { name: german.t('tabs.signals') }).waitFor();
    await panel.reload();
    await panel.getByRole('tab', { name: german.t('tabs.signals') }).waitFor();
    await expect.poll(() => panel.evaluate('document.documentElement.lang')).toBe('de');
    await panel.getByRole('button', { name: german.t('menu.open') }).click();
    await panel.getByLabel(german.t('menu.language')).selectOption('en');
    await panel.getByText(session.words.t('menu.eraseAll')).waitFor();
  });
});
