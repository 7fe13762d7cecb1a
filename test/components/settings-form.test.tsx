// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsForm } from '../../components/settings-form';
import { settingsParts } from '../../components/settings-group';
import { locales } from '../../lib/i18n';
import { defaultSettings } from '../../lib/store/rows';
import { rules } from '../../rules/index';
import { openWords, stage } from './stage';

afterEach(cleanup);

const props = () => ({
  settings: defaultSettings,
  rules: [
    { id: 'impact-method', settings: { bareClaims: 2, quotes: 5 } },
    { id: 'technology-depth', settings: { percentWithoutTrace: 60 } },
  ],
  leaving: [],
  briefs: null,
  objections: null,
  token: null,
  onChange: vi.fn<ComponentProps<typeof SettingsForm>['onChange']>(() => Promise.resolve()),
  onLocale: vi.fn(),
  onEraseAll: vi.fn(() => Promise.resolve()),
});

const daysLabel = 'Days after which a person is removed';
const writeInto = (label: string, value: string): HTMLInputElement => {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
  return field;
};

test('the contents lead to every group, and every group has its heading', async () => {
  await stage(<SettingsForm {...props()} />);
  const contents = within(screen.getByRole('navigation', { name: 'On this page' }));
  const links = contents.getAllByRole<HTMLAnchorElement>('link');
  expect(links).toHaveLength(Object.values(settingsParts).flat().length);
  for (const link of links) {
    const heading = document.querySelector(link.getAttribute('href') ?? '');
    expect(heading?.textContent).toBe(link.textContent);
  }
});

test('choices are kept at once, written fields when they are left, and it is said', async () => {
  const given = props();
  await stage(<SettingsForm {...given} />);
  fireEvent.change(screen.getByLabelText('Theme'), { target: { value: 'dark' } });
  expect(given.onChange).toHaveBeenLastCalledWith({ theme: 'dark' });
  fireEvent.click(screen.getByLabelText('Single keys do something in the panel'));
  expect(given.onChange).toHaveBeenLastCalledWith({ keys: false });
  const days = screen.getByLabelText(daysLabel);
  fireEvent.change(days, { target: { value: '60' } });
  expect(given.onChange).toHaveBeenCalledTimes(2);
  fireEvent.blur(days);
  expect(given.onChange).toHaveBeenLastCalledWith({ retentionDays: 60 });
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved.'));
});

test.each(['0', '4000', '1.5', 'many', ''])('a number of days that cannot be is put back: “%s”', async (value) => {
  const given = props();
  await stage(<SettingsForm {...given} />);
  const days = writeInto(daysLabel, value);
  expect(given.onChange).not.toHaveBeenCalled();
  expect(days.value).toBe('90');
});

test('what people in contact are kept for may be left to the other number, the rest may not', async () => {
  const given = props();
  const { again } = await stage(<SettingsForm {...given} />);
  const label = 'Days for people you wrote to, who replied or are in process';
  writeInto(label, '365');
  expect(given.onChange).toHaveBeenLastCalledWith({ contactedRetentionDays: 365 });
  again(<SettingsForm {...given} settings={{ ...defaultSettings, contactedRetentionDays: 365 }} />);
  writeInto(label, '');
  expect(given.onChange).toHaveBeenLastCalledWith({ contactedRetentionDays: null });
  writeInto('Days before a removal in which it is said', '0');
  expect(given.onChange).toHaveBeenLastCalledWith({ noticeDays: 0 });
});

test('who goes next is named, a few of many', async () => {
  const given = props();
  const { again } = await stage(<SettingsForm {...given} />);
  expect(screen.queryByText('Nobody is removed in the days of notice.')).not.toBeNull();
  again(<SettingsForm {...given} leaving={['ana-sample', 'bo-sample']} />);
  screen.getByText('2 people are removed in the days of notice: ana-sample and bo-sample.');
  again(<SettingsForm {...given} leaving={['a', 'b', 'c', 'd', 'e', 'f']} />);
  screen.getByText('6 people are removed in the days of notice: a, b, c, d, e and ….');
});

test('what could not be saved is said', async () => {
  const given = props();
  given.onChange.mockImplementation(() => Promise.reject(new Error('full')));
  await stage(<SettingsForm {...given} />);
  writeInto(daysLabel, '30');
  expect(given.onChange).toHaveBeenLastCalledWith({ retentionDays: 30 });
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('could not be saved'));
});

test('what is on or off is shown at once, and goes back where it was not kept', async () => {
  const given = props();
  await stage(<SettingsForm {...given} />);
  const keys = screen.getByLabelText<HTMLInputElement>('Single keys do something in the panel');
  fireEvent.click(keys);
  expect(keys.checked).toBe(false);
  await screen.findByText('Saved.');
  given.onChange.mockImplementation(() => Promise.reject(new Error('full')));
  fireEvent.click(keys);
  expect(keys.checked).toBe(true);
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('could not be saved'));
});

test('a field that is being written is not overwritten by another page', async () => {
  const given = props();
  const { again } = await stage(<SettingsForm {...given} />);
  const days = screen.getByLabelText<HTMLInputElement>(daysLabel);
  fireEvent.change(days, { target: { value: '60' } });
  again(<SettingsForm {...given} settings={{ ...defaultSettings, retentionDays: 120 }} />);
  expect(days.value).toBe('60');
});

test('a check is switched off, and only what differs from how it comes is kept', async () => {
  const given = props();
  const { again } = await stage(<SettingsForm {...given} />);
  const [first] = screen.getAllByLabelText('Ask this');
  if (!first) throw new Error('no check');
  fireEvent.click(first);
  const off = { 'impact-method': { off: true, settings: {} } };
  expect(given.onChange).toHaveBeenLastCalledWith({ rules: off });
  again(<SettingsForm {...given} settings={{ ...defaultSettings, rules: off }} />);
  fireEvent.click(first);
  expect(given.onChange).toHaveBeenLastCalledWith({ rules: {} });
});

test('a threshold is kept with its check, goes back to how it comes, and has bounds', async () => {
  const given = props();
  const { again } = await stage(<SettingsForm {...given} />);
  const label = 'Figures without a method in one text before it is asked about';
  writeInto(label, '3');
  const changed = { 'impact-method': { off: false, settings: { bareClaims: 3 } } };
  expect(given.onChange).toHaveBeenLastCalledWith({ rules: changed });
  again(<SettingsForm {...given} settings={{ ...defaultSettings, rules: changed }} />);
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe('3');
  fireEvent.click(screen.getByRole('button', { name: '“How results were measured”: back to how it comes' }));
  expect(given.onChange).toHaveBeenLastCalledWith({ rules: {} });
  writeInto(label, '2');
  expect(given.onChange).toHaveBeenLastCalledWith({ rules: {} });
  given.onChange.mockClear();
  writeInto('Of a hundred named, so many without a trace in public work', '101');
  writeInto(label, '0');
  expect(given.onChange).not.toHaveBeenCalled();
});

test('checks that could not be fetched leave the rest as it is', async () => {
  await stage(<SettingsForm {...props()} rules="failed" />);
  expect(screen.queryByText(/could not be fetched/u)).not.toBeNull();
  expect(screen.queryByLabelText(daysLabel)).not.toBeNull();
});

test.each(locales)('every threshold of every rule has its words: %s', async (locale) => {
  const catalogue = await openWords(locale);
  const wanted = rules.flatMap(({ meta }) =>
    Object.keys(meta.settings).flatMap((name) =>
      ['label', 'effect'].map((part) => `rules:${meta.id}.settings.${name}.${part}`),
    ),
  );
  expect(wanted.filter((key) => !catalogue.exists(key, { lng: locale, fallbackLng: [] }))).toEqual([]);
});
