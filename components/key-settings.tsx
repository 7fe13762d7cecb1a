import { CheckSetting } from './check-setting';
import type { GroupEvents } from './settings-group';
import { useWords } from './words';

/** Whether single keys do something: speech input and some keyboards press them by themselves. */
export const KeySettings = ({ keys, onChange }: Pick<GroupEvents, 'onChange'> & { keys: boolean }) => {
  const { t } = useWords();
  return (
    <CheckSetting
      label={t('settings:keys.label')}
      hint={t('settings:keys.hint')}
      checked={keys}
      onCheck={(checked) => onChange({ keys: checked })}
    />
  );
};
