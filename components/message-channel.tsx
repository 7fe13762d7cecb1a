import { useId } from 'react';

import { channelIds } from '../lib/knowledge/channels';
import { angles } from '../lib/outreach/outreach';
import controls from './controls.module.css';
import styles from './message-view.module.css';
import type { MessageEvents, MessageShown } from './message-shown';
import { useWanted } from './use-wanted';
import { useWords } from './words';

/** By what way the message goes, and what it starts from. A follow-up is offered once there is something to follow. */
export const ChannelAndAngle = ({
  shown,
  onChannel,
  onAngle,
}: {
  shown: Pick<MessageShown, 'channel' | 'angle' | 'email' | 'contacts'>;
} & Pick<MessageEvents, 'onChannel' | 'onAngle'>) => {
  const { t } = useWords();
  const id = useId();
  const { email, contacts } = shown;
  const [channel, chooseChannel] = useWanted(shown.channel, onChannel);
  const [angle, chooseAngle] = useWanted(shown.angle, onAngle);
  const offered = angles.filter((one) => one !== 'follow-up' || contacts.length > 0 || angle === 'follow-up');
  return (
    <div className={styles['ways']}>
      <div>
        <label className={controls['label']} htmlFor={`${id}-channel`}>
          {t('message.channel')}
        </label>
        <select
          id={`${id}-channel`}
          className={controls['field']}
          value={channel}
          onChange={({ target }) => {
            const wanted = channelIds.find((one) => one === target.value);
            if (wanted) chooseChannel(wanted);
          }}
        >
          {channelIds.map((one) => (
            <option key={one} value={one}>
              {t(one === 'email' && email === null ? 'message.emailLocked' : `message.channels.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className={controls['label']} htmlFor={`${id}-angle`}>
          {t('message.angle')}
        </label>
        <select
          id={`${id}-angle`}
          className={controls['field']}
          value={angle}
          onChange={({ target }) => {
            const wanted = angles.find((one) => one === target.value);
            if (wanted) chooseAngle(wanted);
          }}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {t(`message.angles.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
};
