import type { Blocks } from '../text/blocks';
import type { TextLink } from '../text/mask';

/** Verbs of making, deciding or running something: with one of them a sentence says what was done with a tool. */
const making =
  /\b(?:built|build(?:s|ing)? (?:an?|the|our|my)|(?:develop|creat|design|writ|port|automat|deploy|train|maintain|shipp|launch)ing (?:an?|the|our|my)|developed|created|creator of|author of|authored|wrote|maintain(?:s|er|ed|ing)?|designed|shipped|deployed|migrat(?:ed|ing)|implemented|trained|fine-?tuned|scaled|contribut(?:ed|or|ing) to|refactored|rewrote|ported|automated|optimi[sz]ed|reduced|replaced|released|launched|powered by|powers|running on|runs on|built (?:with|in|on|using)|written in|made with|implementation of|based on)\b/iu;

/** A thing that is being made, and with what. */
const underWay =
  /\b(?:working on|building|developing|creating) [^.\n]{0,60}\b(?:app|application|website|bot|translator|platform|library|package|framework|engine|compiler|model|pipeline|service|game|plugin|extension|dashboard)\b[^.\n]{0,30}\b(?:using|with|in|on)\b/iu;

/** Shops and registries that put a folder in front of the thing's name. */
const shelves =
  /^(?:wordpress\.org\/plugins|marketplace\.visualstudio\.com\/items|chromewebstore\.google\.com\/detail|chrome\.google\.com\/webstore|addons\.mozilla\.org\/[a-z-]+|hub\.docker\.com\/r|rubygems\.org\/gems|packagist\.org\/packages|nuget\.org\/packages|anaconda\.org\/[\w.-]+|kaggle\.com\/(?:code|datasets|models)|aclanthology\.org\/[\w.-]+|plugins\.jetbrains\.com\/plugin)$/iu;

/** A page that shows a thing made: a repository, package, paper, model or post; no profile, search or filtered list. */
export const leadsToWork = (url: string): boolean => {
  if (url.length > 500) return false;
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)(\/[^?#]*)?(\?[^#]*)?/iu.exec(url);
  if (!match) return false;
  const host = (match[1] ?? '').toLowerCase();
  const parts = (match[2] ?? '').split('/').filter((part) => part !== '');
  if (/[?&](?:tab|q|search|language)=/iu.test(match[3] ?? '')) return false;
  if (host === 'github.com' || host === 'gitlab.com' || host === 'bitbucket.org' || host === 'codeberg.org') {
    return (
      parts.length >= 2 &&
      !/^(?:topics|search|orgs|stars|sponsors|marketplace|features|about|settings|trending)$/iu.test(parts[0] ?? '')
    );
  }
  if (host === 'huggingface.co') return parts.length >= 2;
  if (shelves.test(`${host}/${parts[0] ?? ''}`)) return parts.length >= 2;
  if (host === 'arxiv.org' || host === 'doi.org' || host === 'openreview.net' || host === 'zenodo.org')
    return parts.length >= 1;
  if (
    host === 'pypi.org' ||
    host === 'npmjs.com' ||
    host === 'crates.io' ||
    host === 'play.google.com' ||
    host === 'apps.apple.com' ||
    host === 'pkg.go.dev'
  ) {
    return parts.length >= 1;
  }
  if (
    host === 'medium.com' ||
    host === 'towardsdatascience.com' ||
    host === 'dev.to' ||
    host.endsWith('.substack.com') ||
    host.endsWith('.medium.com')
  ) {
    return parts.length >= (host === 'medium.com' || host === 'dev.to' ? 2 : 1);
  }
  return false;
};

/** Headings under which people show what they made, and words that make a heading one of tools or figures instead. */
const workHeading =
  /\b(?:projects?|portfolio|publications?|papers|employment|work experience|experience|case stud(?:y|ies)|open[- ]source|contributions?|packages|apps|plugins|selected work|things i|what i(?:['’]?ve)? (?:built|build|made|make|ship|shipped)|i(?:['’]ve)? (?:built|maintain)|shipped|in production)\b/iu;
const toolHeading =
  /\b(?:skills?|stacks?|tools?|toolbox|technolog(?:y|ies)|languages?|frameworks?|stat(?:s|istics)|graph|activity|snake|streak|certificat\w+|education|courses?|connect|contact|social)\b/iu;

/** Whether a block stands where people show their work: under such a heading, and under none of tools below it. */
export const isAmongWork = (headings: readonly string[]): boolean =>
  headings.some((heading) => heading.length <= 200 && workHeading.test(heading) && !toolHeading.test(heading)) &&
  !toolHeading.test((headings.at(-1) ?? '').slice(0, 200));

/** Whether a block stands under the title of one piece of work: a heading of its own below such a heading. */
export const isOfOneWork = (headings: readonly string[]): boolean =>
  headings.length >= 2 &&
  isAmongWork(headings.slice(0, -1)) &&
  isAmongWork(headings) &&
  !workHeading.test((headings.at(-1) ?? '').slice(0, 200));

/** Networks, counters and greetings: no link to a thing made. */
const social =
  /^https?:\/\/(?:[\w-]+\.)*(?:linkedin\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|t\.me|discord\.(?:gg|com)|wa\.me|buymeacoffee\.com|ko-fi\.com|patreon\.com|paypal\.\w+|shields\.io|komarev\.com|skillicons\.dev|git\.io|leetcode\.com|hackerrank\.com|stackoverflow\.com|youracclaim\.com|credly\.com|coursera\.org|udemy\.com|github-readme-stats[\w.-]*)(?:\/|$)/iu;

/**
 * Among work, any page that is neither a network nor somebody's own counts as the thing; without a link, words of its own
 * beside the names do.
 * @param others how many words the stretch holds beside the names of technologies
 */
export const isShownWork = (links: readonly TextLink[], others: number): boolean =>
  others >= fewestOwnWords ||
  links.some(
    ({ url, image }) =>
      !image &&
      /^https?:\/\//iu.test(url) &&
      url.length <= 500 &&
      !social.test(url) &&
      !/^https?:\/\/(?:www\.)?github\.com\/[^/]*\/?(?:\?.*)?$/iu.test(url),
  );

/** Fewer words than these only repeat a label ("Tech used: …"). */
const fewestOwnWords = 4;

/**
 * Whether a stretch of text says what was built or decided with what it names, or links the work: a verb of making in
 * its words, or a link that leads to a thing made.
 */
export const isGrounded = (words: string, links: readonly TextLink[]): boolean =>
  (words.length <= 2_000 && (making.test(words) || underWay.test(words))) ||
  links.some(({ url, image }) => !image && leadsToWork(url));

/** Links that stand between two offsets; `links` is sorted by start. */
export const linksWithin = (links: readonly TextLink[], start: number, end: number): TextLink[] => {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const within: TextLink[] = [];
  for (let at = low; at < links.length; at++) {
    const link = links[at];
    if (!link || link.start >= end || within.length >= 200) break;
    within.push(link);
  }
  return within;
};

/** Words beside the names of technologies, roughly: a name is one word, joining words are none. */
export const ownWords = (words: string, names: number): number =>
  (words.match(/\p{L}{3,}/gu)?.length ?? 0) -
  (words.match(/\b(?:and|the|for|with|using|tech|stack|tools?|used|built|languages?)\b/giu)?.length ?? 0) -
  names;

/** So many words of its own tell of a piece of work that nothing links. */
const tellingWords = 8;

/**
 * How many pieces of work a text tells of in words of its own: each links a thing made, says that something was made, or
 * stands where somebody shows their work. Linear in the text's blocks.
 */
export const worksTold = ({ blocks, masked, links }: Blocks): number =>
  blocks.filter((block) => {
    if (block.kind === 'code' || block.kind === 'heading' || block.end - block.start > 4_000) return false;
    const said = masked.slice(block.start, block.end);
    const words = ownWords(said, 0);
    if (words < fewestOwnWords) return false;
    if (linksWithin(links, block.start, block.end).some(({ url, image }) => !image && leadsToWork(url))) return true;
    return words >= tellingWords && (isAmongWork(block.headings) || making.test(said.slice(0, 2_000)));
  }).length;

/** All patterns of this page, each run over no more than 2,000 code units, for the check that none can be made slow. */
export const groundingPatterns: readonly RegExp[] = [making, underWay, shelves, workHeading, toolHeading, social];
