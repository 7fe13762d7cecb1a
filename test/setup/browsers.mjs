/**
 * Finds the browsers of demo and tests, and installs one that is missing: `node test/setup/browsers.mjs chromium firefox`.
 * Plain Node; playwright-core is used where it is installed. Branded Chrome and Edge are never picked: they ignore
 * `--load-extension`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const programFiles = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']];
const inProgramFiles = (...parts) => programFiles.filter(Boolean).map((folder) => path.join(folder, ...parts));

const browsers = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    debian: 'chromium',
    places: {
      linux: ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/usr/bin/chromium-browser'],
      darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
      win32: inProgramFiles('Chromium', 'Application', 'chrome.exe'),
    },
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    places: {
      linux: [
        '/usr/bin/firefox-esr',
        '/usr/bin/firefox',
        '/usr/lib/firefox-esr/firefox-esr',
        '/usr/lib/firefox/firefox',
      ],
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: inProgramFiles('Mozilla Firefox', 'firefox.exe'),
    },
  },
};

/** Playwright's own Chromium (Chrome for Testing). Its Firefox is patched and takes no WebDriver BiDi, so it is no use. */
const playwrightChromium = () => {
  try {
    return require('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
};

/**
 * The path of a browser that can be driven, or undefined.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | undefined}
 */
export const findBrowser = (kind) => {
  const browser = browsers[kind];
  const chosen = process.env[browser.variable];
  // A path that the user gave is used or complained of, never silently replaced.
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const places = [...(kind === 'chromium' ? [playwrightChromium()] : []), ...(browser.places[process.platform] ?? [])];
  return places.find((place) => place !== undefined && existsSync(place));
};

const run = (command, args) => {
  console.log(`> ${[command, ...args].join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
};

const isRoot = () => process.getuid?.() === 0;
const hasApt = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get');

const installWithPlaywright = () => {
  let cli;
  try {
    cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  } catch {
    return false;
  }
  // A bare machine lacks the libraries too, and a Chromium without them is found but does not start.
  const withDependencies = isRoot() && hasApt() ? ['--with-deps'] : [];
  return run(process.execPath, [cli, 'install', '--no-shell', ...withDependencies, 'chromium']);
};

const installWithApt = (name) => {
  if (!hasApt() || !isRoot()) return false;
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', name]);
  run('apt-get', ['update']);
  if (install()) return true;
  // A mirror that was being renewed answers 404 for a moment.
  run('apt-get', ['update']);
  return install();
};

/**
 * Finds or installs a browser.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | undefined} its path
 */
export const ensureBrowser = (kind) => {
  const before = findBrowser(kind);
  if (before || process.env[browsers[kind].variable]) return before;
  console.log(`${browsers[kind].name} is missing; installing it …`);
  if (kind === 'chromium' && installWithPlaywright() && findBrowser(kind)) return findBrowser(kind);
  installWithApt(browsers[kind].debian);
  return findBrowser(kind);
};

const advice = (kind) => {
  const { name, variable } = browsers[kind];
  const chosen = process.env[variable];
  return chosen
    ? `${variable} names ${chosen}, which does not exist.`
    : `No ${name} here and none could be installed: install ${name} and set ${variable} to its program.`;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((kind) => !Object.hasOwn(browsers, kind));
  if (unknown !== undefined) {
    console.error(`No browser is called ${unknown}: chromium or firefox.`);
    process.exit(2);
  }
  let missing = 0;
  for (const kind of wanted) {
    if (ensureBrowser(kind) === undefined) {
      console.error(advice(kind));
      missing += 1;
    }
  }
  process.exit(missing === 0 ? 0 : 1);
}
