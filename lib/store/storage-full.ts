const name = 'StorageFull';

/** What a write rejects with when the browser has no room left; nothing of that write was kept, nothing else was lost. */
export type StorageFull = Error & { name: typeof name };

const isQuota = (error: unknown): boolean => {
  for (let inner = error, depth = 0; inner instanceof Object && depth < 5; depth += 1) {
    if ('name' in inner && inner.name === 'QuotaExceededError') return true;
    inner = 'inner' in inner ? inner.inner : 'cause' in inner ? inner.cause : undefined;
  }
  return false;
};

export const isStorageFull = (error: unknown): error is StorageFull => error instanceof Error && error.name === name;

/** Runs a write; a full disk becomes an error that the panel can put into words. */
export const writing = async <Value>(write: () => PromiseLike<Value>): Promise<Value> => {
  try {
    return await write();
  } catch (error) {
    if (!isQuota(error)) throw error;
    throw Object.assign(new Error('No room left in the browser', { cause: error }), { name });
  }
};
