// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PrivacyPage } from '../../components/privacy-page';
import { privacyDrafts } from '../../entrypoints/privacy/privacy-drafts';
import { emptyBrief } from '../../lib/outreach/brief';
import { defaultSettings } from '../../lib/store/rows';
import { now } from '../helpers/dossier';
import { openWords, stage } from './stage';

afterEach(cleanup);

const id = '3f0c1c5e-2a57-4a55-9d6a-0a6f4f6c2b11';
const props = async () => ({
  counts: { candidates: 3, messages: 1, works: 0 } as Record<string, number>,
  settings: defaultSettings,
  drafts: privacyDrafts(null, defaultSettings, await openWords(), now),
  onCopy: vi.fn(() => Promise.resolve()),
});

test('the contents lead to every part, and the entries of each table stand in words', async () => {
  await stage(<PrivacyPage {...await props()} />);
  const links = within(screen.getByRole('navigation')).getAllByRole<HTMLAnchorElement>('link');
  for (const link of links)
    expect(document.querySelector(link.getAttribute('href') ?? '')?.textContent).toBe(link.textContent);
  const entries = (name: string) => document.querySelector(`[data-table="${name}"]`)?.textContent;
  expect(['candidates', 'messages', 'works', 'tokens'].map(entries)).toEqual(['3', 'one', 'none', 'cannot be read']);
});

test('the days are those that are set, and people in contact are never kept shorter', async () => {
  const given = await props();
  const { again } = await stage(<PrivacyPage {...given} />);
  const told = /As you have it now: 90 days; people in contact as everybody else; said 7 days before/u;
  expect(screen.queryByText(told)).not.toBeNull();
  again(<PrivacyPage {...given} settings={{ ...defaultSettings, retentionDays: 120, contactedRetentionDays: 30 }} />);
  expect(screen.queryByText(/120 days; people in contact 120 days/u)).not.toBeNull();
});

test('a draft is copied as it stands, and it is said where that does not work', async () => {
  const given = await props();
  await stage(<PrivacyPage {...given} />);
  const copy = screen.getByRole('button', { name: 'Copy: Balancing test (legitimate interests)' });
  fireEvent.click(copy);
  expect(given.onCopy).toHaveBeenCalledWith(given.drafts[0]?.text);
  await screen.findByText('Copied.');
  given.onCopy.mockImplementation(() => Promise.reject(new Error('not allowed')));
  fireEvent.click(copy);
  await waitFor(() => expect(screen.queryByText('Copied.')).toBeNull());
  screen.getByText(/did not allow copying/u);
});

test.each(['en', 'de'] as const)(
  'drafts say what they are, and hold brackets where nothing is known: %s',
  async (locale) => {
    const words = await openWords(locale);
    const [balancing, notice] = privacyDrafts(null, defaultSettings, words, now);
    expect(balancing?.text).toMatch(/^(DRAFT, to be checked by counsel|ENTWURF, rechtlich zu prüfen)/u);
    for (const text of [balancing?.text, notice?.text]) {
      expect(text).toContain('[');
      expect(text).not.toMatch(/\{\{|undefined|complian|konform/u);
    }
  },
);

test('drafts are filled from the brief', async () => {
  const brief = {
    ...emptyBrief(id, now),
    name: 'Serving',
    notice: {
      responsible: 'Sample Works, 1 Example Street',
      purpose: 'somebody for our serving stack',
      retention: '90 days',
      contact: 'privacy at the same address',
      link: 'https://works.example/notice',
    },
  };
  const [balancing, notice] = privacyDrafts(brief, { retentionDays: 45 }, await openWords(), now);
  expect(balancing?.text).toContain('for this role: somebody for our serving stack');
  expect(balancing?.text).toContain('for 45 days after');
  expect(notice?.text).toContain('Who is responsible: Sample Works, 1 Example Street');
  expect(notice?.text).toContain('https://works.example/notice');
  expect(notice?.text).not.toContain('[');
  expect(notice?.hint).toContain('“Serving”');
});
