export type BrowserKind = 'chromium' | 'firefox';
export const findBrowser: (kind: BrowserKind) => string | undefined;
export const ensureBrowser: (kind: BrowserKind) => string | undefined;
