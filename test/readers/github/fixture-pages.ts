import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { PageReading, Reading } from '../../../lib/dossier/reading';
import type { Section } from '../../../lib/dossier/section';

export const pagesFolder = path.join(import.meta.dirname, '../../fixtures/pages');
export const cases = readdirSync(pagesFolder).sort();

export const htmlOf = (name: string): string => readFileSync(path.join(pagesFolder, name, 'page.html'), 'utf8');
export const documentOf = (html: string): Document => new JSDOM(html).window.document;

/** A golden holds the address and what must be read there. It is written by hand; a missing one fails. */
export const goldenOf = (name: string): { url: string } & Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(pagesFolder, name, 'expected.json'), 'utf8')) as { url: string };

export const now = '2026-05-04T03:02:01.000Z';

export const sectionsOf = (reading: Reading): [string, Section<unknown>][] =>
  Object.entries(reading.sections).flatMap(([name, section]) => (section ? [[name, section as Section<unknown>]] : []));

const valueIn = (reading: Reading, section: string, value: unknown): unknown => {
  const text = (id: string) => reading.texts.find((one) => one.id === id)?.content;
  if (section === 'bio' || section === 'profileReadme') return text(String(value));
  if (section === 'pinned' || section === 'socialLinks') {
    return (value as Record<string, unknown>[]).map((entry) => Object.values(entry));
  }
  return value;
};

/** A reading as goldens spell it: each section its value, or the name of its state. */
export const brief = (page: PageReading): Record<string, unknown> => {
  if (page.page !== 'profile') return { ...page };
  const { reading } = page;
  const sections = Object.fromEntries(
    sectionsOf(reading).map(([name, section]) => [
      name,
      section.state === 'found' ? { found: valueIn(reading, name, section.value) } : section.state,
    ]),
  );
  return { page: 'profile', ...reading.person, sections };
};
