import { vi } from 'vitest';
import type { MessageEvents, MessageShown } from '../../components/message-shown';
import { readingBudget } from '../../lib/github/budget';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';
import type { Contact, Message } from '../../lib/outreach/contact';
import type { Mark, OutreachDraft, Topic } from '../../lib/outreach/outreach';
import { buildDossier, now } from '../helpers/dossier';
import { change, quote } from './stage';

export const theirs = quote('because aborts come in bursts');

export const topic = (more: Partial<Topic> = {}): Topic => ({
  id: 'pull:sample-org/serve-kit#7',
  kind: 'change',
  source: 'pull-request',
  change: change(),
  place: 'sample-org/serve-kit#7',
  title: 'Return blocks when a request is aborted',
  url: 'https://github.com/sample-org/serve-kit/pull/7',
  quote: theirs,
  date: '2026-03-02T00:00:00Z',
  yearsOld: null,
  reviewed: 'by-others',
  because: ['judgment-visible', 'landed-with-others'],
  ...more,
});

export const draftText = 'Hello, you wrote “because aborts come in bursts”. Would a talk be of interest?';

export const draft = (more: Partial<OutreachDraft> = {}): OutreachDraft => ({
  topic: topic().id,
  channel: 'inmail',
  angle: 'decision',
  language: 'en',
  subject: null,
  spans: [],
  text: draftText,
  missing: [],
  parts: { quote: theirs.quote, title: '', reference: '', link: '', role: '', pay: '', ask: '' },
  ...more,
});

export const briefOf = (more: Partial<Brief> = {}): Brief => ({
  ...emptyBrief('4f9d2c1e-8a57-4d1b-9a3e-0c5b7d6e8f90', now),
  name: 'Serving platform',
  ...more,
});

export const contact = (more: Partial<Contact> = {}): Contact => ({
  id: '1b4e28ba-2fa1-4d2b-883f-0016d3cca427',
  key: 'github:1',
  at: '2026-10-20T09:30:00.000Z',
  channel: 'inmail',
  angle: 'decision',
  topic: topic().id,
  brief: null,
  text: 'The first message.',
  withNotice: false,
  ...more,
});

export const message = (more: Partial<Message> = {}): Message => ({
  key: 'github:1',
  slot: `${topic().id}|inmail|decision`,
  topic: topic().id,
  channel: 'inmail',
  angle: 'decision',
  subject: null,
  text: 'Mine, because aborts come in bursts.',
  edited: true,
  savedAt: now,
  ...more,
});

/** No brief, no notice. */
export const noNotice: MessageShown['noticeWords'] = { text: '', link: '', signs: [], url: '', missing: [] };

/** Marks the words of the quote wherever they stand, and what the test asks for beside them. */
export const marking =
  (...more: Mark[]) =>
  (text: string): Mark[] => {
    const start = text.indexOf(theirs.quote);
    const found: Mark[] =
      start < 0 ? [] : [{ start, end: start + theirs.quote.length, kind: 'evidence', evidence: theirs, reason: null }];
    return [...found, ...more];
  };

export const shown = (more: Partial<MessageShown> = {}): MessageShown => ({
  choice: {
    topics: [topic(), topic({ id: 'pull:a/b#2', title: 'Replay traffic', place: 'a/b#2', because: ['explained'] })],
    notChosen: [{ id: 'a/b#1', title: 'Old one', url: 'https://github.com/a/b/pull/1', reason: 'too-old' }],
    doNotContact: null,
    none: null,
    readInstead: [],
  },
  topic: topic(),
  explained: 'It makes a server give its memory back.',
  briefs: [briefOf()],
  brief: briefOf(),
  channel: 'inmail',
  angle: 'decision',
  draft: draft(),
  stored: null,
  kept: [],
  contacts: [],
  email: null,
  notice: { dueAt: '2026-11-11', givenAt: null, how: null },
  noticeWords: noNotice,
  objection: null,
  wishesSeen: true,
  texts: buildDossier({ readme: 'Text.', pulls: [] }).texts,
  instead: [],
  means: { limits: [], budget: readingBudget, now, ready: true },
  check: () => [],
  mark: marking(),
  ...more,
});

const kept = () => vi.fn(() => Promise.resolve());

export const eventsOf = () =>
  ({
    onTopic: kept(),
    onBrief: kept(),
    onChannel: kept(),
    onAngle: kept(),
    onBriefs: vi.fn(),
    onSave: kept(),
    onStartAgain: kept(),
    onRemoveKept: kept(),
    onCopy: vi.fn(() => Promise.resolve(true)),
    onCopySubject: kept(),
    onGround: kept(),
    onGroundBack: kept(),
    onObject: kept(),
    onWithdraw: kept(),
    onInformed: kept(),
    onOffer: vi.fn(),
    onNotes: vi.fn(),
  }) satisfies MessageEvents;
