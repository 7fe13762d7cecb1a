import type { PullRequestWork } from '../facts/pull-requests/work';
import { displayQuote } from '../facts/text/quote';
import type { Block, Run } from './blocks';
import { choosePieces } from './pieces';
import { countWords, firstWords, type Say } from './words';

/** How long a note is, in words: a hiring manager reads so much between two meetings. The links do not count. */
export const noteWords = 100;
const fewest = 8;
const most = 22;
const questions = 2;

/** `owner/name#12` as engineers say it: `name#12`. */
export const shortName = (id: string): string => id.replace(/^[^/]*\//u, '');

const pieceRuns = (change: PullRequestWork, length: number, say: Say): Run[] => [
  { text: shortName(change.id), url: change.url },
  { text: ` (${say(`changes.kinds.${change.category}`)}): ` },
  { text: firstWords(displayQuote(change.decision?.quote ?? ''), length), quoted: true },
];

/**
 * A note of about a hundred words to whoever hires: up to three linked pieces of work in the person's own words, up to two
 * questions worth asking, and what is not visible. No praise, no verdict: the quotes speak.
 *
 * @param given.who as the reader knows the person.
 * @param given.asOf the day of the reading, in words.
 * @param given.questions in the order of their weight to the user: those marked to be asked first.
 * @param given.notVisible what was not read or cannot be seen, in words; the first two are told.
 */
export const hiringNote = (
  changes: readonly PullRequestWork[],
  given: {
    who: string;
    url: string;
    roleLabel: string | null;
    asOf: string;
    questions: readonly string[];
    notVisible: readonly string[];
  },
  say: Say,
): Block[] => {
  const pieces = choosePieces(changes);
  const asked = given.questions.slice(0, questions);
  const build = (length: number): Block[] => [
    {
      kind: 'paragraph',
      runs: [
        { text: given.who, url: given.url },
        {
          text:
            given.roleLabel === null
              ? say('report:note.opening', { day: given.asOf })
              : say('report:note.openingForRole', { role: given.roleLabel, day: given.asOf }),
        },
      ],
    },
    ...(pieces.length > 0
      ? [{ kind: 'list' as const, items: pieces.map((change) => pieceRuns(change, length, say)) }]
      : [{ kind: 'paragraph' as const, runs: [{ text: say('report:note.noPieces') }] }]),
    ...(asked.length > 0
      ? [
          { kind: 'paragraph' as const, runs: [{ text: say('report:note.questions') }] },
          { kind: 'list' as const, items: asked.map((text) => [{ text }]) },
        ]
      : []),
    {
      kind: 'paragraph',
      runs: [{ text: say('report:note.notVisible', { what: given.notVisible.slice(0, 2).join('; ') }) }],
    },
  ];
  const lengthOf = (blocks: readonly Block[]): number =>
    blocks
      .flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : block.kind === 'list' ? [...block.items] : []))
      .flat()
      .reduce((sum, { text }) => sum + countWords(text), 0);
  // The quotes give way where the questions are long; a quote of fewer words tells nothing.
  for (let length = most; length > fewest; length--) {
    const blocks = build(length);
    if (lengthOf(blocks) <= noteWords) return blocks;
  }
  return build(fewest);
};
