import { caps } from './caps';

/** A link, image or bare address in a text. Offsets count from the beginning of the text's content. */
export type TextLink = {
  /** The whole of the markup. */
  start: number;
  end: number;
  /** The words that are shown: the link's text, an image's alternative text; empty for a bare address. */
  textStart: number;
  textEnd: number;
  url: string;
  image: boolean;
};

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/u.test(character);

/** Entities that change what a sentence says; each is shorter than what stands for it. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rarr: '→',
  '#39': "'",
  '#x27': "'",
};

/** `indexOf` that never walks the same stretch twice while the starting point only grows. */
export const finder = (text: string, wanted: string) => {
  let known = -2;
  return (from: number): number => {
    if (known === -1 || known >= from) return known;
    known = text.indexOf(wanted, from);
    return known;
  };
};

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
};

/**
 * Blanks HTML comments, and scripts and style sheets with what they hold, before anything else is read: nothing in them
 * is shown to anybody. A comment that is opened at the start of a line and never closed hides the rest, as on GitHub.
 */
export const maskHidden = (text: string): string => {
  if (!text.includes('<')) return text;
  const pieces: string[] = [];
  const nextOf = {
    comment: finder(text, '-->'),
    script: finder(text.toLowerCase(), '</script'),
    style: finder(text.toLowerCase(), '</style'),
  };
  let kept = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const opening = text.slice(at, at + 8).toLowerCase();
    const kind = opening.startsWith('<!--')
      ? 'comment'
      : /^<script[\s>]/u.test(opening)
        ? 'script'
        : /^<style[\s>]/u.test(opening)
          ? 'style'
          : null;
    if (kind === null) continue;
    let end = nextOf[kind](at + 4);
    if (end === -1) {
      if (kind === 'comment' && at !== 0 && text[at - 1] !== '\n') continue;
      end = text.length;
    } else if (kind === 'comment') end += 3;
    // Words after it on its line must not look indented (as code is), so it ends in spaces of no width there.
    const fill = /^[ \t]*\S/u.test(text.slice(end, end + 80)) ? '\u200B' : ' ';
    pieces.push(
      text.slice(kept, at),
      text.slice(at, end).replace(/[^\n]/gu, (shown) => fill.repeat(shown.length)),
    );
    kept = end;
    at = end - 1;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
};

/** Masked text and the links that stood in it, in the order of their ends. */
export type Masked = { masked: string; links: TextLink[] };

/**
 * Blanks inline markup, link targets, images, HTML tags and bare addresses, and keeps the length, so that a stretch of
 * the result has the same offsets in the content. One pass; every look ahead is bounded.
 * @param content what stands in the text, comments already blanked
 * @param base offset of `content` in the whole text, added to the links' offsets
 * @param references targets of `[text][name]`, by lower-case name
 */
export const maskInline = (content: string, base = 0, references: ReadonlyMap<string, string> = new Map()): Masked => {
  const out = content.split('');
  const links: TextLink[] = [];
  const clear = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (out[at] !== '\n') out[at] = ' ';
  };
  const nextGreater = finder(content, '>');
  const nextParenthesis = finder(content, ')');
  const nextBracket = finder(content, ']');
  const open: { at: number; image: boolean }[] = [];
  const anchors: { tag: number; url: string; text: number }[] = [];

  for (let at = 0; at < content.length; at++) {
    const character = content[at];
    switch (character) {
      case '\\': {
        if (/[!-/:-@[-`{-~]/u.test(content[at + 1] ?? '')) {
          out[at] = ' ';
          at++;
        }
        break;
      }
      case '\u200B':
        out[at] = ' ';
        break;
      case '`': {
        let run = 1;
        while (content[at + run] === '`') run++;
        const from = at + run;
        const close = content.slice(from, from + caps.markup).indexOf('`'.repeat(run));
        clear(at, from);
        if (close !== -1) {
          clear(from + close, from + close + run);
          at = from + close + run - 1;
        } else at = from - 1;
        break;
      }
      case '!':
        if (content[at + 1] === '[') {
          open.push({ at, image: true });
          at++;
        }
        break;
      case '[':
        open.push({ at, image: false });
        break;
      case ']': {
        const opening = open.pop();
        if (!opening || at - opening.at > caps.markup) break;
        const textStart = opening.at + (opening.image ? 2 : 1);
        let end = -1;
        let url = '';
        if (content[at + 1] === '(') {
          const close = nextParenthesis(at + 2);
          if (close !== -1 && close - at <= caps.markup) {
            // An address may hold one pair of parentheses.
            const inner = content.slice(at + 2, close);
            const second = inner.includes('(') && content[close + 1] === ')' ? close + 1 : close;
            url =
              content
                .slice(at + 2, second)
                .trim()
                .split(/\s/u)[0] ?? '';
            end = second + 1;
          }
        } else if (content[at + 1] === '[') {
          const close = nextBracket(at + 2);
          if (close !== -1 && close - at <= 200) {
            const name = content.slice(at + 2, close).trim() || content.slice(textStart, at).trim();
            const target = references.get(name.toLowerCase());
            if (target !== undefined) {
              url = target;
              end = close + 1;
            }
          }
        } else {
          const target =
            at - textStart <= 200 ? references.get(content.slice(textStart, at).trim().toLowerCase()) : undefined;
          if (target !== undefined) {
            url = target;
            end = at + 1;
          }
        }
        if (end === -1) break;
        links.push({
          start: base + opening.at,
          end: base + end,
          textStart: base + textStart,
          textEnd: base + at,
          url: url.replace(/^<|>$/gu, ''),
          image: opening.image,
        });
        clear(opening.at, textStart);
        clear(opening.image ? opening.at : at, end);
        at = end - 1;
        break;
      }
      case '<': {
        const close = /[a-z/!?]/iu.test(content[at + 1] ?? '') ? nextGreater(at + 1) : -1;
        if (close === -1 || close - at > caps.markup) break;
        const tag = content.slice(at, close + 1);
        const name = /^<\/?([a-z][a-z0-9]*)/iu.exec(tag)?.[1]?.toLowerCase() ?? '';
        if (/^<https?:/iu.test(tag)) {
          links.push({
            start: base + at,
            end: base + close + 1,
            textStart: base + at,
            textEnd: base + at,
            url: tag.slice(1, -1),
            image: false,
          });
        } else if (name === 'a' && tag[1] !== '/') {
          anchors.push({ tag: at, url: attribute(tag, 'href') ?? '', text: close + 1 });
        } else if (name === 'a') {
          const anchor = anchors.pop();
          if (anchor && anchor.url !== '') {
            links.push({
              start: base + anchor.tag,
              end: base + close + 1,
              textStart: base + anchor.text,
              textEnd: base + at,
              url: anchor.url,
              image: false,
            });
          }
        } else if (name === 'img' || name === 'source') {
          const alt = attribute(tag, 'alt') ?? '';
          const altAt = alt === '' ? -1 : tag.indexOf(alt, tag.search(/\salt\s*=/iu));
          links.push({
            start: base + at,
            end: base + close + 1,
            textStart: base + at + Math.max(altAt, 0),
            textEnd: base + at + (altAt === -1 ? 0 : altAt + alt.length),
            url: attribute(tag, 'src') ?? attribute(tag, 'srcset') ?? '',
            image: true,
          });
        }
        clear(at, close + 1);
        at = close;
        break;
      }
      case 'h': {
        if (isWord(content[at - 1]) || !/^https?:\/\//u.test(content.slice(at, at + 8))) break;
        let end = at;
        while (end < content.length && end - at < caps.markup && !/[\s<>"')\]|]/u.test(content[end] ?? ' ')) end++;
        while (/[.,;:!?*_]/u.test(content[end - 1] ?? '')) end--;
        links.push({
          start: base + at,
          end: base + end,
          textStart: base + at,
          textEnd: base + at,
          url: content.slice(at, end),
          image: false,
        });
        clear(at, end);
        at = end - 1;
        break;
      }
      case '*':
      case '_':
      case '~': {
        let run = 1;
        while (content[at + run] === character) run++;
        const before = content[at - 1];
        const after = content[at + run];
        const between = isSpace(before) && isSpace(after);
        const inside = isWord(before) && isWord(after);
        // A tilde alone before a figure means "about", an underscore inside a word belongs to it.
        const marks =
          character === '~' ? run >= 2 : character === '_' ? !between && !inside : !between && !(inside && run === 1);
        if (marks) clear(at, at + run);
        at += run - 1;
        break;
      }
      case '&': {
        const name = /^&(#?[a-z0-9]{2,6});/iu.exec(content.slice(at, at + 9))?.[1];
        const meant = name === undefined ? undefined : entities[name.toLowerCase()];
        if (name === undefined || meant === undefined) break;
        clear(at, at + name.length + 2);
        out[at] = meant;
        at += name.length + 1;
        break;
      }
      case ':': {
        const code = /^:[a-z][a-z0-9_+]{1,30}:/u.exec(content.slice(at, at + 34));
        if (!code || isWord(content[at - 1])) break;
        clear(at, at + code[0].length);
        at += code[0].length - 1;
        break;
      }
    }
  }
  return { masked: out.join(''), links };
};

/** What a masked name is replaced by: a private-use character, no letter of any word. */
export const personMark = '\uE000';

/**
 * Replaces the person's name and login, and each part of the name of three letters or more, by as many marks, so that
 * nobody called Julia or Ruby is read as a technology and no name reaches a rule. Whole words, any case, same length.
 */
export const maskPerson = (content: string, names: readonly string[]): string => {
  const words = new Set<string>();
  for (const name of names) {
    const whole = name.trim();
    if (whole.length >= 2) words.add(whole);
    // A login is one word; only a name of several words has parts that may stand alone.
    if (!/\s/u.test(whole)) continue;
    for (const part of whole.split(/[^\p{L}\p{M}\p{N}]+/u)) if (part.length >= 3) words.add(part);
  }
  if (words.size === 0) return content;
  const either = [...words]
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) => word.slice(0, 300).replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'giu');
  return content.replace(pattern, (found) => personMark.repeat(found.length));
};
