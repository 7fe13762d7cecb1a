import { check } from 'recheck';
import { expect, test } from 'vitest';
import { figurePatterns } from '../../../lib/facts/claims/figures';
import { measuringPath, pathCap } from '../../../lib/facts/claims/measuring-places';
import { claimPatterns } from '../../../lib/facts/claims/judge-sentence';
import { methodFigurePatterns, methodWordPatterns } from '../../../lib/facts/claims/method';
import { openingPatterns } from '../../../lib/facts/portfolio/classify-repository';
import { pathPatterns } from '../../../lib/facts/portfolio/paths';
import { groundingPatterns } from '../../../lib/facts/technologies/grounding';
import { manifestPatterns } from '../../../lib/facts/technologies/manifest-packages';
import { iconPatterns } from '../../../lib/facts/technologies/read-icons';
import { namingPatterns } from '../../../lib/facts/technologies/read-technologies';
import { caps } from '../../../lib/facts/text/caps';
import { agentSignatures } from '../../../lib/knowledge/bots';
import {
  growthWords,
  jobWords,
  measureWords,
  noDemand,
  optionalHeading,
  phdNearMisses,
  phdWords,
  vagueProblemWords,
} from '../../../lib/knowledge/brief-advice';
import { contactNearMisses, doNotContactWords } from '../../../lib/knowledge/do-not-contact';
import { sensitiveWords } from '../../../lib/knowledge/sensitive-words';
import { longestLine } from '../../../lib/outreach/brief-advice';

/** The most code units that any pattern of a list is run over, enforced where it runs; null where nothing bounds it. */
type List = { name: string; patterns: readonly RegExp[]; cap: number | null };

const briefPatterns = [
  ...jobWords.flatMap(({ patterns }) => [...patterns]),
  ...measureWords,
  ...growthWords,
  ...vagueProblemWords,
  noDemand,
  optionalHeading,
  phdWords,
  phdNearMisses,
];

const lists: readonly List[] = [
  { name: 'figures', patterns: figurePatterns, cap: caps.sentence },
  { name: 'claims', patterns: claimPatterns, cap: caps.sentence },
  { name: 'methods in figures', patterns: methodFigurePatterns, cap: caps.sentence },
  { name: 'methods in words', patterns: methodWordPatterns, cap: caps.line },
  { name: 'places to measure', patterns: [measuringPath], cap: pathCap },
  { name: 'signatures of agents', patterns: agentSignatures, cap: 400 },
  { name: 'grounding', patterns: groundingPatterns, cap: 2_000 },
  { name: 'icons', patterns: iconPatterns, cap: 2_000 },
  { name: 'manifests', patterns: manifestPatterns, cap: 2_000 },
  { name: 'headings and wishes', patterns: namingPatterns, cap: null },
  { name: 'openings of repositories', patterns: openingPatterns, cap: 7_100 },
  { name: 'paths', patterns: pathPatterns, cap: 1_000 },
  { name: 'wishes not to be written to', patterns: [...doNotContactWords, ...contactNearMisses], cap: 600 },
  { name: 'what is told of oneself', patterns: sensitiveWords, cap: 600 },
  { name: 'advice on briefs', patterns: briefPatterns, cap: longestLine },
];

/** What the checker did not settle in time may only run over this little. */
const short = 600;

/** Milliseconds for one pattern: behind a short cap all that matters is whether it explodes, which shows at once. */
const patienceFor = (cap: number | null): number => (cap !== null && cap <= short ? 250 : 12_000);

const fault = async (
  { source, flags }: RegExp,
  cap: number | null,
  patience = patienceFor(cap),
): Promise<string | null> => {
  const { status, ...more } = await check(source, flags, { timeout: patience });
  if (status === 'safe') return null;
  const found = 'complexity' in more ? more.complexity?.type : undefined;
  if (found === 'exponential') return `exponential: ${source}`;
  if (found === 'polynomial') return cap === null ? `polynomial without a cap: ${source}` : null;
  return cap !== null && cap <= short ? null : `not settled, and the cap is ${cap ?? 'missing'}: ${source}`;
};

const faultsOf = async ({ patterns, cap }: List): Promise<string[]> => {
  const faults: string[] = [];
  for (const pattern of patterns) {
    const found = await fault(pattern, cap);
    if (found !== null) faults.push(found);
  }
  return faults;
};

test.each(lists)(
  'no pattern of $name can be made to explode, and slow ones run behind a cap',
  async (list) => {
    expect(list.patterns.length).toBeGreaterThan(0);
    expect(await faultsOf(list)).toEqual([]);
  },
  180_000,
);

test('the check notices what explodes, and what is slow without a cap', async () => {
  expect(await fault(/(?:a+)+$/u, caps.sentence, 10_000)).toMatch(/^exponential/u);
  expect(await fault(/\breduced(?: [a-z]+| \w+)*! by P/u, caps.sentence, 10_000)).toMatch(/^exponential/u);
  expect(await fault(/x\s+$/u, null)).toBeNull();
  expect(await fault(/\s+$/u, null)).toMatch(/^polynomial without a cap/u);
  expect(await fault(/\s+$/u, caps.line)).toBeNull();
});
