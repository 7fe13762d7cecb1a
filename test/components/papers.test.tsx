// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { kitOf, noteOf, reportOf, type Material } from '../../components/put-together';
import { Paper } from '../../components/paper';
import { Scorecard } from '../../components/scorecard';
import { TakeAlong } from '../../components/take-along';
import { useWords } from '../../components/words';
import { drawPullRequests } from '../../lib/facts/pull-requests/draw-pull-requests';
import { toText } from '../../lib/report/blocks';
import { buildDossier } from '../helpers/dossier';
import { decisionOn, finding, openWords, quote, stage } from './stage';

afterEach(cleanup);

const dossier = buildDossier({
  readme: 'It is 3x faster than before.',
  pulls: [
    {
      number: 1,
      title: 'fix(queue): retry acks on a closed channel',
      body: 'Workers lost acks. I retry on a new channel instead of raising, because a raised error restarts the whole worker.',
    },
  ],
});
const asked = finding('flag', { evidence: [quote('It is 3x faster than before.')] });
const strong = finding('strength', { rule: 'upkeep', message: 'reviewed' });
const material: Material = {
  dossier,
  savedAt: '2026-11-01T09:00:00.000Z',
  role: 'mlops-engineer',
  findings: [strong, asked],
  changes: drawPullRequests(dossier),
  decisions: [],
};
const marks = { open: '“', close: '”' };
const catalogue = async () => {
  const words = await openWords();
  return { t: words.t, has: (key: string) => words.exists(key), locale: 'en' as const };
};

describe('the papers', () => {
  test('the note links the change and asks what public work leaves open', async () => {
    const text = toText(noteOf(material, await catalogue()), marks);
    expect(text).toContain('serve-kit#1 (https://github.com/sample-org/serve-kit/pull/1)');
    expect(text).toContain('I retry on a new channel instead of raising');
    expect(text).toContain('1 November 2026');
    expect(text).toContain('mostly private');
    expect(text).not.toMatch(/\{\{|undefined|report:/u);
  });

  test('what was explained is neither in the note nor in the kit nor in the report', async () => {
    const words = await catalogue();
    const open = [noteOf, kitOf, reportOf].map((make) => toText(make(material, words), marks));
    const decisions = [decisionOn(asked, { choice: 'explained', answer: 'Measured in private' })];
    const settled = [noteOf, kitOf, reportOf].map((make) => toText(make({ ...material, decisions }, words), marks));
    for (const text of open) expect(text).toMatch(/measured|compar/iu);
    for (const [index, text] of settled.entries()) expect(text.length).toBeLessThan(open[index]?.length ?? 0);
    for (const text of settled) expect(text).not.toContain('Measured in private');
    for (const text of [open[1], open[2]]) expect(text).toContain('3x faster');
    for (const text of [settled[1], settled[2]]) expect(text).not.toContain('3x faster');
  });

  test('what the user means to ask comes first in the kit', async () => {
    const words = await catalogue();
    const decisions = [decisionOn(strong, { choice: 'ask' })];
    const [first] = kitOf({ ...material, decisions }, words).filter(
      (block, index) => block.kind === 'paragraph' && index > 2,
    );
    const [ordinary] = kitOf(material, words).filter((block, index) => block.kind === 'paragraph' && index > 2);
    expect(first).not.toEqual(ordinary);
  });

  test('on the screen words of others are text, and links are links', async () => {
    const Shown = () => <Paper blocks={noteOf(material, useWords())} />;
    await stage(<Shown />);
    const link = screen.getByRole('link', { name: /serve-kit#1/u });
    expect(link.getAttribute('href')).toBe('https://github.com/sample-org/serve-kit/pull/1');
    expect(document.querySelector('script, img')).toBeNull();
  });
});

describe('to take along', () => {
  const events = { onCopyPaper: vi.fn(async () => undefined), onOpenPaper: vi.fn() };
  beforeEach(() => vi.clearAllMocks());

  test('the note opens at one press and is copied in three forms', async () => {
    await stage(<TakeAlong material={material} {...events} />);
    fireEvent.click(screen.getByRole('button', { name: 'Note to the hiring manager' }));
    fireEvent.click(screen.getByRole('button', { name: 'As markdown' }));
    expect(await screen.findByText('Copied as markdown.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'With links' }));
    expect(await screen.findByText('Copied with its links.')).toBeTruthy();
    const [[markdown], [html]] = events.onCopyPaper.mock.calls as unknown as [
      [{ text: string; html: string | null }],
      [{ text: string; html: string | null }],
    ];
    expect(markdown.text).toContain('](https://github.com/sample-org/serve-kit/pull/1)');
    expect(markdown.html).toBeNull();
    expect(html.html).toContain('<a href="https://github.com/sample-org/serve-kit/pull/1">');
  });

  test('says where the clipboard refused, and opens the papers', async () => {
    events.onCopyPaper.mockRejectedValueOnce(new Error('refused'));
    await stage(<TakeAlong material={material} {...events} />);
    fireEvent.click(screen.getByRole('button', { name: 'Note to the hiring manager' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    expect(await screen.findByText(/did not allow copying/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Interview kit' }));
    expect(events.onOpenPaper).toHaveBeenCalledWith('kit');
  });

  test('waits for the facts', async () => {
    await stage(<TakeAlong material={null} {...events} />);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Note to the hiring manager' }).disabled).toBe(true);
  });
});

describe('the scorecard', () => {
  test('has six areas, each with a note and what was shown, and no sum', async () => {
    await stage(<Scorecard stored={{}} onSave={async () => undefined} />);
    expect(screen.getAllByRole('group')).toHaveLength(6);
    expect(document.body.textContent).not.toMatch(/total|average|score of|\d+ ?\/ ?\d+/iu);
  });

  test('is saved when a field is left, and says so', async () => {
    const onSave = vi.fn(async () => undefined);
    await stage(<Scorecard stored={{ operations: { note: 'Rolled back', shown: null } }} onSave={onSave} />);
    const operations = screen.getByRole('group', { name: 'Operations' });
    const note = within(operations).getByRole<HTMLTextAreaElement>('textbox');
    expect(note.value).toBe('Rolled back');
    fireEvent.change(note, { target: { value: 'Rolled back in ten minutes' } });
    fireEvent.blur(note);
    expect(onSave).toHaveBeenCalledWith({ operations: { note: 'Rolled back in ten minutes', shown: null } });
    expect(await screen.findByText('Saved.')).toBeTruthy();
  });

  test('keeps what was written where it could not be saved, and saves it the next time', async () => {
    const onSave = vi.fn(async () => undefined);
    onSave.mockRejectedValue(new Error('full') as never);
    await stage(<Scorecard stored={{}} onSave={onSave} />);
    const [note] = screen.getAllByRole<HTMLTextAreaElement>('textbox');
    if (!note) throw new Error('no field');
    fireEvent.change(note, { target: { value: 'Asked first' } });
    fireEvent.blur(note);
    await screen.findByText(/could not be saved/u);
    expect(note.value).toBe('Asked first');
    onSave.mockResolvedValue(undefined);
    fireEvent.blur(note);
    expect(await screen.findByText('Saved.')).toBeTruthy();
  });
});
