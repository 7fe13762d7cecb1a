import { page, type SampleAnswer } from '../http';
import { sha1 } from '../state';
import { escapeHtml } from './html';

const css = `
:root { color-scheme: light dark; --fg: #1f2328; --muted: #59636e; --bg: #ffffff; --inset: #f6f8fa; --line: #d1d9e0; --link: #0969da; --merged: #8250df; --open: #1a7f37; --closed: #cf222e; --fgColor-default: var(--fg); --fgColor-muted: var(--muted); --bgColor-default: var(--bg); --borderColor-default: var(--line); --borderColor-accent-emphasis: var(--link); }
@media (prefers-color-scheme: dark) { :root { --fg: #f0f6fc; --muted: #9198a1; --bg: #0d1117; --inset: #151b23; --line: #3d444d; --link: #4493f8; --merged: #ab7df8; --open: #3fb950; --closed: #f85149; } }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; color: var(--fg); background: var(--bg); }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
.site-header { display: flex; gap: 16px; align-items: baseline; padding: 14px 24px; background: var(--inset); border-bottom: 1px solid var(--line); }
.site-name { color: var(--fg); font-weight: 600; } .site-note, .site-footer { color: var(--muted); font-size: 12px; }
.site-footer { margin: 40px auto; padding: 16px 24px; max-width: 1240px; border-top: 1px solid var(--line); }
.UnderlineNav { border-bottom: 1px solid var(--line); padding: 0 24px; } .UnderlineNav-body { display: flex; gap: 8px; max-width: 1200px; margin: 0 auto; padding-left: 270px; }
.UnderlineNav-item { color: var(--fg); padding: 10px 8px; border-bottom: 2px solid transparent; } .UnderlineNav-item.selected { border-color: #fd8c73; font-weight: 600; }
.Counter { background: var(--line); border-radius: 2em; padding: 0 6px; font-size: 12px; }
.Layout { display: flex; gap: 24px; max-width: 1240px; margin: 0 auto; padding: 0 24px; }
.Layout-sidebar { flex: 0 0 256px; margin-top: -20px; } .Layout-main { flex: 1; min-width: 0; padding-top: 24px; }
.avatar { width: 100%; height: auto; border-radius: 50%; border: 1px solid var(--line); background: var(--inset); }
.vcard-names { margin: 16px 0; font-size: 24px; line-height: 1.25; } .vcard-fullname { display: block; } .vcard-username { display: block; color: var(--muted); font-size: 20px; font-weight: 300; }
.vcard-details { list-style: none; padding: 0; margin: 16px 0; } .vcard-detail { padding: 3px 0; overflow-wrap: anywhere; } .p-org div { display: inline; } .octicon { color: var(--muted); vertical-align: -3px; }
.Box { border: 1px solid var(--line); border-radius: 6px; background: var(--bg); } .Box-body { padding: 24px; } .Box-header { padding: 10px 16px; background: var(--inset); border-bottom: 1px solid var(--line); font-weight: 600; }
.profile-readme { margin-bottom: 24px; } .text-mono { font: 12px ui-monospace, SFMono-Regular, Menlo, monospace; margin-bottom: 16px; }
.markdown-body { overflow-wrap: anywhere; } .markdown-body img { max-width: 100%; vertical-align: middle; } .markdown-body h1, .markdown-body h2 { border-bottom: 1px solid var(--line); padding-bottom: 6px; } .markdown-body table { border-collapse: collapse; } .markdown-body td, .markdown-body th { border: 1px solid var(--line); padding: 5px 12px; } .markdown-body code, .markdown-body pre { background: var(--inset); border-radius: 6px; font: 12px ui-monospace, SFMono-Regular, Menlo, monospace; padding: 2px 4px; } .markdown-body pre { padding: 12px; overflow: auto; } .markdown-body blockquote { margin: 0; padding: 0 1em; color: var(--muted); border-left: 4px solid var(--line); }
.pins { list-style: none; display: grid; grid-template-columns: 1fr 1fr; gap: 16px; padding: 0; } .pinned-item-list-item .Box { padding: 16px; height: 100%; } .text-bold { font-weight: 600; } .text-normal { font-weight: 400; } .f4 { font-size: 16px; font-weight: 400; }
.Label { border: 1px solid var(--line); border-radius: 2em; padding: 0 7px; font-size: 12px; color: var(--muted); margin-left: 4px; } .pinned-item-desc, .pinned-item-meta-row { color: var(--muted); font-size: 12px; margin: 8px 0 0; } .repo-language-color { display: inline-block; width: 12px; height: 12px; border-radius: 50%; vertical-align: -1px; }
.sr-only { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip: rect(0, 0, 0, 0); } [hidden] { display: none; }
.repohead, .gh-header-title, .gh-header-meta, .page-repository main > *, .page-pull-request main > *, .orghead, .org-repos, .error-page, .home { max-width: 1100px; margin: 16px auto; padding: 0 24px; } .page-repository .Box, .page-pull-request .Box { padding: 0; } .repohead { font-size: 20px; } .number { color: var(--muted); font-weight: 300; }
.files ul { columns: 2; padding: 12px 32px; } .State { color: #fff; border-radius: 2em; padding: 5px 12px; } .State--merged { background: var(--merged); } .State--open { background: var(--open); } .State--closed { background: var(--closed); }
.people-list { list-style: none; padding: 0; } .people-list li { display: flex; gap: 12px; align-items: center; padding: 6px 0; } .people-list .avatar, .d-table .avatar { width: 48px; height: 48px; } .page-search main > *, .repository-content { display: block; max-width: 1100px; margin: 16px auto; padding: 0 24px; } .Box-sc-result { padding: 8px 0; border-bottom: 1px solid var(--line); }
.blob { width: 100%; border-collapse: collapse; } .blob pre { margin: 0; white-space: pre-wrap; font: 12px/20px ui-monospace, SFMono-Regular, Menlo, monospace; } .line-number { width: 50px; text-align: right; padding-right: 10px; color: var(--muted); font-size: 12px; user-select: none; } tr:has(:target) { background: #fff8c5; }
@media (prefers-color-scheme: dark) { tr:has(:target) { background: #bb800926; } }
@media (max-width: 760px) { .Layout { flex-direction: column; } .Layout-sidebar { flex: none; margin-top: 16px; max-width: 256px; } .UnderlineNav-body { padding-left: 0; } .pins { grid-template-columns: 1fr; } }
`;

/**
 * Navigation as GitHub's pages do it, as far as an extension can tell: the address changes first, the page is fetched and
 * put in place of the old one, and going back brings the copy that was taken when the page was left, before anything else.
 */
const script = `
(() => {
  const snapshots = new Map();
  const tell = (name, detail = {}) => document.dispatchEvent(new CustomEvent('turbo:' + name, { bubbles: true, detail }));
  const headOf = (page) => [...page.head.querySelectorAll('meta, title, link[rel=canonical]')];
  const keep = (address) => {
    tell('before-cache');
    snapshots.set(address, { head: headOf(document).map((node) => node.cloneNode(true)), body: document.body.cloneNode(true) });
  };
  const show = (head, body) => {
    tell('before-render', { newBody: body });
    for (const node of headOf(document)) node.remove();
    document.head.append(...head);
    document.body.replaceWith(body);
    tell('render');
  };
  let here = location.pathname + location.search;
  const visit = async (address, restore) => {
    const left = here;
    keep(left);
    here = address;
    tell('visit', { url: location.origin + address });
    if (!restore) history.pushState({ turbo: true }, '', address);
    const kept = restore && snapshots.get(address);
    if (kept) show(kept.head.map((node) => node.cloneNode(true)), kept.body.cloneNode(true));
    else {
      const answer = await fetch(address, { headers: { accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (here !== address) return;
      show(headOf(page), document.adoptNode(page.body));
      if (!restore) scrollTo(0, 0);
    }
    tell('load', { url: location.href });
  };
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (link.origin !== location.origin || link.hash) return;
    event.preventDefault();
    visit(link.pathname + link.search, false);
  });
  addEventListener('popstate', () => visit(location.pathname + location.search, true));
  addEventListener('DOMContentLoaded', () => tell('load', { url: location.href }));
})();
`;

const svg = (body: string): SampleAnswer => ({
  ...page(200, body, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' }),
});

/** A picture of squares that comes from the number alone. */
const avatar = (id: number): SampleAnswer => {
  const hue = (id * 47) % 360;
  const digits = sha1(`avatar ${id}`);
  const squares = [...Array(15).keys()]
    .filter((index) => Number.parseInt(digits[index] ?? '0', 16) % 2 === 0)
    .flatMap((index) => {
      const column = Math.floor(index / 5);
      const row = index % 5;
      return [column, 4 - column].map((x) => `<rect x="${30 + x * 40}" y="${30 + row * 40}" width="40" height="40"/>`);
    });
  return svg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 260 260"><rect width="260" height="260" fill="hsl(${hue} 30% 94%)"/><g fill="hsl(${hue} 45% 52%)">${squares.join('')}</g></svg>`,
  );
};

/** Stands for an image of another site: a badge with the words that its address holds. */
const image = (hex: string): SampleAnswer => {
  const address = Buffer.from(hex, 'hex').toString('utf8');
  const words = decodeURIComponent(
    /\/badge\/([^-?/]+)/.exec(address)?.[1] ??
      /[?&]i=([^&]+)/.exec(address)?.[1] ??
      /devicon\/icons\/([^/]+)/.exec(address)?.[1] ??
      'image',
  )
    .replaceAll(',', ' · ')
    .replaceAll('_', ' ');
  if (address.includes('/devicon/')) {
    return svg(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#57606a"/><text x="18" y="23" text-anchor="middle" font-family="sans-serif" font-size="13" fill="#fff">${escapeHtml(words.slice(0, 3))}</text></svg>`,
    );
  }
  const width = 16 + words.length * 7;
  return svg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="24" role="img"><rect width="${width}" height="24" rx="4" fill="#57606a"/><text x="8" y="16" font-family="sans-serif" font-size="12" fill="#fff">${escapeHtml(words)}</text></svg>`,
  );
};

/** github.githubassets.com and the hosts of images. */
export const answerAssets = (host: string, path: string): SampleAnswer | null => {
  if (path === '/assets/sample.css') return page(200, css, { 'content-type': 'text/css; charset=utf-8' });
  if (path === '/assets/sample.js') return page(200, script, { 'content-type': 'text/javascript; charset=utf-8' });
  const id = /^\/u\/(\d+)$/.exec(path)?.[1];
  if (host === 'avatars.githubusercontent.com' && id !== undefined) return avatar(Number(id));
  const hex = /^\/5a3e\/([\da-f]+)$/.exec(path)?.[1];
  if (host === 'camo.githubusercontent.com' && hex !== undefined) return image(hex);
  return null;
};
