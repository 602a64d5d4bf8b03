import { describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

async function withEmulator<T>(env: Record<string, string>, run: (caller: Caller) => Promise<T>): Promise<T> {
  const emulator = await startEmulator({ env: { ...EMULATOR_ENV, ...env } });
  try {
    return await run(await Caller.of(emulator.url, MAPLE));
  } finally {
    await emulator.stop();
  }
}

const firstOrders = (caller: Caller) =>
  caller.list('/v2/orders?limit=40&include=consignments.line_items&consignment_structure=object');

describe('an emulator that is started', () => {
  test('again with the same seed and instant has the same orders', async () => {
    const [one, two, other] = [
      await withEmulator({}, firstOrders),
      await withEmulator({}, firstOrders),
      await withEmulator({ EMULATOR_SEED: 'else' }, firstOrders),
    ];
    expect(two).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('has the number of orders it was told, a tenth of it in the second store', async () => {
    await withEmulator({ EMULATOR_ORDERS: '70' }, async (caller) => {
      expect((await caller.get('/v2/orders/169')).status).toBe(200);
      expect((await caller.get('/v2/orders/170')).status).toBe(404);
      const second = await Caller.of(caller.base, 'r7wd2xnp5');
      expect((await second.get('/v2/orders/106')).status).toBe(200);
      expect((await second.get('/v2/orders/107')).status).toBe(404);
    });
  });

  test('starts its clock where it was told; orders lie before it', async () => {
    await withEmulator({ EMULATOR_NOW: '2025-02-01T00:00:00Z' }, async (caller) => {
      const { time } = await caller.one('/v2/time');
      expect(Number(time) - Date.parse('2025-02-01T00:00:00Z') / 1000).toBeLessThan(60);
      const [newest] = await caller.list('/v2/orders?sort=date_modified:desc&limit=1');
      expect(Date.parse(String(newest?.['date_modified']))).toBeLessThan(Date.parse('2025-02-01T00:00:00Z'));
    });
  });

  test('makes every API answer wait, and nothing else', async () => {
    await withEmulator({ EMULATOR_LATENCY_MS: '30' }, async (caller) => {
      await caller.get('/v2/time');
      const { body } = await control(caller.base, 'GET', '/ledger?kind=api');
      const [entries] = Object.values(body).filter(Array.isArray) as Record<string, unknown>[][];
      expect(Number(entries?.at(-1)?.['duration_ms'])).toBeGreaterThanOrEqual(29);
    });
  });

  test('says why it cannot', async () => {
    await expect(startEmulator({ env: { EMULATOR_ORDERS: 'many' } })).rejects.toThrow(
      'EMULATOR_ORDERS must be a whole number',
    );
  });

  test('cannot take a port that is taken, and says so', async () => {
    await withEmulator({}, async (caller) => {
      const port = new URL(caller.base).port;
      await expect(startEmulator({ env: { EMULATOR_PORT: port, EMULATOR_ORDERS: '1' } })).rejects.toThrow('EADDRINUSE');
    });
  });
});
