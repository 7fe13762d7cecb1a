/**
 * Who may import whom. A row holds for a folder, or for one file where its name ends in .ts; of several rows that fit,
 * the longest does. What stands in no row may not be imported, and a folder without a row may not be there.
 */
export type Row = {
  who: string;
  /** Files and folders of the project whose values may be imported; types come with them. A row's own folder always is. */
  may: readonly string[];
  /** Files and folders of which only types may be imported. */
  types?: readonly string[];
  /** Packages, a name ending in `/*` standing for a scope. `'any'` is every package but the barred ones. */
  packages?: readonly string[] | 'any';
};

/** Packages with one door: nobody else imports them, whatever their row says. */
export const doors: Readonly<Record<string, string>> = { zod: 'lib/zod.ts' };

/** Helpers over sections and evidence that are pure: what the design calls the dossier's types comes with them. */
const dossierHelpers = [
  'lib/dossier/states.ts',
  'lib/dossier/section.ts',
  'lib/dossier/evidence.ts',
  'lib/dossier/schema.ts',
  'lib/dossier/programs.ts',
];
const react = ['react', 'react-dom', 'radix-ui', '@primer/octicons-react', '@primer/primitives', 'i18next'];
const library = [
  'lib/background',
  'lib/dossier',
  'lib/readers',
  'lib/github',
  'lib/knowledge',
  'lib/facts',
  'lib/engine',
  'lib/analysis',
  'lib/outreach',
  'lib/exchange',
  'lib/report',
  'lib/store',
  'lib/background',
  'lib/messages.ts',
  'lib/i18n.ts',
];

export const table: readonly Row[] = [
  { who: 'lib/zod.ts', may: [], packages: ['zod'] },
  { who: 'lib/i18n.ts', may: [], packages: ['i18next'] },
  { who: 'lib/browser.ts', may: [], packages: ['webextension-polyfill'] },
  { who: 'lib/messages.ts', may: ['lib/dossier', 'lib/readers', 'lib/zod.ts'] },
  { who: 'lib/dossier', may: ['lib/zod.ts'] },
  { who: 'lib/readers', may: dossierHelpers, types: ['lib/dossier'] },
  { who: 'lib/github', may: ['lib/dossier', 'lib/readers', 'lib/zod.ts'], packages: ['@octokit/*'] },
  { who: 'lib/knowledge', may: [] },
  {
    who: 'lib/facts',
    may: ['lib/knowledge', ...dossierHelpers],
    types: ['lib/dossier'],
    packages: ['marked', 'compromise', 'smol-toml'],
  },
  { who: 'lib/engine', may: ['lib/dossier', 'lib/zod.ts'], types: ['lib/facts'] },
  {
    who: 'rules',
    may: ['lib/engine/define-rule.ts', 'lib/facts', 'lib/knowledge', ...dossierHelpers],
    types: ['lib/dossier'],
  },
  {
    who: 'lib/outreach',
    may: ['lib/facts', 'lib/knowledge', 'lib/engine/finding.ts', 'lib/zod.ts', ...dossierHelpers],
    types: ['lib/dossier'],
    packages: ['liquidjs'],
  },
  {
    who: 'lib/store',
    may: [
      'lib/dossier',
      'lib/engine/finding.ts',
      'lib/knowledge',
      'lib/outreach/brief.ts',
      'lib/outreach/contact.ts',
      'lib/outreach/notice-due.ts',
      'lib/zod.ts',
    ],
    packages: ['dexie'],
  },
  {
    who: 'lib/exchange',
    may: ['lib/dossier', 'lib/outreach/brief.ts', 'lib/outreach/contact.ts', 'lib/store', 'lib/zod.ts'],
    packages: ['papaparse'],
  },
  {
    who: 'lib/report',
    may: ['lib/facts', 'lib/knowledge', 'lib/engine/finding.ts', ...dossierHelpers],
    types: ['lib/dossier'],
  },
  {
    who: 'lib/background',
    may: ['lib/dossier', 'lib/readers', 'lib/github', 'lib/store', 'lib/messages.ts', 'lib/i18n.ts', 'lib/zod.ts'],
    types: ['lib/browser.ts', 'lib/engine'],
  },
  {
    who: 'lib/analysis',
    may: [
      'lib/dossier',
      'lib/knowledge',
      'lib/facts',
      'lib/engine',
      'lib/outreach/do-not-contact.ts',
      'lib/zod.ts',
      'rules',
    ],
  },
  {
    who: 'components',
    may: ['lib/dossier', 'lib/engine', 'lib/facts', 'lib/knowledge', 'lib/outreach', 'lib/report', 'lib/i18n.ts'],
    types: [...library, 'rules'],
    packages: react,
  },
  {
    who: 'entrypoints',
    may: [...library, 'lib/zod.ts', 'lib/browser.ts', 'rules', 'components', 'public'],
    packages: [...react, 'webextension-polyfill', 'dexie-react-hooks', 'wxt'],
  },
  {
    who: 'test',
    may: [...library, 'lib/zod.ts', 'lib/browser.ts', 'rules', 'components', 'entrypoints', 'public', 'wxt.config.ts'],
    packages: 'any',
  },
];

/**
 * Files that hold what nobody else may have, by who alone may import them, types too. No way over other files leads to
 * them from an entrypoint but those named.
 */
export const guarded: Readonly<Record<string, { by: readonly string[]; from: readonly string[] }>> = {
  // Reads the user's token of GitHub: the background hands it to the client, and no page, script or worker has it.
  'lib/store/tokens.ts': { by: ['lib/background', 'test'], from: ['entrypoints/background.ts'] },
};

/** Workers are given what they work on in a message; the store is not theirs to open. */
export const worker = { files: /^entrypoints\/[^/]+\/[\w-]*worker\.ts$/, barred: 'lib/store' };

/** Content scripts run on every page: no package may come along with them, by whatever way. `wxt` is their wrapper. */
export const contentScript = {
  files: /^entrypoints\/[^/]+\.content(?:\.tsx?$|\/)/,
  packages: ['wxt'],
};
