import { useState } from 'react';

import { toHtml, toMarkdown, toText, type Block } from '../lib/report/blocks';
import controls from './controls.module.css';
import { useWords } from './words';

/** The forms that a paper can be copied in. */
export const paperForms = ['text', 'markdown', 'html'] as const;
export type PaperForm = (typeof paperForms)[number];

/** What is put on the clipboard. `html` comes with the same as text, for programs that take no HTML. */
export type CopiedPaper = { text: string; html: string | null };

/** Copies a paper as text, as markdown or as HTML, and says whether it worked. */
export const CopyPaper = ({
  blocks,
  onCopy,
}: {
  blocks: readonly Block[];
  onCopy: (copied: CopiedPaper) => Promise<void>;
}) => {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const marks = { open: t('quoteOpen'), close: t('quoteClose') };
  const copy = async (form: PaperForm) => {
    const text = form === 'markdown' ? toMarkdown(blocks, marks) : toText(blocks, marks);
    try {
      await onCopy({ text, html: form === 'html' ? toHtml(blocks, marks) : null });
      setSaid(t(`report:copy.copied.${form}`));
    } catch {
      setSaid(t('message.notCopied'));
    }
  };
  return (
    <div>
      <div className={controls['row']}>
        {paperForms.map((form) => (
          <button key={form} type="button" className={controls['button']} onClick={() => void copy(form)}>
            {t(`report:copy.${form}`)}
          </button>
        ))}
      </div>
      <p role="status" className={controls['hint']}>
        {said}
      </p>
    </div>
  );
};
