import { createPrismaClient, type PrismaClient } from '#lib/db/prisma-client.ts';
import { prepareDatabase } from '#lib/db/prepare.ts';
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
import { appSettings, emulatorSettings, endWithUs } from './stage.ts';

/** A stage of a sync bench's own: its emulator is as large as it likes, and background jobs run. */
export interface SyncStage {
  readonly appUrl: string;
  readonly appPid: number;
  readonly platform: Platform;
  readonly storeHash: string;
  /** The app's own database, past the app. */
  readonly database: PrismaClient;
  /** Starts a worker process that the stage ends. Its pid is what a bench kills. */
  startWorker(): Program;
}

export interface SyncStageOptions {
  readonly orders: number;
  /** Calls per 30 s, or `unlimited`. */
  readonly quota: string;
  /** `inline`: the web process works, as a small deployment's does. `off`: only workers that the bench starts. */
  readonly worker: 'inline' | 'off';
}

const DATABASE = 'orderdeck_bench_sync';

/** Starts everything on an emptied database. The stack ends what it started. */
export async function setSyncStage(stack: AsyncDisposableStack, options: SyncStageOptions): Promise<SyncStage> {
  await ensureBuild();
  const prepared = stack.adopt(await prepareDatabase({ database: DATABASE, fresh: true }), (it) => it.release());
  const programs = stack.adopt<Program[]>([], stopPrograms);
  endWithUs(programs);
  const [port, emulatorPort] = [await findFreePort(), await findFreePort()];
  const appUrl = `http://localhost:${port}`;
  const platformUrl = `http://127.0.0.1:${emulatorPort}`;
  const settings = { ...appSettings(appUrl, platformUrl, prepared.url), WORKER: options.worker };
  const emulator = startEmulator({
    ...settings,
    ...emulatorSettings(emulatorPort, options.orders),
    EMULATOR_QUOTA: options.quota,
  });
  programs.push(emulator);
  await waitUntilReady(emulator, `${platformUrl}/_emulator/health`);
  const app = startNext(serveArguments(port), settings);
  programs.unshift(app);
  await waitUntilReady(app, `${appUrl}/api/health`);
  const database = stack.adopt(createPrismaClient(prepared.url, { connections: 3 }), (it) => it.$disconnect());
  const platform = await connectPlatform(platformUrl);
  return {
    appUrl,
    appPid: app.process.pid ?? 0,
    platform,
    storeHash: platform.storeHashes[0] ?? '',
    database,
    startWorker: () => {
      const worker = startProgram('the worker', ['scripts/worker.ts'], settings);
      programs.unshift(worker);
      return worker;
    },
  };
}
