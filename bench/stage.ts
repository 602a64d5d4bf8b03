import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDatabase } from '#lib/db/prepare.ts';
import { createPrismaClient } from '#lib/db/prisma-client.ts';
import { ensureBuild } from '#scripts/build.ts';
import {
  startEmulator,
  serveArguments,
  startNext,
  startProgram,
  stopPrograms,
  waitUntilReady,
  type Program,
} from '#scripts/programs.ts';
import { findFreePort } from './free-port.ts';
import { connectPlatform, type Platform } from './platform.ts';

/** What the benches measure: database, emulator and the built app, each a process of its own on this machine. */
export interface Stage {
  /** On another site than the emulator, as in a real store. */
  readonly appUrl: string;
  readonly appPid: number;
  readonly platform: Platform;
  readonly registration: { readonly clientId: string; readonly appId: number };
  /** Has a worker read every order of an installed store into the index. The worker is gone when this comes back. */
  untilIndexed(storeHash: string): Promise<void>;
}

const INDEX_LIMIT_MS = 120_000;

const DATABASE = 'orderdeck_bench';
export const STAGE_ORDERS = 2_000;

/** Starts everything on an emptied database. The stack ends what it started. */
export async function setStage(stack: AsyncDisposableStack): Promise<Stage> {
  await ensureBuild();
  const database = stack.adopt(await prepareDatabase({ database: DATABASE, fresh: true }), (it) => it.release());
  const programs = stack.adopt<Program[]>([], stopPrograms);
  endWithUs(programs);
  const [port, emulatorPort] = [await findFreePort(), await findFreePort()];
  const appUrl = `http://localhost:${port}`;
  const platformUrl = `http://127.0.0.1:${emulatorPort}`;
  const settings = appSettings(appUrl, platformUrl, database.url);
  const emulator = startEmulator({ ...settings, ...emulatorSettings(emulatorPort, STAGE_ORDERS) });
  programs.push(emulator);
  await waitUntilReady(emulator, `${platformUrl}/_emulator/health`);
  const app = startNext(serveArguments(port), settings);
  programs.unshift(app);
  await waitUntilReady(app, `${appUrl}/api/health`);
  return {
    appUrl,
    appPid: app.process.pid ?? 0,
    platform: await connectPlatform(platformUrl),
    registration: { clientId: settings.BIGCOMMERCE_CLIENT_ID, appId: Number(settings.BIGCOMMERCE_APP_ID) },
    async untilIndexed(storeHash) {
      const worker = startProgram('the worker', ['scripts/worker.ts'], settings);
      programs.unshift(worker);
      const prisma = createPrismaClient(database.url, { connections: 1 });
      const deadline = Date.now() + INDEX_LIMIT_MS;
      while ((await prisma.syncState.findUnique({ where: { storeHash } }))?.phase !== 'done') {
        if (Date.now() > deadline) throw new Error('The store’s orders were not read in time.');
        await sleep(200);
      }
      await prisma.$disconnect();
      await stopPrograms([worker]);
    },
  };
}

/** Whatever ends this process, a signal or the limit of time, ends its programs too. */
export function endWithUs(programs: readonly Program[]): void {
  process.once('exit', () => programs.forEach(({ process: child }) => child.kill('SIGKILL')));
}

/** Settings under which the emulator holds nobody back. */
export function emulatorSettings(port: number, orders: number): Record<string, string> {
  return {
    EMULATOR_PORT: String(port),
    EMULATOR_ORDERS: String(orders),
    EMULATOR_SEED: 'bench',
    EMULATOR_LATENCY_MS: '0',
    EMULATOR_QUOTA: 'unlimited',
  };
}

/** Every setting of the app, so that none of the caller's own environment gets in. */
export function appSettings(appUrl: string, platformUrl: string, databaseUrl: string) {
  return {
    NODE_ENV: 'production',
    APP_URL: appUrl,
    PORT: new URL(appUrl).port,
    DATABASE_URL: databaseUrl,
    BIGCOMMERCE_CLIENT_ID: 'orderdeck-bench',
    BIGCOMMERCE_CLIENT_SECRET: 'bench-client-secret-of-no-real-app-0000001',
    BIGCOMMERCE_APP_ID: '42077',
    BIGCOMMERCE_LOGIN_URL: platformUrl,
    BIGCOMMERCE_API_URL: platformUrl,
    BIGCOMMERCE_PAYMENTS_URL: `${platformUrl}/payments-host`,
    CONTROL_PANEL_ORIGIN: platformUrl,
    CONTROL_PANEL_SDK_URL: `${platformUrl}/jssdk/bc-sdk.js`,
    SESSION_SECRET: 'bench-session-secret-of-no-real-app-0000002',
    TOKEN_ENCRYPTION_KEYS: `bench1:${Buffer.alloc(32, 7).toString('base64')}`,
    WORKER: 'off',
    LOG_LEVEL: 'warn',
  };
}
