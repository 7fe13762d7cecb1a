// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { DecisionLog } from '../../components/decision-log';
import { FindingCard } from '../../components/finding-card';
import type { ReviewGiven } from '../../components/review';
import { placeName } from '../../components/round-bar';
import { SignalsView } from '../../components/signals-view';
import { compareFindings } from '../../lib/engine/compare-findings';
import { buildDossier, now } from '../helpers/dossier';
import { decisionOn, finding, noReview, quote, stage } from './stage';

afterEach(cleanup);

const { texts } = buildDossier({ readme: 'Cut cost by 62 % for all tenants.' });
const flag = finding('flag', { evidence: [quote('Cut cost by 62 % for all tenants.')] });
const card = async (more: Partial<ReviewGiven> = {}, decision?: Parameters<typeof FindingCard>[0]['decision']) => {
  const onDecide = vi.fn();
  const review = { ...noReview, ...more };
  const result = await stage(
    <FindingCard finding={flag} texts={texts} decision={decision} review={review} onDecide={onDecide} />,
  );
  const details = result.container.querySelector('details');
  if (details) details.open = true;
  fireEvent(details ?? document.body, new Event('toggle'));
  return { ...result, onDecide };
};

test('a note is kept beside the decision when its field is left, and keeps the decision from going with one press', async () => {
  const { onDecide, again } = await card({}, decisionOn(flag, { choice: 'open' }));
  fireEvent.change(await screen.findByLabelText('Your note'), { target: { value: ' Asked by phone. ' } });
  fireEvent.blur(screen.getByLabelText('Your note'));
  expect(onDecide).toHaveBeenCalledWith(flag, 'open', null, 'Asked by phone.');
  const noted = decisionOn(flag, { choice: 'open', note: 'Asked by phone.' });
  again(<FindingCard finding={flag} texts={texts} decision={noted} review={noReview} onDecide={onDecide} />);
  onDecide.mockClear();
  fireEvent.click(screen.getByRole('button', { name: 'Still open' }));
  expect(onDecide).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByLabelText('Your note'));
});

test('a question tells how it fared, and can be let rest', async () => {
  const onRule = vi.fn();
  const record = { rule: flag.rule, decided: 5, explained: 3, notRelevant: 1 };
  const { container } = await card({ records: [record], onRule });
  await screen.findByText('How this question fared with you');
  expect(container.textContent).toContain(
    'You decided about 5 findings of this kind: 3 were explained and one was not relevant.',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Do not ask this any more' }));
  expect(onRule).toHaveBeenCalledWith(flag.rule, true);
});

test('what is wrong goes into a file or onto the clipboard, with the evidence and the words, and nowhere else', async () => {
  const onSaveFile = vi.fn<ReviewGiven['onSaveFile']>(() => Promise.resolve());
  const onCopy = vi.fn(() => Promise.reject(new Error('not allowed')));
  await card({ onSaveFile, onCopy });
  fireEvent.change(await screen.findByLabelText('In your words'), {
    target: { value: 'It was measured in the paper.' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
  const [what, content, ending] = onSaveFile.mock.calls[0] ?? [];
  expect([what, ending]).toEqual(['wrong-finding', 'json']);
  expect(JSON.parse(String(content))).toMatchObject({
    format: 'plumbline-wrong-finding',
    words: 'It was measured in the paper.',
    rule: 'impact-method',
    ruleVersion: 1,
    message: 'unmeasured',
    said: { title: 'How was this measured?' },
    given: { now, role: null, settings: {} },
    evidence: [{ kind: 'quote', quote: 'Cut cost by 62 % for all tenants.', url: expect.stringContaining('https://') }],
  });
  fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByText(/Your words are still here/u);
});

test('what a reading changed stands at the top and on its cards, and leads to them', async () => {
  const stays = finding('strength');
  const earlier = [stays, finding('ask', { subject: 'flag-subject' }), finding('ask', { subject: 'was-there' })];
  const changes = compareFindings(earlier, [stays, flag, finding('insufficient')]);
  const review = { ...noReview, since: { savedAt: '2026-10-03T10:00:00.000Z', changes } };
  const { container } = await stage(
    <SignalsView
      findings={[stays, flag, finding('insufficient')]}
      texts={texts}
      decisions={[]}
      state="ready"
      review={review}
      onDecide={() => undefined}
    />,
  );
  await screen.findByText(/^Since the reading/u);
  expect(container.querySelector('summary')?.textContent).toBe(
    'Since the reading of 3 October 2026: one new, one answered otherwise and one gone',
  );
  const cardOf = (identity: string) => container.querySelector<HTMLDetailsElement>(`[data-identity="${identity}"]`);
  expect(cardOf(flag.identity)?.textContent).toContain('Answered otherwise than on 3 October 2026');
  expect(cardOf(stays.identity)?.textContent).not.toContain('3 October');
  Element.prototype.scrollIntoView = vi.fn();
  fireEvent.click(screen.getByRole('button', { name: 'How was this measured?' }));
  expect(cardOf(flag.identity)?.open).toBe(true);
  expect(document.activeElement).toBe(cardOf(flag.identity)?.querySelector('summary'));
});

test('questions that are switched off are named at the end, and asked again at a press', async () => {
  const onRule = vi.fn();
  await stage(
    <SignalsView
      findings={[]}
      texts={texts}
      decisions={[]}
      state="ready"
      review={{ ...noReview, off: ['upkeep'], onRule }}
      onDecide={() => undefined}
    />,
  );
  expect(await screen.findByRole('region', { name: 'One question is switched off' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /^Ask again/u }));
  expect(onRule).toHaveBeenCalledWith('upkeep', false);
});

test('the log tells each decision with what was said then, and is saved as a file', async () => {
  const said = { identity: 'impact-method|a', rule: 'impact-method', ruleVersion: 2, outcome: 'flag' as const };
  const row = { ...said, id: '1', key: 'github:1', at: now, message: 'unmeasured', answer: null, note: '' };
  const onSaveLog = vi.fn(() => Promise.resolve());
  const { container } = await stage(
    <DecisionLog
      log={[
        { ...row, id: '2', choice: 'taken-back' },
        { ...row, choice: 'explained', answer: 'A holdout of two weeks.', note: 'By mail.' },
      ]}
      now={now}
      onSaveLog={onSaveLog}
    />,
  );
  for (const words of ['Log: 2 decisions', 'Taken back, ', 'Answer: A holdout of two weeks.', 'Note: By mail.'])
    expect(container.textContent).toContain(words);
  expect(container.textContent).toContain('Said then: How was this measured? (check version 2)');
  fireEvent.click(screen.getByRole('button', { name: 'Save as CSV', hidden: true }));
  await waitFor(() => expect(onSaveLog).toHaveBeenCalledWith('csv'));
});

test.each([
  ['https://github.com/sample-org/serve-kit', 'sample-org/serve-kit'],
  ['https://github.com/orgs/sample-org/people', 'orgs/sample-org/people'],
  ['https://github.com/search?q=serving&type=users', 'serving'],
  ['https://github.com/a%E0/b', 'a%E0/b'],
])('a place is told by the part of its address that people know: %s', (from, name) => {
  expect(placeName(from)).toBe(name);
});
