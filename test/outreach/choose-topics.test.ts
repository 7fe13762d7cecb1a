import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusal } from '../../lib/dossier/evidence';
import { drawFacts } from '../../lib/facts/draw-facts';
import { changeAlone, type PullRequestWork } from '../../lib/facts/pull-requests/work';
import { chooseTopics } from '../../lib/outreach/choose-topics';
import { buildDossier, now, type DossierPlan, type PullPlan } from '../helpers/dossier';

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
    decision: { kind: 'quote', text: `pull:${id}`, quote: 'one queue, because two of them starve', line: 3, url: null },
    landed: 'merged',
    reviewed: 'unknown',
    date: '2026-05-04T00:00:00Z',
    words: 'own',
    ...more,
  };
};
const choose = (pullRequests: readonly PullRequestWork[], role: string | null = 'mlops-engineer') =>
  chooseTopics({ pullRequests }, buildDossier({ pulls: [{ title: 'Keep one queue' }] }), { now, role });
const numbersOf = (pullRequests: readonly PullRequestWork[], role?: string | null) =>
  choose(pullRequests, role).topics.map(({ change }) => change?.number);

/** Through the facts, as the panel does it. */
const read = (plan: DossierPlan) => {
  const dossier = buildDossier({ repositories: [], ...plan });
  return { dossier, choice: chooseTopics(drawFacts(dossier), dossier, { now, role: 'mlops-engineer' }) };
};
const reasonFor = (pull: PullPlan) => read({ pulls: [pull] }).choice.notChosen[0]?.reason ?? null;

const ground =
  'I retry it on a new channel instead of raising, because a raised error restarts the whole worker and the message is handled twice.';

describe('changes', () => {
  test.each([
    ['not-landed', { landed: 'not-landed' }],
    ['not-landed', { landed: 'open' }],
    ['taken-back', { takenBack: { by: 'sample-org/serve-kit#9' } }],
    ['done-before', { kind: 'back-port', again: true }],
    ['security', { category: 'security' }],
    ['security', { title: 'Fix path traversal in the loader' }],
    ['trivial', { category: 'trivial' }],
    ['trivial', { category: 'dependencies' }],
    ['trivial', { substance: 0 }],
    ['not-own-words', { words: 'agent' }],
    ['not-own-words', { words: 'suggested' }],
    ['hardly-explained', { substance: 1 }],
    ['no-decision', { decision: null }],
  ] as const)('never chooses what is %s: %j', (reason, more) => {
    const change = work(more);
    const choice = choose([change]);
    expect(choice).toMatchObject({ topics: [], none: 'nothing-fits' });
    expect(choice.notChosen).toEqual([{ id: `pull:${change.id}`, title: change.title, url: change.url, reason }]);
  });

  test('what is over two years old is chosen only where nothing newer is, and then says how old it is', () => {
    const old = work({ number: 1, date: '2024-10-31T23:59:59Z', substance: 3 });
    const choice = choose([old, work({ number: 2 })]);
    expect(choice.topics.map(({ change, yearsOld }) => [change?.number, yearsOld])).toEqual([[2, null]]);
    expect(choice.notChosen.map(({ reason }) => reason)).toEqual(['too-old']);
    const [alone] = choose([old]).topics;
    expect(alone).toMatchObject({ yearsOld: 2 });
    expect(alone?.because).toContain('nothing-newer');
    expect(choose([work({ date: '2021-01-01T00:00:00Z' })]).topics[0]?.yearsOld).toBe(5);
    expect(choose([work({ date: null })])).toMatchObject({ topics: [], none: 'nothing-fits' });
  });

  test('two years to the day are not over two years', () => {
    expect(choose([work({ date: '2024-11-01T00:00:00Z' })]).topics[0]?.yearsOld).toBeNull();
  });

  test.each([
    [`${ground} As suggested by @someone.`],
    [`${ground} Per review, the retry is bounded.`],
    [`@[someone] suggested to retry. ${ground}`],
    [`The maintainers asked for a retry. ${ground}`],
    [`${ground} Addresses review comments.`],
    [`${ground} Idea by @someone.`],
  ])('a decision that its text credits to somebody else is not called theirs: %j', (body) => {
    expect(reasonFor({ title: 'Retry acks on a closed channel', body })).toBe('reviewers-decision');
  });

  test.each([
    [`${ground} One of our customers hit this last week.`],
    [`We hit this internally. ${ground} See the internal ticket.`],
    [`${ground} Our production cluster lost messages.`],
    [`${ground} More in https://acme.atlassian.net/browse/Q-1.`],
    [`At my company this broke the nightly job. ${ground}`],
  ])('the inner business of an employer is no matter of a message: %j', (body) => {
    expect(reasonFor({ title: 'Retry acks on a closed channel', body })).toBe('employers-business');
  });

  test.each([
    [ground],
    [`${ground} The internal buffer stays as it is.`],
    [`${ground} I asked nobody, the log says so.`],
    [`${ground} A customer table is what the example uses.`],
    [`${ground} Reviewed the old behaviour twice.`],
  ])('words that only look so keep nothing back: %j', (body) => {
    const { choice } = read({ pulls: [{ title: 'Retry acks on a closed channel', body }] });
    expect(choice.topics).toHaveLength(1);
  });

  test('a text in another language is told from one that explains nothing', () => {
    const body =
      'Wir wiederholen den Versuch auf einem neuen Kanal, weil ein Fehler sonst den ganzen Worker neu startet und die Nachricht doppelt verarbeitet wird. Das war in der Nacht zweimal der Fall und ist nun behoben.';
    expect(reasonFor({ title: 'Retry acks on a closed channel', body })).toBe('other-language');
    expect(reasonFor({ title: 'Retry acks' })).toBe('hardly-explained');
  });

  test('a landing that cannot be told is no reason against it, and none for it', () => {
    const [topic] = choose([work({ landed: 'unknown' })]).topics;
    expect(topic).toBeDefined();
    expect(topic?.because).not.toContain('landed-with-others');
  });

  test('what a bot or a commit brought in landed with others too', () => {
    const [topic] = choose([
      work({ number: 1, landed: 'unknown' }),
      work({ number: 2, landed: 'landed', landing: 'commit' }),
    ]).topics;
    expect(topic?.change?.number).toBe(2);
    expect(topic?.because).toContain('landed-with-others');
  });

  test('says whether others reviewed it, or that this is not known', () => {
    const because = (reviewed: PullRequestWork['reviewed']) => choose([work({ reviewed })]).topics[0]?.because ?? [];
    expect(because('by-others')).toContain('reviewed-by-others');
    expect(because('unknown')).toContain('review-unknown');
    expect(because('not-by-others').filter((one) => one.startsWith('review'))).toEqual([]);
  });

  test('others’ repositories before own ones, reliability before features, the role’s kinds before others, the weightier, then newest', () => {
    const first = (changes: readonly PullRequestWork[], role?: string) => numbersOf(changes, role)[0];
    expect(first([work({ number: 1, own: true, substance: 3 }), work({ number: 2, category: 'feature' })])).toBe(2);
    expect(first([work({ number: 1, category: 'feature', substance: 3 }), work({ number: 2 })], 'ml-engineer')).toBe(2);
    expect(
      first([work({ number: 1, category: 'docs' }), work({ number: 2, category: 'data-quality' })], 'data-engineer'),
    ).toBe(2);
    expect(first([work({ number: 1 }), work({ number: 2, substance: 3 })])).toBe(2);
    expect(first([work({ number: 1 }), work({ number: 2, weight: 11 })])).toBe(2);
    expect(first([work({ number: 1 }), work({ number: 2, date: '2026-06-01T00:00:00Z' })])).toBe(2);
  });

  test('how something is evaluated stands beside reliability, before a plain feature', () => {
    const changes = [
      work({ number: 1, category: 'feature', substance: 3 }),
      work({ number: 2, category: 'feature', title: 'Evaluate answers on a held-out set' }),
    ];
    expect(numbersOf(changes, 'ml-engineer')).toEqual([2, 1]);
  });

  test('the role decides between kinds', () => {
    const changes = [work({ number: 1, category: 'deployment' }), work({ number: 2, category: 'data-quality' })];
    expect(numbersOf(changes, 'mlops-engineer')).toEqual([1, 2]);
    expect(numbersOf(changes, 'data-engineer')).toEqual([2, 1]);
    for (const role of [null, 'no-such-role', 'constructor']) expect(numbersOf(changes, role)).toHaveLength(2);
  });

  test('four at most; says for every other change why it was not chosen', () => {
    const changes = [1, 2, 3, 4, 5].map((number) => work({ number, weight: 20 - number }));
    const choice = choose([...changes, work({ number: 6, substance: 1 })]);
    expect(choice.topics.map(({ change }) => change?.number)).toEqual([1, 2, 3, 4]);
    expect(choice.notChosen.map(({ id, reason }) => [id, reason])).toEqual([
      ['pull:sample-org/serve-kit#5', 'fits-less'],
      ['pull:sample-org/serve-kit#6', 'hardly-explained'],
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
        expect(numbersOf(shuffled)).toEqual([2, 3, 1, 4]);
      }),
    );
  });

  test('it is named as engineers name it', () => {
    expect(choose([work({ title: 'fix(queue)!: keep one queue (#7)' })]).topics[0]).toMatchObject({
      id: 'pull:sample-org/serve-kit#1',
      place: 'sample-org/serve-kit#1',
      title: 'keep one queue',
    });
    expect(choose([work({ own: true })]).topics[0]?.place).toBe('serve-kit#1');
  });

  test('a title that holds an address is not shown', () => {
    expect(choose([work({ title: 'Mail kim@example.org when the queue is full' })]).topics[0]?.title).toBe('');
  });
});

describe('texts of their own', () => {
  const readme = `# rank-check

A small library.

We split by customer instead of at random, because near-duplicates of one ticket would leak into the test set.

You should use the random split instead of this one because it is faster.`;

  test('an evaluation, a serving approach and a trade-off in a README are something to write about', () => {
    for (const [kind, sentence] of [
      ['evaluation', 'We split by customer instead of at random, because near-duplicates leak into the test set.'],
      ['serving', 'I batch requests for 5 ms rather than one by one, because the GPU idles between small requests.'],
      ['trade-off', 'We chose plain SQL over an ORM because every migration has to be read by two people.'],
    ] as const) {
      const { choice, dossier } = read({
        repositories: [{ name: 'rank-check', readme: `# rank-check\n\n${sentence}` }],
      });
      const [topic] = choice.topics;
      expect(topic, sentence).toMatchObject({ kind, source: 'readme', place: 'rank-check', change: null, title: '' });
      expect(topic?.quote.quote).toContain(sentence.slice(0, 40));
      expect(topic && refusal(topic.quote, dossier)).toBeNull();
      expect(topic?.url).toContain('rank-check');
    }
  });

  test('a post that the user added is one too, by its title', () => {
    const { choice } = read({
      pasted: [
        'I measured both on the same nightly data. We kept the older index instead of the new one, because its recall on rare queries was better and nobody needs the last millisecond.',
      ],
    });
    expect(choice.topics[0]).toMatchObject({ kind: 'evaluation', source: 'post', title: 'Pasted 1', url: null });
  });

  test('what speaks to a user is no decision of theirs', () => {
    const { choice } = read({
      repositories: [
        {
          name: 'rank-check',
          readme: '# rank-check\n\nYou should use our cache instead of the database because it is faster.',
        },
      ],
    });
    expect(choice.topics).toEqual([]);
  });

  test.each([
    ['a fork', { name: 'rank-check', readme, fork: true }],
    ['a template', { name: 'rank-check', readme, template: true }],
    ['old', { name: 'rank-check', readme, pushedAt: '2023-01-01T00:00:00Z' }],
    [
      'signed by an agent',
      { name: 'rank-check', readme: `${readme}\n\n🤖 Generated with [Claude Code](https://claude.com/claude-code)` },
    ],
    [
      'somebody else’s decision',
      {
        name: 'rank-check',
        readme: readme.replace('A small library.', '').replace('set.', 'set. This was suggested by @someone.'),
      },
    ],
  ])('not where it is %s', (_what, repository) => {
    expect(read({ repositories: [repository] }).choice.topics).toEqual([]);
  });

  test('a change in a project of others comes first, one in a repository of their own after what they wrote', () => {
    const { choice } = read({
      repositories: [{ name: 'rank-check', readme }],
      pulls: [
        { title: 'Retry acks on a closed channel', body: ground },
        { title: 'Retry acks on a closed channel', body: ground, owner: 'pat-example', name: 'rank-check', number: 7 },
      ],
    });
    expect(choice.topics.map(({ source, place }) => [source, place])).toEqual([
      ['pull-request', 'sample-org/serve-kit#1'],
      ['readme', 'rank-check'],
      ['pull-request', 'rank-check#7'],
    ]);
  });
});

describe('nothing to write about', () => {
  const at = (dossier: ReturnType<typeof buildDossier>) =>
    chooseTopics({ pullRequests: [] }, dossier, { now, role: null });

  test('tells nothing read from nothing there, and what could be read instead', () => {
    expect(at(buildDossier({ pulls: null }))).toMatchObject({
      none: 'not-read',
      readInstead: ['pull-requests', 'readmes', 'post'],
    });
    expect(at(buildDossier({ pulls: [], repositories: [] }))).toMatchObject({
      none: 'no-pull-requests',
      readInstead: ['post'],
    });
    expect(at(buildDossier({ pulls: [{ title: 'Fix typo' }], pullsOf: 90 })).readInstead).toContain(
      'more-pull-requests',
    );
  });

  test('where there is a topic nothing is offered instead', () => {
    expect(choose([work()]).readInstead).toEqual([]);
  });

  test('whoever asks not to be contacted is not written to', () => {
    const dossier = buildDossier({
      bio: 'Builds queues. No recruiters, please.',
      pulls: [{ title: 'Keep one queue' }],
    });
    const choice = chooseTopics({ pullRequests: [work({ substance: 3 })] }, dossier, { now, role: null });
    expect(choice).toMatchObject({
      topics: [],
      none: 'do-not-contact',
      readInstead: [],
      doNotContact: { quote: 'No recruiters, please.', text: 'bio' },
    });
  });

  test('name, place and login change nothing', () => {
    const outcome = (login: string, name: string) =>
      chooseTopics({ pullRequests: [work()] }, buildDossier({ login, name, pulls: [{ title: 'Keep one queue' }] }), {
        now,
        role: null,
      });
    expect(outcome('pat-example', 'Pat Example')).toEqual(outcome('no-recruiters', 'Nora Recruiters'));
  });
});
