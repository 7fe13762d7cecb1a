import { expect, test } from 'vitest';
import { defineRule } from '../../lib/engine/define-rule';
import { renderRules, type RuleWords } from './render-rules';

const rule = defineRule({
  meta: {
    id: 'sample-rule',
    version: 3,
    needs: ['bio'],
    facts: ['claims'],
    mustHaveSeen: ['bio'],
    roles: ['ml-engineer'],
    settings: { atLeast: 2 },
    source: 'invented',
  },
  messages: { unseen: 'insufficient', seen: 'strength' },
  evaluate: () => [{ say: 'seen', subject: 'all', data: {}, evidence: [] }],
});
const words: Record<string, RuleWords> = {
  'sample-rule': {
    title: 'A sample',
    why: 'Because.',
    howWeTell: 'By looking.',
    limits: 'Many.',
    messages: { unseen: { title: 'Not | seen' }, seen: { title_other: '{{count}} seen' } },
  },
};

test('the catalogue says of a rule what it sees, how it tells, and what it may say', () => {
  const text = renderRules([rule], words);
  expect(text).toContain('## A sample\n\n[`sample-rule`](sample-rule.ts), version 3\n\nBecause.');
  expect(text).toContain('- Sees: bio, claims (fact)');
  expect(text).toContain('- Roles: ml-engineer\n- Thresholds: `atLeast` 2\n- Source: invented');
  expect(text).toContain('| `unseen` | insufficient | Not \\| seen |\n| `seen` | strength | {{count}} seen |');
});

test('a rule without its words does not get into the catalogue unnoticed', () => {
  expect(() => renderRules([rule], {})).toThrow('lacks sample-rule');
  expect(() => renderRules([rule], { 'sample-rule': { ...words['sample-rule'], messages: {} } })).toThrow(
    'messages.unseen',
  );
});
