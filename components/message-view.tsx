import { slotOf } from '../lib/outreach/contact';
import controls from './controls.module.css';
import { BriefSelect } from './message-brief';
import { ChannelAndAngle } from './message-channel';
import { MessageEditor } from './message-editor';
import { EmailGroundForm, EmailGroundLine } from './message-email';
import { OutreachFigures } from './message-figures';
import { KeptTexts } from './message-kept';
import { Nothing } from './message-nothing';
import { NoticeDue } from './message-notice';
import { DoNotContact, SetDoNotContact } from './message-objection';
import { AlreadyContacted, Copied } from './message-record';
import type { MessageEvents, MessageShown } from './message-shown';
import { NotChosen, Topics, TopicWhy } from './message-topics';
import styles from './message-view.module.css';
import { useWords } from './words';

/** The message itself, or what keeps it from being written on this channel or from this angle. */
const Sheet = ({ shown, events }: { shown: MessageShown; events: MessageEvents }) => {
  const { t } = useWords();
  const { channel, angle, topic, draft, stored, email } = shown;
  if (channel === 'email' && email === null) return <EmailGroundForm onGround={events.onGround} />;
  if (draft === null && stored === null) {
    return <p className={styles['note']}>{t(`message.noDraft.${angle}`)}</p>;
  }
  // Each topic, channel and angle has a text of its own: what is written in one is no part of another.
  const slot = slotOf({ topic: topic?.id ?? '', channel, angle });
  return (
    <>
      <MessageEditor key={slot} shown={shown} events={events} />
      {channel === 'email' && email !== null && <EmailGroundLine email={email} onGroundBack={events.onGroundBack} />}
    </>
  );
};

/**
 * The message: what it is about, the draft and where each of its words is from, what there is to look at, and what was
 * copied before. Where the person is not to be written to, or there is nothing to write about, that is said instead.
 */
export const MessageView = ({
  shown,
  state,
  events,
}: {
  shown: MessageShown | null;
  state: 'working' | 'ready' | 'failed';
  events: MessageEvents;
}) => {
  const { t } = useWords();
  if (!shown) {
    return <p className={styles['empty']}>{t(state === 'failed' ? 'message.failed' : 'message.working')}</p>;
  }
  const { choice, topic, contacts, objection, texts, means, kept } = shown;
  const stopped = choice.doNotContact !== null || objection !== null;
  return (
    <div className={styles['view']}>
      {stopped ? (
        <DoNotContact shown={shown} texts={texts} onWithdraw={events.onWithdraw} />
      ) : topic === null ? (
        <>
          <Nothing shown={shown} onOffer={events.onOffer} onNotes={events.onNotes} />
          <NotChosen others={choice.notChosen} />
        </>
      ) : (
        <>
          <Topics topics={choice.topics} chosen={topic} onTopic={events.onTopic} />
          <div className={styles['choices']}>
            <ChannelAndAngle shown={shown} onChannel={events.onChannel} onAngle={events.onAngle} />
            <BriefSelect shown={shown} onBrief={events.onBrief} onBriefs={events.onBriefs} />
          </div>
          <AlreadyContacted contacts={contacts} now={means.now} />
          {!shown.wishesSeen && <p className={styles['note']}>{t('message.wishesUnread')}</p>}
          <Sheet shown={shown} events={events} />
          <p className={controls['hint']}>{t('message.neverSent')}</p>
          <TopicWhy topic={topic} explained={shown.explained} texts={texts} />
          <NotChosen others={choice.notChosen} />
        </>
      )}
      <KeptTexts kept={kept} onRemoveKept={events.onRemoveKept} />
      <Copied contacts={contacts} now={means.now} />
      <NoticeDue shown={shown} onInformed={events.onInformed} onBriefs={events.onBriefs} />
      {!stopped && topic !== null && <OutreachFigures />}
      {!stopped && <SetDoNotContact onObject={events.onObject} />}
    </div>
  );
};
