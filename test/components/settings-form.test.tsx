// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsForm } from '../../components/settings-form';
import { defaultSettings } from '../../lib/store/rows';
import { stage } from './stage';

afterEach(cleanup);

const props = () => ({
  settings: defaultSettings,
  onChange: vi.fn(() => Promise.resolve()),
  onLocale: vi.fn(),
  onEraseAll: vi.fn(() => Promise.resolve()),
});

test('choices are kept at once, written fields when they are left, and it is said', async () => {
  const given = props();
  await stage(<SettingsForm {...given} />);
  fireEvent.change(screen.getByLabelText('Theme'), { target: { value: 'dark' } });
  expect(given.onChange).toHaveBeenLastCalledWith({ theme: 'dark' });
  const days = screen.getByLabelText('Days after which a person is removed');
  fireEvent.change(days, { target: { value: '60' } });
  expect(given.onChange).toHaveBeenCalledTimes(1);
  fireEvent.blur(days);
  expect(given.onChange).toHaveBeenLastCalledWith({ retentionDays: 60 });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved.'));
});

test.each(['0', '4000', '1.5', 'many'])('a number of days that cannot be is put back: %s', async (value) => {
  const given = props();
  await stage(<SettingsForm {...given} />);
  const days = screen.getByLabelText<HTMLInputElement>('Days after which a person is removed');
  fireEvent.change(days, { target: { value } });
  fireEvent.blur(days);
  expect(given.onChange).not.toHaveBeenCalled();
  expect(days.value).toBe('90');
});

test('what could not be saved is said', async () => {
  const given = props();
  given.onChange.mockImplementation(() => Promise.reject(new Error('full')));
  await stage(<SettingsForm {...given} />);
  const days = screen.getByLabelText('Days after which a person is removed');
  fireEvent.change(days, { target: { value: '30' } });
  fireEvent.blur(days);
  expect(given.onChange).toHaveBeenLastCalledWith({ retentionDays: 30 });
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('could not be saved'));
});

test('a field that is being written is not overwritten by another page', async () => {
  const given = props();
  const { again } = await stage(<SettingsForm {...given} />);
  const days = screen.getByLabelText<HTMLInputElement>('Days after which a person is removed');
  fireEvent.change(days, { target: { value: '60' } });
  again(<SettingsForm {...given} settings={{ ...defaultSettings, retentionDays: 90 }} />);
  expect(days.value).toBe('60');
});
