import type { Settings } from '../lib/store/rows';
import { NumberSetting } from './number-setting';
import type { GroupEvents } from './settings-group';
import { formatList } from './time';
import { useWords } from './words';

const days = { least: 1, most: 3_650 };
const noticeRange = { least: 0, most: 90 };

/** So many of those who go next are named. */
const named = 5;

/** How long people are kept, with who goes next. */
export const RetentionSettings = ({
  settings,
  leaving,
  onChange,
  onWrong,
}: GroupEvents & {
  settings: Settings;
  /** Logins of those who are removed within the days of notice, soonest first. */
  leaving: readonly string[];
}) => {
  const { t, locale } = useWords();
  const words = (name: string): string => t(`settings:retention.${name}`);
  const names = [...leaving.slice(0, named), ...(leaving.length > named ? ['…'] : [])];
  return (
    <>
      <NumberSetting
        label={words('label')}
        hint={words('hint')}
        value={settings.retentionDays}
        range={days}
        onKeep={(retentionDays) => void onChange({ retentionDays })}
        onWrong={onWrong}
      />
      <NumberSetting<number | null>
        label={words('contactedLabel')}
        hint={words('contactedHint')}
        value={settings.contactedRetentionDays}
        range={days}
        empty={null}
        onKeep={(contactedRetentionDays) => void onChange({ contactedRetentionDays })}
        onWrong={onWrong}
      />
      <NumberSetting
        label={words('noticeLabel')}
        hint={words('noticeHint')}
        value={settings.noticeDays}
        range={noticeRange}
        onKeep={(noticeDays) => void onChange({ noticeDays })}
        onWrong={onWrong}
      />
      <p>{t('settings:retention.soon', { count: leaving.length, names: formatList(names, locale) })}</p>
      <p>{words('hold')}</p>
    </>
  );
};
