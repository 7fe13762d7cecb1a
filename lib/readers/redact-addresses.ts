/**
 * How the sign between mailbox and host is written: itself, full width, escaped in a link or in HTML, in brackets, or as a
 * word.
 */
const atSign = /[@＠]|%40|&(?:#0{0,4}64|#x0{0,4}40|commat);|\s{0,3}[[({]\s{0,2}(?:at|@|ät)\s{0,2}[\])}]\s{0,3}| at /giu;

const localCharacter = /[\p{L}\p{N}\p{M}._%+'’!#$&*=?^~|-]/u;
const longestLocal = 128;

const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_-]{0,62})`;
const topLevel = String.raw`(?:xn--[a-z\d-]{1,59}|\p{L}{2,24})`;
const wordDot = String.raw`(?:\s{0,3}[[({]\s{0,2}(?:dot|\.|punkt)\s{0,2}[\])}]\s{0,3}| (?:dot|punkt) |&(?:#0{0,4}46|#x0{0,4}2e|period);)`;
const host = new RegExp(String.raw`(?:${label}(?:\.|${wordDot})){1,8}${topLevel}`, 'iuy');
/** After the word "at" only a spelled-out host is an address: "work at example.com" is not one. */
const spelledHost = new RegExp(String.raw`(?:${label}${wordDot}){1,8}${topLevel}`, 'iuy');

/** `checkout@v4.1.0-rc.one`: a version, not a host. */
const version = /^v?\d{1,4}\.\d{1,6}[.-]/iu;

/** `logo@2x.png`: a picture for a finer screen. */
const picture = /^[1-4]x\.(?:png|jpe?g|gif|webp|svg)$/iu;

/** `git@host:owner/name`, `ssh://git@host/path`: the address of a service. Without a path it is somebody's mailbox. */
const isService = (text: string, start: number, sign: number, end: number): boolean =>
  text.slice(start, sign) === 'git' && /^[:/]/u.test(text.charAt(end));

/** The part before the sign, going left from `end` but not past `floor`. */
const localStart = (text: string, end: number, floor: number): number => {
  const lowest = Math.max(floor, end - longestLocal);
  let start = end;
  while (start > lowest && localCharacter.test(text.charAt(start - 1))) start -= 1;
  return start;
};

/**
 * Replaces e-mail addresses, also spelled-out ones, by `[e-mail]`. Each sign is looked at once, to the left no further
 * than the address before it, to the right no further than a host is long.
 */
export const redactAddresses = (text: string): string => {
  let result = '';
  let done = 0;
  atSign.lastIndex = 0;
  for (let sign = atSign.exec(text); sign; sign = atSign.exec(text)) {
    const written = sign[0];
    const afterSign = sign.index + written.length;
    const pattern = written === ' at ' || written === ' AT ' || written === ' At ' ? spelledHost : host;
    const start = localStart(text, sign.index, done);
    if (start === sign.index) continue;
    pattern.lastIndex = afterSign;
    const right = pattern.exec(text);
    if (!right) continue;
    if (version.test(right[0]) || picture.test(right[0])) continue;
    if (written === '@' && isService(text, start, sign.index, pattern.lastIndex)) continue;
    result += `${text.slice(done, start)}[e-mail]`;
    done = pattern.lastIndex;
    atSign.lastIndex = done;
  }
  return result + text.slice(done);
};
