import { useMemo } from 'react';

import type { LeftOver } from '../../components/reading-strip';
import { readingParts, type ReadingPart } from '../../lib/dossier/parts';
import type { Dossier } from '../../lib/dossier/schema';
import { waitsFor, type Finding } from '../../lib/engine/finding';
import { offerOf, type Offer } from '../../lib/github/offers';
import { leftToRead } from '../../lib/github/worth-reading';

export type Offered = { leftOver: LeftOver; offers: ReadonlyMap<string, Offer | null> };

const nothing: Offered = { leftOver: { more: null, rest: [] }, offers: new Map() };

/**
 * What is left to read of a person: what may change a finding and what it takes, what could change none, and what each
 * finding that cannot tell waits for.
 */
export const offered = (
  dossier: Dossier,
  findings: readonly Finding[],
  open: readonly ReadingPart[],
  now: string,
  hasToken = false,
): Offered => {
  const more = offerOf(dossier, now, open, null, hasToken);
  const closed = readingParts.filter((part) => !open.includes(part));
  const offers = findings.flatMap((finding) => {
    const wants = waitsFor(finding);
    return wants ? [[finding.identity, offerOf(dossier, now, wants.parts, wants.repositories, hasToken)] as const] : [];
  });
  return { leftOver: { more, rest: leftToRead(dossier, { now, open: closed }) }, offers: new Map(offers) };
};

/** The same, kept until dossier, findings, token or time change. `open` is null while nobody knows: then everything may matter. */
export const useLeftOver = (
  dossier: Dossier | null,
  findings: readonly Finding[],
  open: readonly ReadingPart[] | null,
  now: string,
  hasToken: boolean,
): Offered =>
  useMemo(
    () => (dossier ? offered(dossier, findings, open ?? readingParts, now, hasToken) : nothing),
    [dossier, findings, open, now, hasToken],
  );
