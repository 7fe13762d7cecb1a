import { describe, expect, test } from 'vitest';
import { dossierSchema } from '../../../lib/dossier/schema';
import type { Finding } from '../../../lib/engine/finding';
import { screen } from '../../helpers/screen';
import { people } from '../../sample-github/people/index';
import { readWhole } from './read-with-token';

const sorted = <Item>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What is found about what, without that which a token may add to: strengths, and what could not be told. */
const settled = (findings: readonly Finding[], open: ReadonlySet<string>) =>
  sorted(
    findings
      .filter(({ rule, outcome }) => !open.has(rule) && outcome !== 'strength')
      .map(({ rule, message, subject, outcome, data }) => ({ rule, message, subject, outcome, data })),
  );

const strengths = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ outcome }) => outcome === 'strength')
    .map(({ rule, message, subject }) => `${rule} ${message} ${subject}`);

describe('read whole, with and without a token, a person has the same findings', () => {
  test.each(people.map(({ login }) => login))('%s', { timeout: 120_000 }, async (login) => {
    const without = await readWhole(login, { withToken: false });
    const withToken = await readWhole(login);
    expect(dossierSchema.safeParse(withToken.dossier).error?.issues).toBeUndefined();
    for (const role of ['mlops-engineer', 'data-scientist', null]) {
      const before = screen(without.dossier, role);
      const after = screen(withToken.dossier, role);
      const open = new Set(before.flatMap(({ outcome, rule }) => (outcome === 'insufficient' ? [rule] : [])));
      expect(settled(after, open), String(role)).toEqual(settled(before, open));
      // What speaks for somebody stays, and there may be more of it.
      expect(strengths(after)).toEqual(expect.arrayContaining(strengths(before)));
      // More to see is no reason to doubt somebody.
      const told = after.filter(({ rule }) => open.has(rule)).map(({ outcome }) => outcome);
      expect(told).not.toContain('flag');
      expect(told).not.toContain('error');
    }
  });
});
