import { expect, test } from 'vitest';
import { drawFacts } from '../../lib/facts/draw-facts';
import type { ChannelId } from '../../lib/knowledge/channels';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';
import { checkDraft } from '../../lib/outreach/check-draft';
import { chooseTopics } from '../../lib/outreach/choose-topics';
import { explainTopic } from '../../lib/outreach/explain-topic';
import { markDraft } from '../../lib/outreach/mark-draft';
import type { DraftCheckId } from '../../lib/outreach/outreach';
import { readingEase, syllablesOf } from '../../lib/outreach/reading-ease';
import { writeDraft } from '../../lib/outreach/write-draft';
import english from '../../public/locales/en/outreach.json';
import { buildDossier, now } from '../helpers/dossier';
import { goldenChanges } from './golden-changes';

const dossier = buildDossier({ pulls: [goldenChanges['reliability, conventional'] ?? { title: '' }] });
const facts = drawFacts(dossier);
const [topic] = chooseTopics(facts, dossier, { now, role: 'mlops-engineer' }).topics;
if (!topic) throw new Error('nothing to write about');
const brief: Brief = {
  ...emptyBrief('5f0e2a51-7c1f-4d0e-8a55-3d0a1c9b7e10', now),
  title: 'Senior Platform Engineer',
  pay: '€85,000–105,000 a year',
  sender: { name: 'Robin Sender', company: 'Invented Works' },
};
const made = (channel: ChannelId) =>
  writeDraft(topic, {
    brief,
    channel,
    angle: 'decision',
    templates: english.templates,
    roleLabel: null,
    seed: '',
    notice: null,
  });
const draft = made('referral');

const check = (text: string, id: DraftCheckId, more: Partial<Parameters<typeof checkDraft>[1]> = {}) => {
  const options = { draft, topic, brief, channel: 'referral' as const, subject: null, contactedBefore: null, ...more };
  const found = checkDraft(text, options).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const edited = (text: string, id: DraftCheckId): string => {
  const edit = check(text, id).fix?.edit;
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
};

test('nothing is open in what was drafted, and none of the checks is left out', () => {
  const states = checkDraft(draft.text, {
    draft,
    topic,
    brief,
    channel: 'referral',
    subject: null,
    contactedBefore: null,
  });
  expect(states.filter(({ state }) => state === 'open')).toEqual([]);
  expect(states).toHaveLength(13);
});

test.each<[DraftCheckId, string, string]>([
  ['praise', `Your profile is impressive. ${draft.text}`, 'ground-praise'],
  [
    'buzzwords',
    draft.text.replace('I am', 'In our fast-paced team I am').replace(/^/u, 'We are innovative. '),
    'leave-out',
  ],
  ['one-ask', `${draft.text} Are you free on Monday?`, 'one-ask-only'],
  ['one-ask', draft.text.replaceAll('?', '.'), 'add-ask'],
  ['role', draft.text.replace('Senior Platform Engineer', 'something'), 'add-role'],
  ['pay', draft.text.replace(brief.pay, 'competitive'), 'add-pay'],
  ['link', draft.text.replace(topic.url ?? '', ''), 'add-link'],
  ['link', draft.text.replace('/pull/1', '/pull/12'), 'add-link'],
  ['names', draft.text.replace('serve-kit#1', 'serve-kit#2'), 'right-name'],
  ['names', draft.text.replace('sample-org/serve-kit#1', 'sample-org/serve-kid#1'), 'right-name'],
  ['placeholders', `Hello [name], ${draft.text}`, 'fill-in'],
  ['spam', `${draft.text} Do write!`, 'full-stop'],
  ['spam', `${draft.text} APPLY TODAY FRIENDS.`, 'leave-out'],
  ['length', 'x'.repeat(1_901), 'shorten-hard'],
  ['length', ' ', 'write'],
  ['reference', 'I have a role for you. Would you like to hear more?', 'add-reference'],
  [
    'reading-ease',
    'Organisational heterogeneity necessitates interdisciplinary responsibility characterisation, simultaneously institutionalising methodological sophistication notwithstanding infrastructural incompatibilities characteristically accompanying internationalisation initiatives, organisationally disproportionately, unquestionably, incomprehensibly, irresponsibly, uncharacteristically, administratively.',
    'shorter-sentences',
  ],
])('%s is open for %j', (id, text, fix) => {
  expect(check(text, id)).toMatchObject({ state: 'open', fix: { key: fix } });
});

test.each<[DraftCheckId, string]>([
  ['link', draft.text.replace(topic.url ?? '', '')],
  ['names', draft.text.replace('serve-kit#1', 'serve-kit#2')],
  ['placeholders', `Hello [name], ${draft.text}`],
  ['spam', `${draft.text} Do write!`],
  ['praise', `Your profile is impressive. ${draft.text}`],
  ['pay', draft.text.replace(draft.parts.pay, '')],
  ['one-ask', draft.text.replace(draft.parts.ask, '')],
  ['reference', 'I have a role for you. Would you like to hear more?'],
])('the edit of %s mends it', (id, text) => {
  expect(check(text, id).state).toBe('open');
  expect(check(edited(text, id), id).state).toBe('met');
});

test('what is quoted is not held against the sender, and grounded praise is none', () => {
  expect(check(`I like it because it is great work for a retry. ${draft.text}`, 'praise').state).toBe('met');
  expect(check(`${draft.text} Great work.`, 'praise').state).toBe('open');
});

test('an InMail has an advised length, an e-mail words and a subject, a note needs no link and no pay', () => {
  const inmail = made('inmail');
  expect(
    check(`${inmail.text} ${'more words '.repeat(40)}`, 'length', { draft: inmail, channel: 'inmail' }).fix?.key,
  ).toBe('shorten-advised');
  const email = made('email');
  expect(check('word '.repeat(121), 'length', { draft: email, channel: 'email', subject: 'A role' }).fix?.key).toBe(
    'shorten-words',
  );
  expect(check(email.text, 'length', { draft: email, channel: 'email', subject: '' }).fix?.key).toBe('write-subject');
  expect(check('x', 'pay', { channel: 'connection-note' }).state).toBe('off');
  expect(check('x', 'link', { channel: 'connection-note' }).state).toBe('off');
});

test('who was written to before is said', () => {
  const before = { at: '2026-10-01T00:00:00Z', channel: 'inmail' as const };
  expect(check(draft.text, 'contacted-before', { contactedBefore: before })).toMatchObject({
    state: 'open',
    data: before,
  });
  expect(check(draft.text, 'contacted-before').state).toBe('off');
});

test('reading ease follows Flesch and Amstad, and says nothing of a few words', () => {
  expect(readingEase('The cat sat on the mat.', 'en')).toBeNull();
  expect(readingEase('The cat sat on the mat. '.repeat(4), 'en')).toBe(116);
  expect(readingEase('Der Hund lag auf dem Bett. '.repeat(4), 'de')).toBe(116);
  expect([syllablesOf('cached', 'en'), syllablesOf('table', 'en'), syllablesOf('Zuverlässigkeit', 'de')]).toEqual([
    1, 2, 5,
  ]);
});

const marksOf = (text: string) => markDraft(text, draft, { topic, brief });
const marked = (text: string, kind: string) =>
  marksOf(text)
    .filter((mark) => mark.kind === kind)
    .map(({ start, end, reason }) => [text.slice(start, end), reason]);

test('every stretch from the work has its evidence, and nothing of the draft is doubted', () => {
  const marks = marksOf(draft.text);
  expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['evidence', 'brief']));
  for (const { kind, evidence } of marks) expect(evidence !== null).toBe(kind === 'evidence');
  expect(marked(draft.text, 'brief').map(([text]) => text)).toContain('Robin Sender');
});

test('what the user writes is marked as theirs, wherever it stands', () => {
  const text = draft.text.replace('Regards', 'Warm regards').replace(/^[^\n]*/u, 'Dear colleague,');
  expect(
    marked(text, 'yours')
      .map(([words]) => words)
      .join(' '),
  ).toContain('Dear colleague');
});

test.each([
  ['outruns', 'It made serving 40 % faster.', '40', 'figure'],
  ['outruns', 'You said “this is the only way to do it”.', '“this is the only way to do it”', 'quote-not-in-source'],
  ['outruns', 'You are one of the best engineers.', 'one of the best', 'superlative'],
  ['outruns', 'Others approved it, I saw.', 'approved', 'review-unknown'],
  ['contradicts', 'See sample-org/serve-kit#9 too.', 'sample-org/serve-kit#9', 'other-change'],
  [
    'contradicts',
    'See https://github.com/sample-org/other/pull/1 too.',
    'https://github.com/sample-org/other/pull/1',
    'other-repository',
  ],
])('marks what %s: %j', (kind, sentence, words, reason) => {
  expect(marked(`${draft.text}\n${sentence}`, kind)).toEqual([[words, reason]]);
});

test.each([
  'It was merged in May.',
  'Could we talk for 15 minutes?',
  'The pay is 85,000 to 105,000.',
  `You wrote “a raised error restarts the whole worker”.`,
])('does not doubt %j', (sentence) => {
  expect(
    marksOf(`${draft.text}\n${sentence}`).filter(({ kind }) => kind === 'outruns' || kind === 'contradicts'),
  ).toEqual([]);
});

test('marks stand in the order of the text, and none over another', () => {
  const text = `${draft.text}\nIt made serving 40 % faster, the best I saw, see a/b#3 and “all of it is wrong here”.`;
  let end = 0;
  for (const mark of marksOf(text)) {
    expect(mark.start).toBeGreaterThanOrEqual(end);
    end = mark.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
});

test('explains the change and its technology in plain words', () => {
  expect(explainTopic(topic, facts)).toMatchObject({
    key: 'reliability',
    data: { place: 'sample-org/serve-kit' },
    technology: null,
  });
  const about = { ...topic, title: 'Restart Kubernetes pods one by one' };
  expect(explainTopic(about, facts).technology).toEqual({ label: 'Kubernetes', key: 'infrastructure' });
});
