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
