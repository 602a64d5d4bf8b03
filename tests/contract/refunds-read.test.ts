import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';
import { isCardPaid, orderPool } from './order-pool.ts';
import { refundOf } from './refund-calls.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '800', EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

interface Refund extends Record<string, unknown> {
  readonly id: number;
  readonly order_id: number;
  readonly created: string;
  readonly total_amount: number;
  readonly payments: readonly Record<string, unknown>[];
  readonly items: readonly Record<string, unknown>[];
}

const BASE = '/v3/orders/payment_actions/refunds';

async function refunds(query = '', caller = maple): Promise<readonly Refund[]> {
  const { status, body } = await caller.get(`${BASE}${query}`);
  expect(status).toBe(200);
  return (body as { data: Refund[] }).data;
}

describe('refunds of seeded orders', () => {
  test('Refunded and Partially Refunded orders have one, others none', async () => {
    const untouched = await Caller.of(emulator.url, FJORD);
    const all = await refunds('?limit=250', untouched);
    const orders = await untouched.list('/v2/orders?limit=250');
    const refunded = orders.filter((order) => [4, 14].includes(Number(order['status_id'])));
    expect(refunded.length).toBeGreaterThan(1);
    expect(all.map((refund) => refund.order_id)).toEqual(refunded.map((order) => order['id']));
    for (const order of refunded) {
      const own = all.find((refund) => refund.order_id === order['id']);
      const total = Number(order['total_inc_tax']);
      if (order['status_id'] === 4) expect(own?.total_amount).toBeCloseTo(total, 4);
      else expect(own?.total_amount).toBeLessThanOrEqual(total);
      expect(own?.payments.reduce((sum, payment) => sum + Number(payment['amount']), 0)).toBeCloseTo(
        own?.total_amount ?? NaN,
        4,
      );
    }
  });

  test('name transactions that are there, and pieces that lines count', async () => {
    const [refund] = await refunds();
    const calls = refundOf(maple, refund?.order_id);
    const transaction = (await calls.transactions()).find((each) => each['event'] === 'refund');
    expect(refund?.payments[0]).toMatchObject({ transaction_id: String(transaction?.['id']) });
    expect(await refunds(`?transaction_id=${String(transaction?.['id'])}`)).toEqual([refund]);
    expect(await calls.list()).toEqual([refund]);
    const lines = await calls.lines();
    for (const item of refund?.items.filter((each) => each['item_type'] === 'PRODUCT') ?? [])
      expect(lines.find((line) => line['id'] === item['item_id'])).toMatchObject({
        quantity_refunded: item['quantity'],
      });
  });
});

describe('the list', () => {
  test('filters by orders, ids and dates', async () => {
    const all = await refunds('?limit=250');
    const [first, second] = all;
    const ids = `${first?.order_id},${second?.order_id}`;
    expect(await refunds(`?order_id:in=${ids}`)).toEqual([first, second]);
    expect(await refunds(`?order_id:in=${ids}&id:in=${second?.id}`)).toEqual([second]);
    expect(await refunds('?order_id:in=100,999999')).toEqual(all.filter((refund) => refund.order_id === 100));
    const created = encodeURIComponent(second?.created ?? '');
    const [later, earlier] = [
      await refunds(`?created:min=${created}&limit=250`),
      await refunds(`?created:max=${created}&limit=250`),
    ];
    const at = (refund: Refund) => Date.parse(refund.created);
    expect(later).toEqual(all.filter((refund) => at(refund) >= at(second as Refund)));
    expect(earlier).toEqual(all.filter((refund) => at(refund) <= at(second as Refund)));
  });

  test('pages by id, ascending; new ones come last; its meta is empty unless the switch says otherwise', async () => {
    const all = await refunds('?limit=250');
    expect(all.map((refund) => refund.id)).toEqual(all.map((refund) => refund.id).toSorted((a, b) => a - b));
    expect([...(await refunds('?limit=2')), ...(await refunds('?limit=2&page=2'))]).toEqual(all.slice(0, 4));
    expect(await refunds('?page=99')).toEqual([]);
    const take = await orderPool(await archivable(), isCardPaid);
    const calls = refundOf(maple, take()['id']);
    const items = [{ item_type: 'ORDER', item_id: calls.orderId, amount: 1 }];
    const made = calls.dataOf(await calls.make(items, 'custom'));
    expect((await refunds('?limit=250')).at(-1)).toMatchObject({ id: made['id'], order_id: calls.orderId });
    const last = await refunds(`?limit=1&page=${all.length + 1}`);
    expect(last).toEqual([expect.objectContaining({ id: made['id'] })]);
    expect((await maple.get(BASE)).body).toMatchObject({ meta: {} });
    await control(emulator.url, 'PUT', '/switches', { refundListMeta: 'pagination' });
    expect((await maple.get(`${BASE}?limit=2`)).body).toMatchObject({
      meta: { pagination: { total: all.length + 1, per_page: 2, current_page: 1 } },
    });
    await control(emulator.url, 'PUT', '/switches', { refundListMeta: 'empty' });
  });

  test.each(['order_id:in=a', 'id:in=', 'created:min=yesterday', 'limit=0'])('%s: 422', async (query) => {
    expect((await maple.get(`${BASE}?${query}`)).status).toBe(422);
  });
});

async function archivable(): Promise<Caller> {
  await control(emulator.url, 'PUT', '/switches', { listArchived: true });
  return maple;
}

describe('one refund', () => {
  test('has amounts as text, and none for products', async () => {
    const all = await refunds('?limit=250');
    const refund = all.find((each) => each.items.some((item) => item['item_type'] === 'SHIPPING'));
    const { body } = await maple.get(`${BASE}/${refund?.id}`);
    const { items } = (body as { data: Refund }).data;
    for (const item of items)
      expect(item['requested_amount']).toEqual(
        item['item_type'] === 'PRODUCT' ? null : expect.stringMatching(/^\d+\.\d\d$/),
      );
    expect((await maple.get(`${BASE}/999999`)).status).toBe(404);
  });

  test('of a fee: its id, or the order’s by switch', async () => {
    const answer = await maple.send('POST', '/v2/orders', {
      status_id: 11,
      billing_address: { zip: '78751', country_iso2: 'US', state: 'Texas' },
      products: [{ name: 'Mug', quantity: 1, price_ex_tax: 10, price_inc_tax: 11 }],
      fees: [{ type: 'custom_fee', display_name_customer: 'Care', cost_ex_tax: 4, cost_inc_tax: 4.4, source: 'app' }],
    });
    const calls = refundOf(maple, (answer.body as { id: number }).id);
    const { fees } = (await maple.one(`/v2/orders/${calls.orderId}/fees`)) as { fees: { id: number }[] };
    const made = calls.dataOf(await calls.make([{ item_type: 'FEE', item_id: fees[0]?.id, amount: 4 }]));
    expect(made).toMatchObject({ total_amount: 4.4, total_tax: 0.4 });
    const itemId = async () => (calls.dataOf(await calls.read(made['id'])) as Refund).items[0]?.['item_id'];
    expect(await itemId()).toBe(fees[0]?.id);
    await control(emulator.url, 'PUT', '/switches', { feeItemOfOneRefund: 'order' });
    expect(await itemId()).toBe(calls.orderId);
    await control(emulator.url, 'PUT', '/switches', { feeItemOfOneRefund: 'fee' });
  });

  test('is open to whoever reads orders or transactions', async () => {
    for (const scope of ['store_v2_orders_read_only', 'store_v2_transactions_read_only'])
      expect((await (await Caller.of(emulator.url, MAPLE, [scope])).get(BASE)).status).toBe(200);
    expect((await (await Caller.of(emulator.url, MAPLE, ['store_v2_products'])).get(BASE)).status).toBe(403);
  });
});
