/**
 * Making and reading sections. Apart from their schemas, so that a content script brings no zod along.
 */
import type { Coverage, FailureDetail, Found, NotReadReason, Section } from './section';

/** A section that was read whole: `seen` equals `of`. A value alone has a coverage of one of one. */
export const found = <Value>(
  value: Value,
  sources: string[],
  coverage: Coverage = { seen: 1, of: 1 },
): Found<Value> => ({
  state: 'found',
  value,
  sources,
  coverage,
});
export const absent = (sources: string[]) => ({ state: 'absent' as const, sources });
export const unreadable = (expected: string, sources: string[]) => ({
  state: 'unreadable' as const,
  expected,
  sources,
});
export const notRead = (reason: NotReadReason, detail?: FailureDetail) => ({
  state: 'not-read' as const,
  reason,
  ...(detail ? { detail } : {}),
});

/** The value of a section, or undefined where there is none, whatever the reason. */
export const valueOf = <Value>(section: Section<Value>): Value | undefined =>
  section.state === 'found' ? section.value : undefined;

/** True where somebody looked and saw all there is: found with full coverage, or absent. */
export const seenWhole = (section: Section<unknown>): boolean =>
  section.state === 'absent' ||
  (section.state === 'found' && section.coverage.of !== null && section.coverage.seen >= section.coverage.of);
