/** Finds a Chromium for the browser tests, and installs one where there is none: `node scripts/browser.ts` prints its path. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const OUTSIDE_PATH = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** Small fonts that hold Latin, Cyrillic, Greek, Arabic and Hebrew, and Chinese, Japanese and Korean letters. */
const FONTS = ['fonts-dejavu-core', 'fonts-wqy-microhei'];
const LANGUAGES = ['en', 'ar', 'ja', 'ko'];

/** The program to test with: CHROMIUM_PATH, else Playwright's own, else the system's. */
export function findBrowser(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...onPath, ...OUTSIDE_PATH];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/** Finds a browser, or installs one. Throws, saying what to do, when neither works. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) {
    if (canInstallPackages() && !canWriteEveryScript()) installPackages(FONTS);
    return found;
  }
  if (canInstallPackages()) installPackages(['chromium', ...FONTS]);
  else spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, and it could not be installed. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one, then try again.',
  );
}

function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Whether names from all over the world have letters here. Without fontconfig there is no font at all. */
function canWriteEveryScript(): boolean {
  try {
    return LANGUAGES.every((language) => execFileSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }) !== '');
  } catch {
    return false;
  }
}

function installPackages(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env } satisfies Parameters<typeof spawnSync>[2];
  spawnSync('apt-get', ['update', '-qq'], quiet);
  const installed = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  if (installed.status !== 0) console.warn(`apt-get could not install ${packages.join(', ')}.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
