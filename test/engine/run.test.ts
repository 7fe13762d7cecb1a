import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../lib/dossier/evidence';
import { defineRule, type Rule } from '../../lib/engine/define-rule';
import { isOutdated } from '../../lib/engine/finding';
import { openParts, runRules } from '../../lib/engine/run';
import type { Facts } from '../../lib/facts/facts';
import { readingParts } from '../../lib/dossier/parts';
import { notRead } from '../../lib/dossier/section';
import { buildDossier, now } from '../helpers/dossier';

const facts: Facts = {
  claims: [],
  ownTexts: [],
  technologies: { technologies: [], unnamed: [], profile: 'unread', room: false, unseen: [], seenWhole: false },
  portfolio: { looked: [], unseen: [], listWhole: false },
  pullRequests: [],
};
const meta = {
  id: 'test-rule',
  version: 3,
  needs: ['bio', 'contents'],
  facts: ['claims'],
  mustHaveSeen: ['bio'],
  roles: 'all',
  settings: { enough: 2 },
  source: 'this test',
} as const;
const dossier = buildDossier({
  bio: 'I build  engines\nthat last.',
  repositories: [{ name: 'engine', paths: ['src/a.py'] }],
});
const run = (rule: Rule, from = dossier, context: Parameters<typeof runRules>[3] = { now, role: null }) =>
  runRules([rule], from, facts, context);
const quote = (words: string) =>
  ({ kind: 'quote', text: 'bio', quote: words, line: 1, url: 'https://github.com/pat-example' }) as const;

const citing = (...evidence: Evidence[]) =>
  defineRule({
    meta,
    messages: { unseen: 'insufficient', good: 'strength' },
    evaluate: () => [{ say: 'good', subject: 'bio', data: {}, evidence }],
  });

describe('runRules', () => {
  test('makes a finding of what a rule says, with all that is needed to replay it', () => {
    const [finding] = run(citing(quote('I build engines that last.')), dossier, {
      now,
      role: 'ml-engineer',
      settings: { 'test-rule': { enough: 5 } },
    });
    expect(finding).toEqual({
      identity: 'test-rule|bio',
      ground: 'quote bio I build engines that last.',
      rule: 'test-rule',
      ruleVersion: 3,
      outcome: 'strength',
      message: 'good',
      subject: 'bio',
      data: {},
      evidence: [quote('I build engines that last.')],
      given: { now, role: 'ml-engineer', settings: { enough: 5 } },
    });
  });

  test.each<[string, Evidence]>([
    ['a quote that is not in its text', quote('I build castles.')],
    ['a quote of a text that is not there', { ...quote('I build'), text: 'readme' }],
    ['an empty quote', quote(' \n ')],
    [
      'a path that is not in the listing',
      {
        kind: 'listing',
        repository: 'pat-example/engine',
        paths: ['src/a.py', 'src/b.py'],
        url: 'https://github.com/pat-example/engine',
      },
    ],
    [
      'a listing of a repository nobody looked into',
      {
        kind: 'listing',
        repository: 'pat-example/other',
        paths: ['src/a.py'],
        url: 'https://github.com/pat-example/other',
      },
    ],
    [
      'more than there are',
      { kind: 'count', what: 'repositories', count: 3, of: 2, url: 'https://github.com/pat-example' },
    ],
  ])('refuses %s', (_, evidence) => {
    const [finding] = run(citing(evidence));
    expect(finding).toMatchObject({ outcome: 'error', evidence: [], subject: 'bio' });
  });

  test('a rule that throws is its own error and the others stand', () => {
    const throwing = defineRule({
      meta: { ...meta, id: 'thrower' },
      messages: { unseen: 'insufficient' },
      evaluate: () => {
        throw new TypeError('out of luck');
      },
    });
    const findings = runRules([throwing, citing(quote('engines'))], dossier, facts, { now, role: null });
    expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['thrower', 'error'],
      ['test-rule', 'strength'],
    ]);
    expect(findings[0]?.data).toEqual({ reason: 'TypeError: out of luck' });
  });

  test('an undeclared message is an error, even one that every object has', () => {
    for (const say of ['praise', 'constructor']) {
      const rule: Rule = { ...citing(), evaluate: () => [{ say, subject: 'bio', data: {}, evidence: [] }] };
      expect(run(rule)[0]?.outcome).toBe('error');
    }
  });

  test('a rule may speak once of a subject', () => {
    const rule = defineRule({
      meta,
      messages: { unseen: 'insufficient', good: 'strength' },
      evaluate: () => [
        { say: 'good', subject: 'bio', data: {}, evidence: [] },
        { say: 'good', subject: 'bio', data: {}, evidence: [] },
      ],
    });
    expect(run(rule).map(({ outcome }) => outcome)).toEqual(['strength', 'error']);
  });

  test('a rule is given what it declared and nothing else', () => {
    let given: string[] = [];
    const rule = defineRule({
      meta,
      messages: { unseen: 'insufficient' },
      evaluate: (input) => {
        given = [...Object.keys(input.sections), ...Object.keys(input.facts)];
        return [];
      },
    });
    run(rule);
    expect(given).toEqual(['bio', 'contents', 'claims']);
  });

  test('says what was not seen instead of asking the rule', () => {
    const unseen = { ...dossier, sections: { ...dossier.sections, bio: notRead('failed') } };
    expect(run(citing(quote('engines')), unseen)[0]).toMatchObject({
      outcome: 'insufficient',
      message: 'unseen',
      data: { unseen: ['bio'] },
    });
  });

  test('says that a rule is not for this role', () => {
    const rule = defineRule({
      meta: { ...meta, roles: ['ml-engineer'] },
      messages: { unseen: 'insufficient', otherRole: 'notApplicable', good: 'strength' },
      evaluate: () => [{ say: 'good', subject: 'bio', data: {}, evidence: [] }],
    });
    expect(run(rule, dossier, { now, role: 'data-scientist' })[0]?.outcome).toBe('notApplicable');
    expect(run(rule, dossier, { now, role: 'ml-engineer' })[0]?.outcome).toBe('strength');
    expect(run(rule, dossier, { now, role: null })[0]?.outcome).toBe('strength');
  });
});

test('what is not declared does not compile', () => {
  defineRule({
    meta,
    messages: { unseen: 'insufficient', good: 'strength' },
    evaluate: ({ sections, facts: seen }) => {
      // @ts-expect-error pinned is not among the needs
      void sections.pinned;
      // @ts-expect-error name is not for rules at all
      void sections.name;
      // @ts-expect-error portfolio is not among the facts
      void seen.portfolio;
      return [];
    },
  });
  defineRule({
    meta,
    messages: { unseen: 'insufficient', good: 'strength' },
    // @ts-expect-error bad is not among the messages
    evaluate: () => [{ say: 'bad', subject: 'x', data: {}, evidence: [] }],
  });
  defineRule({
    // @ts-expect-error location is no section
    meta: { ...meta, needs: ['location'] },
    messages: { unseen: 'insufficient' },
    evaluate: () => [],
  });
  // @ts-expect-error every rule has words for what was not seen
  defineRule({ meta, messages: { good: 'strength' }, evaluate: () => [] });
  expect(true).toBe(true);
});

test('a decision is outdated when its finding stands on something else', () => {
  const [finding] = run(citing(quote('engines')));
  const [other] = run(citing(quote('that last')));
  if (!finding || !other) throw new Error('two findings were expected');
  const decision = {
    identity: finding.identity,
    ground: finding.ground,
    choice: 'open',
    answer: null,
    note: '',
    decidedAt: now,
  } as const;
  expect(other.identity).toBe(finding.identity);
  expect(isOutdated(decision, finding)).toBe(false);
  expect(isOutdated(decision, other)).toBe(true);
});

describe('what more reading could change', () => {
  const rule = defineRule({
    meta: { ...meta, changedBy: { settled: [], waiting: ['manifests', 'contents'] }, addedToBy: ['profile-readme'] },
    messages: { unseen: 'insufficient', settled: 'strength', waiting: 'insufficient', silent: 'clear' },
    evaluate: ({ sections }) => [
      {
        say: sections.contents.state === 'found' ? 'settled' : 'waiting',
        subject: 'bio',
        data: {},
        evidence: [],
      },
    ],
  });
  const unread = { ...dossier, sections: { ...dossier.sections, contents: notRead('not-asked') } };

  test('is told with each finding, and for all of them together in the order of reading', () => {
    const [settled] = run(rule);
    expect([settled?.changedBy, openParts([rule], run(rule))]).toEqual([[], ['profile-readme']]);
    expect(run(rule, unread)[0]?.changedBy).toEqual(['manifests', 'contents']);
    expect(openParts([rule], run(rule, unread))).toEqual(['profile-readme', 'contents', 'manifests']);
  });

  test('is the looking, where nobody looked, and nothing under a role that the question is not asked for', () => {
    const nobody = { ...dossier, sections: { ...dossier.sections, bio: notRead('not-asked') } };
    expect(run(rule, nobody)[0]).toMatchObject({ message: 'unseen', changedBy: ['person'] });
    const ofOneRole: Rule = {
      ...rule,
      meta: { ...rule.meta, roles: ['data-scientist'] },
      messages: { ...rule.messages, otherRole: 'notApplicable' },
    };
    expect(run(ofOneRole, dossier, { now, role: 'ml-engineer' })[0]?.changedBy).toEqual([]);
  });

  test('is less where a finding says so of itself, and nothing that brings what was said already', () => {
    const settled = defineRule({
      meta: {
        ...meta,
        changedBy: { settled: ['manifests'] },
        broughtBy: { settled: ['contents'], waiting: ['person'] },
      },
      messages: { unseen: 'insufficient', settled: 'strength', waiting: 'insufficient' },
      evaluate: () => [{ say: 'settled', subject: 'bio', data: {}, evidence: [], changedBy: [] }],
    });
    expect(run(settled)[0]?.changedBy).toEqual([]);
    expect(openParts([settled], run(settled))).toEqual(['person']);
    expect(openParts([settled], [])).toEqual(['person', 'contents']);
  });

  test('is everything, where a rule does not say', () => {
    const silent = citing(quote('I build engines'));
    expect(openParts([silent], run(silent))).toEqual([...readingParts]);
  });
});
