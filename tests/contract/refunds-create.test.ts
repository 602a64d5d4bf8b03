import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller, units } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';
import { isCardPaid, orderPool } from './order-pool.ts';
import { refundOf } from './refund-calls.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let takePaid: () => Record<string, unknown>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  await control(emulator.url, 'PUT', '/switches', { listArchived: true });
  takePaid = await orderPool(
    maple,
    (order) => isCardPaid(order) && Number(order['customer_id']) > 0 && Number(order['items_total']) > 1,
  );
});
afterAll(() => emulator.stop());

const wait = (ms: number) => control(emulator.url, 'POST', '/clock', { advance_ms: ms });

describe('a refund', () => {
  test('is asked for at once and carried out later: transaction, status, mail, counted pieces', async () => {
    const order = takePaid();
    const calls = refundOf(maple, order['id']);
    const [line] = await calls.lines();
    const items = [{ item_type: 'PRODUCT', item_id: line?.['id'], quantity: 1, reason: 'Wrong size' }];
    const made = await calls.make(items);
    expect(made).toMatchObject({
      status: 201,
      body: {
        data: {
          order_id: order['id'],
          user_id: 0,
          reason: 'Wrong size',
          uses_merchant_override_values: false,
          items: [{ ...items[0], adjustments: [], requested_amount: expect.any(Number) }],
          payments: [{ offline: false, is_declined: false, declined_message: '' }],
        },
        meta: {},
      },
    });
    const refund = calls.dataOf(made);
    const before = await calls.transactions();
    expect(await calls.order()).toMatchObject({ status_id: order['status_id'], payment_status: 'captured' });
    await wait(2_000);
    expect(await calls.order()).toMatchObject({
      status_id: 14,
      payment_status: 'partially refunded',
      refunded_amount: '0.0000',
    });
    const after = await calls.transactions();
    expect(after).toHaveLength(before.length + 1);
    const transaction = after.at(-1);
    expect(transaction).toMatchObject({ event: 'refund', status: 'ok', amount: refund['total_amount'] });
    expect(before.map((each) => each['id'])).toContain(transaction?.['reference_transaction_id']);
    expect(calls.dataOf(await calls.read(refund['id']))).toMatchObject({
      payments: [{ transaction_id: String(transaction?.['id']) }],
    });
    expect((await calls.lines())[0]).toMatchObject({
      quantity_refunded: Number(line?.['quantity_refunded']) + 1,
      refund_amount: '0.0000',
    });
    const { body } = await control(emulator.url, 'GET', '/mail');
    expect((body['mails'] as Record<string, unknown>[]).at(-1)).toMatchObject({
      cause: 'order refunded',
      order_id: order['id'],
    });
  });

  test('of everything ends as Refunded; nothing more can be had', async () => {
    const order = takePaid();
    const calls = refundOf(maple, order['id']);
    const amount = units(order['total_inc_tax']) / 10_000;
    const items = [{ item_type: 'ORDER', item_id: order['id'], amount }];
    expect((await calls.make(items)).status).toBe(201);
    await wait(2_000);
    expect(await calls.order()).toMatchObject({ status_id: 4, payment_status: 'refunded' });
    expect(await calls.quote(items)).toMatchObject({ total_refund_amount: 0, refund_methods: [] });
  });

  test('one at a time: a second one is refused until the first is answered', async () => {
    const calls = refundOf(maple, takePaid()['id']);
    const items = [{ item_type: 'ORDER', item_id: calls.orderId, amount: 0.01 }];
    const [first, second] = await Promise.all([calls.make(items), calls.make(items)]);
    expect([first.status, second.status].toSorted()).toEqual([201, 422]);
    expect([first, second].find((each) => each.status === 422)?.body).toMatchObject({
      data: [{ status: 422, title: expect.stringMatching(/one at a time/), type: expect.any(String) }],
    });
    await wait(2_000);
    expect((await calls.make(items)).status).toBe(201);
  });

  test('to store credit, or by other means, is done at once', async () => {
    for (const provider of ['storecredit', 'custom']) {
      const calls = refundOf(maple, takePaid()['id']);
      const items = [{ item_type: 'ORDER', item_id: calls.orderId, amount: 0.5 }];
      const refund = calls.dataOf(await calls.make(items, provider));
      expect(refund['payments']).toEqual([
        expect.objectContaining({ provider_id: provider, amount: 0.5, transaction_id: expect.any(String) }),
      ]);
      expect(await calls.order()).toMatchObject({ status_id: 14 });
      expect((await calls.transactions()).at(-1)).toMatchObject({
        event: 'refund',
        method: provider === 'custom' ? 'custom' : 'store_credit',
      });
    }
  });

  test('declined: told later, nothing counts as refunded', async () => {
    await control(emulator.url, 'PUT', '/payments', { refunds: 'decline' });
    const order = takePaid();
    const calls = refundOf(maple, order['id']);
    const [line] = await calls.lines();
    const made = await calls.make([{ item_type: 'PRODUCT', item_id: line?.['id'], quantity: 1 }]);
    const refund = calls.dataOf(made);
    expect(refund['payments']).toEqual([expect.objectContaining({ is_declined: false })]);
    await wait(2_000);
    await control(emulator.url, 'PUT', '/payments', { refunds: 'succeed' });
    expect(calls.dataOf(await calls.read(refund['id']))['payments']).toEqual([
      expect.objectContaining({ is_declined: true, declined_message: expect.stringMatching(/./) }),
    ]);
    expect((await calls.transactions()).at(-1)).toMatchObject({ event: 'refund', status: 'error' });
    expect(await calls.order()).toMatchObject({ status_id: order['status_id'], payment_status: 'captured' });
    expect((await calls.lines())[0]).toMatchObject({ quantity_refunded: line?.['quantity_refunded'] });
    expect((await calls.make([{ item_type: 'PRODUCT', item_id: line?.['id'], quantity: 1 }])).status).toBe(201);
  });

  test('with the merchant’s own figures: payments follow those', async () => {
    const calls = refundOf(maple, takePaid()['id']);
    const items = [{ item_type: 'ORDER', item_id: calls.orderId, amount: 0.2 }];
    const payments = [{ provider_id: 'custom', amount: 0.35, offline: true }];
    const override = { total_amount: 0.35, total_tax: 0.05 };
    expect(await calls.post({ items, payments, merchant_calculated_override: override })).toMatchObject({
      status: 201,
      body: { data: { total_amount: 0.35, total_tax: 0.05, uses_merchant_override_values: true } },
    });
    for (const wrong of [{ total_amount: 0.35 }, [override], { total_amount: 9_999_999, total_tax: 0 }])
      expect((await calls.post({ items, payments, merchant_calculated_override: wrong })).status).toBe(422);
  });

  test('of tax alone has no items', async () => {
    const take = await orderPool(maple, (order) => isCardPaid(order) && units(order['total_tax']) > 100);
    const calls = refundOf(maple, take()['id']);
    const made = calls.dataOf(await calls.post({ tax_adjustment_amount: 0.01 }));
    expect(made).toMatchObject({ total_amount: 0.01, total_tax: 0.01, items: [] });
  });

  test('subscribers hear of the refund, the status and the transaction', async () => {
    const ears = await listenTo(maple, [
      'store/order/refund/created',
      'store/order/statusUpdated',
      'store/order/transaction/created',
    ]);
    const order = takePaid();
    const calls = refundOf(maple, order['id']);
    const refund = calls.dataOf(await calls.make([{ item_type: 'ORDER', item_id: order['id'], amount: 0.01 }]));
    await wait(2_000);
    const ids = (data: Record<string, unknown>) => [String(data['id']), data['order_id']];
    const heard = (await ears.heard()).filter((each) => ids(each.data).includes(String(order['id'])));
    expect(heard.map((each) => each.scope).toSorted()).toEqual([
      'store/order/refund/created',
      'store/order/statusUpdated',
      'store/order/transaction/created',
    ]);
    expect(heard.find((each) => each.scope === 'store/order/refund/created')?.data).toEqual({
      type: 'order',
      id: order['id'],
      refund: { refund_id: refund['id'] },
    });
    await ears.stop();
  });

  test('may move the status with the request, by switch', async () => {
    await control(emulator.url, 'PUT', '/switches', { refundStatusMoves: 'on_request' });
    const calls = refundOf(maple, takePaid()['id']);
    await calls.make([{ item_type: 'ORDER', item_id: calls.orderId, amount: 0.01 }]);
    await control(emulator.url, 'PUT', '/switches', { refundStatusMoves: 'on_settling' });
    expect(await calls.order()).toMatchObject({ status_id: 14 });
  });
});
