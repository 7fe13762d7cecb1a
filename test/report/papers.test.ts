import { describe, expect, test } from 'vitest';
import { drawPullRequests } from '../../lib/facts/pull-requests/draw-pull-requests';
import { groupChanges } from '../../lib/facts/pull-requests/group-changes';
import { roles } from '../../lib/knowledge/roles';
import { scenariosFor, scenarios } from '../../lib/knowledge/scenarios';
import { scoreAreas } from '../../lib/knowledge/score-areas';
import { toText, type Block } from '../../lib/report/blocks';
import { hiringNote, noteWords } from '../../lib/report/hiring-note';
import { interviewKit, type OwnQuestion } from '../../lib/report/interview-kit';
import { personReport } from '../../lib/report/person-report';
import { choosePieces } from '../../lib/report/pieces';
import { countWords, firstWords, type WordedFinding } from '../../lib/report/words';
import { rules } from '../../rules';
import { buildDossier, type PullPlan } from '../helpers/dossier';
import { sayEnglish, says } from './say';

const marks = { open: '“', close: '”' };
const textOf = (blocks: readonly Block[]): string => toText(blocks, marks);

const retry: PullPlan = {
  number: 1,
  title: 'fix(queue): retry acks on a closed channel',
  body: 'Workers lost acks. I retry it on a new channel instead of raising, because a raised error restarts the whole worker and the message is handled twice.',
};
const slow: PullPlan = {
  number: 2,
  title: 'Speed up tokenising of long prompts',
  body: 'Prompts are split once instead of on every call, because the split took 40 % of the request: 310 ms before, 190 ms after on the recorded prompts.',
};
const family: PullPlan = {
  number: 3,
  title: 'fix: hold the release lock for longer',
  body: 'I hold it for ten minutes instead of one because my wife needed me and the release timed out twice while I was away.',
};
const workOf = (pulls: readonly PullPlan[]) => drawPullRequests(buildDossier({ pulls }));
const given = {
  who: 'pat-example',
  url: 'https://github.com/pat-example',
  roleLabel: 'MLOps engineer',
  asOf: '1 November 2026',
  questions: ['Which comparison stands behind the figure?', 'Who ran it afterwards?', 'A third one?'],
  notVisible: ['work for employers', '11 repositories not looked into', 'a third thing'],
};

describe('the note', () => {
  test.each(says)(
    'links work in the person’s own words, asks two questions, says what is not visible: %s',
    (_, say) => {
      const text = textOf(hiringNote(workOf([retry, slow]), given, say));
      expect(text).toContain('https://github.com/sample-org/serve-kit/pull/1');
      expect(text).toContain('“Prompts are split once');
      expect(text).toContain('Who ran it afterwards?');
      expect(text).not.toContain('A third one?');
      expect(text).toContain('11 repositories not looked into');
      expect(text).not.toContain('a third thing');
    },
  );

  test('stays within a hundred words, whatever the quotes and as far as the questions let it', () => {
    const long = `The first reason is that ${'every worker waits for the slowest shard and '.repeat(8)}so we retry.`;
    const pulls = [1, 2, 3].map((number) => ({ ...retry, number, body: `I retry instead of raising because ${long}` }));
    const blocks = hiringNote(workOf(pulls), given, sayEnglish);
    const words = textOf(blocks)
      .replaceAll(/ ?\(https?:[^)]*\)/gu, '')
      .replaceAll(/^- /gmu, '');
    expect(countWords(words)).toBeLessThanOrEqual(noteWords);
    expect(countWords(words)).toBeGreaterThan(50);
  });

  test('says so where no change tells its reasons', () => {
    expect(textOf(hiringNote([], { ...given, questions: [] }, sayEnglish))).toContain('No change was found');
  });
});

describe('the choice of pieces', () => {
  test('one of each kind first, newest first, nothing sensitive, nothing twice', () => {
    const work = workOf([retry, { ...retry, number: 7 }, slow, family]);
    const pieces = choosePieces(work, 2);
    expect(new Set(pieces.map(({ category }) => category)).size).toBe(2);
    expect(choosePieces(work, 9).map(({ number }) => number)).not.toContain(3);
  });

  test('neither security nor what did not land nor what an agent wrote', () => {
    const [change] = workOf([retry]);
    if (!change) throw new Error('no change');
    expect(choosePieces([change])).toHaveLength(1);
    for (const other of [
      { category: 'security' },
      { landed: 'open' },
      { words: 'agent' },
      { takenBack: { by: 'x' } },
      { again: true },
      { decision: null },
    ] as const)
      expect(choosePieces([{ ...change, ...other }])).toEqual([]);
  });
});

const finding: WordedFinding = {
  title: 'A figure to ask about',
  text: 'One figure stands without its comparison.',
  couldAlsoBe: ['It was measured in private.'],
  ask: ['Which comparison stands behind it?'],
  listenFor: ['A baseline.'],
  evidence: [
    { words: 'made it 3x faster', place: 'README of serve-kit', url: 'https://github.com/pat-example/serve-kit' },
    { words: 'my family helped', place: 'README of serve-kit', url: null },
  ],
};

describe('the report of a person', () => {
  test.each(says)('is dated, says what was read, quotes with links, and nothing sensitive: %s', (_, say) => {
    const text = textOf(
      personReport(
        {
          ...given,
          knowing: [finding],
          asking: [finding],
          cannotTell: [finding],
          work: groupChanges(workOf([retry, slow, family])),
          read: '3 repositories',
          notRead: 'reviews',
        },
        say,
      ),
    );
    expect(text).toContain('1 November 2026');
    expect(text).toContain('“made it 3x faster” README of serve-kit (https://github.com/pat-example/serve-kit)');
    expect(text).toContain('It was measured in private.');
    expect(text).toContain('3 repositories');
    expect(text).not.toMatch(/family|wife/u);
  });

  test('groups that are empty leave no heading', () => {
    const report = personReport(
      { ...given, knowing: [], asking: [], cannotTell: [], work: [], read: 'the page', notRead: null },
      sayEnglish,
    );
    expect(report.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['What was read']);
  });
});

describe('the interview kit', () => {
  const question: OwnQuestion = { ...finding, rule: 'impact-method' };

  test.each(says)(
    'asks about their own work and for the role, with what to listen for and what should worry: %s',
    (_, say) => {
      const text = textOf(interviewKit([question], { ...given, role: 'mlops-engineer' }, say));
      expect(text).toContain('Which comparison stands behind it?');
      expect(text).toContain('A baseline.');
      expect(text).toContain(say('report:worry.impact-method'));
      expect(text).toContain(say('report:scenarios.drift.ask'));
      expect(text).not.toContain(say('report:scenarios.measured-impact.ask'));
      for (const area of scoreAreas) expect(text).toContain(say(`report:areas.${area}.title`));
    },
  );

  test('every rule, scenario and area has its words in both languages, every role its scenarios', () => {
    for (const [, say] of says) {
      for (const { meta } of rules) expect(say(`report:worry.${meta.id}`)).not.toBe('');
      for (const { id } of scenarios)
        for (const part of ['ask', 'listenFor', 'worry']) expect(say(`report:scenarios.${id}.${part}`)).not.toBe('');
      for (const area of scoreAreas) expect(say(`report:areas.${area}.look`)).not.toBe('');
    }
    for (const { id } of roles) expect(scenariosFor(id).length).toBeGreaterThanOrEqual(4);
    expect(scenariosFor(null)).toEqual(scenarios);
  });

  test('says so where no question is open', () => {
    expect(textOf(interviewKit([], { ...given, role: null, roleLabel: null }, sayEnglish))).toContain(
      'no question open',
    );
  });
});

test('words are counted and cut by white space', () => {
  expect(countWords(' one  two\nthree ')).toBe(3);
  expect(firstWords('one two, three', 2)).toBe('one two…');
  expect(firstWords('one two', 2)).toBe('one two');
});
