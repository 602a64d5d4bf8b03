import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { isCardPaid, orderPool } from './order-pool.ts';
import { refundOf } from './refund-calls.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let takePaid: () => Record<string, unknown>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  await control(emulator.url, 'PUT', '/switches', { listArchived: true });
  takePaid = await orderPool(maple, (order) => isCardPaid(order) && Number(order['customer_id']) > 0);
});
afterAll(() => emulator.stop());

const one = (orderId: unknown) => [{ item_type: 'ORDER', item_id: orderId, amount: 1 }];
/** Every refusal of a refund has this odd envelope. */
const odd = (title: RegExp) => ({
  status: 422,
  body: { data: [{ status: 422, title: expect.stringMatching(title), type: expect.stringMatching(/^http/) }] },
});

describe('a refund is refused', () => {
  test('when the payments are not what it comes to', async () => {
    const calls = refundOf(maple, takePaid()['id']);
    const payments = [{ provider_id: 'custom', amount: 0.99, offline: true }];
    expect(await calls.post({ items: one(calls.orderId), payments })).toMatchObject(odd(/does not match/));
    expect(await calls.list()).toEqual([]);
  });

  test.each([
    ['a provider that was not quoted', [{ provider_id: 'adyen', amount: 1, offline: false }], /this way/],
    ['an offline provider online', [{ provider_id: 'custom', amount: 1, offline: false }], /this way/],
    ['no payments', undefined, /missing/],
    ['a payment without its flag', [{ provider_id: 'custom', amount: 1 }], /missing/],
  ])('with %s', async (_, payments, title) => {
    const calls = refundOf(maple, takePaid()['id']);
    expect(await calls.post({ items: one(calls.orderId), payments })).toMatchObject(odd(title));
  });

  test('to store credit for a guest', async () => {
    const take = await orderPool(maple, (order) => isCardPaid(order) && order['customer_id'] === 0);
    const calls = refundOf(maple, take()['id']);
    const methods = (await calls.quote(one(calls.orderId)))['refund_methods'];
    expect(JSON.stringify(methods)).not.toContain('storecredit');
    const payments = [{ provider_id: 'storecredit', amount: 1, offline: false }];
    expect(await calls.post({ items: one(calls.orderId), payments })).toMatchObject(odd(/store credit.*guest/));
  });

  test('while the money has not come in, or is not settled', async () => {
    const take = await orderPool(maple, (order) => order['payment_status'] === 'authorized');
    const unpaid = refundOf(maple, take()['id']);
    const payments = [{ provider_id: 'custom', amount: 1, offline: true }];
    expect(await unpaid.post({ items: one(unpaid.orderId), payments })).toMatchObject(odd(/not been paid/));
    const newest = (await maple.list('/v2/orders?limit=250&sort=date_created:desc')).filter(isCardPaid)[0];
    await control(emulator.url, 'PUT', '/payments', { settle_delay_ms: 30 * 86_400_000 });
    const fresh = refundOf(maple, newest?.['id']);
    const answer = await fresh.post({ items: one(fresh.orderId), payments });
    await control(emulator.url, 'PUT', '/payments', { settle_delay_ms: 0 });
    expect(answer).toMatchObject(odd(/settled/));
  });

  test('with 503 in a shape of its own while the tax service is down', async () => {
    await control(emulator.url, 'PUT', '/payments', { tax_service: 'down' });
    const calls = refundOf(maple, takePaid()['id']);
    const answer = await calls.post({ items: one(calls.orderId), payments: [] });
    const quote = await maple.send('POST', `/v3/orders/${calls.orderId}/payment_actions/refund_quotes`, {
      items: one(calls.orderId),
    });
    await control(emulator.url, 'PUT', '/payments', { tax_service: 'up' });
    expect(answer).toMatchObject({
      status: 503,
      body: { data: [{ order_id: calls.orderId, status: 503, error: expect.any(String) }], meta: {} },
    });
    expect(quote).toMatchObject({ status: 503, body: { status: 503, title: expect.any(String) } });
    expect(await calls.list()).toEqual([]);
  });

  test('online where the gateway gives nothing back; recording it works', async () => {
    await control(emulator.url, 'PUT', '/switches', { gatewayRefunds: 'offline' });
    const calls = refundOf(maple, takePaid()['id']);
    const [gateway] =
      ((await calls.quote(one(calls.orderId)))['refund_methods'] as Record<string, unknown>[][]).at(-1) ?? [];
    const online = await calls.post({ items: one(calls.orderId), payments: [{ ...gateway, offline: false }] });
    const recorded = await calls.post({ items: one(calls.orderId), payments: [gateway] });
    await control(emulator.url, 'PUT', '/switches', { gatewayRefunds: 'online' });
    expect(gateway).toMatchObject({
      offline: true,
      offline_provider: false,
      offline_reason: expect.stringMatching(/./),
    });
    expect(online).toMatchObject(odd(/this way/));
    expect(recorded.status).toBe(201);
  });

  test('for TAX as an item, by switch; otherwise it is given back and listed nowhere', async () => {
    const order = (await orderPool(maple, (each) => isCardPaid(each) && Number(each['total_tax']) > 1))();
    const calls = refundOf(maple, order['id']);
    const items = [{ item_type: 'TAX', item_id: order['id'], amount: 0.01 }];
    await control(emulator.url, 'PUT', '/switches', { taxRefundItems: 'refused' });
    const refused = await calls.post({ items, payments: [] });
    await control(emulator.url, 'PUT', '/switches', { taxRefundItems: 'accepted' });
    expect(refused).toMatchObject(odd(/TAX/));
    expect(await calls.make(items, 'custom')).toMatchObject({
      status: 201,
      body: { data: { total_amount: 0.01, total_tax: 0.01, items: [] } },
    });
  });

  test('for an order that is not there', async () => {
    expect((await refundOf(maple, 999_999).post({ items: [], payments: [] })).status).toBe(404);
  });
});
