import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { emulatorClient } from '#tests/fixtures/emulator-client.ts';
import { startEmulator, type RunningEmulator } from '#tests/fixtures/emulator-process.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: RunningEmulator;
let client: BigCommerceClient;

beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  client = await emulatorClient(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

// Order 111 has 51 lines, order 112 has 120: the platform embeds 50 and warns, in a place that nobody documents.
test.each(['object', 'element', 'beside'])(
  'orders with more lines than are embedded are read: %s',
  async (position) => {
    await control(emulator.url, 'PUT', '/switches', { embeddedLinesWarning: position });
    const page = await client.orders.list({
      minId: 111 as OrderId,
      maxId: 112 as OrderId,
      include: ['consignments.line_items'],
    });
    expect(page.unreadable).toEqual([]);
    expect(page.orders).toHaveLength(2);
    for (const order of page.orders) {
      const lines = await client.orders.lines(order.id, order.totalIncTax.currencyCode);
      for (const part of order.consignments?.shipping ?? []) {
        const own = lines.filter((line) => line.orderAddressId === part.id);
        expect(part.lines).toEqual(own.slice(0, 50));
        expect(part.hasAllLines).toBe(own.length <= 50);
      }
    }
    const cut = page.orders.flatMap((order) => order.consignments?.shipping ?? []).filter((part) => !part.hasAllLines);
    expect(cut).not.toHaveLength(0);
  },
);
