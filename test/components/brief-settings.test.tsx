// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BriefForm, type BriefKept } from '../../components/brief-form';
import { BriefSettings } from '../../components/brief-settings';
import { ObjectionList } from '../../components/objection-list';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';
import { stage } from './stage';

afterEach(cleanup);

const now = '2026-11-01T10:00:00.000Z';
const briefOf = (name: string, more: Partial<Brief> = {}): Brief => ({
  ...emptyBrief(crypto.randomUUID(), now),
  name,
  ...more,
});
const label = (words: string) => screen.getByLabelText<HTMLInputElement>(words);
const type = (words: string, value: string) => fireEvent.change(label(words), { target: { value } });

describe('a brief', () => {
  let onSave = vi.fn((_brief: Brief): Promise<BriefKept> => Promise.resolve('saved'));
  beforeEach(() => {
    onSave = vi.fn((_brief: Brief): Promise<BriefKept> => Promise.resolve('saved'));
  });

  test('has every field labelled and helped, and nothing filled in', async () => {
    const { container } = await stage(<BriefForm brief={briefOf('')} onSave={onSave} />);
    const fields = [...container.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    expect(fields).toHaveLength(23);
    for (const field of fields) {
      expect(field.labels?.[0]?.textContent?.length, field.id).toBeGreaterThan(2);
      if (field.tagName !== 'SELECT') expect(field.value).toBe('');
    }
  });

  test('is saved when a field is left, with what was typed, and it is said', async () => {
    const brief = briefOf('Search');
    await stage(<BriefForm brief={brief} onSave={onSave} />);
    type('Problem they would own', ' Rankings are rebuilt by hand. ');
    type('Place or time zone', 'Lyon');
    expect(onSave).not.toHaveBeenCalled();
    fireEvent.blur(label('Problem they would own'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        id: brief.id,
        name: 'Search',
        problem: 'Rankings are rebuilt by hand.',
        location: { mode: null, place: 'Lyon' },
      }),
    );
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Saved.'));
  });

  test('is saved after a pause, and when the form goes', async () => {
    const { unmount } = await stage(<BriefForm brief={briefOf('')} onSave={onSave} />);
    type('Stack', 'Ray');
    await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1), { timeout: 3_000 });
    type('Stack', 'Ray, Postgres');
    unmount();
    expect(onSave).toHaveBeenLastCalledWith(expect.objectContaining({ stack: 'Ray, Postgres' }));
  });

  test.each([
    ['Share of research, in per cent', '140', /whole number from 0 to 100/],
    ['Share of research, in per cent', 'half', /whole number from 0 to 100/],
    ['Link to the whole notice', 'http://sample.example', /https:\/\//],
  ])('what cannot be in “%s” is said there, and the rest is saved: %s', async (words, value, said) => {
    await stage(<BriefForm brief={briefOf('', { research: 20 })} onSave={onSave} />);
    type(words, value);
    type('Pay', '80 to 95 thousand euros');
    fireEvent.blur(label('Pay'));
    expect(onSave).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ pay: '80 to 95 thousand euros', research: 20 }),
    );
    const field = label(words);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toMatch(said);
    expect(field.value).toBe(value);
  });

  test.each([
    ['failed', /could not be saved/],
    ['full', /no room left/],
  ] as const)('that could not be kept stays as it was written, and can be tried again: %s', async (kept, said) => {
    onSave.mockResolvedValueOnce(kept);
    await stage(<BriefForm brief={briefOf('')} onSave={onSave} />);
    type('Stack', 'Ray');
    fireEvent.blur(label('Stack'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(said));
    expect(label('Stack').value).toBe('Ray');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Saved.'));
    expect(onSave).toHaveBeenCalledTimes(2);
  });

  test('changed on another page is shown, but not over what is being written', async () => {
    const brief = briefOf('');
    const other = { ...brief, stack: 'Flyte', updatedAt: '2026-11-02T10:00:00.000Z' };
    const { again } = await stage(<BriefForm brief={brief} onSave={onSave} />);
    again(<BriefForm brief={other} onSave={onSave} />);
    expect(label('Stack').value).toBe('Flyte');
    type('Stack', 'Ray');
    again(<BriefForm brief={{ ...other, stack: 'Argo', updatedAt: '2026-11-03T10:00:00.000Z' }} onSave={onSave} />);
    expect(label('Stack').value).toBe('Ray');
  });

  test('is advised on while it is written: wording below its field, what is missing in a list that leads there', async () => {
    await stage(<BriefForm brief={briefOf('')} onSave={onSave} />);
    const list = within(screen.getByRole('region', { name: 'What engineers would ask about' }));
    expect(list.getByText('No pay range')).toBeTruthy();
    expect(list.getAllByRole('listitem')).toHaveLength(8);
    fireEvent.click(list.getByRole('button', { name: 'Go to “Pay”' }));
    expect(document.activeElement).toBe(label('Pay'));
    type('Pay', 'competitive');
    expect(screen.getAllByText('Pay without a figure')).toHaveLength(2);
    expect(screen.getAllByText(/without one it reads as low/)).toHaveLength(1);
    type('Pay', '80 to 95 thousand euros');
    expect(list.getAllByRole('listitem')).toHaveLength(7);
    expect(list.getByText('No problem is named').closest('li')?.textContent).toContain(
      'Advised in “How to Hire AI Engineers: The 2026 Hiring Playbook” (2026) and a guide to hiring AI engineers (2026).',
    );
  });

  test('shows what is paid elsewhere as help with year, country and source, and fills in nothing', async () => {
    await stage(<BriefForm brief={briefOf('')} onSave={onSave} />);
    expect(screen.getByText('What three articles say is paid in the United States').closest('details')?.open).toBe(
      false,
    );
    expect(screen.getByText('150 (median)')).toBeTruthy();
    expect(screen.getByText('300 to 450 and more')).toBeTruthy();
    expect(screen.getByText(/In thousands of US dollars a year, 2026/)).toBeTruthy();
    expect(label('Pay').value).toBe('');
  });
});

describe('briefs', () => {
  const events = () => ({
    onSave: vi.fn((_brief: Brief): Promise<BriefKept> => Promise.resolve('saved')),
    onAdd: vi.fn((like: Brief | null): Promise<Brief | null> => Promise.resolve(like ?? briefOf(''))),
    onRemove: vi.fn((_brief: Brief) => Promise.resolve()),
    onUsual: vi.fn((_id: string) => Promise.resolve()),
  });

  test('where there is none it is said what one is for', async () => {
    const given = events();
    await stage(<BriefSettings briefs={[]} usual={null} events={given} />);
    expect(screen.getByText('No brief yet')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'New brief' }));
    await waitFor(() => expect(given.onAdd).toHaveBeenCalledExactlyOnceWith(null));
  });

  test('one of several is open, copied under another name, and used for everybody', async () => {
    const given = events();
    const [search, serving] = [briefOf('Search'), briefOf('', { title: 'Serving engineer' })];
    await stage(<BriefSettings briefs={[search, serving]} usual={search.id} events={given} />);
    const choose = screen.getByLabelText<HTMLSelectElement>('Brief');
    expect([...choose.options].map(({ text }) => text)).toEqual(['Search (used for everybody)', 'Serving engineer']);
    expect(screen.queryByRole('button', { name: 'Use for everybody' })).toBeNull();
    fireEvent.change(choose, { target: { value: serving.id } });
    expect(label('Title, as you advertise it').value).toBe('Serving engineer');
    fireEvent.click(screen.getByRole('button', { name: 'Use for everybody' }));
    await waitFor(() => expect(given.onUsual).toHaveBeenCalledExactlyOnceWith(serving.id));
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await waitFor(() =>
      expect(given.onAdd).toHaveBeenCalledExactlyOnceWith({ ...serving, name: 'Serving engineer (copy)' }),
    );
  });

  test('one is removed once that was confirmed, and can be brought back as it was', async () => {
    const given = events();
    const brief = briefOf('Search');
    const { again } = await stage(<BriefSettings briefs={[brief]} usual={brief.id} events={given} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect(given.onRemove).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Remove this brief' }));
    await waitFor(() => expect(given.onRemove).toHaveBeenCalledExactlyOnceWith(brief));
    again(<BriefSettings briefs={[]} usual={brief.id} events={given} />);
    const undo = await screen.findByRole('button', { name: 'Bring it back' });
    fireEvent.click(undo);
    await waitFor(() => expect(given.onSave).toHaveBeenCalledExactlyOnceWith(brief));
    expect(given.onUsual).toHaveBeenCalledExactlyOnceWith(brief.id);
    await screen.findByText('“Search” is back.');
  });

  test('what could not be added is said', async () => {
    const given = events();
    given.onAdd.mockResolvedValueOnce(null);
    await stage(<BriefSettings briefs={[]} usual={null} events={given} />);
    fireEvent.click(screen.getByRole('button', { name: 'New brief' }));
    expect(await screen.findByText(/could not be saved/)).toBeTruthy();
  });
});

describe('who is not to be written to', () => {
  const objection = { id: 'github:1', githubId: 1, login: 'sample-person', since: now, ground: 'by-hand' as const };

  test('is listed with the day, and can be taken back', async () => {
    const onWithdraw = vi.fn(() => Promise.resolve());
    await stage(<ObjectionList objections={[objection]} onWithdraw={onWithdraw} />);
    expect(screen.getByRole('listitem').textContent).toMatch(/sample-person marked by you on .*2026/);
    fireEvent.click(screen.getByRole('button', { name: 'sample-person may be written to again' }));
    await screen.findByText('sample-person may be written to again.');
    expect(onWithdraw).toHaveBeenCalledExactlyOnceWith(objection);
  });

  test('stays where taking it back failed', async () => {
    await stage(<ObjectionList objections={[objection]} onWithdraw={() => Promise.reject(new Error('full'))} />);
    fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByText(/could not be changed/)).toBeTruthy();
  });
});
