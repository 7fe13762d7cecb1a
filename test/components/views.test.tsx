// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { NotesView } from '../../components/notes-view';
import { SignalsView } from '../../components/signals-view';
import { WorkView } from '../../components/work-view';
import { hiddenWords } from '../../components/source-list';
import { absent, found, notRead } from '../../lib/dossier/states';
import type { PullRequestWork } from '../../lib/facts/pull-requests/work';
import type { Evidence } from '../../lib/dossier/evidence';
import type { TechnologyLedger } from '../../lib/facts/technologies/ledger';
import { buildDossier, now } from '../helpers/dossier';
import { change, decisionOn, finding, openWords, quote, stage } from './stage';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const dossier = buildDossier({ readme: 'Text.', pulls: [] });
const { texts } = dossier;

// Signals

test('strengths come first, then questions, then what cannot be told; the quiet ones are folded at the end', async () => {
  const findings = (['clear', 'insufficient', 'ask', 'error', 'flag', 'strength', 'notApplicable'] as const).map(
    (outcome) =>
      finding(outcome, outcome === 'error' ? { message: 'error', data: { reason: 'TypeError: made up' } } : {}),
  );
  const { container } = await stage(
    <SignalsView findings={findings} texts={texts} decisions={[]} state="ready" onDecide={() => undefined} />,
  );
  expect([...container.querySelectorAll('h2, details > summary:not(:has(h3))')].map((one) => one.textContent)).toEqual([
    'Worth knowing',
    'Worth asking',
    'Can’t tell from public work',
    'This check failed',
    'Looked at, nothing notable: 2 checks',
  ]);
  expect(container.textContent).toContain('This check failed on this profile. The others stand.');
  expect(container.textContent).toContain('TypeError: made up');
  expect(container.textContent?.toLowerCase()).not.toContain('flag');
});

test('what does not apply to the role is told with the reason, beside what was merely quiet', async () => {
  const findings = [
    finding('notApplicable', {
      rule: 'technology-depth',
      message: 'otherRole',
      data: { role: 'head-of-ai' },
    }),
    finding('notApplicable', { rule: 'delivery-beyond-notebooks', message: 'theTrade' }),
    finding('clear'),
  ];
  await stage(
    <SignalsView findings={findings} texts={texts} decisions={[]} state="ready" onDecide={() => undefined} />,
  );
  const group = screen.getByRole('region', { name: 'Does not apply to this role' });
  expect(group.textContent).toContain('The role answers for work that others write');
  expect(group.textContent).toContain('For this role notebooks are the trade');
  expect(screen.getByText('Looked at, nothing notable: one check')).toBeTruthy();
});

test.each([
  ['working', 'Reading what is here …'],
  ['ready', 'No check had anything to say about this page.'],
  ['failed', 'did not finish'],
] as const)('without findings it says how it stands: %s', async (state, words) => {
  const { container } = await stage(
    <SignalsView findings={[]} texts={texts} decisions={[]} state={state} onDecide={() => undefined} />,
  );
  expect(container.textContent).toContain(words);
});

// Work

const ledger: TechnologyLedger = {
  technologies: [
    {
      id: 'ray',
      label: 'Ray Serve',
      named: [quote('Ray Serve')],
      forms: ['prose'],
      grounded: true,
      traceable: true,
      evidence: { use: [quote('ray.serve')], upstream: [quote('landed')] },
    },
    {
      id: 'feast',
      label: 'Feast',
      named: [quote('Feast')],
      forms: ['list'],
      grounded: false,
      traceable: true,
      evidence: {},
    },
    {
      id: 'figma',
      label: 'Figma',
      named: [quote('Figma')],
      forms: ['list'],
      grounded: false,
      traceable: false,
      evidence: {},
    },
  ],
  unnamed: [],
  room: true,
  profile: 'grounded',
  unseen: ['a', 'b'],
  seenWhole: false,
};

test('the ledger tells kinds of evidence in words beside its boxes, and that not seen is not absent', async () => {
  const { container } = await stage(
    <WorkView
      facts={{ technologies: ledger, pullRequests: [], claims: [], otherLanguage: [] }}
      dossier={dossier}
      failed={false}
    />,
  );
  const rows = [...container.querySelectorAll('summary')].map((row) => row.textContent);
  expect(rows).toEqual(['Ray Serveuse and upstream work', 'Feastnot seen', 'Figmaleaves no trace in code']);
  expect(container.textContent).toContain('Kinds of evidence, not a level.');
  expect(container.textContent).toContain('2 repositories and changes were not looked into');
  expect(container.querySelectorAll('[data-seen="true"]')).toHaveLength(2);
});

test('files that one kind of evidence lists are not listed again by the next, where something else stands there', async () => {
  const url = 'https://github.com/pat-example/tool';
  const files: Evidence = { kind: 'listing', repository: 'pat-example/tool', paths: ['src/main.py'], url };
  const years: Evidence = { kind: 'count', what: 'repositories-in-language', count: 1, of: 2, url };
  const first = ledger.technologies[0];
  if (!first) throw new Error('The ledger is empty');
  const shownTimes = async (sustained: readonly Evidence[]): Promise<number> => {
    const technologies = [{ ...first, evidence: { use: [files], sustained } }];
    const given = { technologies: { ...ledger, technologies }, pullRequests: [], claims: [], otherLanguage: [] };
    const { container, unmount } = await stage(<WorkView facts={given} dossier={dossier} failed={false} />);
    const times = (container.textContent ?? '').split('src/main.py').length - 1;
    unmount();
    return times;
  };
  expect(await shownTimes([years, files])).toBe(1);
  expect(await shownTimes([files])).toBe(2);
});

test('changes stand by kind with how they landed in words', async () => {
  const changes = [
    change({ id: 'a/b#1', date: '2025-01-05T00:00:00Z', reviewed: 'unknown', landed: 'unknown' }),
    change({ id: 'a/b#2', date: '2026-01-05T00:00:00Z', decision: quote('because aborts come in bursts') }),
    change({ id: 'a/b#3', category: 'docs', own: true, words: 'agent', date: null }),
    change({ id: 'a/b#4', category: 'dependencies' }),
  ];
  const { container } = await stage(
    <WorkView
      facts={{ technologies: ledger, pullRequests: changes, claims: [], otherLanguage: [] }}
      dossier={dossier}
      failed={false}
    />,
  );
  expect(container.textContent).toContain('a/b#2 · landed January 2026 · approved by somebody else');
  expect(container.textContent).toContain(
    'a/b#1 · closed January 2025; whether it landed cannot be told · review not read',
  );
  expect(container.textContent).toContain('a/b#3 · landed · own repository, approved by somebody else');
  expect(container.textContent).toContain('signed by a program');
  expect(container.textContent).toContain('because aborts come in bursts');
  expect(screen.getByText(/Dependency updates: one change/u).closest('details')?.open).toBe(false);
});

test('a change says by what way it landed, what it is beside others, and what its words tell of', async () => {
  const say = async (more: Partial<PullRequestWork>) => {
    const { container, unmount } = await stage(
      <WorkView
        facts={{
          technologies: ledger,
          pullRequests: [change({ date: '2026-01-05T00:00:00Z', ...more })],
          claims: [],
          otherLanguage: [],
        }}
        dossier={dossier}
        failed={false}
      />,
    );
    const words = container.querySelector('article')?.textContent ?? '';
    unmount();
    return words;
  };
  expect(await say({ landed: 'landed', landing: 'bot' })).toContain('landed January 2026 by the project’s merge bot');
  expect(await say({ landed: 'landed', landing: 'commit' })).toContain(
    'landed January 2026 by a commit that closed it',
  );
  expect(await say({ landing: 'merge-queue' })).toContain('landed January 2026 by the merge queue');
  expect(await say({ landed: 'landed', landing: null })).toContain('landed January 2026 ·');
  expect(await say({ own: true, reviewed: 'not-by-others' })).toContain(
    'own repository, landed without an approval by others',
  );
  expect(await say({ own: true, reviewed: 'unknown' })).toMatch(/own repository(?!,)/u);
  expect(await say({ kind: 'revert', of: 'sample-org/serve-kit#3' })).toContain('takes back #3');
  expect(await say({ kind: 'back-port', of: 'other-org/serve-kit#3' })).toContain(
    'carries other-org/serve-kit#3 over to a release branch',
  );
  expect(await say({ kind: 'reapply' })).toContain('brings a change back');
  expect(await say({ takenBack: { by: 'sample-org/serve-kit#9' } })).toContain('taken back later by #9');
  const marks = [
    { mark: 'regression-test', quote: quote('a test') },
    { mark: 'incident', quote: quote('an outage') },
  ] as const;
  expect(await say({ marks, signers: ['co-author'] })).toContain(
    'tells of an incident · with the test that keeps the fix · with a co-author',
  );
});

test('private work is not visible, and never called none', async () => {
  const catalogue = await openWords();
  const words = { t: catalogue.getFixedT('en'), has: (key: string) => catalogue.exists(key), locale: 'en' as const };
  const source = ['page:test'];
  for (const [section, expected] of [
    [found(4_000, source), 'GitHub counts 4000 contributions'],
    [found(1, source), 'GitHub counts one contribution'],
    [found(0, source), 'nobody can tell'],
    [absent(source), 'nobody can tell'],
    [notRead('no-permission'), 'nobody can tell'],
  ] as const) {
    expect(hiddenWords(section, words)).toMatch(/^not visible/u);
    expect(hiddenWords(section, words)).toContain(expected);
  }
});

// Notes

const flag = finding('flag');
const notesProps = () => ({
  dossier,
  findings: [flag],
  decisions: [],
  material: null,
  scorecard: {},
  onCopyPaper: vi.fn(async () => undefined),
  onOpenPaper: vi.fn(),
  onScorecard: vi.fn(async () => undefined),
  onAddText: vi.fn(() => Promise.resolve()),
  onRemoveText: vi.fn(() => Promise.resolve()),
  onCopy: vi.fn(() => Promise.resolve()),
});

test('the questions to ask are those of findings marked to ask or left open, and can be copied', async () => {
  const props = notesProps();
  const { again } = await stage(<NotesView {...props} />);
  expect(screen.getByText(/None yet. Findings that you mark/u)).toBeTruthy();
  again(<NotesView {...props} decisions={[decisionOn(flag, { choice: 'explained', answer: 'Two weeks.' })]} />);
  expect(screen.queryByRole('button', { name: 'Copy the questions' })).toBeNull();
  expect(screen.getByText('Two weeks.')).toBeTruthy();
  again(<NotesView {...props} decisions={[decisionOn(flag)]} />);
  fireEvent.click(screen.getByRole('button', { name: 'Copy the questions' }));
  await waitFor(() => expect(screen.getByText('Copied.')).toBeTruthy());
  expect(props.onCopy.mock.calls[0]).toEqual([expect.stringMatching(/^- Take one of these figures.*\?/u)]);
});

test('decisions about what is no longer found, or found otherwise, are kept and say so', async () => {
  const decisions = [
    decisionOn(flag, { ground: 'other' }),
    decisionOn(flag, { identity: 'impact-method|gone', answer: 'Kept words.' }),
  ];
  const { container } = await stage(<NotesView {...notesProps()} decisions={decisions} />);
  expect(container.textContent).toContain('has changed since you decided');
  expect(container.textContent).toContain('The last reading no longer gives this finding.');
  expect(container.textContent).toContain('Kept words.');
});

test('a text is added with its title; what could not be saved stays in the field', async () => {
  const props = notesProps();
  await stage(<NotesView {...props} />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Text');
  fireEvent.click(screen.getByRole('button', { name: 'Add this text' }));
  await waitFor(() => expect(screen.getByText('There is no text yet.')).toBeTruthy());
  fireEvent.change(screen.getByLabelText('What is it'), { target: { value: 'CV' } });
  fireEvent.change(field, { target: { value: 'Improved it.' } });
  props.onAddText.mockImplementationOnce(() => Promise.reject(new Error('full')));
  fireEvent.click(screen.getByRole('button', { name: 'Add this text' }));
  await waitFor(() => expect(screen.getByText(/could not be saved/u)).toBeTruthy());
  expect(field.value).toBe('Improved it.');
  fireEvent.click(screen.getByRole('button', { name: 'Add this text' }));
  await waitFor(() => expect(screen.getByText('Added and read.')).toBeTruthy());
  expect(props.onAddText).toHaveBeenLastCalledWith('CV', 'Improved it.');
  expect(field.value).toBe('');
});

test('added texts are listed and each can be removed', async () => {
  const props = notesProps();
  const writings = found(
    ['one', 'two'].map((title) => ({ text: `pasted:${title}`, title, addedAt: now })),
    ['page:test'],
    { seen: 2, of: 2 },
  );
  await stage(<NotesView {...props} dossier={{ ...dossier, sections: { ...dossier.sections, writings } }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove “two”' }));
  expect(props.onRemoveText).toHaveBeenCalledExactlyOnceWith('pasted:two');
});
