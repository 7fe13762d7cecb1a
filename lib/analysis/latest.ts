/**
 * Hands on one request at a time. Of those that come meanwhile only the newest is kept: a reading of GitHub saves a
 * snapshot with every answer, and analysing each of them would only delay the one that counts. A request that a newer one
 * replaced is answered with null.
 */
export const latestOnly = <Request, Answer>(ask: (request: Request) => Promise<Answer>) => {
  let busy = false;
  let waiting: { begin: () => void; drop: () => void } | null = null;

  const begin = async (request: Request): Promise<Answer> => {
    busy = true;
    try {
      return await ask(request);
    } finally {
      busy = false;
      const next = waiting;
      waiting = null;
      next?.begin();
    }
  };

  return (request: Request): Promise<Answer | null> => {
    if (!busy) return begin(request);
    waiting?.drop();
    return new Promise((resolve, reject) => {
      waiting = { drop: () => resolve(null), begin: () => void begin(request).then(resolve, reject) };
    });
  };
};
