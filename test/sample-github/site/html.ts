const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

const tags = new Set(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p picture pre q s samp source span strike strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const attributes = new Set([
  'align',
  'alt',
  'colspan',
  'dir',
  'height',
  'href',
  'open',
  'rowspan',
  'src',
  'title',
  'width',
]);
const safeAddress = /^(?:https:\/\/|\/|#|mailto:|[\w.-]+(?:\/|$))/i;

/** The way GitHub serves images of others: through its own host, the address in hexadecimal. */
export const camo = (address: string): string =>
  `https://camo.githubusercontent.com/5a3e/${Buffer.from(address).toString('hex')}`;

const cleanTag = (tag: string): string => {
  const match = /^<(\/?)([a-z][a-z\d]*)\b/i.exec(tag);
  const name = match?.[2]?.toLowerCase();
  if (!match || name === undefined || !tags.has(name)) return '';
  if (match[1]) return `</${name}>`;
  const kept: string[] = [];
  for (const [, attribute = '', quoted, single, bare] of tag.matchAll(
    /\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  )) {
    const key = attribute.toLowerCase();
    const value = (quoted ?? single ?? bare ?? '').replaceAll('"', '&quot;');
    if (!attributes.has(key)) continue;
    if ((key === 'href' || key === 'src') && !safeAddress.test(value)) continue;
    if (key === 'src' && /^https:/i.test(value) && !value.startsWith('https://camo.githubusercontent.com/')) {
      kept.push(` src="${camo(value.replaceAll('&amp;', '&'))}" data-canonical-src="${value}"`);
    } else kept.push(` ${key}="${value}"`);
  }
  return `<${name}${kept.join('')}${name === 'a' ? ' rel="nofollow"' : ''}>`;
};

/**
 * What GitHub leaves of the HTML in somebody's Markdown: known tags and attributes, web addresses, nothing that runs.
 * Text between the tags stays as it is, so it must be escaped already.
 */
export const cleanHtml = (html: string): string => {
  let hidden: string | null = null;
  let result = '';
  for (const [part] of html.matchAll(/<!--[\s\S]*?-->|<[^<>]*>|[^<]+|</g)) {
    const name = /^<\/?(script|style|iframe|noscript|svg|math|textarea|title|template)\b/i
      .exec(part)?.[1]
      ?.toLowerCase();
    if (hidden !== null) {
      if (name === hidden && part.startsWith('</')) hidden = null;
    } else if (name !== undefined) {
      if (!part.startsWith('</') && !part.endsWith('/>')) hidden = name;
    } else if (part === '<') result += '&lt;';
    else if (part.startsWith('<')) result += cleanTag(part);
    else result += part;
  }
  return result;
};
