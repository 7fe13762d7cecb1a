import type { Page, Worker } from 'playwright-core';

/** Puts rows into the extension's store by table, from one of its pages or its background, as they are. */
export const putRows = (page: Page | Worker, rows: Record<string, readonly object[]>): Promise<void> =>
  (page as Page).evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(new Error('The store does not open'));
        opening.onsuccess = () => {
          const { result } = opening;
          const putting = result.transaction(Object.keys(given), 'readwrite');
          for (const [name, some] of Object.entries(given)) for (const row of some) putting.objectStore(name).put(row);
          putting.onerror = () => reject(new Error('The rows were not put'));
          putting.oncomplete = () => {
            result.close();
            resolve();
          };
        };
      }),
    rows,
  );
