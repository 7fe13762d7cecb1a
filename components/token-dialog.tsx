import { XIcon } from '@primer/octicons-react';
import { Dialog } from 'radix-ui';
import { useRef } from 'react';

import controls from './controls.module.css';
import styles from './menu.module.css';
import { TokenSettings, type TokenEvents, type TokenView } from './token-settings';
import { useWords } from './words';

/**
 * The token's settings over the panel. It stays open while the user makes a token on GitHub in another tab, whatever the
 * panel shows below it meanwhile.
 */
export const TokenDialog = ({
  view,
  events,
  onClose,
}: {
  view: TokenView;
  events: TokenEvents;
  onClose: () => void;
}) => {
  const { t } = useWords();
  const opener = useRef(document.activeElement);
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles['overlay']} />
        <Dialog.Content
          className={styles['menu']}
          aria-describedby={undefined}
          // A press outside comes easily on the way to another tab, and would lose what was typed.
          onInteractOutside={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const { current } = opener;
            const back = current?.isConnected ? current : document.querySelector('h1');
            if (!(back instanceof HTMLElement)) return;
            if (back !== current) back.tabIndex = -1;
            back.focus();
          }}
        >
          <div className={styles['top']}>
            <Dialog.Title className={styles['title']}>{t('token:title')}</Dialog.Title>
            <Dialog.Close className={controls['icon']} aria-label={t('close')}>
              <XIcon size={16} />
            </Dialog.Close>
          </div>
          <TokenSettings view={view} events={events} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
