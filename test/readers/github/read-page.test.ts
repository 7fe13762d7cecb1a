import { describe, expect, it } from 'vitest';
import { pageReadingSchema } from '../../../lib/dossier/reading';
import { readGithubPage } from '../../../lib/readers/github/read-page';
import { brief, cases, documentOf, goldenOf, htmlOf, now } from './fixture-pages';

describe('the page of a profile', () => {
  it.each(cases)('is read as a careful person reads it: %s', (name) => {
    const { url, ...expected } = goldenOf(name);
    const document = documentOf(htmlOf(name));
    const before = document.documentElement.outerHTML;
    const reading = readGithubPage(document, url, now);
    expect(brief(reading)).toEqual(expected);
    expect(pageReadingSchema.safeParse(reading).error).toBeUndefined();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('a copy of a page in an archive', () => {
  it('is read like the page itself', () => {
    const { url, ...expected } = goldenOf('2018-pinned');
    const wrapped = htmlOf('2018-pinned').replace(
      /(href|content)="(https:[^"]+)"/gu,
      '$1="https://web.archive.org/web/20180506070809im_/$2"',
    );
    expect(brief(readGithubPage(documentOf(wrapped), url, now))).toEqual(expected);
  });
});

describe('other people on the page', () => {
  it('are kept as roles, outside code', () => {
    const other = '<a class="user-mention" href="https://github.com/sample-other">@sample-other</a>';
    const named = htmlOf('2024-tool-tips').replace(
      '<p dir="auto">Write to',
      `<p dir="auto">Thanks to ${other}, @wim-sample and <code>@cached</code>.</p><p dir="auto">Write to`,
    );
    const { url } = goldenOf('2024-tool-tips');
    const reading = readGithubPage(documentOf(named), url, now);
    const text = reading.page === 'profile' ? reading.reading.texts.find(({ id }) => id === 'profile-readme') : null;
    expect(text?.content).toContain(`Thanks to @[someone], @wim-sample and \`@cached\`.`);
  });
});
