import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../readers/github/fixture-pages';
import { address, wordsOfMarkdown } from './compare';
import { pages } from './pages';

const root = path.join(import.meta.dirname, '../..');
const evaluate = (...args: string[]) => {
  const run = spawnSync('npx', ['tsx', 'test/evaluation/evaluate.ts', ...args], { cwd: root, encoding: 'utf8' });
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
  Object.fromEntries(
    pages.score(htmlOf(page), { ...truth, ...changed }, '').map(({ field, verdict }) => [field, verdict]),
  );

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
    const verdict = (kind: string, page: string) => pages.score(htmlOf(page), { kind }, '')[0]?.verdict;
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

describe('npm run evaluate', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'evaluate-'));
  writeFileSync(path.join(folder, 'a.html'), htmlOf('2024-tool-tips'));
  writeFileSync(path.join(folder, 'a.html.truth.json'), JSON.stringify({ ...truth, name: 'Other' }));
  writeFileSync(path.join(folder, 'b.html.truth.json'), '{');

  it('prints figures by kind and field, and each difference', () => {
    const json = evaluate(folder, '--json');
    expect(json.code).toBe(0);
    const { pages: figures } = JSON.parse(json.out) as { pages: Record<string, Record<string, unknown>> };
    expect(figures['github_profile']?.['name']).toEqual({ right: 0, wrong: 1, unreadable: 0 });
    expect(figures['github_profile']?.['bio']).toEqual({ right: 1, wrong: 0, unreadable: 0 });
    const text = evaluate(folder, '--errors');
    expect(text.out).toContain('Other');
    expect(text.error).toContain('b.html');
  });

  it('says what is missing', () => {
    expect(evaluate(path.join(folder, 'none'))).toMatchObject({ code: 2 });
    expect(evaluate(path.join(folder, 'none')).error).toContain('no directory');
    expect(evaluate().code).toBe(2);
    const empty = evaluate(mkdtempSync(path.join(tmpdir(), 'evaluate-')), '--json');
    expect(empty).toMatchObject({ code: 0, out: '{"pages":{}}\n' });
    expect(empty.error).toContain('Nothing to score');
  });
});
