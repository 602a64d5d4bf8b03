import type { Page, Response } from 'playwright';
import { gzipSync } from 'node:zlib';
import { openAppSession } from './app-session.ts';
import { launchChromium } from './chromium.ts';
import { openControlPanel } from './control-panel.ts';
import type { Bench, Report } from './report.ts';
import type { Stage } from './stage.ts';
import { timedCall } from './timed-call.ts';

const ROW = 'tbody tr[data-href]';

interface Script {
  readonly path: string;
  /** As the app sends it to a browser. */
  readonly gzippedBytes: number;
  readonly bytes: number;
}

export const firstScript: Bench = {
  name: 'first-script',
  says: 'the JavaScript that is loaded before the first rows are on screen',
  run,
};

async function run(stage: Stage): Promise<Report> {
  const { appUrl, platform, registration } = stage;
  const [, storeHash = ''] = platform.storeHashes;
  await openAppSession(appUrl, platform, storeHash);
  // What staff load every day: the list from the index.
  await stage.untilIndexed(storeHash);
  await using browser = await launchChromium();
  const panel = await openControlPanel(browser, platform, storeHash, ROW);
  const collected = collectScripts(panel.page, appUrl);
  const { paintedAtMs } = await panel.open(registration.appId);
  // The screen fetches more as soon as its rows stand: that is not waited for.
  const responses = collected.stop().filter((response) => response.request().timing().startTime <= paintedAtMs);
  const scripts = await Promise.all(responses.map(measure));
  const pageBytes = await sizeOfPage(panel.page, appUrl);
  await panel.close();
  return report(scripts, pageBytes);
}

function collectScripts(page: Page, appUrl: string): { stop: () => Response[] } {
  const found: Response[] = [];
  const onResponse = (response: Response): void => {
    if (response.request().resourceType() === 'script' && response.url().startsWith(`${appUrl}/`)) found.push(response);
  };
  page.on('response', onResponse);
  return {
    stop() {
      page.off('response', onResponse);
      return found;
    },
  };
}

async function measure(response: Response): Promise<Script> {
  const { bytes: gzippedBytes } = await timedCall({ url: response.url(), headers: {} });
  const body = await response.body();
  return {
    path: new URL(response.url()).pathname.replace('/_next/static/chunks/', ''),
    gzippedBytes,
    bytes: body.length,
  };
}

/** The page itself, gzipped: it carries scripts inline, which no script response shows. */
async function sizeOfPage(page: Page, appUrl: string): Promise<number> {
  const frame = page.frames().find((one) => one.url().startsWith(appUrl));
  const answer = await fetch(frame?.url() ?? appUrl);
  return gzipSync(await answer.text()).length;
}
function report(scripts: readonly Script[], pageBytes: number): Report {
  const kb = (bytes: number): string => (bytes / 1000).toFixed(1);
  const gzipped = scripts.reduce((sum, script) => sum + script.gzippedBytes, 0);
  const plain = scripts.reduce((sum, script) => sum + script.bytes, 0);
  const largestFirst = scripts.toSorted((one, other) => other.gzippedBytes - one.gzippedBytes);
  return {
    tables: [
      {
        title: 'Scripts before the first rows (kB = 1000 bytes)',
        columns: ['script', 'gzipped', 'plain'],
        rows: [
          ...largestFirst.map(({ path, gzippedBytes, bytes }) => [path, kb(gzippedBytes), kb(bytes)]),
          [`${scripts.length} scripts`, kb(gzipped), kb(plain)],
          ['the same in KiB (1024 bytes)', (gzipped / 1024).toFixed(1), (plain / 1024).toFixed(1)],
          ['beside them: the page, inline scripts included', kb(pageBytes), ''],
        ],
      },
    ],
    figures: { 'gzipped-kb': gzipped / 1000 },
  };
}
