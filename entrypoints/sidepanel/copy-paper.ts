import type { CopiedPaper } from '../../components/copy-paper';

/** Puts a paper on the clipboard; with its HTML, programs that take none have the text. */
export const copyPaper = async ({ text, html }: CopiedPaper): Promise<void> => {
  if (html === null) return navigator.clipboard.writeText(text);
  const blob = (content: string, type: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
  ]);
};
