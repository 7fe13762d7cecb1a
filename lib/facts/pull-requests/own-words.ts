import {
  agentSignatures,
  botSections,
  emptyCommits,
  formHeadings,
  formPhrases,
  machineLines,
  suggestionCommits,
} from '../../knowledge/bots';
import { readBlocks } from '../text/blocks';

/** The most code units of a description that are looked at; longer ones are pasted logs. */
export const bodyCap = 30_000;

/** A stretch of a description that its author wrote. Offsets count from the beginning of the body. */
export type OwnBlock = {
  start: number;
  end: number;
  kind: 'paragraph' | 'item';
  /** True for a commit's subject in a squash message. */
  commit: boolean;
  /** How many commits of a squash message stand above it; 0 in a description. */
  later: number;
  /** The heading it stands under, lower case; empty where there is none. */
  heading: string;
};

export type OwnWords = {
  /** As long as the body; markup and what nobody reads is blanked. */
  masked: string;
  blocks: readonly OwnBlock[];
  /** How many of a commit list's subjects tell nothing or were taken from a reviewer. */
  commits: { all: number; empty: number; suggested: number };
  words: 'own' | 'agent' | 'suggested';
};

/** Code units of a title, a path, or a line of a description that patterns are run over. */
export const lineCap = 400;

/** Lower case, one kind of space, at most 400 code units: what the patterns of knowledge are made for. */
export const plain = (text: string): string => text.slice(0, lineCap).toLowerCase().replace(/\s+/gu, ' ').trim();

const signedByAgent = (body: string): boolean =>
  body.split('\n').some((line) => {
    const words = plain(line).replace(/^[>*_\s-]+/u, '');
    return agentSignatures.some((signature) => signature.test(words));
  });

/** A form's question stands wholly in italics: `*How was this tested?*`. */
const isPrompt = (raw: string): boolean => {
  const text = raw.trim();
  const first = text[0];
  return (
    (first === '*' || first === '_') && text.endsWith(first) && text[1] !== first && text[1] !== ' ' && text.length > 3
  );
};

const lineAround = (body: string, at: number): string => body.slice(body.lastIndexOf('\n', at - 1) + 1, at);

/**
 * Parts what the author of a change wrote from forms, ticked boxes, quoted text, code, logs, trailers, bots' summaries
 * and commit subjects that tell nothing. Linear in the length of the body, which is capped.
 */
export const readOwnWords = (body: string): OwnWords => {
  const content = body.slice(0, bodyCap);
  const { masked, blocks } = readBlocks({ content, format: 'markdown' });
  const own: OwnBlock[] = [];
  const commits = { all: 0, empty: 0, suggested: 0 };
  // A squash message joins its commits by "* " at the margin; ordinary lists of such authors use "-" or indents.
  const starred = blocks.filter(({ kind, start }) => kind === 'item' && /^\*\s+$/u.test(lineAround(content, start)));
  const squashed =
    starred.length > 0 && starred[0]?.start !== undefined && content.slice(0, starred[0].start).trim() === '*';
  const commitStarts = new Set(squashed ? starred.map(({ start }) => start) : []);
  let closedDepth = 0;
  for (const { kind, start, end, depth, headings } of blocks) {
    const text = plain(masked.slice(start, Math.min(end, start + lineCap * 2)));
    if (kind === 'heading') {
      if (closedDepth === 0 || depth <= closedDepth) {
        closedDepth =
          formHeadings.test(text.replace(/[:?#*]+$/u, '').trim()) || botSections.test(text) ? Math.max(depth, 1) : 0;
      }
      continue;
    }
    if (commitStarts.has(start)) {
      closedDepth = 0;
      commits.all++;
      if (suggestionCommits.test(text)) commits.suggested++;
      if (emptyCommits.test(text)) {
        commits.empty++;
        continue;
      }
    }
    if (closedDepth > 0 || (kind !== 'paragraph' && kind !== 'item')) continue;
    const before = lineAround(content, start);
    if (before.includes('>') || /\[[ xX]\]\s*$/u.test(before)) continue;
    if (suggestionCommits.test(text) || machineLines.test(text) || formPhrases.test(text)) continue;
    if (botSections.test(text)) break;
    if (isPrompt(content.slice(start, end)) || !/\p{L}{2}.*\p{L}{2}/u.test(text)) continue;
    own.push({
      start,
      end,
      kind,
      commit: commitStarts.has(start),
      later: Math.max(0, commits.all - 1),
      heading: plain(headings.at(-1) ?? ''),
    });
  }
  const suggested = commits.suggested > 0 && commits.suggested + commits.empty >= commits.all;
  return { masked, blocks: own, commits, words: signedByAgent(content) ? 'agent' : suggested ? 'suggested' : 'own' };
};
