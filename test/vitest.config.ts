import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

/**
 * `unit` and `isolated` hold everything that needs no browser; `chromium` and `firefox` drive real ones over the built
 * extension. Files of a process share their modules, since loading them took a third of the time: but for those of the
 * panel, each of which puts a browser of its own in the place of the polyfill, and of the laws, to which nothing may be
 * known from another file.
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/panel/**', 'test/laws/**'],
          testTimeout: 30_000,
          isolate: false,
          setupFiles: ['test/setup/empty-document.ts'],
          unstubGlobals: true,
          // The default leaves a core of two alone.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'isolated',
          root,
          include: ['test/{panel,laws}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'chromium',
          root,
          include: ['test/e2e/chromium/**/*.test.ts'],
          isolate: false,
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
