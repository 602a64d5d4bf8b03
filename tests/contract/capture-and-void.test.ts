import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';
import { orderPool } from './order-pool.ts';
import { refundOf } from './refund-calls.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let takeAuthorized: () => Record<string, unknown>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '3000', EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  await control(emulator.url, 'PUT', '/switches', { listArchived: true });
  const all = await Promise.all([1, 7, 11].map((id) => maple.list(`/v2/orders?limit=250&status_id=${id}`)));
  const authorized = all.flat().filter((order) => order['payment_status'] === 'authorized');
  takeAuthorized = () => {
    const order = authorized.shift();
    if (order === undefined) throw new Error('no authorized order is left');
    return order;
  };
});
afterAll(() => emulator.stop());

const act = (orderId: unknown, action: string, caller = maple) =>
  caller.send('POST', `/v3/orders/${String(orderId)}/payment_actions/${action}`);
const wait = (ms: number) => control(emulator.url, 'POST', '/clock', { advance_ms: ms });

describe.each([
  ['capture', 'capture pending', 'captured'],
  ['void', 'void pending', 'void'],
])('%s', (action, pending, done) => {
  test('answers 201 and nothing, is pending, then done with a transaction', async () => {
    const order = takeAuthorized();
    const calls = refundOf(maple, order['id']);
    const before = await calls.transactions();
    expect(await act(order['id'], action)).toMatchObject({ status: 201, body: {} });
    expect(await calls.order()).toMatchObject({ payment_status: pending });
    expect(await calls.transactions()).toEqual(before);
    await wait(3_000);
    expect(await calls.order()).toMatchObject({ payment_status: done, status_id: order['status_id'] });
    const after = await calls.transactions();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({
      event: action,
      status: 'ok',
      amount: before[0]?.['amount'],
      reference_transaction_id: before[0]?.['id'],
      gateway: before[0]?.['gateway'],
    });
  });

  test('is refused unless the payment is authorized: not while pending, not twice, not for other orders', async () => {
    const order = takeAuthorized();
    await act(order['id'], action);
    const refused = { status: 422, body: { status: 422, title: expect.stringMatching(/not authorized/), errors: {} } };
    expect(await act(order['id'], action)).toMatchObject(refused);
    expect(await act(order['id'], action === 'void' ? 'capture' : 'void')).toMatchObject(refused);
    await wait(3_000);
    expect(await act(order['id'], action)).toMatchObject(refused);
    const take = await orderPool(maple, ({ payment_status: status }) => status === 'captured');
    expect(await act(take()['id'], action)).toMatchObject(refused);
    expect((await act(999_999, action)).status).toBe(404);
  });

  test('that fails leaves the authorization, and a failed transaction', async () => {
    await control(emulator.url, 'PUT', '/payments', { captures: 'fail', voids: 'fail', action_delay_ms: 9_000 });
    const order = takeAuthorized();
    const calls = refundOf(maple, order['id']);
    await act(order['id'], action);
    await wait(8_000);
    expect(await calls.order()).toMatchObject({ payment_status: pending });
    await wait(1_000);
    await control(emulator.url, 'PUT', '/payments', { captures: 'succeed', voids: 'succeed', action_delay_ms: 3_000 });
    expect(await calls.order()).toMatchObject({ payment_status: 'authorized' });
    expect((await calls.transactions()).at(-1)).toMatchObject({ event: action, status: 'error' });
    expect((await act(order['id'], action)).status).toBe(201);
  });

  test('is told to subscribers when it is done', async () => {
    const ears = await listenTo(maple, ['store/order/transaction/created']);
    const order = takeAuthorized();
    await act(order['id'], action);
    await wait(3_000);
    const own = (await ears.heard()).filter((each) => each.data['order_id'] === String(order['id']));
    expect(own).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ type: 'transaction', transaction_type: action }) }),
    ]);
    await ears.stop();
  });
});

test('a captured payment can be refunded, a voided one cannot', async () => {
  const [captured, voided] = [refundOf(maple, takeAuthorized()['id']), refundOf(maple, takeAuthorized()['id'])];
  await act(captured.orderId, 'capture');
  await act(voided.orderId, 'void');
  await wait(3_000);
  const items = (orderId: number) => [{ item_type: 'ORDER', item_id: orderId, amount: 1 }];
  expect((await captured.make(items(captured.orderId))).status).toBe(201);
  await expect(voided.quote(items(voided.orderId))).rejects.toThrow(/^422/);
});

test('the status follows, by switch', async () => {
  await control(emulator.url, 'PUT', '/switches', { paymentMovesStatus: true });
  const order = takeAuthorized();
  await maple.put(`/v2/orders/${String(order['id'])}`, { status_id: 7 });
  await act(order['id'], 'capture');
  const other = takeAuthorized();
  await act(other['id'], 'void');
  await wait(3_000);
  await control(emulator.url, 'PUT', '/switches', { paymentMovesStatus: false });
  expect(await maple.one(`/v2/orders/${String(order['id'])}`)).toMatchObject({ status_id: 11 });
  expect(await maple.one(`/v2/orders/${String(other['id'])}`)).toMatchObject({ status_id: 5 });
});

test('either scope opens it, reading alone does not', async () => {
  const order = takeAuthorized();
  expect(
    (await act(order['id'], 'capture', await Caller.of(emulator.url, MAPLE, ['store_v2_orders_read_only']))).status,
  ).toBe(403);
  expect(
    (await act(order['id'], 'capture', await Caller.of(emulator.url, MAPLE, ['store_v2_transactions']))).status,
  ).toBe(201);
});
