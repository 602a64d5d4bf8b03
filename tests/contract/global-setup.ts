import type { TestProject } from 'vitest/node';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An emulator that all contract tests share: unlimited quota, 300 orders, nothing in it is reset. */
    emulatorUrl: string;
  }
}

/** One emulator for tests that need none of their own. Those that set faults, quota or the clock start another. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const emulator = await startEmulator({ env: { EMULATOR_SEED: 'contract', EMULATOR_QUOTA: 'unlimited' } });
  project.provide('emulatorUrl', emulator.url);
  return () => emulator.stop();
}
