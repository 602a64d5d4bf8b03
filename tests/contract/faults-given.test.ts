import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '60' } });
});
afterAll(() => emulator.stop());
beforeEach(() => call('POST', '/reset'));

const call = (method: string, path: string, body?: unknown) => control(emulator.url, method, path, body);
const fault = (action: unknown, more: Record<string, unknown> = {}) => call('POST', '/faults', { action, ...more });

describe('a fault that makes no sense is refused, and none is added', () => {
  test.each<[string, unknown, Record<string, unknown>?]>([
    ['no action', undefined],
    ['an action that is a text', 'html'],
    ['no kind', {}],
    ['an unknown kind', { kind: 'explode' }],
    ['a status that no answer has', { kind: 'status', status: 199 }],
    ['a status above all', { kind: 'status', status: 600 }],
    ['no status', { kind: 'status' }],
    ['a status in a text', { kind: 'status', status: '500' }],
    ['latency below zero', { kind: 'latency', ms: -1 }],
    ['latency above ten minutes', { kind: 'latency', ms: 600_001 }],
    ['no latency', { kind: 'latency' }],
    ['no latency after', { kind: 'latency_after' }],
    ['no status after', { kind: 'status_after', status: 99 }],
    ['pieces of no byte, which would never end', { kind: 'slow_bytes', chunk_bytes: 0 }],
    ['pauses below zero', { kind: 'slow_bytes', pause_ms: -1 }],
    ['a redirect to nowhere', { kind: 'redirect' }],
    ['headers in a number', { kind: 'rate_limited', headers: 7 }],
    ['headers of another name', { kind: 'rate_limited', headers: 'some' }],
    ['no times', { kind: 'html' }, { times: 0 }],
    ['half a time', { kind: 'html' }, { times: 1.5 }],
    ['skipping less than none', { kind: 'html' }, { skip: -1 }],
    ['a match that is a text', { kind: 'html' }, { match: '/v2/*' }],
    ['a match by number', { kind: 'html' }, { match: { path: 5 } }],
  ])('%s', async (_, action, more) => {
    const { status, body } = await fault(action, more);
    expect([status, typeof body['error']]).toEqual([400, 'string']);
    expect((await call('GET', '/faults')).body).toEqual({ faults: [] });
  });
});

describe('a fault that can be had is shown as it was given', () => {
  test.each<[unknown, unknown]>([
    [
      { kind: 'latency', ms: 600_000 },
      { kind: 'latency', ms: 600_000 },
    ],
    [
      { kind: 'status_after', status: 502 },
      { kind: 'status_after', status: 502 },
    ],
    [
      { kind: 'latency_after', ms: 9 },
      { kind: 'latency_after', ms: 9 },
    ],
    [{ kind: 'slow_bytes' }, { kind: 'slow_bytes', chunk_bytes: 64, pause_ms: 50 }],
    [
      { kind: 'slow_bytes', chunk_bytes: 1, pause_ms: 0 },
      { kind: 'slow_bytes', chunk_bytes: 1, pause_ms: 0 },
    ],
    [{ kind: 'rate_limited' }, { kind: 'rate_limited', headers: 'normal' }],
    [
      { kind: 'rate_limited', headers: { 'X-Retry-After': 3 } },
      { kind: 'rate_limited', headers: { 'X-Retry-After': '3' } },
    ],
    [
      { kind: 'status', status: 503, body: null },
      { kind: 'status', status: 503, body: null },
    ],
  ])('%o', async (given, shown) => {
    const { status, body } = await fault(given, { match: { method: 'put' }, times: 2, skip: 1 });
    expect([status, body]).toMatchObject([
      201,
      { action: shown, match: { method: 'PUT' }, times: 2, skip: 1, hits: 0 },
    ]);
  });

  test.each([200, 204, 304, 404, 599])(
    'an answer of %i arrives, with a body where the status can have one',
    async (to) => {
      const caller = await Caller.of(emulator.url, MAPLE);
      await fault({ kind: 'status', status: to, body: { told: 'so' } });
      const { status, body } = await caller.get('/v2/orders');
      expect([status, body]).toEqual([to, to === 204 || to === 304 ? undefined : { told: 'so' }]);
      const entries = (await call('GET', '/ledger?kind=api')).body['entries'];
      const bytes = to === 204 || to === 304 ? 0 : JSON.stringify({ told: 'so' }).length;
      expect(entries).toMatchObject([{ status: to, faults: ['status'], bytes }]);
    },
  );
});
