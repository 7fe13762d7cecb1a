import { readBlocks, type Block, type Blocks } from '../text/blocks';
import { caps } from '../text/caps';
import type { TextLink } from '../text/mask';
import { sentencesOf } from '../text/sentences';
import { findNames, type FoundName } from './find-names';
import { isAmongWork, isGrounded, isOfOneWork, isShownWork, leadsToWork, linksWithin, ownWords } from './grounding';
import { nameReachIn } from './person-names';
import { readIcon } from './read-icons';

export type NamingForm = 'prose' | 'list' | 'badge' | 'icon';

/** One place in a text that names a technology; offsets count from the beginning of the text. */
export type NamedPlace = {
  id: string;
  label: string;
  start: number;
  end: number;
  form: NamingForm;
  /** Whether this very place says what was built or decided with it, or links the work. */
  grounded: boolean;
};

type Hit = {
  name: FoundName;
  block: Block;
  blockIndex: number;
  /** An everyday word, or a word of the person's own name: only its surroundings tell what it means. */
  doubtful: boolean;
};

/** Headings and openings of lines under which tools are listed. */
const toolTalk =
  /\b(?:tech|technolog(?:y|ies)|stacks?|skills?|tools?|toolbox|toolkit|languages?|frameworks?|librar(?:y|ies)|databases?|platforms?|backend|frontend|devops|cloud|ml|ai|data|software|programming|know|ides?|editors?|version control|containeri[sz]ation|orchestration|observability|infrastructure|serving|mlops|sprachen|werkzeuge|linguagens|tecnologias|lenguajes|herramientas)\b/iu;
/** Headings above those of the parts of a list of tools: “Technology stack” over “GitOps”. */
const toolSection =
  /\b(?:tech(?:nology|nical)? (?:stack|skills|arsenal|toolkit|toolbox)|technologies|skills|skill ?set|tool(?:s|box|kit|belt)|languages and tools)\b/iu;
const personal =
  /\b(?:connect|contacts?|find me|reach(?: me| out)?|social|socials|follow|support|stats|statistics|get in touch|let'?s talk|links|where to find|kontakt|contato)\b/iu;
/** What somebody wishes to learn is not what they claim; what they are learning now is. */
const wish =
  /\b(?:want|wants|wanting|like|love|hope|hoping|plan|planning|wish|going|aim|aiming|eager|excited|curious|looking forward|interested|would) (?:to |in |on |about )?(?:start |begin )?(?:to )?(?:learn(?:ing)?|get into|try(?:ing)? out|explor(?:e|ing) next)\b|\b(?:to[- ]learn|learn next|bucket list|want to learn|wish ?list)\b/iu;
/** Where somebody works, what somebody founded or wrote: a company or an own product, no tool that is used. */
const jobWords =
  /\b(?:engineer(?:ing)?|scientist|developer|lead(?:er)?|manager|head|architect|analyst|researcher|research|consultant|advocate|director|fellow|intern|internship|staff|team|work(?:ed|ing|s)?|joined|currently|previously|formerly|role|position|ex)\b/iu;
const atPlace = /(?:\bat|@)[\s[*_]{0,8}$/iu;
const isEmployer = (said: string): boolean =>
  atPlace.test(said) && jobWords.test(said.slice(Math.max(said.lastIndexOf('\n'), said.lastIndexOf('. ')) + 1));
const ownProduct =
  /(?:\b(?:creator|author|(?:co-?)?founder|inventor|maker) of|\bi(?:['’]ve)? (?:created|founded|authored|invented)) (?:the )?[\s[*_]{0,8}$/iu;
/** Whose a thing is: "…, by Salesforce". */
const byMaker = /(?:^|[,(–—-])\s{0,4}by[\s[*_]{0,8}$/iu;
/** Parts that stand joined in front of a name or behind it, as in the names of repositories. */
const joinedBefore = /(?:[\p{L}\p{N}_]{1,20}-){1,4}$/u;
const joinedAfter = /^(?:-[\p{L}\p{N}_]{1,20}){1,4}/u;
const hyphens = (text: string | undefined): number => (text?.match(/-/gu) ?? []).length;
/** What makes a name part of something else: an attack, one's own page on a site. */
const attack = /^ injections?\b/iu;
const ownPlace = /\b(?:my|our|see|visit)[\s[*_]{0,8}$/iu;

/** Words after which a name in a sentence is likely meant as one. */
const leading =
  /(?:^|[\s("'])(?:in|with|using|use|know|learn|learning|and|or|from|of|love|prefer|via|into|like|write|code|mostly|plus)\s$/iu;

const hasCapital = (text: string): boolean => /^\p{Lu}/u.test(text) || /\p{Lu}/u.test(text.slice(1));

/** A single word with another meaning; written in several words (`Apache Iceberg`, `Mistral 7B`) a name means itself. */
const isEverydayWord = ({ technologies, start, end }: FoundName, masked: string): boolean =>
  technologies[0]?.ambiguous === true && !/\p{L}[\s-]+[\p{L}\d]{2}/u.test(masked.slice(start, end));

/** A name that is only meant where it is written in one piece stands here in two, and not as an entry spelled as its makers do. */
const isApart = ({ technologies, start, end, apart }: FoundName, masked: string): boolean =>
  technologies[0]?.joined === true &&
  /\s/u.test(masked.slice(start, end)) &&
  !(
    apart &&
    masked.slice(start, end) === technologies[0].label &&
    /(?:,|\band|\bor)\s$/u.test(masked.slice(Math.max(0, start - 5), start))
  );

const isSingle = (name: FoundName): boolean => name.end - name.start === 1;

/** Another technology stands within reach on either side. */
const nearOther = (hit: Hit, sure: readonly Hit[], reach: number): boolean =>
  sure.some(
    (other) => other !== hit && other.name.start < hit.name.end + reach && other.name.end > hit.name.start - reach,
  );

/** Nothing but the name stands in its block. */
const isWholeBlock = ({ name, block }: Hit, masked: string): boolean =>
  block.end - block.start <= 80 &&
  !/[\p{L}\p{N}]/u.test(masked.slice(block.start, name.start) + masked.slice(name.end, block.end));

const accepts = (hit: Hit, context: { masked: string; sure: readonly Hit[]; tooled: boolean }): boolean => {
  const { name } = hit;
  const technology = name.technologies[0];
  if (!technology) return false;
  const { masked } = context;
  const written = masked.slice(name.start, name.end);
  const before = masked.slice(Math.max(hit.block.start, name.start - 24), name.start);
  const after = masked.slice(name.end, Math.min(hit.block.end, name.end + 12));
  const said = masked.slice(Math.max(hit.block.start, name.start - 120), name.start);
  if (attack.test(after) || isEmployer(said) || ownProduct.test(said) || byMaker.test(said)) return false;
  if (isApart(name, masked)) return false;
  // With two parts more it is one word of another thing's name: `edge-torch-notes`.
  if (hyphens(joinedBefore.exec(before)?.[0]) + hyphens(joinedAfter.exec(after)?.[0]) >= 2) return false;
  if (technology.place) {
    return (
      !ownPlace.test(before) &&
      name.apart &&
      (context.tooled || nearOther(hit, context.sure, 60)) &&
      !/^\s*(?:stats|profile|followers|:\s*https?)/iu.test(after)
    );
  }
  if (name.short) {
    if (/^[._-]\p{L}/u.test(after)) return false;
    return name.apart && !/[\p{L}\p{N}][._-]$/u.test(before) && (context.tooled || nearOther(hit, context.sure, 40));
  }
  if (!hit.doubtful) return true;
  // A family of models is meant where its size or version follows: `Mistral-7B`, `Llama 3`.
  if (technology.category === 'llm' && hasCapital(written) && /^[- ]?v?\d{1,3}(?:\.\d+)?b?\b/iu.test(after))
    return true;
  if (isSingle(name)) {
    if (written !== written.toUpperCase() && !name.apart) return false;
    if (/[&']$/u.test(before) || /^(?:[&'’]|\.\w|-\w)/u.test(after)) return false;
    if (name.apart) return context.tooled || nearOther(hit, context.sure, 40);
    return leading.test(before) && /^(?:\s*(?:[,.;/)&+]|$)|\s+(?:and|or|programming|language)\b)/iu.test(after);
  }
  if (/^-\p{L}/u.test(after) || /\p{L}-$/u.test(before)) return false;
  if (/^\s+(?:19|20)\d\d\b/u.test(after)) return false;
  if (name.apart) {
    // Without a capital an everyday word is meant only beside a name that is sure, or alone as an entry.
    if (hasCapital(written) || isWholeBlock(hit, masked)) return context.tooled || nearOther(hit, context.sure, 80);
    return nearOther(hit, context.sure, 25);
  }
  if (!hasCapital(written)) return nearOther(hit, context.sure, 12) && leading.test(before);
  return nearOther(hit, context.sure, 60) || leading.test(before);
};

/** Tells, for offsets that only grow, the sentence of a block around each; splits the block once, and only when asked. */
const sentencesAround = (blocks: Blocks, block: Block): ((at: number) => { start: number; end: number }) => {
  if (block.kind !== 'paragraph' || block.end - block.start > 20_000) return () => block;
  let sentences: readonly { start: number; end: number }[] | null = null;
  let next = 0;
  return (at) => {
    sentences ??= sentencesOf(blocks.masked.slice(block.start, block.end).replace(/\s/gu, ' '));
    while (next < sentences.length && block.start + (sentences[next]?.end ?? 0) <= at) next++;
    const sentence = sentences[next];
    return sentence ? { start: block.start + sentence.start, end: block.start + sentence.end } : block;
  };
};

/** A block as long as this one is a wall: grounding is not looked for in it. */
const longest = 2_000;

const readTextNames = (
  blocks: Blocks,
  names: readonly string[],
  iconSections: ReadonlySet<readonly string[]>,
): NamedPlace[] => {
  const { masked, links } = blocks;
  const hits: Hit[] = [];
  const reach = nameReachIn(masked, names);
  blocks.blocks.forEach((block, blockIndex) => {
    let { start } = block;
    if (block.kind === 'code') {
      const words = masked.slice(block.start, block.end);
      // A long listing is a program, a card of bars is filled in by a service; the word behind a fence names the listing.
      if (words.length > 6_000 || /[░█▓▒⣿⣀]/u.test(words)) return;
      const firstLine = words.indexOf('\n');
      if (/^[`~]{3}/u.test(words) && firstLine !== -1) start += firstLine;
    }
    for (const name of findNames(masked, start, block.end)) {
      const person = reach(name.start, name.end);
      if (person === 'whole') continue;
      hits.push({
        name,
        block,
        blockIndex,
        doubtful: person === 'word' || name.short || isEverydayWord(name, masked),
      });
    }
  });
  const isSure = ({ name, doubtful }: Hit): boolean =>
    name.technologies.length > 1 || !(doubtful || name.technologies[0]?.place);
  const byBlock = new Map<number, Hit[]>();
  for (const hit of hits) {
    const own = byBlock.get(hit.blockIndex);
    if (own) own.push(hit);
    else byBlock.set(hit.blockIndex, [hit]);
  }
  const sectionHits = new Map<readonly string[], number>();
  for (const hit of hits) {
    if (isSure(hit) && hit.name.apart)
      sectionHits.set(hit.block.headings, (sectionHits.get(hit.block.headings) ?? 0) + 1);
  }

  const places: NamedPlace[] = [];
  for (const [, own] of byBlock) {
    const block = own[0]?.block;
    if (!block) continue;
    const heading = block.headings.at(-1) ?? '';
    const sure = own.filter(isSure);
    const opening = masked.slice(block.start, Math.min(block.end, block.start + 60)).split(/[:–—]/u);
    const tooled =
      toolTalk.test(heading) ||
      block.headings.slice(0, -1).some((above) => toolSection.test(above)) ||
      (opening.length > 1 && toolTalk.test(opening[0] ?? '')) ||
      iconSections.has(block.headings) ||
      (sectionHits.get(block.headings) ?? 0) >= 3;
    const social = personal.test(heading) && !toolTalk.test(heading);
    const wished = wish.test(heading);
    if (wished) continue;
    const walled = own.length > 12;
    const shownHere = isAmongWork(block.headings);
    const ofOneWork = isOfOneWork(block.headings);
    const sentenceAt = sentencesAround(blocks, block);
    const seenSentences = new Map<number, { wished: boolean; grounded: boolean }>();
    own.forEach((hit, index) => {
      // In a long block only the neighbours can tell.
      const near = sure.length > 40 ? own.slice(Math.max(0, index - 8), index + 9).filter(isSure) : sure;
      if (!accepts(hit, { masked, sure: near, tooled })) return;
      const technology = hit.name.technologies[0];
      if (social && technology?.place) return;
      const sentence = sentenceAt(hit.name.start);
      let told = seenSentences.get(sentence.start);
      if (!told) {
        const words = masked
          .slice(sentence.start, Math.min(sentence.end, sentence.start + longest))
          .replace(/\s+/gu, ' ');
        const within = linksWithin(links, sentence.start, sentence.end);
        told = {
          wished: words.length <= caps.sentence && wish.test(words),
          grounded:
            block.kind !== 'code' &&
            block.kind !== 'heading' &&
            !walled &&
            (ofOneWork || isGrounded(words, within) || (shownHere && isShownWork(within, ownWords(words, own.length)))),
        };
        seenSentences.set(sentence.start, told);
      }
      if (told.wished) return;
      for (const { id, label } of hit.name.technologies) {
        places.push({
          id,
          label,
          start: hit.name.start,
          end: hit.name.end,
          form: hit.name.apart && (own.length > 1 || block.kind !== 'paragraph') ? 'list' : 'prose',
          grounded: told.grounded,
        });
      }
    });
  }
  return places;
};

/** The heading that a place stands under, by the blocks before it. */
const headingAt = (blocks: Blocks, at: number): { headings: readonly string[]; block: Block | null } => {
  let low = 0;
  let high = blocks.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks.blocks[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const block = blocks.blocks[low - 1] ?? null;
  return { headings: block?.headings ?? [], block };
};

/** An address of somebody's own page: a host and one name behind it, or in front of it; the site itself is none. */
const isOwnPage = (url: string): boolean =>
  !/^https?:\/\/(?:(?:www|about|desktop|pages|docs)\.)?[^./?#]+\.[a-z]{2,3}\/?$/iu.test(url) &&
  /^https?:\/\/[^/?#]+\/?(?:(?:u|users?|profiles?)\/)?(?:@?[^/?#]+\/?)?$/iu.test(url) &&
  /github\.com|gitlab\.com|bitbucket\.org|codepen\.io|kaggle\.com|replit\.com|repl\.it|codesandbox\.io|huggingface\.co|notion/iu.test(
    url,
  );

/** So many tools before it that lead to the same address: the address is the wall's, and says nothing of one tool in it. */
const wallOfOneAddress = 3;

const readImages = (blocks: Blocks): { places: NamedPlace[]; sections: Set<readonly string[]> } => {
  const places: NamedPlace[] = [];
  const sections = new Map<readonly string[], number>();
  const aimedAt = new Map<string, number>();
  /** Links that hold images, innermost last. */
  let around: TextLink[] = [];
  for (const link of blocks.links) {
    around = around.filter(({ end }) => end > link.start).slice(-4);
    if (!link.image) {
      around.push(link);
      continue;
    }
    const alt = blocks.content.slice(link.textStart, Math.min(link.textEnd, link.textStart + 200));
    const { form, technologies, logoOnly } = readIcon(link.url, alt);
    if (technologies.length === 0) continue;
    // A moving picture that is called after a site greets from it.
    if (technologies[0]?.place && /\.gif(?:$|[?#])/iu.test(link.url)) continue;
    const { headings, block } = headingAt(blocks, link.start);
    const heading = headings.at(-1) ?? '';
    const social = personal.test(heading) && !toolTalk.test(heading);
    const target = around.at(-1)?.url ?? '';
    if (wish.test(heading) || /^(?:mailto|tel):/iu.test(target)) continue;
    const said = blocks.masked.slice(Math.max(block?.start ?? 0, link.start - 600), link.start);
    if (wish.test(said.slice(Math.max(said.lastIndexOf('\n'), said.lastIndexOf('. ')) + 1))) continue;
    if (logoOnly && (social || target !== '')) continue;
    sections.set(headings, (sections.get(headings) ?? 0) + technologies.length);
    if (!technologies[0]?.place) aimedAt.set(target, (aimedAt.get(target) ?? 0) + 1);
    const grounded =
      block?.kind === 'table-row' &&
      linksWithin(blocks.links, block.start, block.end).some(({ url, image }) => !image && leadsToWork(url));
    for (const technology of technologies) {
      if (technology.place && (social || (isOwnPage(target) && (aimedAt.get(target) ?? 0) < wallOfOneAddress)))
        continue;
      places.push({ id: technology.id, label: technology.label, start: link.start, end: link.end, form, grounded });
    }
  }
  return { places, sections: new Set([...sections].filter(([, count]) => count >= 2).map(([headings]) => headings)) };
};

/**
 * Every place where a text names a technology, in the order of the text: prose, lists, badges, icon walls, markdown and
 * HTML alike. Left out: comments, figures that services fill in, links to one's own pages, what somebody only wishes to
 * learn. Deterministic and linear.
 * @param names the person's names, which are never read as technologies
 */
export const readTechnologiesIn = (blocks: Blocks, names: readonly string[] = []): NamedPlace[] => {
  const images = readImages(blocks);
  const texts = readTextNames(blocks, names, images.sections);
  return [...texts, ...images.places].toSorted((one, other) => one.start - other.start || one.end - other.end);
};

/** The same for a text that nobody has read into blocks yet. */
export const readTechnologies = (
  content: string,
  { format = 'markdown', names = [] }: { format?: 'markdown' | 'plain'; names?: readonly string[] } = {},
): NamedPlace[] => readTechnologiesIn(readBlocks({ content, format }), names);

/** The places by technology, in the order in which the text names them. */
export const namedOnce = <Place extends NamedPlace>(places: readonly Place[]): Map<string, Place[]> => {
  const named = new Map<string, Place[]>();
  for (const place of places) {
    const known = named.get(place.id);
    if (known) known.push(place);
    else named.set(place.id, [place]);
  }
  return named;
};

/** The patterns that headings and sentences are read by, for the check that none is slow at any length. */
export const namingPatterns: readonly RegExp[] = [
  toolTalk,
  toolSection,
  personal,
  wish,
  jobWords,
  atPlace,
  byMaker,
  joinedBefore,
  joinedAfter,
  ownProduct,
  attack,
  ownPlace,
];
