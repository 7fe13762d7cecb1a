import { acronymStacks, type Technology } from '../../knowledge/technologies';
import { byIcon, byId, nameKey } from './dictionary';

/** What an image shows: a badge with words on it, or icons; and the technologies that are meant. */
export type ReadIcon = { form: 'badge' | 'icon'; technologies: readonly Technology[]; logoOnly: boolean };

const nothing: ReadIcon = { form: 'icon', technologies: [], logoOnly: false };

/** Cards, counters, banners and project badges: figures that a service fills in, not something that a person names. */
const services =
  /github-readme-stats|readme-stats|komarev\.com|streak-stats|github-profile-trophy|visitor-badge|visitcount|hits\.|readme-typing-svg|capsule-render|activity-graph|wakatime|profile-summary-cards|codecov\.io|badge\.fury|pepy\.tech|\/workflows\/|\/actions\/|profile-3d-contrib|spotify|holopin|leetcard|count\.|metrics\.lecoq|github-contributor|contrib\.rocks|star-history|nodei\.co|giphy\.com|tenor\.com|(?:shields\.io|badgen\.net)\/(?:github|gitlab|npm|pypi|twitter|discord|youtube|badge\/dynamic|website|endpoint|codecov|conda|crates|docker|travis|circleci|reddit|static\/v1\?label=(?:stars|followers))/iu;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/\+/gu, '%2B'));
  } catch {
    return text;
  }
};

/** What icon sets and addresses put around a name: `getpostman`, `djangoproject`, `w3_html5`, `NetBeans IDE`. */
const around = /^(?:get|w3)|(?:project|lang|language|ide|logo|icon|cc|org|dotcom|hq)$/gu;

const resolve = (name: string): Technology | null => {
  const key = nameKey(name);
  const direct = byIcon.get(key);
  if (direct || key.length > 60) return direct ?? null;
  for (const bare of [
    key.replace(/\d+$/u, ''),
    key.replace(around, ''),
    key.replace(around, '').replace(/\d+$/u, ''),
  ]) {
    const found = bare.length >= 3 && bare !== key ? byIcon.get(bare) : undefined;
    if (found && !found.ambiguous) return found;
  }
  return null;
};

const parameter = (url: string, name: string): string | null => {
  const found = new RegExp(`[?&;]${name}=([^&#]{0,1500})`, 'iu').exec(url);
  return found?.[1] === undefined ? null : decoded(found[1]);
};

/** The words on a shields.io badge: `label-message-colour`, with `--` and `__` for themselves and `_` for a space. */
const wordsOnBadge = (url: string): string[] => {
  const label = parameter(url, 'label');
  const message = parameter(url, 'message');
  const path = /\/badge\/([^?#]{0,300})/iu.exec(url)?.[1];
  if (path === undefined) return [message, label].flatMap((word) => word ?? []);
  const parts = decoded(path)
    .replace(/\.(?:svg|png)$/iu, '')
    .replaceAll('--', '\u0001')
    .replaceAll('__', '\u0002')
    .split('-')
    .map((part) => part.replaceAll('_', ' ').replaceAll('\u0001', '-').replaceAll('\u0002', '_'))
    .map((part) => part.replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '').trim());
  const words = parts.length > 1 ? parts.slice(0, -1) : parts;
  return [...words.toReversed(), label ?? ''].filter((word) => word !== '');
};

const readBadge = (url: string, alt: string): ReadIcon => {
  // In an icon set these letters are a drawing program; on a badge they are the field of work.
  const words = wordsOnBadge(url).filter((word) => word.toLowerCase() !== 'ai');
  for (const word of words) {
    const stack = acronymStacks[nameKey(word.replace(/[- ]stack$/iu, ''))];
    if (stack) return { form: 'badge', technologies: stack.flatMap((id) => byId.get(id) ?? []), logoOnly: false };
    const whole = resolve(word);
    if (whole) return { form: 'badge', technologies: [whole], logoOnly: false };
  }
  const listed = words.flatMap((word) =>
    /[,|/&]/u.test(word) ? word.split(/[,|/&]/u).flatMap((part) => resolve(part) ?? []) : [],
  );
  if (listed.length > 0) return { form: 'badge', technologies: listed, logoOnly: false };
  const spoken = words.length === 0 || words.every((word) => word === '') ? resolve(plainAlt(alt)) : null;
  if (spoken) return { form: 'badge', technologies: [spoken], logoOnly: false };
  // A badge whose words are a version, a level or a slip of the pen says in its alternative text what it is about.
  const alternative = resolve(plainAlt(alt));
  if (alternative && !alternative.place) return { form: 'badge', technologies: [alternative], logoOnly: false };
  const logo = parameter(url, 'logo');
  const shown = logo === null ? null : resolve(logo);
  return shown ? { form: 'badge', technologies: [shown], logoOnly: words.length > 0 } : { ...nothing, form: 'badge' };
};

const plainAlt = (alt: string): string =>
  alt
    .replace(/\b(?:icon|logo|badge|image|img|svg|plain|original)\b/giu, ' ')
    .replace(/[\s._-]+$/u, '')
    .trim();

/** A file's name without its ending and what icon sets append to it. */
const stemsOf = (url: string): string[] => {
  const path = decoded(url.split(/[?#]/u)[0] ?? '').slice(0, 500);
  const parts = path.split('/').filter((part) => part !== '');
  const file = (parts.at(-1) ?? '').replace(/\.(?:svg|png|jpe?g|gif|webp|ico)$/iu, '');
  const bare = file
    .replace(/^\d{1,4}px-/u, '')
    .replace(/\.(?:svg|png)$/iu, '')
    .replace(/^(?:icons?8?|logo|devicon|file[_-]type|skill|new)[-_ ]+/iu, '')
    .replace(
      /(?:[-_ .](?:original|plain|line|wordmark|icon|logo|official|ar21|vertical|horizontal|colou?red|colou?r|dark|light|white|black|small|transparent|tile|alt|svgrepo|com|vector|cc|v?\d+(?:\.\d+)+|\d+x\d+|\d+px|\d+))+$/giu,
      '',
    )
    .replace(/[-_ ]?(?:logo|icon)$/iu, '');
  return [file, bare, parts.at(-2) ?? ''];
};

/** Hosts that keep pictures of everything. */
const keepers =
  /(?:^|\.)(?:git(?:hub|hubusercontent|lab)|wikimedia|imgur|jsdelivr|cloudinary|amazonaws|googleapis|shields|icons8|flaticon|vectorlogo|seeklogo)\b|\.(?:app|io)$/iu;

/** Whose logo lies there: a repository of logos says so by its folders, a maker's own site by its address. */
const ofMaker = (url: string): Technology | null => {
  const match = /^https?:\/\/(?:www\.)?([a-z\d.-]{1,100})\/([^?#]{0,300})/iu.exec(url);
  if (!match) return null;
  const [, host = '', path = ''] = match;
  const found = keepers.test(host)
    ? (/^(?:\w+\/)?logos?\/([\w.-]{1,60})\//iu.exec(path)?.[1] ?? '')
    : (host.split('.').at(-2) ?? '');
  const technology = resolve(found);
  return technology === null || technology.place || technology.ambiguous ? null : technology;
};

/**
 * The technologies that an image names, by its address first (badge words, icon lists, file names) and its alternative
 * text where the address says nothing. Counters and cards name none.
 * @param url the image's address
 * @param alt the image's alternative text
 */
export const readIcon = (url: string, alt: string): ReadIcon => {
  if (url.length > 2_000 || services.test(url)) return nothing;
  const listed = /skill-?icons|skills\.thijs|techstack|tech-stack|\/icons\?/iu.test(url)
    ? (parameter(url, 'i') ?? parameter(url, 'icons') ?? parameter(url, 'id'))
    : null;
  if (listed !== null) {
    return { form: 'icon', technologies: listed.split(',').flatMap((name) => resolve(name) ?? []), logoOnly: false };
  }
  if (/(?:shields\.io|badgen\.net|forthebadge\.com|badge\.svg|\/badge\/)/iu.test(url)) return readBadge(url, alt);
  // Moving pictures decorate; only their words say whether they stand for a tool.
  const [file, bare, folder] = /\.gif(?:$|[?#])/iu.test(url) ? ['', '', ''] : stemsOf(url);
  const shown =
    resolve(bare ?? '') ??
    resolve(file ?? '') ??
    resolve(plainAlt(alt)) ??
    (/icons|topics|logos/iu.test(url) ? resolve(folder ?? '') : null) ??
    (plainAlt(alt) === '' && /^(?:nav|site|main|header)?[-_]?(?:logo|icon)$/iu.test(file ?? '') ? ofMaker(url) : null);
  return shown ? { form: 'icon', technologies: [shown], logoOnly: false } : nothing;
};

/** The patterns that addresses of images, of at most 2,000 code units, are read by, for the check that none is slow. */
export const iconPatterns: readonly RegExp[] = [services, around, keepers];
