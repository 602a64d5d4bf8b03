import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller, units } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { isCardPaid, orderPool } from './order-pool.ts';

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

const quote = (orderId: unknown, body: unknown, caller = maple) =>
  caller.send('POST', `/v3/orders/${String(orderId)}/payment_actions/refund_quotes`, body);

interface Quote {
  readonly data: Record<string, unknown> & {
    readonly total_refund_amount: number;
    readonly refund_methods: readonly (readonly Record<string, unknown>[])[];
  };
}

async function quoted(orderId: unknown, items: readonly unknown[]): Promise<Quote['data']> {
  const { status, body } = await quote(orderId, { items });
  expect([status, body]).toEqual([201, expect.objectContaining({ meta: {} })]);
  return (body as Quote).data;
}

const whole = (lines: readonly Record<string, unknown>[]) =>
  lines.map((line) => ({ item_type: 'PRODUCT', item_id: line['id'], quantity: line['quantity'] }));

describe('a quote', () => {
  test('of one product: its price with tax, the tax, and the ways back as lists of lists', async () => {
    const order = takePaid();
    const [line] = await maple.list(`/v2/orders/${String(order['id'])}/products`);
    const one = await quoted(order['id'], [{ item_type: 'PRODUCT', item_id: line?.['id'], quantity: 1, amount: 999 }]);
    const perPiece = units(line?.['discounted_total_inc_tax']) / Number(line?.['quantity']);
    expect(Math.abs(one.total_refund_amount * 10_000 - perPiece)).toBeLessThan(100);
    expect(one).toMatchObject({
      order_id: order['id'],
      tax_inclusive: false,
      order_level_refund_amount: 0,
      adjustment: 0,
      rounding: expect.any(Number),
    });
    expect(one.refund_methods.map((method) => method.map((part) => part['provider_id']))).toEqual([
      ['storecredit'],
      ['custom'],
      [expect.stringMatching(/stripe|squarev2|paypalcommerce|testgateway/)],
    ]);
    for (const method of one.refund_methods)
      expect(method.reduce((sum, part) => sum + Number(part['amount']), 0)).toBeCloseTo(one.total_refund_amount, 4);
    expect(one.refund_methods[1]?.[0]).toMatchObject({ offline: true, offline_provider: true });
  });

  test('of all goods and the delivery is what the order cost', async () => {
    const order = takePaid();
    const id = String(order['id']);
    const lines = await maple.list(`/v2/orders/${id}/products?limit=250`);
    const addresses = await maple.list(`/v2/orders/${id}/shipping_addresses`);
    const { fees } = (await maple.one(`/v2/orders/${id}/fees`)) as { fees: Record<string, unknown>[] };
    const amounts = (items: readonly Record<string, unknown>[], type: string, field: string) =>
      items
        .filter((item) => units(item[field]) > 0)
        .map((item) => ({ item_type: type, item_id: item['id'], amount: units(item[field]) / 10_000 }));
    const all = await quoted(id, [
      ...whole(lines),
      ...lines
        .filter((line) => units(line['wrapping_cost_inc_tax']) > 0)
        .map((line) => ({ item_type: 'GIFT_WRAPPING', item_id: line['id'], quantity: line['quantity'] })),
      ...amounts(addresses, 'SHIPPING', 'cost_ex_tax'),
      ...amounts(addresses, 'HANDLING', 'handling_cost_ex_tax'),
      ...amounts(fees, 'FEE', 'cost_ex_tax'),
    ]);
    expect(all.total_refund_amount).toBe(units(order['total_inc_tax']) / 10_000);
  });

  test('of more than the order has is adjusted down, or refused, by switch', async () => {
    const order = takePaid();
    const total = units(order['total_inc_tax']) / 10_000;
    const items = [{ item_type: 'ORDER', item_id: order['id'], amount: total + 10 }];
    const one = await quoted(order['id'], items);
    expect(one).toMatchObject({ total_refund_amount: total, total_refund_tax_amount: 0, adjustment: -10 });
    expect(one['order_level_refund_amount']).toBeCloseTo(total + 10, 4);
    await control(emulator.url, 'PUT', '/switches', { refundOverAsk: 'refused', quoteTaxFlag: 'is_tax_included' });
    expect((await quote(order['id'], { items })).status).toBe(422);
    const less = await quoted(order['id'], [{ ...items[0], amount: 1 }]);
    await control(emulator.url, 'PUT', '/switches', { refundOverAsk: 'adjusted', quoteTaxFlag: 'tax_inclusive' });
    expect(less).toMatchObject({ is_tax_included: false });
    expect(less).not.toHaveProperty('tax_inclusive');
  });

  test('changes nothing, and has no number of its own', async () => {
    const order = takePaid();
    await quoted(order['id'], [{ item_type: 'ORDER', item_id: order['id'], amount: 1 }]);
    expect(await maple.one(`/v2/orders/${String(order['id'])}`)).toEqual(order);
  });

  test.each([
    ['no items', {}, 'items'],
    ['an empty list', { items: [] }, 'items'],
    ['a foreign type', { items: [{ item_type: 'COUPON', item_id: 1, amount: 1 }] }, 'items.0.item_type'],
    ['a line without quantity', { items: [{ item_type: 'PRODUCT', item_id: 1 }] }, 'items.0.quantity'],
    ['shipping without amount', { items: [{ item_type: 'SHIPPING', item_id: 1 }] }, 'items.0.amount'],
    ['an amount as text', { items: [{ item_type: 'ORDER', item_id: 1, amount: '1.00' }] }, 'items.0.amount'],
    ['half a cent', { items: [{ item_type: 'ORDER', item_id: 1, amount: 1.005 }] }, 'items.0.amount'],
    ['a negative amount', { items: [{ item_type: 'ORDER', item_id: 1, amount: -1 }] }, 'items.0.amount'],
    [
      'a long reason',
      { items: [{ item_type: 'ORDER', item_id: 1, amount: 1, reason: 'x'.repeat(1001) }] },
      'items.0.reason',
    ],
    [
      'an adjustment upwards',
      { items: [{ item_type: 'PRODUCT', item_id: 1, quantity: 1, adjustments: [{ amount: 1 }] }] },
      'items.0.adjustments.0.amount',
    ],
    [
      'items and a tax adjustment',
      { items: [{ item_type: 'ORDER', item_id: 1, amount: 1 }], tax_adjustment_amount: 1 },
      'tax_adjustment_amount',
    ],
    ['a line of another order', { items: [{ item_type: 'PRODUCT', item_id: 1, quantity: 1 }] }, 'item_id'],
  ])('%s: 422 that names the field', async (_, body, field) => {
    const order = await maple.one('/v2/orders/190');
    const paid = isCardPaid(order) ? order : (await maple.list('/v2/orders?limit=250')).find(isCardPaid);
    expect(await quote(paid?.['id'], body)).toMatchObject({
      status: 422,
      body: {
        status: 422,
        title: expect.any(String),
        type: expect.any(String),
        errors: { [field]: expect.any(String) },
      },
    });
  });

  test.each([
    ['authorized', (order: Record<string, unknown>) => order['payment_status'] === 'authorized'],
    ['Incomplete', (order: Record<string, unknown>) => order['status_id'] === 0],
    ['declined', (order: Record<string, unknown>) => order['payment_status'] === 'declined'],
  ])('of an order that is %s: 422', async (_, test) => {
    const order = (await orderPool(maple, test))();
    const items = [{ item_type: 'ORDER', item_id: order['id'], amount: 1 }];
    expect(await quote(order['id'], { items })).toMatchObject({
      status: 422,
      body: { title: expect.stringMatching(/paid/) },
    });
  });

  test('of an order that is not there: 404; without the scopes: 403', async () => {
    expect((await quote(999_999, { items: [] })).status).toBe(404);
    const reader = await Caller.of(emulator.url, MAPLE, ['store_v2_orders_read_only']);
    expect((await quote(110, { items: [] }, reader)).status).toBe(403);
    const money = await Caller.of(emulator.url, MAPLE, ['store_v2_transactions']);
    expect((await quote(110, { items: [] }, money)).status).toBe(422);
  });
});
