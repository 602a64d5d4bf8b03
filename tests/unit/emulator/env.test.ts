import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEnv } from '#emulator/env.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function withEnv(values: Record<string, string>): ReturnType<typeof readEnv> {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  return readEnv();
}

describe('the emulator\u2019s environment', () => {
  test('has defaults', () => {
    const before = Date.now();
    const env = withEnv({
      EMULATOR_PORT: '',
      EMULATOR_ORDERS: '',
      EMULATOR_SEED: '',
      EMULATOR_QUOTA: '',
      EMULATOR_NOW: '',
    });
    expect(env).toMatchObject({ port: 4000, orders: 2000, stores: 2, seed: 'orderdeck', latencyMs: 0, quota: 150 });
    expect(env.startMs).toBeGreaterThanOrEqual(before);
  });

  test('is read', () => {
    const env = withEnv({
      EMULATOR_PORT: '0',
      EMULATOR_ORDERS: '5',
      EMULATOR_STORES: '10',
      EMULATOR_SEED: 'x',
      EMULATOR_LATENCY_MS: '40',
      EMULATOR_NOW: '2026-11-20T10:00:00Z',
      EMULATOR_QUOTA: 'unlimited',
    });
    expect(env).toMatchObject({
      port: 0,
      orders: 5,
      stores: 10,
      seed: 'x',
      latencyMs: 40,
      startMs: Date.parse('2026-11-20T10:00:00Z'),
      quota: null,
    });
  });

  test.each([
    ['EMULATOR_PORT', '70000'],
    ['EMULATOR_PORT', 'http'],
    ['EMULATOR_ORDERS', '-1'],
    ['EMULATOR_ORDERS', '1.5'],
    ['EMULATOR_STORES', '1'],
    ['EMULATOR_STORES', '101'],
    ['EMULATOR_LATENCY_MS', 'slow'],
    ['EMULATOR_NOW', 'today'],
    ['EMULATOR_QUOTA', 'many'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => withEnv({ [name]: value })).toThrow(name);
  });
});
