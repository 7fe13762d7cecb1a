import { XIcon } from '@primer/octicons-react';
import { Dialog } from 'radix-ui';

import controls from './controls.module.css';
import styles from './loop.module.css';
import menu from './menu.module.css';
import { useWords } from './words';

/** What each key does, in the order in which it is listed: `loop:keys.does.<id>`. */
export const keyList = [
  ['next', ['j']],
  ['previous', ['k']],
  ['worth', ['w']],
  ['notNow', ['n', '1–6']],
  ['undo', ['u']],
  ['back', ['b']],
  ['views', ['1–4']],
  ['list', ['?']],
] as const;

/** The list of keys, with the switch for all of them: speech input and some keyboards press single keys by themselves. */
export const KeyList = ({
  keys,
  onKeys,
  onClose,
}: {
  keys: boolean;
  onKeys: (keys: boolean) => void;
  onClose: () => void;
}) => {
  const { t } = useWords();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={menu['overlay']} />
        <Dialog.Content className={menu['confirm']} aria-describedby={undefined}>
          <div className={styles['head']}>
            <Dialog.Title className={menu['title']}>{t('loop:keys.title')}</Dialog.Title>
            <Dialog.Close className={controls['icon']} aria-label={t('close')}>
              <XIcon size={16} />
            </Dialog.Close>
          </div>
          <dl className={styles['keyList']}>
            {keyList.map(([id, pressed]) => (
              <div key={id}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key} className={styles['key']}>
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{t(`loop:keys.does.${id}`)}</dd>
              </div>
            ))}
          </dl>
          <label className={styles['switch']}>
            <input type="checkbox" checked={keys} onChange={({ target }) => onKeys(target.checked)} />
            {t('loop:keys.switch')}
          </label>
          <p className={controls['hint']}>{t('loop:keys.hint')}</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
};
