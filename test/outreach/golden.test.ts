import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseSpace, refusal } from '../../lib/dossier/evidence';
import type { Dossier } from '../../lib/dossier/schema';
import { drawFacts } from '../../lib/facts/draw-facts';
import { channelIds, channelOf, type ChannelId } from '../../lib/knowledge/channels';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';
import { chooseTopics } from '../../lib/outreach/choose-topics';
import { countWords, quoteAsWords, titleAsShown } from '../../lib/outreach/display';
import { angles, type Angle, type OutreachDraft, type Topic } from '../../lib/outreach/outreach';
import { TemplateError, type DraftTemplates } from '../../lib/outreach/templates';
import { anglesFor, writeDraft } from '../../lib/outreach/write-draft';
import german from '../../public/locales/de/outreach.json';
import english from '../../public/locales/en/outreach.json';
import { buildDossier, now, type PullPlan } from '../helpers/dossier';
import { goldenChanges, goldenRefusals } from './golden-changes';

const templates: Readonly<Record<'en' | 'de', DraftTemplates>> = { en: english.templates, de: german.templates };
const empty: Brief = emptyBrief('5f0e2a51-7c1f-4d0e-8a55-3d0a1c9b7e10', now);
const filled: Brief = {
  ...empty,
  title: 'Senior Platform Engineer',
  problem: 'answers get worse after each re-index, and users notice before we do',
  pay: '€85,000–105,000 a year',
  unfinished: 'a bad index cannot be rolled back yet',
  data: '12 million support tickets with their outcomes',
  team: 'four engineers and a data scientist',
  environment: 'two days a week together, no on-call at night',
  sender: { name: 'Robin Sender', company: 'Invented Works' },
  location: { mode: 'hybrid', place: 'Leipzig' },
};
const gefüllt: Brief = {
  ...filled,
  id: '9d3c7f64-2b1e-4e8a-9a0f-6b1d2c3e4f50',
  language: 'de',
  title: 'Plattformentwicklung (m/w/d)',
  problem: 'nach jedem neuen Index werden die Antworten schlechter, und wir merken es zuletzt',
  pay: '85.000–105.000 € im Jahr',
  unfinished: 'ein schlechter Index lässt sich noch nicht zurücknehmen',
  data: '12 Millionen Anfragen mit Ausgang',
  team: 'vier aus der Entwicklung, eine aus der Datenanalyse',
  environment: 'zwei Tage die Woche zusammen, nachts keine Bereitschaft',
};

const topicsOf = (plan: PullPlan): { dossier: Dossier; topics: readonly Topic[] } => {
  const dossier = buildDossier({ name: 'Pat Example', pulls: [plan] });
  return { dossier, topics: chooseTopics(drawFacts(dossier), dossier, { now, role: 'mlops-engineer' }).topics };
};
const draft = (topic: Topic, brief: Brief, channel: ChannelId, angle: Angle): OutreachDraft | null => {
  try {
    const more = { roleLabel: 'MLOps engineer', seed: 'golden', notice: null };
    return writeDraft(topic, { brief, channel, angle, templates: templates[brief.language], ...more });
  } catch (error) {
    if (error instanceof TemplateError) return null;
    throw error;
  }
};

/** What no draft may hold, whatever it was made from. */
const debris =
  /\{\{|\}\}|\bundefined\b|\bnull\b|\[object|\]\(|\*\*|``|[\u0000-\u0009\u000B-\u001F\u202A-\u202E\uE000-\uF8FF]|[\w.]@[\w-]+\.\w| {2}|\s[,.](?:\s|$)|\.\.(?!\.)/u;

const holds = (made: OutreachDraft, dossier: Dossier): void => {
  const { hard, words, subject } = channelOf(made.channel);
  expect(made.text.length).toBeLessThanOrEqual(hard);
  if (words !== null) expect(countWords(made.text)).toBeLessThanOrEqual(words);
  if (subject !== null) expect(made.subject?.length).toBeLessThanOrEqual(subject);
  expect(made.spans.map(({ text }) => text).join('')).toBe(made.text);
  for (const { from, text, evidence, field } of made.spans) {
    expect(evidence !== null).toBe(from === 'work');
    expect(field !== null).toBe(from === 'brief');
    if (evidence === null) continue;
    expect(refusal(evidence, dossier)).toBeNull();
    const said = normaliseSpace(text.replace(/\s…$/u, ''));
    const sources = [evidence.quote, quoteAsWords(evidence.quote), titleAsShown(evidence.quote), evidence.url ?? ''];
    const number = /#(\d+)$/u.exec(text)?.[1];
    const named =
      number !== undefined && evidence.url?.endsWith(`/${text.slice(text.indexOf('/') + 1).replace('#', '/pull/')}`);
    const isYear = /^\d{4}$/u.test(text);
    expect(isYear || named || sources.some((source) => normaliseSpace(source).includes(said)), text).toBe(true);
  }
  const framed = made.spans.flatMap(({ from, text }) => (from === 'words' ? [text] : []));
  expect(framed.join(' ')).not.toMatch(/Pat|\d|[[\]]/u);
};

describe.each(Object.entries(goldenChanges))('a change: %s', (_name, plan) => {
  const { dossier, topics } = topicsOf(plan);

  test('its drafts are those that were read', () => {
    const [topic] = topics;
    if (!topic) throw new Error('nothing to write about');
    const made = [filled, gefüllt].flatMap((brief) =>
      channelIds.flatMap((channel) =>
        angles.flatMap((angle) => {
          const one = draft(topic, brief, channel, angle);
          if (!one) return [];
          // Braces of their own words are their words.
          expect(one.text.split(topic.title).join('')).not.toMatch(debris);
          holds(one, dossier);
          return [
            `${brief.language} ${channel} ${angle} (${one.text.length})${one.subject === null ? '' : `\nSubject: ${one.subject}`}\n${one.text}`,
          ];
        }),
      ),
    );
    expect(made.length).toBeGreaterThanOrEqual(24);
    expect(made.join('\n\n')).toMatchSnapshot();
  });
});

test.each(Object.entries(goldenRefusals))('no draft comes of %s', (_name, plan) => {
  expect(topicsOf(plan).topics).toEqual([]);
});

const [reasoned] = topicsOf(goldenChanges['reliability, conventional'] ?? { title: '' }).topics;
const topic = (): Topic => {
  if (!reasoned) throw new Error('nothing to write about');
  return reasoned;
};

test('without a brief it says the decision and asks one thing, and what would make it better', () => {
  const made = draft(topic(), empty, 'inmail', 'decision');
  expect(made?.text).toContain('because a raised error restarts the whole worker');
  expect(made?.text).toContain('https://github.com/sample-org/serve-kit/pull/1');
  expect(made?.missing).toEqual(['pay', 'problem', 'unfinished', 'data', 'team', 'sender']);
  expect(made?.text.split('?')).toHaveLength(2);
});

test('what an angle cannot do without is an error, never a blank', () => {
  expect(() =>
    writeDraft(topic(), {
      brief: empty,
      channel: 'inmail',
      angle: 'problem',
      templates: templates.en,
      roleLabel: null,
      seed: '',
      notice: null,
    }),
  ).toThrow(TemplateError);
  expect(draft(topic(), empty, 'email', 'follow-up')).toBeNull();
  const options = { channel: 'inmail', templates: templates.en, roleLabel: null, seed: '', notice: null } as const;
  expect(anglesFor(topic(), { ...options, brief: empty })).toEqual(['decision', 'question']);
  expect(anglesFor(topic(), { ...options, brief: filled })).toEqual(['decision', 'problem', 'question', 'follow-up']);
});

test('a template that names what is not there is an error', () => {
  const broken = { ...templates.en, greeting: ['Hello {{ name }},'] };
  expect(() =>
    writeDraft(topic(), {
      brief: filled,
      channel: 'inmail',
      angle: 'decision',
      templates: broken,
      roleLabel: null,
      seed: '',
      notice: null,
    }),
  ).toThrow(TemplateError);
});

test('a follow-up adds another topic, or a fact that the first message did not say', () => {
  const options = {
    brief: filled,
    channel: 'inmail',
    templates: templates.en,
    roleLabel: null,
    seed: '',
    notice: null,
  } as const;
  const first = writeDraft(topic(), { ...options, angle: 'decision' });
  const fact = writeDraft(topic(), { ...options, angle: 'follow-up' });
  const added = fact.spans.filter(
    ({ field }) => field !== null && field !== 'sender' && field !== 'title' && field !== 'pay',
  );
  expect(added).toHaveLength(1);
  expect(first.text).not.toContain(added[0]?.text);
  const [fresh] = topicsOf(goldenChanges['data quality, imperative'] ?? { title: '' }).topics;
  const other = writeDraft(topic(), { ...options, angle: 'follow-up', fresh: fresh ?? null });
  expect(other.text).toContain('a default tenant would mix data of two owners');
  expect(`${fact.text}${other.text}`).not.toMatch(/bump|checking in|circling|following up/iu);
});

test('the notice is added where it fits, else its link', () => {
  const notice = { text: 'N'.repeat(300), link: 'Notice: https://example.org/n' };
  const options = {
    brief: empty,
    angle: 'decision',
    templates: templates.en,
    roleLabel: null,
    seed: '',
    notice,
  } as const;
  expect(writeDraft(topic(), { ...options, channel: 'email' }).text).toContain(notice.text);
  const note = writeDraft(topic(), { ...options, channel: 'connection-note' });
  expect(note.text).not.toContain('NNN');
  expect(note.text.length).toBeLessThanOrEqual(300);
});

test('another brief or sender gives other words; the same gives the same', () => {
  const text = (name: string, id: string): string =>
    draft(
      topic(),
      { ...filled, id, sender: { name, company: 'Invented Works' } },
      'email',
      'decision',
    )?.text.replaceAll(name, 'NAME') ?? '';
  const ids = Array.from({ length: 12 }, (_, at) => `00000000-0000-4000-8000-0000000000${String(at + 10)}`);
  const texts = ids.map((id, at) => text(`Sender ${at}`, id));
  expect(new Set(texts).size).toBe(12);
  expect(texts).toEqual(ids.map((id, at) => text(`Sender ${at}`, id)));
  const openings = new Set(texts.map((one) => one.split('\n')[2]));
  expect(openings.size).toBeGreaterThanOrEqual(3);
});

test('every slot has four wordings, and every wording renders', () => {
  for (const language of ['en', 'de'] as const) {
    const { where: _where, signShort: _sign, afterGreeting: _after, ...slots } = templates[language];
    const lists = Object.values(slots).flatMap((slot): readonly (readonly string[])[] =>
      typeof slot === 'string'
        ? []
        : Array.isArray(slot)
          ? [slot as readonly string[]]
          : Object.values(slot as Record<string, readonly string[]>),
    );
    for (const list of lists) expect(new Set(list).size, list[0]).toBeGreaterThanOrEqual(4);
    const [old] = topicsOf(goldenChanges['three years old'] ?? { title: '' }).topics;
    for (let seed = 0; seed < 20; seed++) {
      for (const channel of channelIds) {
        for (const angle of angles) {
          for (const about of [topic(), old ?? topic()]) {
            const options = {
              brief: language === 'de' ? gefüllt : filled,
              channel,
              angle,
              templates: templates[language],
              roleLabel: null,
              seed: String(seed),
              notice: null,
            };
            expect(writeDraft(about, { ...options, fresh: angle === 'follow-up' ? about : null }).text).not.toMatch(
              debris,
            );
          }
        }
      }
    }
  }
});

test('properties over titles, bodies and briefs: grounded, within the limit, no debris, the same again', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 300 });
  const plainWords = fc.array(fc.stringMatching(/^[a-z]{1,14}$/u), { maxLength: 90 }).map((list) => list.join(' '));
  const grounds = fc.constantFrom(
    'We keep `one` queue instead of *two*, because [the second](https://example.org/x) starves readers.',
    'Root cause: the {{ lease }} was renewed without a lock, so that two workers held it at once and both wrote the file.',
    'It took 900 ms before and 120 ms after, since the loader no longer waits for the slowest shard of all.',
  );
  fc.assert(
    fc.property(
      words,
      grounds,
      plainWords,
      plainWords,
      fc.constantFrom(...channelIds),
      fc.constantFrom(...angles),
      fc.constantFrom('en' as const, 'de' as const),
      (title, ground, problem, pay, channel, angle, language) => {
        const { dossier, topics } = topicsOf({
          title: `Fix race in ${title.replace(/\s/gu, ' ')}`,
          body: `${ground} ${ground}`,
        });
        const [about] = topics;
        if (!about) return;
        const brief: Brief = {
          ...filled,
          language,
          problem: problem.slice(0, 900),
          pay: pay.slice(0, 280),
          sender: { name: pay.slice(0, 150), company: problem.slice(0, 150) },
        };
        const made = draft(about, brief, channel, angle);
        if (!made) return;
        expect(made).toEqual(draft(about, brief, channel, angle));
        expect(made.text.length).toBeLessThanOrEqual(channelOf(channel).hard);
        const framed = made.spans.flatMap(({ from, text }) => (from === 'words' ? [text] : [])).join('');
        expect(framed).not.toMatch(/undefined|null|\{|\}|\[|\]/u);
        for (const { evidence } of made.spans) if (evidence) expect(refusal(evidence, dossier)).toBeNull();
      },
    ),
    { numRuns: 120 },
  );
});
