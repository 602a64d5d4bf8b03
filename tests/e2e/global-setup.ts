import { openSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { prepareDatabase } from '#lib/db/prepare.ts';
import { ensureBrowser } from '#scripts/browser.ts';
import { ensureBuild } from '#scripts/build.ts';
import { ROOT } from '#scripts/local-environment.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { startApp } from './rig/app-process.ts';
import { appSettings, emulatorSettings, tellWorkers } from './rig/settings.ts';

const RESULTS = join(ROOT, 'test-results');

/** A database of its own, an emulator, and the app as it runs in production, on two sites. The tests learn where they are. */
export default async function setup(): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  try {
    const browserPath = ensureBrowser();
    await ensureBuild();
    const database = await prepareDatabase({ database: 'orderdeck_e2e', fresh: true });
    stops.push(database.release);
    const port = await freePort();
    const appUrl = `http://localhost:${port}`;
    const emulator = await startEmulator({ env: emulatorSettings(appUrl) });
    stops.push(emulator.stop);
    await mkdir(RESULTS, { recursive: true });
    const appLog = join(RESULTS, 'app.log');
    await rm(appLog, { force: true });
    const app = await startApp(appSettings(port, emulator.url, database.url), openSync(appLog, 'a'));
    stops.push(app.stop);
    tellWorkers({ appUrl, emulatorUrl: emulator.url, databaseUrl: database.url, appLog, browserPath });
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
