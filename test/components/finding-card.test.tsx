// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { quoteText } from '../../components/quote-text';
import { FindingCard } from '../../components/finding-card';
import { buildDossier } from '../helpers/dossier';
import { decisionOn, finding, quote, stage } from './stage';

afterEach(cleanup);

const readme = 'Cut cost by 62 % for all tenants.\n\nMade it much faster for everybody.';
const { texts } = buildDossier({ readme });
const textId = Object.keys(texts).find((id) => texts[id]?.kind === 'profile-readme') ?? '';
const flag = finding('flag', {
  evidence: [
    quote('Made it much faster for everybody.', { text: textId, line: 3 }),
    quote('Cut cost by 62 % for all tenants.', { text: textId, line: 1 }),
  ],
});
const show = (
  about = flag,
  decision = undefined as Parameters<typeof FindingCard>[0]['decision'],
  onDecide = vi.fn(),
) =>
  stage(<FindingCard finding={about} texts={texts} decision={decision} onDecide={onDecide} />).then((result) => ({
    ...result,
    onDecide,
  }));

test('closed, it is a title and the shortest quote', async () => {
  const { container } = await show();
  const summary = container.querySelector('summary');
  expect(summary?.textContent).toContain('How was this measured?');
  expect(summary?.textContent).toContain('“Cut cost by 62 % for all tenants.”');
  expect(summary?.textContent).not.toContain('much faster');
  expect(container.querySelector('details')?.open).toBe(false);
});

test('open, it has its quotes with links, what else it could be, what to ask and to listen for', async () => {
  await show();
  for (const title of ['Could also be', 'Ask', 'Listen for'])
    expect(screen.getByRole('heading', { name: title, hidden: true })).toBeTruthy();
  const links = screen.getAllByRole('link', { hidden: true });
  expect(links).toHaveLength(2);
  for (const link of links) {
    expect(link.getAttribute('href')).toMatch(/^https:/u);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  }
});

test('each decision is given out with the finding it is about', async () => {
  const { onDecide } = await show();
  for (const [name, choice] of [
    ['Ask', 'ask'],
    ['Explained', 'explained'],
    ['Still open', 'open'],
    ['Not relevant', 'not-relevant'],
  ] as const) {
    fireEvent.click(screen.getByRole('button', { name, hidden: true }));
    expect(onDecide).toHaveBeenLastCalledWith(flag, choice, null);
  }
});

test('the answer is kept when it is sent and when its field is left, and outlives a change of mind', async () => {
  const { onDecide } = await show(flag, decisionOn(flag, { choice: 'explained' }));
  const field = screen.getByLabelText('The answer, in your words');
  fireEvent.change(field, { target: { value: ' Two weeks, same traffic. ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keep the answer', hidden: true }));
  expect(onDecide).toHaveBeenLastCalledWith(flag, 'explained', 'Two weeks, same traffic.');
  fireEvent.change(field, { target: { value: 'Three weeks.' } });
  fireEvent.blur(field);
  expect(onDecide).toHaveBeenLastCalledWith(flag, 'explained', 'Three weeks.');
  fireEvent.click(screen.getByRole('button', { name: 'Still open', hidden: true }));
  expect(onDecide).toHaveBeenLastCalledWith(flag, 'open', 'Three weeks.');
});

test('writing an answer goes on while the decision is saved', async () => {
  const { again, onDecide } = await show(flag, decisionOn(flag, { choice: 'explained' }));
  const field = screen.getByLabelText<HTMLTextAreaElement>('The answer, in your words');
  fireEvent.change(field, { target: { value: 'Half a sen' } });
  const later = decisionOn(flag, { choice: 'explained', answer: 'Half', decidedAt: '2026-11-02T00:00:00.000Z' });
  again(<FindingCard finding={flag} texts={texts} decision={later} onDecide={onDecide} />);
  expect(screen.getByLabelText<HTMLTextAreaElement>('The answer, in your words')).toBe(field);
  expect(field.value).toBe('Half a sen');
});

test('a decision is pressed and told in the closed card', async () => {
  const { container } = await show(flag, decisionOn(flag, { choice: 'open' }));
  expect(screen.getByRole('button', { name: 'Still open', hidden: true }).getAttribute('aria-pressed')).toBe('true');
  expect(container.querySelector('summary')?.textContent).toContain('You decided: Still open');
  expect(container.textContent).not.toContain('has changed since');
});

test('pressing the chosen decision again takes it back, and says so; an answer is never thrown away by it', async () => {
  const { again, onDecide } = await show(flag, decisionOn(flag, { choice: 'not-relevant' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not relevant', hidden: true }));
  expect(onDecide).toHaveBeenLastCalledWith(flag, null, null);
  expect(screen.getByText('Decision taken back.').getAttribute('role')).toBe('status');
  const answered = decisionOn(flag, { choice: 'not-relevant', answer: 'Two weeks.' });
  again(<FindingCard finding={flag} texts={texts} decision={answered} onDecide={onDecide} />);
  fireEvent.click(screen.getByRole('button', { name: 'Not relevant', hidden: true }));
  expect(onDecide).toHaveBeenLastCalledWith(flag, 'explained', 'Two weeks.');
  const explained = decisionOn(flag, { choice: 'explained', answer: 'Two weeks.' });
  again(<FindingCard finding={flag} texts={texts} decision={explained} onDecide={onDecide} />);
  onDecide.mockClear();
  fireEvent.click(screen.getByRole('button', { name: 'Explained', hidden: true }));
  expect(onDecide).not.toHaveBeenCalled();
});

test('evidence is named by what it is about, and their own words come before counts and paths', async () => {
  const about = finding('strength', {
    evidence: [
      { kind: 'count', what: 'unheard-of', count: 2, of: 9, url: 'https://github.com/pat-example', about: 'Feast' },
      quote('A ref-count beats a sweeper.', { about: 'Ray' }),
      quote('We ran into its limit.', { about: 'Feast' }),
    ],
  });
  const { container } = await show(about);
  const headings = [...container.querySelectorAll('h4')].map((one) => one.textContent);
  expect(headings.slice(0, 2)).toEqual(['Feast', 'Ray']);
  const feast = [...container.querySelectorAll('h4')].find((one) => one.textContent === 'Feast')?.parentElement;
  expect([...(feast?.querySelectorAll('li') ?? [])].map((one) => one.textContent?.slice(0, 6))).toEqual([
    'We ran',
    '2 of 9',
  ]);
});

test('the closed card says which text its quote stands in', async () => {
  const { container } = await show();
  expect(container.querySelector('summary')?.textContent).toContain('Profile README and one more: “');
});

test('a closed card of names tells the names, not one of them as a quote', async () => {
  const named = ['PyTorch', 'Ray', 'Feast'].map((name) => quote(name, { about: name }));
  const { container } = await show(finding('flag', { evidence: named }));
  expect(container.querySelector('summary')?.textContent).toContain('PyTorch, Ray, Feast');
});

test('a quote of nothing but pictures is read by the words that stand for them', () => {
  expect(quoteText('![PyTorch](https://img.example/a) ![Ray](https://img.example/b)')).toBe('PyTorch, Ray');
  expect(quoteText('<img src="https://img.example/c" alt="Kafka">')).toBe('Kafka');
  expect(quoteText('![](https://img.example/d)')).not.toBe('');
  expect(quoteText('**plain** words')).toBe('plain words');
});

test('a decision on other grounds is shown as outdated', async () => {
  const { container } = await show(flag, decisionOn(flag, { ground: 'quote other words' }));
  expect(container.querySelector('summary')?.textContent).toContain('What it stands on has changed since.');
  expect(screen.getByText(/Please look again/u)).toBeTruthy();
});

test('hostile words stay words: no element, no direction mark, no link that is not https', async () => {
  const nasty = '\u202E<img src=x onerror=alert(1)> words that run on';
  const about = finding('flag', {
    evidence: [quote(nasty, { url: 'javascript:alert(1)' }), quote(`${'W'.repeat(5_000)} end`, { url: null })],
  });
  const { container } = await show(about);
  expect(container.querySelector('img, script, iframe')).toBeNull();
  expect(container.querySelector('a')).toBeNull();
  expect(container.textContent).not.toContain('\u202E');
  const isolated = [...container.querySelectorAll('blockquote')].map((block) => block.querySelector('bdi'));
  expect(isolated.every((one) => one?.getAttribute('dir') === 'auto')).toBe(true);
  expect(container.textContent?.length).toBeLessThan(6_000);
});

test('listings and counts have their links, and much evidence is folded', async () => {
  const about = finding('strength', {
    evidence: [
      {
        kind: 'listing',
        repository: 'pat-example/tool',
        paths: Array.from({ length: 12 }, (_, at) => `src/${at}.py`),
        url: 'https://github.com/pat-example/tool',
      },
      { kind: 'count', what: 'unheard-of', count: 2, of: 9, url: 'https://github.com/pat-example?tab=repositories' },
      ...Array.from({ length: 5 }, (_, at) => quote(`Words number ${at}`)),
    ],
  });
  const { container } = await show(about);
  expect(screen.getByRole('link', { name: 'pat-example/tool', hidden: true })).toBeTruthy();
  expect(screen.getByRole('link', { name: '2 of 9', hidden: true })).toBeTruthy();
  expect(screen.getByText('and 4 more paths')).toBeTruthy();
  const folded = within(container).getByText('2 more pieces of evidence').closest('details');
  expect(folded?.open).toBe(false);
});
