import type { Dossier } from '../dossier/schema';
import type { Finding } from '../engine/finding';

/**
 * A local report that a finding is wrong, as JSON: the rule and what it was given, what it said and on what, and the user's
 * words. Of the person it holds what the finding quotes and links, and nothing else.
 *
 * @param said the finding's words as the user read them.
 */
export const wrongFinding = (
  finding: Finding,
  texts: Dossier['texts'],
  said: { title: string; text: string },
  words: string,
): string => {
  const { rule, ruleVersion, outcome, message, data, given } = finding;
  const evidence = finding.evidence.map((piece) => {
    switch (piece.kind) {
      case 'quote':
        return { kind: piece.kind, quote: piece.quote, of: texts[piece.text]?.kind ?? null, url: piece.url };
      case 'listing':
        return { kind: piece.kind, paths: piece.paths, url: piece.url };
      case 'count':
        return { kind: piece.kind, what: piece.what, count: piece.count, of: piece.of, url: piece.url };
    }
  });
  const report = { format: 'plumbline-wrong-finding', version: 1 };
  return `${JSON.stringify({ ...report, words, rule, ruleVersion, outcome, message, said, data, given, evidence }, null, 2)}\n`;
};
