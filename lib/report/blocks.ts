/** A run of words: plain, or the words of a link; `quoted` runs are somebody's own words and get quotation marks. */
export type Run = { text: string; url?: string | null; quoted?: boolean };

/** What a paper is made of, whatever it is copied as. Every word of others comes in as plain text. */
export type Block =
  | { kind: 'title' | 'heading'; text: string }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'list'; items: readonly (readonly Run[])[] }
  /** A line to be filled in by hand. */
  | { kind: 'blank'; label: string };

/** Quotation marks of the language that the paper is written in. */
export type Marks = { open: string; close: string };

const spoken = ({ text, quoted }: Run, { open, close }: Marks): string => (quoted ? `${open}${text}${close}` : text);

const plainRuns = (runs: readonly Run[], marks: Marks): string =>
  runs.map((run) => (run.url ? `${spoken(run, marks)} (${run.url})` : spoken(run, marks))).join('');

/** As plain text: an address stands behind the words that it belongs to. */
export const toText = (blocks: readonly Block[], marks: Marks): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'title':
        case 'heading':
          return block.text;
        case 'paragraph':
          return plainRuns(block.runs, marks);
        case 'list':
          return block.items.map((runs) => `- ${plainRuns(runs, marks)}`).join('\n');
        case 'blank':
          return `${block.label}: ____________________`;
      }
    })
    .join('\n\n');

// What means something to markdown anywhere in a line, and what does so at its beginning alone. A full stop does after a
// figure, at the beginning.
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~&!]/gu, '\\$&').replace(/^(\s{0,10}\d{1,9})([.)])|^(\s{0,10})([-+=])/u, '$1$3\\$2$4');

/** An address as markdown takes it whole: brackets and blanks in it would end the link. */
const address = (url: string): string =>
  url.replace(/[\s()<>\\]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);

const markdownRuns = (runs: readonly Run[], marks: Marks): string =>
  runs
    .map((run) => (run.url ? `[${escaped(spoken(run, marks))}](${address(run.url)})` : escaped(spoken(run, marks))))
    .join('');

/** As markdown that says the same wherever it is rendered: what others wrote is escaped. */
export const toMarkdown = (blocks: readonly Block[], marks: Marks): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'title':
          return `# ${escaped(block.text)}`;
        case 'heading':
          return `## ${escaped(block.text)}`;
        case 'paragraph':
          return markdownRuns(block.runs, marks);
        case 'list':
          return block.items.map((runs) => `- ${markdownRuns(runs, marks)}`).join('\n');
        case 'blank':
          return `${escaped(block.label)}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_`;
      }
    })
    .join('\n\n');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);

const htmlRuns = (runs: readonly Run[], marks: Marks): string =>
  runs
    .map((run) => (run.url ? `<a href="${html(run.url)}">${html(spoken(run, marks))}</a>` : html(spoken(run, marks))))
    .join('');

/** As HTML for the clipboard of another program. It is never put into a page here. */
export const toHtml = (blocks: readonly Block[], marks: Marks): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'title':
          return `<h1>${html(block.text)}</h1>`;
        case 'heading':
          return `<h2>${html(block.text)}</h2>`;
        case 'paragraph':
          return `<p>${htmlRuns(block.runs, marks)}</p>`;
        case 'list':
          return `<ul>${block.items.map((runs) => `<li>${htmlRuns(runs, marks)}</li>`).join('')}</ul>`;
        case 'blank':
          return `<p>${html(block.label)}: ____________________</p>`;
      }
    })
    .join('\n');
