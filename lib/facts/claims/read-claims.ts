import type { DossierText } from '../../dossier/schema';
import { readBlocks, type Block, type Blocks } from '../text/blocks';
import { caps } from '../text/caps';
import { languageOf, type Language } from '../text/language';
import { maskPerson } from '../text/mask';
import { passageOf, stretchOf, withMarkup, type Passage } from '../text/passage';
import { quoteOf } from '../text/quote';
import { sentencesOf } from '../text/sentences';
import type { Claim } from './claim';
import { isAhead, isIntroduction } from './bars';
import { heldIn, isBareClaim, isToldAsOwn } from './judge-sentence';
import { isMeasuring, methodIn, type MethodPlace, type Surroundings } from './method';
import type { Setting } from './whose';

/** More claims than this in one text say nothing new, and each costs a look around. */
const mostClaims = 100;

/** Sentences of one text that the tagger sees; nobody writes so many outcomes, and each costs half a millisecond. */
const mostAsked = 500;

/** What is read of a text beside its claims. */
export type ReadText = { claims: Claim[]; language: Language; unread: number };

/** A stretch of the content with the words that stand there. */
type Words = { start: number; end: number; text: string };

const roomy: ReadonlySet<DossierText['kind']> = new Set(['profile-readme', 'repository-readme', 'pull-request']);

const isProse = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'item';

/** A row of a table claims something only where it tells a change, not where it lists what was measured. */
const tellsChange = /→|->|\b(?:faster|cheaper|fewer|reduc\w+|improve\w*|increase\w*|saved|savings|speed-?up)\b/iu;

const wordsOf = (content: string, passage: Passage, block: Block): Words[] =>
  sentencesOf(passage.text).map(({ start, end }) => ({
    ...withMarkup(content, stretchOf(passage, start, end), block.start, block.end),
    text: passage.text.slice(start, end),
  }));

/** The blocks beside one block that speak of the same thing: never its sibling items, which have measures of their own. */
const besideOf = (blocks: readonly Block[], at: number): { near: Block[]; tables: Block[] } => {
  const own = blocks[at];
  const near: Block[] = [];
  const tables: Block[] = [];
  if (!own) return { near, tables };
  const same = (block: Block | undefined): block is Block =>
    block !== undefined && block.headings === own.headings && block.kind !== 'heading';
  let first = at;
  let last = at;
  if (own.group !== -1) {
    // A list or table as a whole stands between what introduces it and what follows.
    while (blocks[first - 1]?.group === own.group && at - first < 200) first--;
    while (blocks[last + 1]?.group === own.group && last - at < 200) last++;
    for (let next = at + 1; next <= last && own.kind === 'item' && (blocks[next]?.depth ?? 0) > own.depth; next++) {
      const child = blocks[next];
      if (child) near.push(child);
    }
    if (own.kind === 'table-row') {
      const head = blocks[first];
      if (head && first !== at) near.push(head);
    }
  }
  for (const step of [-1, 1]) {
    for (let next = (step === -1 ? first : last) + step, seen = 0; seen < 2; next += step, seen++) {
      const block = blocks[next];
      if (!same(block)) break;
      if (block.kind === 'paragraph') near.push(block);
      else if (block.kind === 'code') tables.push(block);
      else if (block.kind === 'table-row') {
        for (let row = next, rows = 0; blocks[row]?.group === block.group && rows < 12; row += step, rows++) {
          const one = blocks[row];
          if (one) tables.push(one);
        }
        break;
      } else break;
    }
  }
  return { near, tables };
};

/** The paragraph that introduces the list or table a block stands in, which then stands over it like a heading. */
const introductionOf = (reading: Reading, at: number): string | null => {
  const { blocks } = reading.read;
  const group = blocks[at]?.group ?? -1;
  if (group === -1) return null;
  let first = at;
  while (blocks[first - 1]?.group === group && at - first < 200) first--;
  const above = blocks[first - 1];
  if (above?.kind !== 'paragraph' || above.headings !== blocks[at]?.headings) return null;
  const { text } = passageIn(reading, { ...above, end: Math.min(above.end, above.start + 200) });
  return isIntroduction(text) ? text : null;
};

type Reading = { text: DossierText; read: Blocks; masked: string };

const passageIn = ({ masked }: Reading, block: Block): Passage => passageOf(masked, block.start, block.end);

const shownWords = (reading: Reading, block: Block): Words => ({
  start: block.start,
  end: block.end,
  text: passageOf(reading.masked, block.start, Math.min(block.end, block.start + 4_000)).text,
});

/** The first heading of a section that measures, with figures in it: what the rest of the text claims may be told there. */
const measuringSection = ({ read, masked }: Reading): Block | null => {
  let heading: Block | null = null;
  for (const block of read.blocks) {
    if (block.kind === 'heading') {
      if (isMeasuring(passageOf(masked, block.start, block.end).text)) heading = block;
      else if (heading && block.depth <= heading.depth) heading = null;
    } else if (heading && /\d/u.test(masked.slice(block.start, block.end))) return heading;
  }
  return null;
};

/**
 * Reads the claims of one text: sentences and list items that say work produced an outcome. The person's names are
 * masked first. Text in a language other than English gives none.
 */
export const readText = (text: DossierText, names: readonly string[]): ReadText => {
  const read = readBlocks(text);
  const reading: Reading = { text, read, masked: maskPerson(read.masked, names) };
  const prose = read.blocks
    .filter((block) => isProse(block) || block.kind === 'table-row')
    .map((block) => reading.masked.slice(block.start, block.end))
    .join('\n');
  const language = languageOf(prose);
  if (language === 'other') return { claims: [], language, unread: read.unread };
  const room = roomy.has(text.kind) && language === 'en' && !text.truncated && read.unread === 0;

  const claims: Claim[] = [];
  let asked = 0;
  let { unread } = read;
  let measuring: Block | null | undefined;
  for (const [at, block] of read.blocks.entries()) {
    if (claims.length >= mostClaims) break;
    if (asked > mostAsked) {
      unread += read.content.length - block.start;
      break;
    }
    if (block.kind === 'heading' || block.kind === 'code') continue;
    // What is quoted is mostly what somebody else said: a user's praise, the words that are answered.
    if (block.quoted || isAhead(block.headings)) continue;
    const passage = passageIn(reading, block);
    const sentences =
      block.kind === 'table-row'
        ? [{ start: block.start, end: block.end, text: passage.text }]
        : wordsOf(text.content, passage, block);
    const setting: Setting = {
      kind: text.kind,
      repository: text.repository,
      headings: block.headings,
      beside: passage.text.slice(0, caps.line),
    };
    const found = sentences.flatMap((sentence) => {
      if (block.kind === 'table-row' && !tellsChange.test(sentence.text)) return [];
      const held = heldIn(sentence.text, text.kind);
      if (held === null) return [];
      asked++;
      if (asked > mostAsked) return [];
      return isToldAsOwn(sentence.text, held, setting) ? [{ sentence, held }] : [];
    });
    if (found.length === 0) continue;
    const introduction = introductionOf(reading, at);
    if (introduction !== null && isAhead([introduction])) continue;

    const beside = besideOf(read.blocks, at);
    const near = beside.near.map((other) => shownWords(reading, other));
    const tables = beside.tables.map((other) => shownWords(reading, other));
    // A chart beside a claim says what it shows in its name or its words, as a link says where it leads.
    const links = read.links.filter(({ start, end }) =>
      [block, ...beside.near].some((other) => start >= other.start && end <= other.end),
    );
    const ownLink = links.some(
      ({ start, url, image }) => !image && start >= block.start && start < block.end && /^https?:|^[./\w]/iu.test(url),
    );
    for (const { sentence, held } of found) {
      if (claims.length >= mostClaims) break;
      const others = [...sentences.filter((other) => other !== sentence), ...near];
      const around: Surroundings = {
        near: others.map((other) => other.text),
        tables: tables.map((other) => other.text),
        headings: block.headings,
        // The words of a picture are blanked for the reading of sentences, and stand in the text itself.
        links: links.map(({ url, textStart, textEnd, image }) => ({
          url,
          text: (image ? text.content : reading.masked).slice(textStart, textEnd),
        })),
        change: text.kind === 'pull-request',
      };
      const place = methodIn(sentence.text, around);
      let method = place === null ? null : stretchOfPlace(place, sentence, others, tables, links);
      let given = place !== null;
      if (!given) {
        if (measuring === undefined) measuring = measuringSection(reading);
        if (measuring) {
          given = true;
          method = measuring;
        }
      }
      if (!given && !isBareClaim(sentence.text, held, text.kind)) continue;
      claims.push({
        text: text.id,
        quote: quoteOf(text, sentence.start, sentence.end),
        kind: held.kind,
        method: given ? 'given' : 'none',
        methodQuote: method === null ? null : quoteOf(text, method.start, method.end),
        room: room && !ownLink,
      });
    }
  }
  // Who did not read to the end cannot say that a method is missing.
  const cut = unread > read.unread;
  return { claims: cut ? claims.map((claim) => ({ ...claim, room: false })) : claims, language, unread };
};

/** Where the method is quoted from; a heading says it of everything below, so the claim itself is quoted again. */
const stretchOfPlace = (
  place: MethodPlace,
  sentence: Words,
  others: readonly Words[],
  tables: readonly Words[],
  links: readonly { start: number; end: number }[],
): { start: number; end: number } => {
  switch (place.in) {
    case 'sentence':
    case 'headings':
      return sentence;
    case 'near':
      return others[place.at] ?? sentence;
    case 'tables':
      return tables[place.at] ?? sentence;
    case 'links':
      return links[place.at] ?? sentence;
  }
};

/** The claims of one text, with the person's names masked. */
export const readClaims = (text: DossierText, names: readonly string[]): Claim[] => readText(text, names).claims;
