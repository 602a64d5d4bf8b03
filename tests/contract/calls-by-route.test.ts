import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: EMULATOR_ENV });
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  await call('POST', '/reset');
  maple = await Caller.of(emulator.url, MAPLE);
});

const call = (method: string, path: string, body?: unknown) => control(emulator.url, method, path, body);

describe('calls by route', () => {
  const drop = { match: { method: 'PUT', path: '/v2/orders/*' }, action: { kind: 'drop_after' }, times: 2 };

  const put = (orderId: number) =>
    maple.put(`/v2/orders/${orderId}`, { staff_notes: 'once' }).then(
      ({ status }) => status,
      () => 0,
    );

  test('are counted since a mark: those whose connection was cut after the change, those that came twice', async () => {
    await maple.get('/v2/orders?limit=1');
    const mark = Number((await call('GET', '/ledger?limit=1')).body['last_id']);
    await call('POST', '/faults', drop);
    expect([await put(110), await put(111), await put(111)]).toEqual([0, 0, 200]);
    await maple.get('/v2/orders?limit=0');
    expect((await call('GET', `/calls?kind=api&since_id=${mark}`)).body).toMatchObject({
      whole: true,
      last_id: mark + 4,
      routes: [
        {
          method: 'PUT',
          route: '/v2/orders/:order_id',
          calls: 3,
          succeeded: 1,
          unanswered: 2,
          duplicates: 1,
          faults: 2,
        },
        { kind: 'api', method: 'GET', route: '/v2/orders', calls: 1, succeeded: 0, refused: 1 },
      ],
    });
    expect((await call('GET', '/ledger?method=PUT&limit=1')).body).toMatchObject({
      entries: [{ route: '/v2/orders/:order_id', path: `/stores/${MAPLE}/v2/orders/111` }],
    });
  });

  test('that met no operation count by their path', async () => {
    await fetch(`${emulator.url}/stores/${MAPLE}/v2/nothing?a=1`);
    expect((await call('GET', '/calls')).body['routes']).toMatchObject([
      { route: `/stores/${MAPLE}/v2/nothing`, calls: 1, refused: 1 },
    ]);
    expect((await call('GET', '/calls?since_id=x')).status).toBe(400);
  });
});
