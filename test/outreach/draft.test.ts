import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseSpace, refusal } from '../../lib/dossier/evidence';
import { drawPullRequests } from '../../lib/facts/pull-requests/draw-pull-requests';
import { changeCategories } from '../../lib/facts/pull-requests/work';
import { displayQuote } from '../../lib/facts/text/quote';
import { roles } from '../../lib/knowledge/roles';
import { checkDraft } from '../../lib/outreach/check-draft';
import { chooseChange } from '../../lib/outreach/choose-change';
import {
  chosenGrounds,
  draftChecks,
  longestDraft,
  noneReasons,
  notChosenReasons,
  type OutreachDraft,
  type Sender,
} from '../../lib/outreach/one-change';
import { renderSpans, type DraftTemplates } from '../../lib/outreach/templates';
import { readable, shorten, writeDraft } from '../../lib/outreach/write-draft';
import german from '../../public/locales/de/outreach.json';
import english from '../../public/locales/en/outreach.json';
import { buildDossier, now, type PullPlan } from '../helpers/dossier';

const nobody: Sender = { name: '', company: '', work: '' };
const somebody: Sender = {
  name: 'Robin Sender',
  company: 'Invented Works',
  work: 'we build a ranking service on invented orders.',
};
const locales: readonly [string, DraftTemplates][] = [
  ['en', english.templates],
  ['de', german.templates],
];

const reasoned: PullPlan = {
  title: 'fix(queue): retry acks on a closed channel',
  body: `Workers lost acks whenever the broker closed the channel.

I retry it on a new channel instead of raising, because a raised error restarts the whole worker and the message is
handled twice. Measured on the staging queue: 340 duplicates an hour before, 2 after.`,
};
const draftOf = (
  plan: PullPlan,
  more: {
    templates?: DraftTemplates;
    sender?: Sender;
    role?: string | null;
    roleLabel?: string | null;
    login?: string;
  } = {},
) => {
  const dossier = buildDossier({ login: more.login ?? 'pat-example', name: 'Pat Example', pulls: [plan] });
  const {
    role = 'mlops-engineer',
    roleLabel = 'MLOps engineer',
    templates = english.templates,
    sender = nobody,
  } = more;
  const choice = chooseChange({ pullRequests: drawPullRequests(dossier) }, dossier, { now, role });
  return { dossier, choice, draft: writeDraft(choice, { templates, sender, role, roleLabel }) };
};
const sure = (plan: PullPlan, more: Parameters<typeof draftOf>[1] = {}): OutreachDraft => {
  const { draft } = draftOf(plan, more);
  if (!draft) throw new Error('no draft');
  return draft;
};
const states = (text: string, draft: OutreachDraft) =>
  Object.fromEntries(checkDraft(text, draft).map(({ id, state }) => [id, state]));

describe('writeDraft', () => {
  test.each(locales)('names one decision in the author’s words, links it and says why: %s', (_locale, templates) => {
    const { draft, dossier, choice } = draftOf(reasoned, { templates });
    expect(draft?.text).toContain(
      'I retry it on a new channel instead of raising, because a raised error restarts the whole worker and the message is handled twice.',
    );
    expect(draft?.text).toContain('https://github.com/sample-org/serve-kit/pull/1');
    expect(draft?.text).toContain('MLOps engineer');
    expect(draft?.text.length).toBeLessThan(900);
    expect(draft?.pullRequest).toBe(choice.chosen?.id);
    expect(draft?.spans.map(({ text }) => text).join('')).toBe(draft?.text);
    for (const { from, evidence } of draft?.spans ?? []) {
      if (from === 'work') expect(evidence && refusal(evidence, dossier)).toBeNull();
      else expect(evidence).toBeNull();
      expect(from === 'work' && evidence === null).toBe(false);
    }
  });

  test('what only the sender can say stands in brackets until it is filled', () => {
    const empty = sure(reasoned).spans.filter(({ from }) => from === 'sender');
    expect(empty.map(({ text }) => text)).toEqual([
      '[company]',
      '[one sentence: what the team builds, with which data]',
      '[what is missing or hard here]',
      '[range and currency]',
      '[your name]',
    ]);
    const filled = sure(reasoned, { sender: somebody });
    expect(filled.text).toContain('At Invented Works: we build a ranking service on invented orders.');
    expect(filled.text).toContain('Robin Sender');
    expect(filled.text).toContain('[range and currency]');
  });

  test('says nothing of how it landed, no figure and no name of the person that is not in the quote or the link', () => {
    const { spans } = sure(reasoned, { sender: somebody });
    const frame = spans.flatMap(({ from, text }) => (from === 'words' ? [text] : [])).join(' ');
    expect(frame).not.toMatch(/\d|%|merged|Pat|Example/i);
  });

  test('without a role the reason is the sender’s to give', () => {
    const draft = sure(reasoned, { role: null, roleLabel: null });
    expect(draft.text).toContain('[role]');
    expect(draft.text).toContain('[why this change matters for it]');
    expect(states(draft.text, draft)['why-this-role']).toBe('open');
  });

  test('a decision in the title is not quoted twice', () => {
    const { text } = sure({ title: 'Guard lease renewal with a lock to avoid a race' });
    expect(text.split('Guard lease renewal').length).toBe(2);
  });

  test('there is none where nothing was chosen, and none where the person asks so', () => {
    expect(draftOf({ title: 'Fix typo' }).draft).toBeNull();
    const { choice } = draftOf(reasoned);
    const quote = { kind: 'quote' as const, text: 'bio', quote: 'No recruiters', line: 1, url: null };
    expect(
      writeDraft(
        { ...choice, doNotContact: quote },
        { templates: english.templates, sender: nobody, role: null, roleLabel: null },
      ),
    ).toBeNull();
  });

  test('fails rather than leave a blank where a template names what is not there', () => {
    const templates = { ...english.templates, notice: 'Read on {{ day }}.' };
    expect(() => draftOf(reasoned, { templates })).toThrow(/day/);
  });

  test.each([
    '{{ sender.pay }} because of a race with {% if true %}the lock{% endif %}',
    '{{ constructor.constructor("return 1")() }} instead of a lock to avoid a race',
    '{% raw %}{{ title }} retry the ack instead of raising',
    '<script>alert(1)</script><img src=x onerror=alert(1)> retry instead of raising',
    '\u202Etxt.exe retry the ack\u0000 instead of raising \uE0200\uE021',
    '[range and currency] retry the ack instead of raising',
  ])('a hostile title stays text: %j', (title) => {
    const draft = sure({ ...reasoned, title });
    expect(draft.text).toContain(readable(title).slice(0, 40));
    expect(draft.text).not.toMatch(/[\u0000\u202A-\u202E\uE000-\uF8FF]/);
    expect(states(draft.text, draft)['one-decision']).toBe('met');
  });

  test('properties over titles, bodies and senders', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 400 });
    const grounds = fc.constantFrom(
      'We keep `one` queue instead of *two*, because [the second](https://example.org/x) starves readers.',
      'Root cause: the {{ lease }} was renewed without a lock, so that two workers held it at once and both wrote the file.',
      'It took 900 ms before and 120 ms after, since the loader no longer waits for the slowest shard of all.',
    );
    fc.assert(
      fc.property(
        words,
        grounds,
        words,
        words,
        words,
        fc.constantFrom(...locales),
        (title, ground, name, company, job, [, templates]) => {
          const { draft, dossier } = draftOf(
            {
              title: `Fix race in ${title.replaceAll('\n', ' ')}`,
              body: `${reasoned.body ?? ''}\n\n${ground} ${ground}`,
            },
            { templates, sender: { name, company, work: job } },
          );
          if (!draft) return;
          expect(draft.text.length).toBeLessThanOrEqual(longestDraft);
          expect(draft.spans.map(({ text }) => text).join('')).toBe(draft.text);
          for (const { from, text, evidence } of draft.spans) {
            if (from !== 'work') continue;
            expect(evidence && refusal(evidence, dossier)).toBeNull();
            if (text.startsWith('https://') || text === 'sample-org/serve-kit') continue;
            const source = [evidence?.quote ?? '', displayQuote(evidence?.quote ?? '')].map(readable);
            const said = text.replace(/ …$/, '');
            expect(source.some((quote) => quote.startsWith(said))).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the person’s login changes nothing in what is said of others’ projects', () => {
    expect(draftOf(reasoned, { login: 'kim-other' }).draft?.text).toBe(draftOf(reasoned).draft?.text);
  });
});

describe('shorten', () => {
  test('cuts at borders of words only', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 20, max: 200 }),
        (list, most) => {
          const text = list.join(' ');
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(most);
          const kept = short.replace(/ …$/, '').split(' ');
          expect(kept).toEqual(list.slice(0, kept.length));
        },
      ),
    );
  });
});

describe('renderSpans', () => {
  const render = (template: string, filling: Record<string, readonly string[]>) =>
    renderSpans(template, filling, (text) => `(${text})`);

  test('puts spans where the template names them', () => {
    expect(render('a {{ x }} b{{ y }}', { x: ['1', '2'], y: [] })).toEqual(['(a )', '1', '2', '( b)']);
  });

  test('refuses what is not there and what is too much', () => {
    expect(() => render('{{ x }}', {})).toThrow(/x/);
    expect(() => render('{{ x | nofilter }}', { x: ['1'] })).toThrow(/nofilter/);
    expect(() => render('a'.repeat(5_000), {})).toThrow(/5000/);
    expect(() => render('{% for i in (1..100000000) %}{{ i }}{% endfor %}', {})).toThrow(/limit/i);
  });
});

describe('checkDraft', () => {
  const ready = (): { draft: OutreachDraft; text: string } => {
    const draft = sure(reasoned, { sender: somebody });
    const text = draft.text
      .replace('[what is missing or hard here]', 'alerts')
      .replace('[range and currency]', '€80,000–95,000');
    return { draft, text };
  };

  test('all is met once the sender has filled the places', () => {
    const { draft, text } = ready();
    expect([...new Set(Object.values(states(text, draft)))]).toEqual(['met']);
  });

  test('what is left to fill is open', () => {
    const draft = sure(reasoned);
    expect(states(draft.text, draft)).toEqual({
      'one-decision': 'met',
      link: 'met',
      'why-this-role': 'met',
      pay: 'open',
      unfinished: 'open',
      length: 'met',
      notice: 'met',
    });
  });

  test('looks at the text as it was edited', () => {
    const { draft, text } = ready();
    expect(states(text.replace(draft.parts.decision, 'great work'), draft)['one-decision']).toBe('open');
    expect(states(text.replace(draft.parts.decision, draft.parts.decision.slice(0, 60)), draft)['one-decision']).toBe(
      'met',
    );
    expect(states(`${text} https://github.com/sample-org/serve-kit/pull/2`, draft)['one-decision']).toBe('open');
    expect(states(text.replace('/pull/1', '/pull/12'), draft).link).toBe('open');
    expect(states(text.replaceAll('MLOps engineer', 'it'), draft)['why-this-role']).toBe('open');
    expect(states(text.replace('€80,000–95,000', 'competitive'), draft).pay).toBe('open');
    expect(states(`${text} ${'more '.repeat(400)}`, draft).length).toBe('open');
    expect(states(text.replace(draft.parts.notice, ''), draft).notice).toBe('open');
    expect(states('', draft)).toMatchObject({ length: 'open', link: 'open' });
  });

  test.each(['80k EUR', 'EUR 80,000', '$180k', '75.000 € bis 90.000 €', '90 TEUR', 'CHF 120000'])(
    'takes %j for pay',
    (pay) => {
      const { draft, text } = ready();
      expect(states(text.replace('€80,000–95,000', pay), draft).pay).toBe('met');
    },
  );

  test('brackets and figures of the quoted work are not the sender’s', () => {
    const draft = sure({ ...reasoned, title: '[BUG] retry the $5 ack' }, { sender: somebody });
    const text = draft.text.replace('[what is missing or hard here]', 'alerts').replace('[range and currency]', 'fair');
    expect(states(text, draft)).toMatchObject({ unfinished: 'met', pay: 'open' });
  });
});

describe('the catalogues', () => {
  test.each([
    ['en', english],
    ['de', german],
  ])('%s has words for every key that the outreach gives', (_locale, catalogue) => {
    for (const reason of notChosenReasons) expect(catalogue.notChosen).toHaveProperty([reason]);
    for (const reason of noneReasons) expect(catalogue.none).toHaveProperty([reason]);
    for (const ground of chosenGrounds) expect(catalogue.whyThisChange).toHaveProperty([ground]);
    for (const id of draftChecks)
      for (const state of ['met', 'open']) expect(catalogue.checks).toHaveProperty([id, state]);
    for (const { id } of roles) expect(catalogue.templates.why).toHaveProperty([id]);
    for (const key of Object.keys(catalogue.templates.opening)) {
      expect([...changeCategories, 'other', 'titleOnly']).toContain(key);
    }
  });

  test.each(locales)('every opening and every reason of %s renders', (_locale, templates) => {
    const { choice } = draftOf(reasoned);
    if (!choice.chosen) throw new Error('nothing chosen');
    for (const category of changeCategories) {
      for (const { id } of roles) {
        const draft = writeDraft(
          { ...choice, chosen: { ...choice.chosen, category } },
          { templates, sender: nobody, role: id, roleLabel: 'Some role' },
        );
        expect(draft?.text).toContain('Some role');
        expect(draft?.text).toContain(normaliseSpace('a raised error restarts the whole worker'));
      }
    }
  });
});
