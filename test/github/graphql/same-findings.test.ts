import { describe, expect, test } from 'vitest';
import { dossierSchema } from '../../../lib/dossier/schema';
import type { Finding } from '../../../lib/engine/finding';
import { screen } from '../../helpers/screen';
import { people } from '../../sample-github/people/index';
import { readWhole } from './read-with-token';

/**
 * What is found, and about what; its evidence may have other sources. What could not be told without a token may be told
 * with one.
 */
const found = (findings: readonly Finding[], open: ReadonlySet<string>) =>
  findings
    .filter(({ rule }) => !open.has(rule))
    .map(({ rule, message, subject, outcome, data }) => ({ rule, message, subject, outcome, data }))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('read whole, with and without a token, a person has the same findings', () => {
  test.each(people.map(({ login }) => login))(
    '%s',
    async (login) => {
      const without = await readWhole(login, { withToken: false });
      const withToken = await readWhole(login);
      expect(dossierSchema.safeParse(withToken.dossier).error?.issues).toBeUndefined();
      for (const role of ['mlops-engineer', 'data-scientist', null]) {
        const before = screen(without.dossier, role);
        const after = screen(withToken.dossier, role);
        const open = new Set(before.flatMap(({ outcome, rule }) => (outcome === 'insufficient' ? [rule] : [])));
        expect(found(after, open), String(role)).toEqual(found(before, open));
        // More to see is no reason to doubt somebody.
        const told = after.filter(({ rule }) => open.has(rule)).map(({ outcome }) => outcome);
        expect(told).not.toContain('flag');
        expect(told).not.toContain('error');
      }
    },
    120_000,
  );
});
