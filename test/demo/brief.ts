import type { Page } from 'playwright-core';
import { emptyBrief, type Brief } from '../../lib/outreach/brief';

/** What an invented team offers; messages of the demo are drafted from it. */
export const sampleBrief: Brief = {
  ...emptyBrief('5a3d6c1e-2f47-4b0a-9c8e-7d1f0b2a4c69', '2026-01-15T09:00:00.000Z'),
  name: 'Serving platform (sample)',
  role: 'mlops-engineer',
  title: 'MLOps engineer, model serving',
  problem: 'our forty models share GPUs, and one slow model makes all others wait',
  success: 'no model misses its 200 ms because of another one',
  stack: 'Python, Triton, Kubernetes, Prometheus',
  data: 'two years of request logs, with consent, in one table',
  team: 'four engineers who run what they build',
  environment: 'two clusters, deploys on any working day, time for repairs every week',
  unfinished: 'load tests are run by hand',
  pay: '€85,000–105,000 a year',
  research: 10,
  location: { mode: 'remote', place: 'within two hours of Central European Time' },
  sender: { name: 'Jo Sample', company: 'Example Works' },
  notice: {
    responsible: 'Example Works GmbH, Sample Street 1, 12345 Exampletown',
    purpose: 'to fill one role in our serving team',
    retention: '180 days at most',
    contact: 'the form on our page about this notice',
    link: 'https://example.com/source-notice',
  },
};

/** Puts a brief into the extension's store, as its settings do. */
export const writeBrief = (panel: Page, brief: Brief): Promise<void> =>
  panel.evaluate(
    (row) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('plumbline');
        opening.onerror = () => reject(new Error('The store does not open'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('briefs', 'readwrite');
          writing.objectStore('briefs').put(row);
          writing.onerror = () => reject(new Error('No briefs'));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    brief,
  );
