import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/** `unit` holds everything that needs no browser; `chromium` and `firefox` drive real ones over the built extension. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'chromium',
          root,
          include: ['test/e2e/chromium/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          // Two cores, a browser and its worker: a test that fails twice in a row is at fault, not the moment.
          retry: 1,
        },
      },
      {
        test: {
          name: 'firefox',
          root,
          include: ['test/e2e/firefox/**/*.test.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
          // Two cores, a browser and its worker: a test that fails twice in a row is at fault, not the moment.
          retry: 1,
        },
      },
    ],
  },
});
