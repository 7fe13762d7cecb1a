import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeAlone, type PullRequestWork } from '../../lib/facts/pull-requests/work';
import { chooseChange } from '../../lib/outreach/choose-change';
import { doNotContactOf } from '../../lib/outreach/do-not-contact';
import { buildDossier, now } from '../helpers/dossier';

const work = (more: Partial<PullRequestWork> = {}): PullRequestWork => {
  const number = more.number ?? 1;
  const id = more.id ?? `sample-org/serve-kit#${number}`;
  return {
    ...changeAlone,
    landing: 'merge',
    id,
    repository: 'sample-org/serve-kit',
    number,
    title: 'Keep one queue',
    url: `https://github.com/sample-org/serve-kit/pull/${number}`,
    own: false,
    category: 'reliability',
    substance: 2,
    weight: 10,
    decision: { kind: 'quote', text: `pull:${id}`, quote: 'one queue, because two starve', line: 3, url: null },
    landed: 'merged',
    reviewed: 'unknown',
    date: '2026-05-04T00:00:00Z',
    words: 'own',
    ...more,
  };
};
const choose = (pullRequests: readonly PullRequestWork[], role: string | null = 'mlops-engineer') =>
  chooseChange({ pullRequests }, buildDossier({ pulls: [{ title: 'Keep one queue' }] }), { now, role });

describe('chooseChange', () => {
  test.each([
    ['too-old', { date: '2024-10-31T23:59:59Z' }],
    ['too-old', { date: null }],
    ['not-landed', { landed: 'not-landed' }],
    ['not-landed', { landed: 'open' }],
    ['taken-back', { takenBack: { by: 'sample-org/serve-kit#9' } }],
    ['done-before', { kind: 'back-port', again: true }],
    ['security', { category: 'security' }],
    ['trivial', { category: 'trivial' }],
    ['trivial', { category: 'dependencies' }],
    ['trivial', { substance: 0 }],
    ['hardly-explained', { substance: 1 }],
    ['not-own-words', { words: 'agent' }],
    ['not-own-words', { words: 'suggested' }],
    ['no-decision', { decision: null }],
  ] as const)('never chooses what is %s: %j', (reason, more) => {
    const change = work(more);
    const choice = choose([change]);
    expect(choice).toMatchObject({ chosen: null, because: [], none: 'nothing-fits' });
    expect(choice.notChosen).toEqual([{ id: change.id, title: change.title, url: change.url, reason }]);
  });

  test('two years to the day are not over two years', () => {
    expect(choose([work({ date: '2024-11-01T00:00:00Z' })]).chosen).not.toBeNull();
  });

  test('a landing that cannot be told is no reason against it, and none for it', () => {
    const choice = choose([work({ landed: 'unknown' })]);
    expect(choice.chosen).not.toBeNull();
    expect(choice.because).not.toContain('landed-with-others');
  });

  test('what a bot or a commit brought in landed with others too', () => {
    const { chosen, because } = choose([
      work({ number: 1, landed: 'unknown' }),
      work({ number: 2, landed: 'landed', landing: 'commit' }),
    ]);
    expect(chosen?.number).toBe(2);
    expect(because).toContain('landed-with-others');
  });

  test('others’ repositories before own ones, reliability before features, the role’s kinds before others, the weightier, then newest', () => {
    const numbers = (changes: readonly PullRequestWork[], role?: string) => choose(changes, role).chosen?.number;
    expect(numbers([work({ number: 1, own: true, substance: 3 }), work({ number: 2, category: 'feature' })])).toBe(2);
    expect(numbers([work({ number: 1, category: 'feature', substance: 3 }), work({ number: 2 })], 'ml-engineer')).toBe(
      2,
    );
    expect(
      numbers([work({ number: 1, category: 'docs' }), work({ number: 2, category: 'data-quality' })], 'data-engineer'),
    ).toBe(2);
    expect(numbers([work({ number: 1 }), work({ number: 2, substance: 3 })])).toBe(2);
    expect(numbers([work({ number: 1 }), work({ number: 2, weight: 11 })])).toBe(2);
    expect(numbers([work({ number: 1 }), work({ number: 2, date: '2026-06-01T00:00:00Z' })])).toBe(2);
  });

  test('the role decides between kinds', () => {
    const changes = [work({ number: 1, category: 'deployment' }), work({ number: 2, category: 'data-quality' })];
    expect(choose(changes, 'mlops-engineer').chosen?.number).toBe(1);
    expect(choose(changes, 'data-engineer').chosen?.number).toBe(2);
    expect(choose(changes, null).chosen).not.toBeNull();
    expect(choose(changes, 'no-such-role').chosen).not.toBeNull();
    expect(choose(changes, 'constructor').chosen).not.toBeNull();
  });

  test('says for every other change why it was not chosen', () => {
    const choice = choose([work({ number: 1 }), work({ number: 2, substance: 3 }), work({ number: 3, substance: 1 })]);
    expect(choice.notChosen.map(({ id, reason }) => [id, reason])).toEqual([
      ['sample-org/serve-kit#1', 'fits-less'],
      ['sample-org/serve-kit#3', 'hardly-explained'],
    ]);
    expect(choice.none).toBeNull();
  });

  test('the order of reading decides nothing', () => {
    const changes = [
      work({ number: 1, category: 'feature' }),
      work({ number: 2 }),
      work({ number: 3 }),
      work({ number: 4, own: true, substance: 3 }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(changes, { minLength: 4 }), (shuffled) => {
        expect(choose(shuffled).chosen?.id).toBe('sample-org/serve-kit#2');
      }),
    );
  });

  test('tells nothing read from nothing there', () => {
    const at = (dossier: ReturnType<typeof buildDossier>) =>
      chooseChange({ pullRequests: [] }, dossier, { now, role: null }).none;
    expect(at(buildDossier({ pulls: null }))).toBe('not-read');
    expect(at(buildDossier({ pulls: [] }))).toBe('no-pull-requests');
  });

  test('whoever asks not to be contacted is not written to', () => {
    const dossier = buildDossier({
      bio: 'Builds queues. No recruiters, please.',
      pulls: [{ title: 'Keep one queue' }],
    });
    const choice = chooseChange({ pullRequests: [work({ substance: 3 })] }, dossier, { now, role: null });
    expect(choice).toMatchObject({
      chosen: null,
      none: 'do-not-contact',
      doNotContact: { quote: 'No recruiters, please.', text: 'bio' },
    });
  });

  test('name, place and login change nothing', () => {
    const outcome = (login: string, name: string) =>
      chooseChange({ pullRequests: [work()] }, buildDossier({ login, name, pulls: [{ title: 'Keep one queue' }] }), {
        now,
        role: null,
      });
    expect(outcome('pat-example', 'Pat Example')).toEqual(outcome('no-recruiters', 'Nora Recruiters'));
  });
});

describe('doNotContactOf', () => {
  test.each([
    'No recruiters.',
    'no recruiters please!',
    '**No recruiters**',
    'Recruiters: please don’t.',
    "Not looking, please don't contact me.",
    'Please do not contact me about jobs',
    "I'm not looking for new opportunities right now.",
    'Not open to offers.',
    'Not interested in new roles.',
    'Bitte keine Recruiter.',
    'Keine Jobangebote, danke.',
    'Bitte nicht anschreiben.',
    'Ich bin nicht auf Jobsuche.',
  ])('honours %j in bio and profile README', (words) => {
    expect(doNotContactOf(buildDossier({ bio: words }))?.text).toBe('bio');
    const inReadme = doNotContactOf(buildDossier({ readme: `# Hello\n\nI build queues. \n\n${words}\n` }));
    expect(inReadme?.text).toBe('profile-readme');
    expect(words).toContain(inReadme?.quote.replaceAll('*', ''));
  });

  test('honours what stands late in a sentence without an end, also where two pieces of it meet', () => {
    for (const before of [400, 590, 1_200, 1_490]) {
      const bio = `${'queues and sluices '.repeat(100).slice(0, before)} no recruiters please`;
      expect(doNotContactOf(buildDossier({ readme: `# Hello\n\n${bio}\n` }))?.text, String(before)).toBe(
        'profile-readme',
      );
    }
  });

  test.each([
    'I build search tools for recruiters.',
    'Looking for new opportunities.',
    'Not looking for perfection, looking for truth.',
    'Open to work. Contact me any time.',
    'A bot that blocks recruiters; no recruiter has read the code yet.'.replace('no recruiter has', 'nobody has'),
    'Recruiters don’t read this far, so hello!',
    'Do not contact support before you read the log.',
    'Not interested in hype.',
  ])('does not take %j for it', (words) => expect(doNotContactOf(buildDossier({ bio: words }))).toBeNull());

  test('nobody has to be asked twice: hidden text and code are not read as a wish', () => {
    expect(doNotContactOf(buildDossier({ readme: '<!-- no recruiters -->\n\n```\nno recruiters\n```' }))).toBeNull();
  });
});
