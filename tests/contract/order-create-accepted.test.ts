import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller, units } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let fjord: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  fjord = await Caller.of(emulator.url, FJORD);
});
afterAll(() => emulator.stop());

const BILLING = {
  first_name: 'Jane',
  last_name: 'Doe',
  street_1: '123 Main Street',
  city: 'Austin',
  state: 'Texas',
  zip: '78751',
  country_iso2: 'US',
  email: 'jane@example.com',
};
const MUG = { name: 'Mug', quantity: 2, price_ex_tax: 10, price_inc_tax: '10.83' };

async function created(body: Record<string, unknown>, caller = maple): Promise<Record<string, unknown>> {
  const answer = await caller.send('POST', '/v2/orders', { billing_address: BILLING, products: [MUG], ...body });
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ id: expect.any(Number) })]);
  return answer.body as Record<string, unknown>;
}

const lines = (orderId: unknown) => maple.list(`/v2/orders/${String(orderId)}/products?limit=250`);

/** A product of the catalogue that can be bought without further ado: seen in seeded orders, not tracked. */
async function seenLine(test: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
  for (let orderId = 100; orderId < 300; orderId++)
    for (const line of await lines(orderId)) if (Number(line['product_id']) > 0 && test(line)) return line;
  throw new Error('no such line');
}

const untracked = (productId: unknown) =>
  control(emulator.url, 'PUT', `/stores/${MAPLE}/stock/${String(productId)}`, {
    tracking: 'none',
    minimum: 0,
    maximum: 0,
  });

describe('a new order', () => {
  test('has the defaults of an order from outside: Pending, a guest, channel 1, the billing address as goal', async () => {
    const order = await created({});
    expect(order).toMatchObject({
      status_id: 1,
      customer_id: 0,
      channel_id: 1,
      order_source: 'external',
      payment_status: '',
      cart_id: null,
      date_shipped: '',
      currency_code: 'USD',
      default_currency_code: 'USD',
      currency_exchange_rate: '1.0000000000',
      tax_provider_id: '',
      items_total: 2,
      shipping_address_count: 1,
    });
    const [address] = await maple.list(`/v2/orders/${String(order['id'])}/shipping_addresses`);
    expect(address).toMatchObject({ ...BILLING, country: 'United States', items_total: 2 });
    expect(
      (
        await maple.get(
          `/v2/orders/${String(order['id'])}/shipping_addresses/${String(address?.['id'])}/shipping_quotes`,
        )
      ).status,
    ).toBe(204);
  });

  test('is what the detail and the list answer afterwards', async () => {
    const order = await created({ external_order_id: 'OD-7f3', staff_notes: 'by phone' });
    expect(await maple.one(`/v2/orders/${String(order['id'])}`)).toEqual(order);
    expect(await maple.list('/v2/orders?external_order_id=OD-7f3')).toEqual([order]);
  });

  test('adds up: lines, shipping, handling, fees, discount', async () => {
    const order = await created({
      products: [MUG, { name: 'Bowl', quantity: 1, price_ex_tax: 20, price_inc_tax: 21.65 }],
      shipping_cost_ex_tax: 5,
      shipping_cost_inc_tax: 5.41,
      base_handling_cost: '2',
      discount_amount: '3.00',
      fees: [{ type: 'custom_fee', display_name_customer: 'Care', cost_ex_tax: 4, cost_tax: 0.33, source: 'app' }],
    });
    const of = (field: string) => units(order[field]);
    expect(of('subtotal_inc_tax')).toBe(2 * 108_300 + 216_500);
    expect(of('total_inc_tax')).toBe(of('subtotal_inc_tax') + 54_100 + of('handling_cost_inc_tax') + 43_300 - 30_000);
    expect(of('handling_cost_ex_tax')).toBe(20_000);
    const shares = (await lines(order['id'])).flatMap((line) => line['applied_discounts'] as { amount: string }[]);
    expect(shares.reduce((sum, share) => sum + units(share.amount), 0)).toBe(30_000);
  });

  test('figures given by hand stand', async () => {
    const order = await created({
      subtotal_ex_tax: 1,
      subtotal_inc_tax: 2,
      total_ex_tax: 3,
      total_inc_tax: 4,
      date_created: 'Tue, 20 Nov 2012 00:00:00 +0000',
      status_id: 0,
      customer_locale: 'es-419',
      external_merchant_id: 'M-1',
      payment_method: 'Cash',
    });
    expect(order).toMatchObject({
      subtotal_tax: '1.0000',
      total_inc_tax: '4.0000',
      total_tax: '1.0000',
      date_created: 'Tue, 20 Nov 2012 00:00:00 +0000',
      status: 'Incomplete',
      external_merchant_id: 'M-1',
      payment_method: 'Cash',
    });
    expect((await maple.put(`/v2/orders/${String(order['id'])}`, { external_merchant_id: 'M-2' })).status).toBe(400);
  });

  test('custom lines have no product; their names stand for each other', async () => {
    const order = await created({
      products: [{ name: 'A', name_merchant: 'B', sku: 'S-1', quantity: 1, price_ex_tax: 0, price_inc_tax: 0 }],
    });
    const [line] = await lines(order['id']);
    expect(line).toMatchObject({
      product_id: 0,
      variant_id: 0,
      name: 'A',
      name_customer: 'A',
      name_merchant: 'B',
      sku: 'S-1',
    });
  });

  test('a variant is found by its id or by its options, and is priced from the catalogue with the goal’s tax', async () => {
    const seen = await seenLine(
      (line) =>
        (line['product_options'] as { type: string }[]).every(
          ({ type }) => type !== 'Checkbox' && type !== 'Text field',
        ) && (line['product_options'] as unknown[]).length > 0,
    );
    await untracked(seen['product_id']);
    const options = (seen['product_options'] as { product_option_id: number; value: string }[]).map(
      ({ product_option_id, value }) => ({ id: product_option_id, value }),
    );
    const byId = { product_id: seen['product_id'], variant_id: seen['variant_id'], quantity: 1 };
    const byOptions = { product_id: seen['product_id'], product_options: options, quantity: 1 };
    const order = await created({ products: [byId, byOptions] });
    const [first, second] = await lines(order['id']);
    expect(second?.['variant_id']).toBe(first?.['variant_id']);
    expect(first).toMatchObject({ name: seen['name'], sku: seen['sku'], price_inc_tax: second?.['price_inc_tax'] });
    expect(units(first?.['price_inc_tax'])).toBe(Math.round((units(first?.['price_ex_tax']) * 1.0825) / 100) * 100);
  });

  test('in another transactional currency amounts have its decimals', async () => {
    const seen = await seenLine((line) => (line['product_options'] as unknown[]).length === 0);
    await untracked(seen['product_id']);
    const order = await created({
      products: [{ product_id: seen['product_id'], quantity: 1 }],
      default_currency_code: 'JPY',
    });
    expect(order).toMatchObject({
      default_currency_code: 'JPY',
      currency_code: 'JPY',
      store_default_currency_code: 'USD',
    });
    expect(units(order['total_inc_tax']) % 10_000).toBe(0);
  });

  test('with tax-inclusive prices the figures with tax are exact', async () => {
    const order = await created(
      {
        billing_address: { ...BILLING, country_iso2: 'DE', state: 'Berlin', zip: '10437' },
        products: [{ name: 'Zelt', quantity: 1, price_ex_tax: 100, price_inc_tax: 119 }],
        base_shipping_cost: 11.9,
      },
      fjord,
    );
    expect(order).toMatchObject({
      is_tax_inclusive_pricing: true,
      shipping_cost_inc_tax: '11.9000',
      shipping_cost_ex_tax: '10.0000',
    });
  });

  test('a pickup: no address, its lines hang on it', async () => {
    const { status, body } = await maple.send('POST', '/v2/orders', {
      billing_address: BILLING,
      consignments: {
        pickups: [
          {
            pickup_method_id: 3,
            pickup_method_display_name: 'Front desk',
            location: { name: 'Desk', country_alpha2: 'US' },
            line_items: [MUG],
          },
        ],
      },
    });
    expect(status).toBe(200);
    const id = String((body as { id: number }).id);
    expect(await maple.list(`/v2/orders/${id}/shipping_addresses`)).toEqual([]);
    const consignments = await maple.one(`/v2/orders/${id}/consignments?include=consignments.line_items`);
    expect(consignments).toMatchObject({
      shipping: [],
      pickups: [{ pickup_method_id: 3, location: { name: 'Desk' }, line_items: [{ name: 'Mug', quantity: 2 }] }],
    });
  });

  test('no mail goes out; subscribers hear of it once', async () => {
    const ears = await listenTo(maple, ['store/order/created', 'store/order/updated']);
    const mails = async () => JSON.stringify((await control(emulator.url, 'GET', '/mail')).body);
    const before = await mails();
    const order = await created({ status_id: 11 });
    expect(await ears.heard()).toEqual([{ scope: 'store/order/created', data: { type: 'order', id: order['id'] } }]);
    expect(await mails()).toBe(before);
    await ears.stop();
  });

  test('the same POST twice makes two orders', async () => {
    const [first, second] = [
      await created({ external_order_id: 'twin' }),
      await created({ external_order_id: 'twin' }),
    ];
    expect(second['id']).toBe(Number(first['id']) + 1);
    expect(await maple.list('/v2/orders?external_order_id=twin')).toHaveLength(2);
  });

  test('answers 201 where the switch says so', async () => {
    await control(emulator.url, 'PUT', '/switches', { createdOrderStatus: 201 });
    const { status } = await maple.send('POST', '/v2/orders', { billing_address: BILLING, products: [MUG] });
    await control(emulator.url, 'PUT', '/switches', { createdOrderStatus: 200 });
    expect(status).toBe(201);
  });
});

describe('stock', () => {
  test('is taken by an order, and noted', async () => {
    const seen = await seenLine(
      (line) => (line['product_options'] as unknown[]).length === 0 && line['type'] === 'physical',
    );
    const path = `/stores/${MAPLE}/stock`;
    await control(emulator.url, 'PUT', `${path}/${String(seen['product_id'])}`, {
      tracking: 'product',
      minimum: 0,
      maximum: 0,
      level: 5,
    });
    const wish = (quantity: number) =>
      maple.send('POST', '/v2/orders', {
        billing_address: BILLING,
        products: [{ product_id: seen['product_id'], quantity }],
      });
    const first = await wish(4);
    expect(first.status).toBe(200);
    expect(await wish(2)).toMatchObject({
      status: 400,
      body: [{ status: 400, message: expect.stringContaining('out of stock') }],
    });
    const { body } = await control(emulator.url, 'GET', path);
    expect((body['log'] as unknown[]).at(-1)).toMatchObject({
      product_id: seen['product_id'],
      change: -4,
      level: 1,
      order_id: (first.body as { id: number }).id,
    });
  });
});
