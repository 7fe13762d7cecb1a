import type { ChangeGroup } from '../facts/pull-requests/group-changes';
import { displayQuote } from '../facts/text/quote';
import type { Block, Run } from './blocks';
import { shortName } from './hiring-note';
import { isSensitive } from './sensitive';
import type { Say, WordedFinding } from './words';

const most = { evidence: 3, changes: 5 } as const;

const evidenceRuns = ({ evidence }: WordedFinding): Run[][] =>
  evidence
    .filter(({ words }) => words === null || !isSensitive(words))
    .slice(0, most.evidence)
    .map(({ words, place, url }) => [
      ...(words === null ? [] : [{ text: words, quoted: true }, { text: ' ' }]),
      { text: place, url },
    ]);

const knowing = (finding: WordedFinding): Block[] => [
  { kind: 'paragraph', runs: [{ text: `${finding.title}. ${finding.text}`.trim() }] },
  ...(evidenceRuns(finding).length > 0 ? [{ kind: 'list' as const, items: evidenceRuns(finding) }] : []),
];

const asking = (finding: WordedFinding, say: Say): Block[] => [
  { kind: 'paragraph', runs: [{ text: `${finding.title}. ${finding.text}`.trim() }] },
  {
    kind: 'list',
    items: [
      ...evidenceRuns(finding),
      ...finding.couldAlsoBe.map((text): Run[] => [{ text: `${say('report:person.couldAlsoBe')} ${text}` }]),
      ...finding.ask.map((text): Run[] => [{ text: `${say('report:person.ask')} ${text}` }]),
    ],
  },
];

/** A group of findings with its heading, left out where it is empty. */
const part = (heading: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];

/**
 * All that is to be said of one person's public work, written so that they may read it: as of when, what was read and what
 * was not, what the work shows, what is worth asking with what would explain it, and nothing that tells of health, belief,
 * politics or family. No verdict and no sum.
 */
export const personReport = (
  given: {
    who: string;
    url: string;
    roleLabel: string | null;
    asOf: string;
    knowing: readonly WordedFinding[];
    asking: readonly WordedFinding[];
    cannotTell: readonly WordedFinding[];
    work: readonly ChangeGroup[];
    read: string;
    notRead: string | null;
  },
  say: Say,
): Block[] => {
  const changes = given.work
    .filter(({ folded }) => !folded)
    .map(({ category, changes: all }) => ({
      category,
      told: all.filter(({ decision }) => decision !== null && !isSensitive(decision.quote)).slice(0, most.changes),
    }))
    .filter(({ told }) => told.length > 0);
  return [
    { kind: 'title', text: say('report:person.title', { who: given.who }) },
    {
      kind: 'paragraph',
      runs: [
        { text: `${say('report:person.asOf', { day: given.asOf })} ` },
        { text: given.url, url: given.url },
        ...(given.roleLabel === null ? [] : [{ text: ` ${say('report:person.forRole', { role: given.roleLabel })}` }]),
      ],
    },
    { kind: 'paragraph', runs: [{ text: say('report:person.what') }] },
    ...part(say('report:person.knowing'), given.knowing.flatMap(knowing)),
    ...part(
      say('report:person.work'),
      changes.flatMap(({ category, told }): Block[] => [
        { kind: 'paragraph', runs: [{ text: say(`changes.kinds.${category}`) }] },
        {
          kind: 'list',
          items: told.map(({ id, url, decision }): Run[] => [
            { text: shortName(id), url },
            { text: ': ' },
            { text: displayQuote(decision?.quote ?? ''), quoted: true },
          ]),
        },
      ]),
    ),
    ...part(
      say('report:person.asking'),
      given.asking.flatMap((finding) => asking(finding, say)),
    ),
    ...part(
      say('report:person.cannotTell'),
      given.cannotTell.map((finding): Block => ({
        kind: 'paragraph',
        runs: [{ text: `${finding.title}. ${finding.text}`.trim() }],
      })),
    ),
    { kind: 'heading', text: say('report:person.sources') },
    { kind: 'paragraph', runs: [{ text: given.read }] },
    ...(given.notRead === null ? [] : [{ kind: 'paragraph' as const, runs: [{ text: given.notRead }] }]),
    { kind: 'paragraph', runs: [{ text: say('report:person.limits') }] },
  ];
};
