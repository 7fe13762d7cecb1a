import { Marked } from 'marked';
import { cleanHtml } from './html';

const marked = new Marked({ gfm: true });
/** Blocks beyond this are shown as plain text: the parser is slow on blocks that somebody made to be slow. */
const longestBlock = 4_000;
const rendered = new Map<string, string>();

const safeBlock = (block: string): string =>
  block.length <= longestBlock
    ? block
    : `<p>${block.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')}</p>`;

/** Markdown as GitHub would show it. */
export const renderMarkdown = (text: string): string => {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const blocks = text
    .split(/\n{2,}/)
    .map(safeBlock)
    .join('\n\n');
  const html = cleanHtml(marked.parse(blocks, { async: false }));
  rendered.set(text, html);
  return html;
};
