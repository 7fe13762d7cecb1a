import { describe, expect, test } from 'vitest';
import { adviceSources, jobWords } from '../../lib/knowledge/brief-advice';
import { adviseBrief, longestLine } from '../../lib/outreach/brief-advice';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';

const briefOf = (more: Partial<Brief> = {}): Brief => ({
  ...emptyBrief('7f0c2c52-4a67-4c3e-9f0e-0d2f3c1a5b6d', '2026-11-01T10:00:00.000Z'),
  ...more,
});
/** A brief to which nothing is to be said. */
const good: Partial<Brief> = {
  role: 'mlops-engineer',
  title: 'MLOps engineer, search ranking',
  problem: 'Rankings are rebuilt by hand every Monday, and shops see yesterday’s prices until then.',
  success: 'A rebuild takes less than an hour and nobody is woken for it.',
  stack: 'Python, Ray, Postgres, a home-made scheduler that has to go',
  data: 'Two years of clicks, with consent, readable from the first day.',
  team: 'Three engineers and a product manager; you would have a mentor for the first months.',
  environment: 'Two shared GPUs; decisions fall in the team.',
  unfinished: 'There is no staging environment yet.',
  requirements: 'You have kept a model in production right for a year.\nPython that others can read.',
  pay: '75,000 to 92,000 euros a year',
  research: 10,
};
const ids = (more: Partial<Brief>): string[] => adviseBrief(briefOf({ ...good, ...more })).map(({ id }) => id);

test('a good brief is left alone, in both languages', () => {
  expect(ids({})).toEqual([]);
  expect(
    ids({
      title: 'ML Engineer, Rechnungsprüfung',
      problem: 'Ein Drittel der Rechnungen wird von Hand nachgesehen, weil die Erkennung bei Scans versagt.',
      success: 'Der Anteil der nachgesehenen Rechnungen sinkt auf die Hälfte.',
      stack: 'PyTorch, FastAPI, Argo',
      team: 'Zwei Entwicklerinnen; ein Tag im Monat für Weiterbildung.',
      requirements: 'Sie haben Modelle im Betrieb gehalten.',
      pay: '70.000–85.000 € im Jahr',
    }),
  ).toEqual([]);
});

test('an empty brief is told all that engineers would ask about, each with its field and source', () => {
  const advice = adviseBrief(briefOf());
  expect(advice.map(({ id }) => id)).toEqual([
    'no-problem',
    'no-success',
    'no-stack',
    'no-data',
    'nothing-unfinished',
    'no-ratio',
    'no-growth',
    'no-pay',
  ]);
  for (const { id, kind, sources } of advice) {
    expect(kind).toBe('missing');
    expect(sources).toEqual(adviceSources[id]);
    expect(sources.length).toBeGreaterThan(0);
  }
});

describe('several jobs in one', () => {
  const bundle = [
    'You publish papers at leading conferences.',
    'You build our data pipelines from scratch.',
    'Train models and deploy them.',
    'You own the product roadmap.',
  ].join('\n');

  test('are named', () => {
    const found = adviseBrief(briefOf({ ...good, requirements: bundle })).find(({ id }) => id === 'four-jobs');
    expect(found).toMatchObject({
      kind: 'wording',
      field: 'requirements',
      jobs: ['research', 'data', 'models', 'operations', 'product'],
    });
    expect(
      ids({
        requirements:
          'Eigene Publikationen\nDatenpipelines bauen\nModelle trainieren\nRufbereitschaft und Bereitstellung der Modelle',
      }),
    ).toContain('four-jobs');
  });

  test.each([
    ['two of them', 'Train models and deploy them.'],
    [
      'others who do them',
      `Train models.\nData pipelines are built by the data team.\nA colleague owns the product roadmap with their team, alongside monitoring by another team.`,
    ],
    ['what is not asked', 'Train models.\nYou need not know data pipelines, deployment or dashboards.'],
    [
      'what would be welcome',
      `Train models.\n\nNice to have:\n- data pipelines\n- deployment\n- dashboards\n- publications`,
    ],
    [
      'in German what others do',
      'Modelle trainieren.\nDatenpipelines übernimmt das Datenteam, die Bereitstellung liegt bei der Plattform, Dashboards sind nicht dabei.',
    ],
  ])('are not seen in %s', (_what, requirements) => {
    expect(ids({ requirements })).not.toContain('four-jobs');
  });

  test('are not seen in what the team does', () => {
    expect(ids({ team: `${bundle}\nWe mentor.` })).not.toContain('four-jobs');
  });
});

describe('a PhD', () => {
  test.each([
    'PhD in computer science required',
    'Ph.D. in machine learning.',
    'Promotion in Informatik',
    'Doctorate in statistics',
  ])('that is demanded for production work: %s', (requirements) =>
    expect(ids({ requirements })).toContain('phd-for-production'),
  );

  test.each([
    'PhD preferred',
    'PhD or equivalent experience',
    'MSc or PhD',
    'No PhD needed',
    'You will supervise PhD students',
    'Keine Promotion in Informatik nötig',
    'Promotion in Informatik oder Berufserfahrung',
    'Nice to have:\nPhD in statistics',
  ])('that is not demanded: %s', (requirements) => expect(ids({ requirements })).not.toContain('phd-for-production'));

  test.each<[string, Partial<Brief>]>([
    ['research', { role: 'research-scientist' }],
    ['applied science', { role: 'applied-scientist' }],
    ['much research', { research: 60 }],
    ['work that nobody told of', { role: null, research: null }],
    ['a data scientist whose share of research is not told', { role: 'data-scientist', research: null }],
  ])('is no matter for %s', (_what, more) => {
    expect(ids({ requirements: 'PhD in computer science required', ...more })).not.toContain('phd-for-production');
  });
});

test.each<[string, Partial<Brief>, string]>([
  ['a problem of vogue words', { problem: 'Work on cutting-edge AI solutions.' }, 'vague-problem'],
  ['a German one', { problem: 'Bahnbrechende KI-Lösungen entwickeln' }, 'vague-problem'],
  ['success without a measure', { success: 'You will be a great fit and delight everyone.' }, 'unmeasured-success'],
  ['a stack that names nothing', { stack: 'Modern ML stack, cloud and big data tools' }, 'vague-stack'],
  ['a German one', { stack: 'Moderne Technologien und Werkzeuge für maschinelles Lernen' }, 'vague-stack'],
  ['pay without a figure', { pay: 'Competitive, depending on experience' }, 'pay-without-figure'],
])('%s is noticed', (_what, more, id) => expect(ids(more)).toContain(id));

test.each<[string, Partial<Brief>]>([
  [
    'a real problem told with a vogue word',
    {
      problem:
        'Our state-of-the-art retrieval still cites pages that were taken down, so support agents check each answer by hand.',
    },
  ],
  ['a stack of one name', { stack: 'PyTorch' }],
  ['a name among general words', { stack: 'Modern cloud stack with Flyte' }],
  [
    'success in words that can be counted',
    { success: 'Support agents stop checking answers by hand: fewer complaints.' },
  ],
  ['success in German', { success: 'Die Latenz der Suche stört niemanden mehr.' }],
  ['one figure for pay', { pay: 'from 80k' }],
  ['growth told in what is asked', { team: 'Three engineers.', requirements: 'You want to learn serving.' }],
])('nothing is said of %s', (_what, more) => expect(ids(more)).toEqual([]));

test('a text as long as a field takes is read to its end, and no line for longer than the patterns may run', () => {
  expect(ids({ requirements: `${'Python that others can read.\n'.repeat(130)}PhD required` })).toContain(
    'phd-for-production',
  );
  expect(ids({ requirements: `${'a'.repeat(longestLine)} PhD required` })).not.toContain('phd-for-production');
  expect(jobWords.length).toBeGreaterThan(3);
});
