import { beforeAll, describe, expect, inject, test } from 'vitest';
import { Caller, MARKUP, units } from './emulator-caller.ts';
import { FJORD, MAPLE } from './emulator-visitor.ts';

let maple: Caller;
let fjord: Caller;
beforeAll(async () => {
  maple = await Caller.of(inject('emulatorUrl'), MAPLE);
  fjord = await Caller.of(inject('emulatorUrl'), FJORD);
});

const RFC_2822_UTC = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} \+0000$/;
const FOUR_PLACES = /^\d+\.\d{4}$/;

describe('an order', () => {
  test('has money as text with four places and dates in UTC', async () => {
    const order = await maple.one('/v2/orders/122');
    for (const [field, value] of Object.entries(order)) {
      if (/(_tax|_cost|_amount|_discount)$/.test(field))
        expect([field, value]).toEqual([field, expect.stringMatching(FOUR_PLACES)]);
      if (/^date_(created|modified|shipped)$/.test(field)) expect(value).toMatch(RFC_2822_UTC);
    }
    expect(order['currency_exchange_rate']).toMatch(/^\d+\.\d{10}$/);
    expect(order['refunded_amount']).toBe('0.0000');
  });

  test('without full shipment has an empty date_shipped', async () => {
    expect((await maple.one('/v2/orders/127'))['date_shipped']).toBe('');
  });

  test('has links whose spelling is the platform\u2019s own', async () => {
    const order = await maple.one('/v2/orders/122');
    expect(order['shipping_addresses']).toEqual({
      url: `https://api.bigcommerce.com/stores/${MAPLE}/v2/orders/122/shippingaddresses`,
      resource: '/orders/122/shippingaddresses',
    });
  });

  test('has the merchant\u2019s status label beside the system name', async () => {
    const order = await maple.one('/v2/orders/131');
    expect([order['status_id'], order['status'], order['custom_status']]).toEqual([
      11,
      'Awaiting Fulfillment',
      'Ready to Pack',
    ]);
  });

  test.each(['999999', 'abc', '-1', '1e2', '99999999999999'])('%s is not found, in an array', async (id) => {
    const answer = await maple.get(`/v2/orders/${id}`);
    expect([answer.status, answer.body]).toEqual([
      404,
      [{ status: 404, message: 'The requested resource was not found.' }],
    ]);
  });

  test('"missing" has many faces', async () => {
    const orders = await maple.list('/v2/orders?limit=250');
    const faces = (field: string) => new Set(orders.map((order) => JSON.stringify(order[field])));
    expect([...faces('payment_provider_id')]).toEqual(expect.arrayContaining(['null', '""']));
    expect([...faces('credit_card_type')].toSorted()).toEqual(['null', '{}']);
    expect([...faces('staff_notes')]).toEqual(expect.arrayContaining(['null', '""']));
    expect([...faces('ebay_order_id')]).toEqual(['"0"']);
    expect((await fjord.one('/v2/orders/100'))['store_default_currency_code']).toBe('');
  });

  test('may carry text that looks like markup', async () => {
    expect((await maple.one('/v2/orders/107'))['staff_notes']).toMatch(MARKUP);
    expect((await maple.one('/v2/orders/109'))['customer_message']).toMatch(MARKUP);
    expect(JSON.stringify(await maple.list('/v2/orders/109/messages'))).not.toBe('[]');
  });
});

describe('lines', () => {
  test('agree with the order, also in three decimal places and in none', async () => {
    for (const order of [...(await maple.list('/v2/orders?limit=60')), ...(await fjord.list('/v2/orders'))]) {
      const caller = order['default_currency_code'] === 'EUR' ? fjord : maple;
      const lines = await caller.list(`/v2/orders/${String(order['id'])}/products?limit=250`);
      const sum = (field: string) => lines.reduce((total, line) => total + units(line[field]), 0);
      expect(sum('total_inc_tax')).toBe(units(order['subtotal_inc_tax']));
      expect(sum('total_ex_tax')).toBe(units(order['subtotal_ex_tax']));
      expect(lines.reduce((total, line) => total + Number(line['quantity']), 0)).toBe(order['items_total']);
      expect(lines.reduce((total, line) => total + Number(line['quantity_shipped']), 0)).toBe(order['items_shipped']);
    }
  });

  test('tell what the shopper paid for them', async () => {
    const orders = (await maple.list('/v2/orders?limit=250')).filter((order) => units(order['discount_amount']) > 0);
    const lines = await maple.list(`/v2/orders/${String(orders[0]?.['id'])}/products`);
    for (const line of lines) {
      const off = (line['applied_discounts'] as { id: string; amount: string; target: string }[]).map((each) =>
        units(each.amount),
      );
      expect(units(line['discounted_total_inc_tax'])).toBe(
        units(line['total_inc_tax']) - off.reduce((a, b) => a + b, 0),
      );
    }
  });

  test('are found one by one by their own id', async () => {
    const [, second] = await maple.list('/v2/orders/111/products');
    expect(await maple.one(`/v2/orders/111/products/${String(second?.['id'])}`)).toEqual(second);
    expect((await maple.get(`/v2/orders/111/products/${String(second?.['product_id'])}999`)).status).toBe(404);
  });
});

describe('delivery', () => {
  test('addresses carry the shipping charge, and are found one by one', async () => {
    const orders = await maple.list('/v2/orders?limit=100');
    const order = orders.find((each) => units(each['shipping_cost_inc_tax']) > 0);
    const addresses = await maple.list(`/v2/orders/${String(order?.['id'])}/shipping_addresses`);
    expect(addresses).toHaveLength(Number(order?.['shipping_address_count']));
    expect(addresses.reduce((sum, address) => sum + units(address['cost_inc_tax']), 0)).toBe(
      units(order?.['shipping_cost_inc_tax']),
    );
    const first = addresses[0];
    expect(await maple.one(`/v2/orders/${String(order?.['id'])}/shipping_addresses/${String(first?.['id'])}`)).toEqual(
      first,
    );
  });

  test('digital orders have none', async () => {
    const digital = (await maple.list('/v2/orders?limit=250')).find((order) => order['order_is_digital'] === true);
    expect((await maple.get(`/v2/orders/${String(digital?.['id'])}/shipping_addresses`)).status).toBe(204);
  });

  test('quotes are one object, or nothing for orders made elsewhere than in the shop', async () => {
    const orders = await maple.list('/v2/orders?limit=250');
    const quoteOf = async (sources: readonly string[]) => {
      const order = orders.find(
        (each) => sources.includes(String(each['order_source'])) && each['shipping_address_count'] === 1,
      );
      const [address] = await maple.list(`/v2/orders/${String(order?.['id'])}/shipping_addresses`);
      const path = `${String(order?.['id'])}/shipping_addresses/${String(address?.['id'])}/shipping_quotes`;
      const other = `${String(order?.['id'])}/consignments/shipping/${String(address?.['id'])}/shipping_quotes`;
      const [answer, same] = [await maple.get(`/v2/orders/${path}`), await maple.get(`/v2/orders/${other}`)];
      expect(same.body).toEqual(answer.body);
      return answer;
    };
    expect((await quoteOf(['www'])).body).toMatchObject({
      id: expect.any(String),
      shipping_provider_quote: expect.any(Array),
    });
    expect((await quoteOf(['manual', 'external'])).status).toBe(204);
  });

  test('shipments: list, one, count; 204 for none', async () => {
    const shipments = await maple.list('/v2/orders/122/shipments');
    const [first] = shipments;
    expect(first).toMatchObject({ order_id: 122, items: expect.any(Array), billing_address: expect.any(Object) });
    expect(await maple.one(`/v2/orders/122/shipments/${String(first?.['id'])}`)).toEqual(first);
    expect(await maple.one('/v2/orders/122/shipments/count')).toEqual({ count: shipments.length });
    expect((await maple.get('/v2/orders/127/shipments')).status).toBe(204);
    expect(await maple.one('/v2/orders/127/shipments/count')).toEqual({ count: 0 });
    expect((await maple.get('/v2/orders/122/shipments/1')).status).toBe(404);
  });

  test('consignments group the lines, with money as numbers', async () => {
    const consignments = await maple.one('/v2/orders/123/consignments');
    expect(consignments).toMatchObject({ pickups: [], downloads: [] });
    const [shipping] = consignments['shipping'] as Record<string, unknown>[];
    expect(shipping?.['cost_inc_tax']).toBeTypeOf('number');
    const lines = shipping?.['line_items'];
    expect(lines).not.toEqual([]);
    for (const line of Array.isArray(lines) ? lines : [])
      expect(line).toEqual({
        url: expect.any(String),
        resource: expect.stringMatching(/^\/orders\/123\/products\/\d+$/),
      });
    const pickup = await maple.one('/v2/orders/128/consignments');
    expect(pickup).toMatchObject({ pickups: [{ pickup_method_display_name: expect.any(String) }], shipping: [] });
  });
});

describe('money and talk', () => {
  test('coupons tell face value and what they took off', async () => {
    const order = (await maple.list('/v2/orders?limit=250')).find((each) => units(each['coupon_discount']) > 0);
    const [coupon] = await maple.list(`/v2/orders/${String(order?.['id'])}/coupons`);
    expect(coupon?.['discount']).toBe(units(order?.['coupon_discount']) / 10_000);
    expect((await maple.get('/v2/orders/107/coupons')).status).toBe(204);
  });

  test('taxes add up to the tax of the order; details name the line', async () => {
    const order = (await fjord.list('/v2/orders')).find(
      (each) => units(each['total_tax']) > 0 && units(each['discount_amount']) + units(each['coupon_discount']) === 0,
    );
    const path = `/v2/orders/${String(order?.['id'])}/taxes`;
    const fees = (await fjord.one(`/v2/orders/${String(order?.['id'])}/fees`))['fees'] as Record<string, unknown>[];
    const feeTax = fees.reduce((sum, fee) => sum + units(fee['cost_tax']), 0);
    for (const rows of [await fjord.list(path), await fjord.list(`${path}?details=true&limit=250`)])
      expect(rows.reduce((sum, row) => sum + units(row['line_amount']), 0)).toBe(units(order?.['total_tax']) - feeTax);
    const [detail] = await fjord.list(`${path}?details=true`);
    expect(detail).toMatchObject({ line_item_type: 'item', order_product_id: expect.stringMatching(/^\d+$/) });
    expect((await fjord.list(path))[0]).not.toHaveProperty('line_item_type');
  });

  test('fees stand in an object', async () => {
    expect(await maple.one('/v2/orders/105/fees')).toEqual({ fees: expect.any(Array) });
  });

  test('messages are filtered', async () => {
    const orders = await maple.list('/v2/orders?limit=250');
    const talks = await Promise.all(orders.map((order) => maple.list(`/v2/orders/${String(order['id'])}/messages`)));
    const talk = talks.find((messages) => messages.length >= 3);
    const path = `/v2/orders/${String(talk?.[0]?.['order_id'])}/messages`;
    expect(await maple.list(`${path}?status=read`)).toEqual(talk?.filter((message) => message['status'] === 'read'));
    expect(await maple.list(`${path}?min_id=${String(talk?.[1]?.['id'])}`)).toEqual(talk?.slice(1));
    const date = encodeURIComponent(String(talk?.[1]?.['date_created']));
    expect(await maple.list(`${path}?max_date_created=${date}&limit=1`)).toEqual(talk?.slice(0, 1));
    expect((await maple.get(`${path}?is_flagged=maybe`)).status).toBe(400);
    expect((await maple.get(`${path}?status=new`)).status).toBe(400);
  });

  test('every sub-resource of an unknown order is not found', async () => {
    const paths = [
      'products',
      'shipping_addresses',
      'coupons',
      'taxes',
      'messages',
      'shipments',
      'fees',
      'consignments',
    ];
    const answers = await Promise.all(paths.map((path) => maple.get(`/v2/orders/999999/${path}`)));
    expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 404));
    expect((await maple.get('/v3/orders/999999/transactions')).body).toMatchObject({
      status: 404,
      title: expect.any(String),
    });
  });
});

describe('transactions', () => {
  test('are in an envelope, with the order id as text and money as numbers', async () => {
    const { body } = await maple.get('/v3/orders/122/transactions');
    const { data, meta } = body as { data: Record<string, unknown>[]; meta: { pagination: { total: number } } };
    expect(data.length).toBe(meta.pagination.total);
    expect(data[0]).toMatchObject({ order_id: '122', amount: expect.any(Number), status: 'ok' });
    expect(data[0]?.['date_created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
  });

  test('an order without any answers 204', async () => {
    expect((await maple.get('/v3/orders/120/transactions')).status).toBe(204);
  });
});
