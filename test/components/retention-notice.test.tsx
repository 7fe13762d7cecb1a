// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { RetentionNotice } from '../../components/retention-notice';
import { stage } from './stage';

afterEach(cleanup);

const now = '2026-03-01T12:00:00Z';
const events = () => {
  const letGo = vi.fn(() => Promise.resolve());
  return { letGo, onKeep: vi.fn(() => Promise.resolve()), onHold: vi.fn(() => Promise.resolve(letGo)) };
};
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

test('nothing is said of somebody who stays', async () => {
  const { container } = await stage(<RetentionNotice at={null} now={now} events={events()} />);
  expect(container.textContent).toBe('');
});

test('the day is told, and keeping is answered after the notice has nothing more to tell', async () => {
  const given = events();
  const { again } = await stage(<RetentionNotice at="2026-03-04T12:00:00Z" now={now} events={given} />);
  screen.getByText(/removed on 4 March 2026/u);
  press('Keep');
  again(<RetentionNotice at={null} now={now} events={given} />);
  await screen.findByText('Kept: the time begins anew today.');
  expect(given.onKeep).toHaveBeenCalledOnce();
});

test('who is past their time goes at the next look', async () => {
  await stage(<RetentionNotice at="2026-02-27T12:00:00Z" now={now} events={events()} />);
  expect(screen.queryByText(/at the next daily look/u)).not.toBeNull();
});

test('a hold can be let go of where it was put on', async () => {
  const given = events();
  await stage(<RetentionNotice at="2026-03-04T12:00:00Z" now={now} events={given} />);
  press('Put on hold');
  await screen.findByText(/^On hold/u);
  press('Let go');
  await screen.findByText('Let go.', { selector: 'p' });
  expect(given.letGo).toHaveBeenCalledOnce();
});

test('what could not be saved is said', async () => {
  const given = { ...events(), onKeep: () => Promise.reject(new Error('full')) };
  await stage(<RetentionNotice at="2026-03-04T12:00:00Z" now={now} events={given} />);
  press('Keep');
  expect(await screen.findByText(/could not be saved/u)).toBeTruthy();
});
