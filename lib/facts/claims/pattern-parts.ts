import { betteringVerbs, loweringVerbs, raisingVerbs, scores, unwanted, wanted } from '../../knowledge/outcome-words';

/** What the patterns of claims are put together from. All are written against `figured` sentences. */
export const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
/** One form of each verb: 0 base, 1 third person, 2 past, 3 -ing. */
export const forms = (verbs: readonly string[], ...which: readonly number[]): string =>
  any([...new Set(verbs.flatMap((verb) => which.map((form) => verb.split(' ')[form] ?? '')))]);

/** Verbs of change, whatever way it goes. */
export const changing = [...loweringVerbs, ...raisingVerbs, ...betteringVerbs];
/** Any figure; those that a change is told by. */
export const figure = '[PXMTDCFHN]';
export const delta = '[PXM]';
/** What outcomes are measured in. */
export const measure = any([...unwanted, ...wanted, ...scores]);
/** At most so many words in between, none of them ending a clause. */
export const upTo = (words: number): string =>
  `(?: (?!(?:until|when|if|is|are|was|were|than|which|that|because|from)\\b)[^ ;:.]+){0,${words}}?`;
/** A pattern of each source. */
export const compile = (sources: readonly string[]): RegExp[] => sources.map((source) => new RegExp(source, 'u'));
