/** One lock at a time for a name, as the browser's: others wait their turn, or are told that there is none. */
export const fakeLocks = () => {
  const held = new Map<string, Promise<unknown>>();
  return {
    request: async (name: string, how: LockOptions, work: (lock: object | null) => Promise<unknown>) => {
      const before = held.get(name);
      if (how.ifAvailable && before) return work(null);
      const turn = (before ?? Promise.resolve())
        .catch(() => undefined)
        .then(() => {
          how.signal?.throwIfAborted();
          return work({});
        });
      held.set(name, turn);
      try {
        return await turn;
      } finally {
        if (held.get(name) === turn) held.delete(name);
      }
    },
  } as unknown as LockManager;
};
