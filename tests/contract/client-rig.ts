import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

/** An emulator for a file's tests, as it was at its start before each, and our client for its first store. */
export function clientRig(): { readonly url: string; readonly client: BigCommerceClient } {
  let emulator: RunningEmulator;
  let client: BigCommerceClient;
  beforeAll(async () => {
    emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  });
  afterAll(() => emulator.stop());
  beforeEach(async () => {
    await control(emulator.url, 'POST', '/reset');
    client = await emulatorClient(emulator.url, MAPLE);
  });
  return {
    get url() {
      return emulator.url;
    },
    get client() {
      return client;
    },
  };
}
