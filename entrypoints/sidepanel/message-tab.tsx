import { MessageView } from '../../components/message-view';
import { useMessage, type MessageOf } from './use-message';

/** The view of a message over the store. Loaded when it is opened: templates bring their engine along. */
export const MessageTab = (of: MessageOf) => {
  const { shown, state, events } = useMessage(of);
  return <MessageView shown={shown} state={state} events={events} />;
};
