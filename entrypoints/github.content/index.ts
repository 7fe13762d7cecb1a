import { defineContentScript } from 'wxt/utils/define-content-script';
import { createBadge } from './badge';
import { followPage } from './follow';
import { send } from './send';

/** Copies the profile that is shown, hands it to the background, and draws one badge beside the name. Nothing else. */
export default defineContentScript({
  matches: ['https://github.com/*'],
  runAt: 'document_idle',
  // Scripts of an older build of this extension hear of it by an event; a message would wake listeners of the page.
  noScriptStartedPostMessage: true,
  main(context) {
    const follower = followPage({
      document,
      address: () => location.href,
      now: () => new Date().toISOString(),
      send,
      badge: createBadge(document, () => send({ type: 'open-panel' })),
      wait: (milliseconds) => new Promise((resolve) => context.setTimeout(() => resolve(), milliseconds)),
      alive: () => context.isValid,
    });
    const again = () => follower.look();
    for (const name of ['turbo:load', 'turbo:render', 'turbo:frame-load', 'pjax:end']) {
      context.addEventListener(document, name as 'scroll', again);
    }
    context.addEventListener(document, 'turbo:before-cache' as 'scroll', () => follower.leave());
    context.addEventListener(document, 'prerenderingchange' as 'scroll', again);
    context.addEventListener(window, 'popstate', again);
    // The event comes before the address changes; the follower looks a moment later.
    context.addEventListener(window, 'wxt:locationchange', again);
    context.addEventListener(window, 'pageshow', (event) => event.persisted && follower.look(true));
    context.onInvalidated(() => follower.leave());
    void again();
  },
});
