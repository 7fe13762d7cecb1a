import { expect, test } from 'vitest';
import { compareFindings } from '../../lib/engine/compare-findings';
import type { Finding } from '../../lib/engine/finding';

const finding = (identity: string, more: Partial<Finding> = {}): Finding => ({
  identity,
  ground: `quote a ${identity}`,
  rule: 'impact-method',
  ruleVersion: 1,
  outcome: 'ask',
  message: 'unmeasuredFew',
  subject: identity,
  data: {},
  evidence: [],
  given: { now: '2026-11-01T00:00:00.000Z', role: null, settings: {} },
  ...more,
});
const told = (earlier: readonly Finding[], later: readonly Finding[]) =>
  compareFindings(earlier, later).map(({ change, identity }) => `${change} ${identity}`);

test('the same findings are no change, whatever their order, data and links', () => {
  const [one, other] = [finding('one'), finding('other')];
  expect(told([one, other], [{ ...other, data: { count: 2 } }, one])).toEqual([]);
});

test('tells what is new, answers otherwise, stands on something else, or is gone', () => {
  const earlier = [finding('kept'), finding('answered'), finding('moved'), finding('lost')];
  const later = [
    finding('fresh'),
    finding('kept'),
    finding('answered', { outcome: 'strength', message: 'measured' }),
    finding('moved', { ground: 'quote b moved' }),
  ];
  expect(told(earlier, later)).toEqual(['new fresh', 'answer answered', 'ground moved', 'gone lost']);
  const [fresh, answered] = compareFindings(earlier, later);
  expect(fresh?.before).toBeNull();
  expect(answered?.before?.outcome).toBe('ask');
});

test('what had nothing to say neither comes nor goes', () => {
  const quiet = finding('quiet', { outcome: 'clear', message: 'noClaims' });
  expect(told([], [quiet])).toEqual([]);
  expect(told([quiet], [])).toEqual([]);
  expect(told([quiet], [{ ...quiet, ground: 'other' }])).toEqual([]);
  expect(told([quiet], [{ ...quiet, outcome: 'notApplicable', message: 'otherRole' }])).toEqual([]);
  expect(told([quiet], [finding('quiet')])).toEqual(['answer quiet']);
  expect(told([finding('quiet')], [quiet])).toEqual(['answer quiet']);
});
