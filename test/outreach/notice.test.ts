import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';
import { noticeSources, writeNotice, type NoticeTemplates } from '../../lib/outreach/notice';
import { noticeDue } from '../../lib/outreach/notice-due';
import type { Source } from '../../lib/dossier/schema';

const templatesOf = (locale: string): NoticeTemplates =>
  (
    JSON.parse(readFileSync(path.join(import.meta.dirname, `../../public/locales/${locale}/brief.json`), 'utf8')) as {
      notice: NoticeTemplates;
    }
  ).notice;

const source = (id: string, url: string | null, readAt: string): Source => ({
  id,
  kind: url === null ? 'pasted' : 'page',
  url,
  readAt,
  reader: 'sample',
  hash: 'a'.repeat(64),
});
const dossier = {
  sources: {
    a: source('a', 'https://github.com/sample-person', '2026-11-03T10:00:00.000Z'),
    b: source('b', 'https://api.github.com/users/sample-person', '2026-11-05T10:00:00.000Z'),
    c: source('c', 'https://raw.githubusercontent.com/sample-person/engine/main/README.md', '2026-11-04T10:00:00.000Z'),
    d: source('d', 'https://notes.example/posts/1', '2026-11-05T10:00:00.000Z'),
    e: source('e', null, '2026-11-05T10:00:00.000Z'),
  },
};
const filled: Brief['notice'] = {
  responsible: 'Sample Works, 1 Sample Street',
  purpose: 'to fill one role in {{ search }}',
  retention: '180 days at most',
  contact: 'people@sample.example',
  link: '',
};
const brief = (notice: Partial<Brief['notice']> = {}) => ({
  ...emptyBrief('7f0c2c52-4a67-4c3e-9f0e-0d2f3c1a5b6d', '2026-11-01T10:00:00.000Z'),
  notice: { ...filled, ...notice },
});

describe('the notice', () => {
  test('says who, what for, what was read and when, how long, and where to object, in English', () => {
    const { notice, missing } = writeNotice(brief(), noticeSources(dossier), templatesOf('en'));
    expect(missing).toEqual([]);
    expect(notice?.text).toMatchInlineSnapshot(`
      "What is known of you here, and from where

      Who is responsible: Sample Works, 1 Sample Street
      Purpose and legal ground: to fill one role in {{ search }}
      What was read: your public work on GitHub (profile, repositories, pull requests), between 3 November 2026 and 5 November 2026; your public page on notes.example, on 5 November 2026; a text about your work that was put in by hand, on 5 November 2026.
      What is kept: what these sources say of you and your work, and notes on it. E-mail addresses and phone numbers are taken out where they are recognised.
      How long: 180 days at most
      You can ask what is kept, have it corrected or erased, object to it at any time, and complain to a data protection authority. A line to this address is enough: people@sample.example"
    `);
    expect(notice?.link).toBe('');
  });

  test('and in German, with its link', () => {
    const { notice } = writeNotice(
      brief({ link: 'https://sample.example/notice' }),
      noticeSources(dossier).slice(0, 1),
      templatesOf('de'),
    );
    expect(notice?.text).toContain('zwischen dem 3. November 2026 und dem 5. November 2026');
    expect(notice?.link).toContain('https://sample.example/notice');
  });

  test.each(['en', 'de'])('claims nothing about the law and leaves nothing to fill in: %s', (locale) => {
    const text = writeNotice(brief({ purpose: 'to fill one role' }), noticeSources(dossier), templatesOf(locale)).notice
      ?.text;
    expect(text).not.toMatch(/GDPR|DSGVO|complian|konform|rechtmäßig|lawful|\{\{|undefined|\[/u);
  });

  test('is not written where something is missing, and it is said what', () => {
    expect(writeNotice(brief({ responsible: '', contact: '' }), noticeSources(dossier), templatesOf('en'))).toEqual({
      notice: null,
      missing: ['responsible', 'contact'],
    });
    expect(writeNotice(brief(), [], templatesOf('en'))).toEqual({ notice: null, missing: [] });
  });

  test('a template that names what is not there is an error, not a blank', () => {
    const templates = { ...templatesOf('en'), text: 'By {{ company }}' };
    expect(() => writeNotice(brief(), noticeSources(dossier), templates)).toThrow(/company/);
  });

  test('a host that only looks like GitHub is another site', () => {
    const sources = { a: source('a', 'https://notgithub.com/x', '2026-11-03T10:00:00.000Z') };
    expect(noticeSources({ sources })).toEqual([
      { kind: 'site', host: 'notgithub.com', from: '2026-11-03', to: '2026-11-03' },
    ]);
  });
});

test.each([
  ['2026-11-03T23:59:00.000Z', '2026-12-03'],
  ['2026-12-31T00:00:00.000Z', '2027-01-31'],
  ['2027-01-31T00:00:00.000Z', '2027-02-28'],
  ['2028-01-30T00:00:00.000Z', '2028-02-29'],
  ['2026-08-31T00:00:00.000Z', '2026-09-30'],
])('whoever was first read at %s is to be informed by %s', (firstSeenAt, due) => {
  expect(noticeDue(firstSeenAt)).toBe(due);
});
