import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../entrypoints/github.content/send';

afterEach(() => vi.unstubAllGlobals());

const answering = (answer: unknown) => ({
  runtime: { id: 'x', sendMessage: vi.fn<() => Promise<unknown>>(() => Promise.resolve(answer)) },
});

describe('sending to the background', () => {
  it('sends in the same task', () => {
    const chrome = answering({});
    vi.stubGlobal('chrome', chrome);
    void send({ type: 'open-panel' });
    expect(chrome.runtime.sendMessage).toHaveBeenCalledWith({ type: 'open-panel' });
  });

  it('prefers the native object that has promises in Firefox', async () => {
    vi.stubGlobal('chrome', answering({ opened: true }));
    vi.stubGlobal('browser', answering({ opened: false }));
    expect(await send({ type: 'open-panel' })).toEqual({ opened: false });
  });

  it('takes only what an answer may hold', async () => {
    vi.stubGlobal('chrome', answering({ opened: 'yes', badge: { label: 1, title: 'a', howToOpen: 'b' } }));
    expect(await send({ type: 'open-panel' })).toEqual({});
    vi.stubGlobal('chrome', answering(undefined));
    expect(await send({ type: 'open-panel' })).toEqual({});
  });

  it('is quiet where the extension was updated under the page', async () => {
    vi.stubGlobal('chrome', { runtime: {} });
    expect(await send({ type: 'open-panel' })).toBeNull();
    vi.stubGlobal('chrome', {
      runtime: {
        id: 'x',
        sendMessage: () => {
          throw new Error('Extension context invalidated.');
        },
      },
    });
    expect(await send({ type: 'open-panel' })).toBeNull();
    vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage: () => Promise.reject(new Error('no receiver')) } });
    expect(await send({ type: 'open-panel' })).toBeNull();
  });
});
