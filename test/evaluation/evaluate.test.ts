import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../readers/github/fixture-pages';
import { address, wordsOfMarkdown } from './compare';
import { notebookPerson, truthOf, writeFiles } from './invented-data';
import { scorePage } from './pages';

const root = path.join(import.meta.dirname, '../..');
const evaluate = (...args: string[]) => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'test/evaluation/evaluate.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
};

const truth = {
  kind: 'github_profile',
  login: 'wim-sample',
  name: 'Wim Sample',
  bio: 'Sluices & locks',
  company: 'Invented Water Works',
  website: null,
  social: ['http://social.example.org/@wim/', 'https://video.example.org/wim'],
  repositories: '1.1k',
  pinned: [
    { owner: 'invented-water', name: 'gate', description: 'Opens and closes', language: 'TypeScript' },
    { owner: 'wim-sample', name: 'weir', description: null, language: null },
  ],
  profile_readme:
    'Wim builds sluices Gates Cut p99 from 900 ms to 120 ms, see the change Manual gate --auto Locks Third Fourth Water is pat',
};
const verdicts = (changed: object, page = '2024-tool-tips') =>
  Object.fromEntries(scorePage(htmlOf(page), { ...truth, ...changed }).map(({ field, verdict }) => [field, verdict]));

describe('scoring pages', () => {
  it('calls right what a careful person sees', () => {
    expect(new Set(Object.values(verdicts({})))).toEqual(new Set(['right']));
  });

  it('calls wrong what differs, field by field', () => {
    expect(verdicts({ name: 'Wim' })['name']).toBe('wrong');
    expect(verdicts({ website: 'https://wim.example.org' })['website']).toBe('wrong');
    expect(verdicts({ social: [] })['social']).toBe('wrong');
    expect(verdicts({ repositories: '1.2k' })['repositories']).toBe('wrong');
    expect(verdicts({ pinned: [] })['pinned']).toBe('wrong');
    expect(verdicts({ pinned: truth.pinned.map((pin) => ({ ...pin, language: null })) })['pinned']).toBe('wrong');
    expect(verdicts({ profile_readme: 'Wim builds' })['profile_readme']).toBe('wrong');
    expect(verdicts({ profile_readme: null })['profile_readme']).toBe('wrong');
  });

  it('tells unreadable from wrong', () => {
    expect(verdicts({ company: 'Some Works', login: 'hex-hostile-sample' }, 'hostile')['company']).toBe('unreadable');
    expect(verdicts({}, 'not-found')['name']).toBe('unreadable');
  });

  it('takes a person where there is none for wrong', () => {
    const verdict = (kind: string, page: string) => scorePage(htmlOf(page), { kind })[0]?.verdict;
    expect(verdict('github_org', 'organisation')).toBe('right');
    expect(verdict('github_errors', 'not-found')).toBe('right');
    expect(verdict('github_org', '2024-tool-tips')).toBe('wrong');
  });

  it('compares addresses without what copies change, and texts without markup', () => {
    expect(address('HTTP://Example.org/A/')).toBe(address('https://example.org/A'));
    expect(address('https://example.org/a')).not.toBe(address('https://example.org/b'));
    expect(wordsOfMarkdown('## A *b* ![pic](x)\n\n- [c](d) `e`\n\n| f | g |\n| --- | --- |\n| h | i \\*')).toBe(
      'Abcefghi*',
    );
  });
});

const claim = (id: string, text: string, label: string, more: object = {}) => ({
  id,
  source: `invented/${id}`,
  kind: 'project_readme',
  text,
  context: text,
  heading: '',
  label,
  doubt: false,
  ...more,
});
const reduced = 'We reduced the inference latency by 85%.';
const written = 'The library is written in Python.';

const profile = (id: string, text: string, technologies: string[], label: string) => ({
  id,
  source: `invented/${id}`,
  kind: 'profile_readme',
  text,
  technologies,
  label,
  doubt: false,
});

const repository = (id: string, paths: string[], label: string, has: object = {}) => ({
  id,
  source: `invented/${id}`,
  text: `# ${id}`,
  files: paths.map((file) => ({ path: file, size: 40_000 })),
  label,
  tested: false,
  automated: false,
  packaged: false,
  deployable: false,
  doubt: false,
  ...has,
});
const library = ['pyproject.toml', 'src/gate/a.py', 'src/gate/b.py', 'src/gate/c.py', 'tests/test_a.py'];

const change = (id: string, title: string, body: string, more: object) => ({
  id,
  source: `invented/gate/pull/${id}`,
  title,
  body,
  changed_files: [{ path: 'gate/queue.py', additions: 40, deletions: null }],
  additions: 40,
  deletions: 0,
  substance: 0,
  decision: null,
  doubt: false,
  ...more,
});
const weighed = 'We chose a bounded queue over dropping old jobs, because a dropped job is lost for good.';

describe('npm run evaluate', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
  writeFiles(folder, {
    'pages/a.html': htmlOf('2024-tool-tips'),
    'pages/a.html.truth.json': { ...truth, name: 'Other' },
    'pages/b.html.truth.json': '{',
    'deep/down/claims.one.jsonl': [
      claim('c1', reduced, 'quantified-without-method'),
      '{"id": "broken',
      claim('c2', written, 'not-a-claim'),
      claim('c3', reduced, 'great-claim'),
    ],
    'claims.two.jsonl': [claim('c4', written, 'vague-impact', { doubt: true, kind: 'blog' }), ''],
    'profiles.jsonl': [
      profile('p1', 'I write Python and PostgreSQL.', ['python', 'Postgres', 'Kubernetes'], 'few'),
      profile('p2', 'Hello, I like barges.', [], 'listed'),
    ],
    'portfolios.jsonl': [
      repository('gate', library, 'engineered', { tested: true, packaged: true, automated: true }),
      repository('levels', ['a.ipynb', 'b.ipynb', 'README.md'], 'notebooks'),
    ],
    'pulls.jsonl': [
      change('1', 'Fix typo in README', '', { category: 'trivial' }),
      change('2', 'Bound the queue to stop workers running out of memory', weighed, {
        category: 'reliability',
        substance: 3,
        decision: weighed,
      }),
      change('3', 'Fix typo in docs', '', { category: 'feature' }),
    ],
    'people/README.md': 'No person.',
  });
  const people = {
    'bea-sample': truthOf('X', true),
    'cleo-sample': truthOf('X', false),
    'dora-sample': truthOf('Y', false, { borderline: true }),
    'enno-sample': truthOf('Y', 'perhaps'),
  };
  for (const [login, expected] of Object.entries(people))
    writeFiles(path.join(folder, 'people', login), { ...notebookPerson(login), 'truth.json': expected });
  writeFiles(path.join(folder, 'people/fritz-sample'), { 'user.json': '{', 'truth.json': truthOf('Y', true) });

  it('scores whatever a directory holds, at any depth', () => {
    const { code, out, error } = evaluate(folder, '--json');
    expect(code).toBe(0);
    const figures = JSON.parse(out) as Record<string, Record<string, unknown>>;
    expect(figures['pages']?.['github_profile']).toMatchObject({
      name: { right: 0, wrong: 1, unreadable: 0 },
      bio: { right: 1, wrong: 0, unreadable: 0 },
    });
    expect(figures['claims']).toMatchObject({
      all: { flagged: { precision: 1, recall: 0.5, f1: 2 / 3 }, method: { accuracy: 0.5 } },
      sure: { flagged: { precision: 1, recall: 1, f1: 1 }, method: { accuracy: 1 } },
      inText: { flagged: { precision: 1, recall: 0.5 }, agreement: 1 },
      kinds: { blog: { flagged: { precision: null, recall: 0 } } },
      confusion: { 'vague-impact': { 'not-a-claim': 1 } },
      items: 3,
      sources: 3,
    });
    expect(figures['profiles']).toMatchObject({
      technologies: { precision: 1, recall: 2 / 3, f1: 0.8 },
      label: { accuracy: 0.5 },
      listed: { precision: null, recall: 0 },
    });
    expect(figures['portfolios']).toMatchObject({
      all: { accuracy: 1 },
      sure: { accuracy: 1 },
      notebooks: { precision: 1, recall: 1 },
      tested: { f1: 1 },
      automated: { f1: 0 },
      packaged: { f1: 1 },
      deployable: { f1: null },
    });
    expect(figures['pulls']).toMatchObject({
      category: { all: 2 / 3, sure: 2 / 3, withoutFiles: 2 / 3 },
      substance: { auc: 1, wordCountAuc: 1 },
      decision: { found: 1, invented: 0 },
    });
    const flag = { rule: 'delivery-beyond-notebooks', evidence: [{ kind: 'listing' }, {}, {}, {}] };
    expect(figures['people']).toMatchObject({
      X: {
        people: 2,
        unexpectedFlags: 1,
        expectedFound: 1,
        foundAsFlag: 1,
        expected: 1,
        flags: [
          { login: 'bea-sample', ...flag },
          { login: 'cleo-sample', ...flag },
        ],
      },
      Y: { people: 2, unexpectedFlags: 0, expectedFound: 0, expected: 0, borderline: 1 },
    });
    expect(Object.keys(figures['people'] ?? {})).toEqual(['X', 'Y']);
    expect(figures['claims']).toHaveProperty(['intervals', 'all.flagged.recall']);
    for (const trouble of [
      'pages/b.html.truth.json: no JSON',
      'deep/down/claims.one.jsonl:2: no JSON',
      'deep/down/claims.one.jsonl:4: label',
      'enno-sample/truth.json: expect.notebook_flag: "perhaps"',
      'fritz-sample',
    ])
      expect(error).toContain(trouble);
  });

  it('lists every difference by kind of error, and every flag with what it stands on', () => {
    const { code, out } = evaluate(folder, '--errors');
    expect(code).toBe(0);
    for (const words of [
      'github_profile name wrong',
      'vague-impact read as not-a-claim (in doubt)',
      'technology missed',
      'automated missed',
      'category feature read as',
      'delivery-beyond-notebooks: unexpected flag',
      'mlops-engineer',
      '[Y] dora-sample · delivery-beyond-notebooks',
      'barge-arrivals: explore.ipynb',
    ])
      expect(out).toContain(words);
    expect(out).not.toContain('c1 project_readme');
  });

  it('reads every whole text when asked to', () => {
    const { code, out } = evaluate(folder, '--whole-texts', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      wholeTexts: { texts: { profiles: 2, repositories: 2, changes: 3, files: 17 }, flags: { 'technology-depth': {} } },
    });
  });

  it('says what is missing', () => {
    const none = evaluate(path.join(folder, 'none'));
    expect(none.code).toBe(2);
    expect(none.error).toContain('no directory');
    expect(evaluate().code).toBe(2);
    const empty = evaluate(mkdtempSync(path.join(tmpdir(), 'evaluate-')), '--json');
    expect(empty).toMatchObject({
      code: 0,
      out: '{"pages":{},"claims":{},"profiles":{},"portfolios":{},"pulls":{},"people":{}}\n',
    });
    expect(empty.error).toContain('Nothing to score');
  });
});
