import type { TestProject } from 'vitest/node';
import { useEmbeddedPostgres } from '#lib/db/embedded.ts';
import { prepareTestDatabases } from '#tests/fixtures/database.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { EMULATOR_SETTINGS } from './settings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the emulator of this run answers: the platform's logins, API and payments host, and its own controls. */
    emulatorUrl: string;
  }
}

/** One database server and one emulator for the whole run; each test file gets a database of its own in setup.ts. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await useEmbeddedPostgres({ say: console.log });
  await prepareTestDatabases(server);
  const emulator = await startEmulator({ env: EMULATOR_SETTINGS });
  project.provide('emulatorUrl', emulator.url);
  return async () => {
    await emulator.stop();
    await server.release();
  };
}
