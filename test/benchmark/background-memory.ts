import type { Chromium } from '../e2e/chromium/harness';

/** Bytes that the background's worker holds on its heap, after what can be collected was. */
export const backgroundMemory = async ({ cdp, extensionId, worker }: Chromium): Promise<number> => {
  await worker();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!target) throw new Error('The worker does not run');
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const ask = <Answer>(id: number, method: string): Promise<Answer> =>
    new Promise((resolve) => {
      const hear = ({ sessionId: from, message }: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(message) as { id?: number; result: Answer };
        if (from !== sessionId || answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result);
      };
      cdp.on('Target.receivedMessageFromTarget', hear);
      void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask<{ usedSize: number }>(2, 'Runtime.getHeapUsage');
  await cdp.send('Target.detachFromTarget', { sessionId });
  return usedSize;
};
