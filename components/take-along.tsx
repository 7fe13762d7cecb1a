import { useState } from 'react';

import controls from './controls.module.css';
import { CopyPaper, type CopiedPaper } from './copy-paper';
import { Paper } from './paper';
import styles from './notes-view.module.css';
import { noteOf, type Material } from './put-together';
import { useWords } from './words';

export type PaperEvents = {
  onCopyPaper: (copied: CopiedPaper) => Promise<void>;
  /** Opens the report or the interview kit in a tab of its own, to be read, printed and copied. */
  onOpenPaper: (what: 'report' | 'kit') => void;
};

const Note = ({ material, onCopyPaper }: { material: Material } & Pick<PaperEvents, 'onCopyPaper'>) => {
  const note = noteOf(material, useWords());
  return (
    <div className={styles['paper']}>
      <Paper blocks={note} />
      <CopyPaper blocks={note} onCopy={onCopyPaper} />
    </div>
  );
};

/** What the user takes out of the panel: the note to whoever hires, at one press, and the two papers for more time. */
export const TakeAlong = ({ material, onCopyPaper, onOpenPaper }: { material: Material | null } & PaperEvents) => {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="notes-take">
      <h2 id="notes-take" className={styles['heading']}>
        {t('report:take.title')}
      </h2>
      <div className={controls['row']}>
        <button
          type="button"
          className={controls['button']}
          aria-expanded={open}
          disabled={material === null}
          onClick={() => setOpen(!open)}
        >
          {t('report:take.note')}
        </button>
        <button type="button" className={controls['button']} onClick={() => onOpenPaper('report')}>
          {t('report:take.report')}
        </button>
        <button type="button" className={controls['button']} onClick={() => onOpenPaper('kit')}>
          {t('report:take.kit')}
        </button>
      </div>
      {open && material !== null && <Note material={material} onCopyPaper={onCopyPaper} />}
    </section>
  );
};
