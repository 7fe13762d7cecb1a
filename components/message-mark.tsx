import { Popover } from 'radix-ui';
import { useRef } from 'react';

import type { Dossier } from '../lib/dossier/schema';
import type { Mark } from '../lib/outreach/outreach';
import { QuoteEvidence } from './evidence';
import styles from './message-editor.module.css';
import { useWords } from './words';

/** A marked stretch whose ground is shown, and where on the screen. */
export type Opened = { index: number; mark: Mark; rect: () => DOMRect };

/** A stretch may run over several lines: the card stands at the one that was pointed at, else at the first. */
export const openedBy = (index: number, mark: Mark, element: HTMLElement, at?: { x: number; y: number }): Opened => ({
  index,
  mark,
  rect: () => {
    const lines = [...element.getClientRects()];
    const line = at && lines.find(({ top, bottom }) => at.y >= top && at.y <= bottom);
    return line ?? lines[0] ?? element.getBoundingClientRect();
  },
});

/** What a mark says, in words: where the stretch is from, or why it is worth another look. */
export const MarkWords = ({ mark, texts }: { mark: Mark; texts: Dossier['texts'] }) => {
  const { t } = useWords();
  return (
    <>
      <p className={styles['kind']}>{t(`message.marks.${mark.kind}`)}</p>
      {mark.reason !== null && <p>{t(`outreach:marks.${mark.reason}`)}</p>}
      {mark.evidence !== null && <QuoteEvidence quote={mark.evidence} texts={texts} />}
    </>
  );
};

/** The ground of the stretch under pointer or cursor. It takes no focus: who writes goes on writing. */
export const MarkCard = ({
  opened,
  texts,
  onEnter,
  onLeave,
  onClose,
}: {
  opened: Opened | null;
  texts: Dossier['texts'];
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
}) => {
  const { t } = useWords();
  const anchor = useRef({ getBoundingClientRect: () => new DOMRect() });
  if (opened) anchor.current = { getBoundingClientRect: opened.rect };
  return (
    <Popover.Root key={opened?.index ?? ''} open={opened !== null}>
      <Popover.Anchor virtualRef={anchor} />
      {opened && (
        <Popover.Content
          className={styles['card']}
          side="top"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('message.ground')}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          onEscapeKeyDown={onClose}
          onMouseEnter={onEnter}
          onMouseLeave={onLeave}
        >
          <MarkWords mark={opened.mark} texts={texts} />
        </Popover.Content>
      )}
    </Popover.Root>
  );
};
