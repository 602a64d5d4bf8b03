import { test as base, expect, type BrowserContext } from '@playwright/test';
import { launchStrictBrowser } from './rig/browser.ts';
import { tellPolicyBreaches, watchConsole, type ConsoleWatch } from './rig/console-watch.ts';
import { openDatabase, type AppDatabase } from './rig/database.ts';
import { connectEmulator, type Emulator } from './rig/emulator.ts';
import { readPlaces, type Places } from './rig/settings.ts';
import { watchTraffic, type TrafficWatch } from './rig/traffic-watch.ts';
import { Panel } from './screens/panel.ts';

interface WorkerFixtures {
  readonly places: Places;
  readonly browserProfile: BrowserContext;
  readonly database: AppDatabase;
}

interface TestFixtures {
  readonly emulator: Emulator;
  /** Nothing is installed, nobody is signed in, the stores are as the seed has them. Before every test by itself. */
  readonly freshState: undefined;
  /** Fails the test on a complaint of the browser that it did not announce. Around every test by itself. */
  readonly complaints: ConsoleWatch;
  /** Fails the test when a credential or a cookie was on the wire where none may be. Around every test by itself. */
  readonly traffic: TrafficWatch;
  readonly panel: Panel;
  /** Installs the app in a store by calls alone. */
  readonly install: (storeHash: string, userId?: number) => Promise<void>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  places: [async ({}, use) => use(readPlaces()), { scope: 'worker' }],
  browserProfile: [
    async ({ places }, use) => {
      const context = await launchStrictBrowser(places.browserPath, places.appUrl);
      await tellPolicyBreaches(context);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  database: [
    async ({ places }, use) => {
      const database = await openDatabase(places.databaseUrl);
      await use(database);
      await database.end();
    },
    { scope: 'worker' },
  ],
  context: async ({ browserProfile }, use) => {
    await browserProfile.clearCookies();
    const before = browserProfile.pages();
    await use(browserProfile);
    for (const page of browserProfile.pages()) if (!before.includes(page)) await page.close();
  },
  emulator: async ({ places }, use) => use(connectEmulator(places.emulatorUrl)),
  freshState: [
    async ({ emulator, database }, use) => {
      await emulator.reset();
      await database.empty();
      await use(undefined);
    },
    { auto: true },
  ],
  complaints: [
    async ({ context }, use) => {
      const watch = watchConsole(context);
      await use(watch);
      watch.stop();
      expect(watch.unexpected(), 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  traffic: [
    async ({ context, places }, use) => {
      const watch = watchTraffic(context, places.appUrl, places.appLog);
      await use(watch);
      watch.stop();
      expect(await watch.breaches(), 'credentials, cookies and addresses where none may be').toEqual([]);
    },
    { auto: true },
  ],
  panel: async ({ page, places }, use) => use(new Panel(page, places.emulatorUrl)),
  install: async ({ emulator }, use) => {
    await use(async (storeHash, userId) => {
      const { url } = await emulator.control('POST', '/install', { store_hash: storeHash, user_id: userId });
      const answer = await fetch(String(url), { redirect: 'manual' });
      expect(answer.status).toBe(303);
      await emulator.forgetCalls();
    });
  },
});

export { expect };
