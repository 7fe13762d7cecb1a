import { XIcon } from '@primer/octicons-react';
import { Dialog } from 'radix-ui';
import { useEffect, useRef } from 'react';

import controls from './controls.module.css';
import styles from './candidates.module.css';
import menu from './menu.module.css';
import { useWords } from './words';

/** Single keys that do something in the list, in the order in which they are told. */
export const listKeys = ['/', 'j', 'k', 'Enter', 'x', 'X', 'u', '?'] as const;
export type ListKey = (typeof listKeys)[number];
/** Both are a slash and a question mark in no name of a key of the catalogue. */
const nameOf = (key: ListKey): string => ({ '/': 'search', '?': 'help', X: 'range' })[key as string] ?? key;

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName));

/**
 * Single keys, where nobody writes and nothing lies over the page. Undoing with Ctrl or Cmd and Z works always.
 *
 * @param single whether single keys do something, as the user set it.
 */
export const useListKeys = (
  single: boolean,
  act: { onKey: (key: ListKey) => void; onUndo: () => void; onEscape: () => void },
): void => {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"],[role="alertdialog"]')) return;
      if (event.key === 'Escape') {
        // Browsers empty a search at Escape; here it leads to what was found.
        event.preventDefault();
        return latest.current.onEscape();
      }
      if (writes(event.target)) return;
      const command = event.ctrlKey || event.metaKey;
      if (command && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        return latest.current.onUndo();
      }
      if (!single || command || event.altKey || event.key === 'Enter') return;
      const key = listKeys.find((one) => one === event.key);
      if (key === undefined) return;
      event.preventDefault();
      latest.current.onKey(key);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [single]);
};

/** The keys and what each does; whether they do anything is the user's choice. */
export const KeysDialog = ({
  open,
  single,
  onOpen,
}: {
  open: boolean;
  single: boolean;
  onOpen: (open: boolean) => void;
}) => {
  const { t } = useWords();
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className={menu['overlay']} />
        <Dialog.Content className={menu['menu']} aria-describedby={undefined}>
          <div className={menu['top']}>
            <Dialog.Title className={menu['title']}>{t('candidates:keys.title')}</Dialog.Title>
            <Dialog.Close className={controls['icon']} aria-label={t('close')}>
              <XIcon size={16} />
            </Dialog.Close>
          </div>
          <dl className={styles['keys']}>
            {listKeys.map((key) => (
              <div key={key}>
                <dt>
                  <kbd>{key === 'X' ? '⇧ X' : key}</kbd>
                </dt>
                <dd>{t(`candidates:keys.${nameOf(key)}`)}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>{t('candidates:keys.undoKeys')}</kbd>
              </dt>
              <dd>{t('candidates:keys.u')}</dd>
            </div>
          </dl>
          <p className={controls['hint']}>{t(single ? 'candidates:keys.on' : 'candidates:keys.off')}</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
