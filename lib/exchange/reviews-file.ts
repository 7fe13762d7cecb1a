import Papa from 'papaparse';
import type { Review } from '../store/work-rows';
import { formula } from './people-csv';

const columns = ['at', 'rule', 'rule version', 'outcome', 'message', 'choice', 'answer', 'note', 'finding'] as const;

const cellsOf = ({ at, rule, ruleVersion, outcome, message, choice, answer, note, identity }: Review): string[] => [
  at,
  rule,
  String(ruleVersion),
  outcome,
  message,
  choice,
  answer ?? '',
  note,
  identity,
];

/**
 * The log of what was decided about one person, as CSV, with formulas quoted as text: the reasons for a choice can be shown
 * later.
 */
export const reviewsCsv = (reviews: readonly Review[]): string =>
  `\uFEFF${Papa.unparse(
    { fields: [...columns], data: reviews.map(cellsOf) },
    { newline: '\r\n', escapeFormulae: formula },
  )}\r\n`;

/** The same as JSON, with the login it is about. */
export const reviewsJson = (login: string, reviews: readonly Review[]): string =>
  `${JSON.stringify({ format: 'plumbline-decisions', version: 1, login, decisions: reviews }, null, 2)}\n`;
