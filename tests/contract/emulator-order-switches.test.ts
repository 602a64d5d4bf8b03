import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  maple = await Caller.of(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

const turn = (switches: Record<string, unknown>) => control(emulator.url, 'PUT', '/switches', switches);

/** A new order with a custom line and a fee. */
async function newOrder(): Promise<string> {
  const { body } = await maple.send('POST', '/v2/orders', {
    billing_address: { zip: '78751', country_iso2: 'US', state: 'Texas' },
    products: [
      { name: 'Mug', quantity: 1, price_ex_tax: 10, price_inc_tax: 11 },
      { name: 'Cup', quantity: 1, price_ex_tax: 5, price_inc_tax: 5.5 },
    ],
    fees: [{ type: 'custom_fee', display_name_customer: 'Care', cost_ex_tax: 4, cost_inc_tax: 4.4, source: 'app' }],
  });
  return String(Reflect.get(Object(body), 'id'));
}

test('every switch takes each of its positions, and a reset turns all back', async () => {
  const { body } = await control(emulator.url, 'GET', '/switches');
  const positions = body['positions'] as Record<string, readonly unknown[]>;
  expect(Object.keys(positions).toSorted()).toEqual(Object.keys(body['switches'] as object).toSorted());
  for (const [name, values] of Object.entries(positions)) {
    expect(values[0]).toBe((body['switches'] as Record<string, unknown>)[name]);
    for (const value of values) expect((await turn({ [name]: value })).status).toBe(200);
  }
  expect((await turn({ lineNames: 'perhaps' })).status).toBe(400);
  await control(emulator.url, 'POST', '/reset');
  expect((await control(emulator.url, 'GET', '/switches')).body).toEqual(body);
});

describe('where the documentation is at odds with itself', () => {
  test('fees are wrapped or listed, and their cost is spelt in two ways', async () => {
    const id = await newOrder();
    const fees = async () => (await maple.get(`/v2/orders/${id}/fees`)).body;
    expect(await fees()).toMatchObject({ fees: [{ cost_ex_tax: '4.0000' }] });
    await turn({ feesAnswer: 'list', feeCostKey: 'cost_exc_tax' });
    expect(await fees()).toEqual([expect.objectContaining({ cost_exc_tax: '4.0000' })]);
    expect(await maple.one(`/v2/orders/${id}?include=fees`)).toMatchObject({ fees: [{ cost_exc_tax: '4.0000' }] });
  });

  test('taxes of orders from outside say so in class or in name', async () => {
    const id = await newOrder();
    const [before] = await maple.list(`/v2/orders/${id}/taxes`);
    expect(before).toMatchObject({ class: 'API Tax Override', name: 'Sales Tax' });
    await turn({ taxOverrideMarker: 'name' });
    const [after] = await maple.list(`/v2/orders/${id}/taxes?details=true`);
    expect(after).toMatchObject({ class: 'Default Tax Class', name: 'API Tax Override' });
  });

  test('one product is read by its line or by its product', async () => {
    const lines = await maple.list('/v2/orders/105/products');
    const line = lines.find((each) => Number(each['product_id']) > 0);
    expect(await maple.one(`/v2/orders/105/products/${String(line?.['id'])}`)).toEqual(line);
    await turn({ orderProductPath: 'product' });
    expect(await maple.one(`/v2/orders/105/products/${String(line?.['product_id'])}`)).toMatchObject({
      product_id: line?.['product_id'],
    });
  });

  test('a refused address may carry another status inside than outside', async () => {
    const [address] = await maple.list('/v2/orders/105/shipping_addresses');
    const path = `/v2/orders/105/shipping_addresses/${String(address?.['id'])}`;
    expect(await maple.put(path, { items_total: 3 })).toMatchObject({ status: 400, body: [{ status: 400 }] });
    await turn({ addressErrorStatus: 404 });
    expect(await maple.put(path, { items_total: 3 })).toMatchObject({
      status: 400,
      body: [{ status: 404, message: expect.stringContaining('items_total') }],
    });
  });

  test('the warning about lines left out stands in, at the end of, or beside the list', async () => {
    const part = async () => {
      const query = 'include=consignments.line_items&consignment_structure=object';
      const order = await maple.one(`/v2/orders/112?${query}`);
      return (order['consignments'] as { shipping: Record<string, unknown>[] }).shipping[0] ?? {};
    };
    const warning = { message: expect.any(String) };
    expect((await part())['line_items']).toMatchObject({ 49: { order_id: 112 }, __warning__: warning });
    await turn({ embeddedLinesWarning: 'element' });
    const list = (await part())['line_items'] as unknown[];
    expect([list.length, list.at(-1)]).toEqual([51, { __warning__: warning }]);
    await turn({ embeddedLinesWarning: 'beside' });
    const beside = await part();
    expect([beside['line_items'], beside['__warning__']]).toEqual([expect.any(Array), warning]);
    expect(beside['line_items']).toHaveLength(50);
  });
});

describe('where reports contradict the documentation', () => {
  test('a line that is changed needs its names', async () => {
    await turn({ lineNames: 'required' });
    const line = (await maple.list('/v2/orders/105/products')).find((each) => Number(each['product_id']) > 0);
    const change = (more: Record<string, unknown>) =>
      maple.put('/v2/orders/105', { products: [{ id: line?.['id'], quantity: 7, ...more }] });
    expect(await change({})).toMatchObject({
      status: 400,
      body: [{ message: expect.stringContaining('name_customer') }],
    });
    const names = { name_customer: line?.['name_customer'], name_merchant: line?.['name_merchant'] };
    expect((await change(names)).status).toBe(200);
  });

  test('a custom line stays although its quantity is 0', async () => {
    const id = await newOrder();
    const [mug, cup] = await maple.list(`/v2/orders/${id}/products`);
    await turn({ customLineRemoval: 'ignored' });
    expect((await maple.put(`/v2/orders/${id}`, { products: [{ id: mug?.['id'], quantity: 0 }] })).status).toBe(200);
    expect(await maple.list(`/v2/orders/${id}/products`)).toEqual([mug, cup]);
    await turn({ customLineRemoval: 'removes' });
    await maple.put(`/v2/orders/${id}`, { products: [{ id: mug?.['id'], quantity: 0 }] });
    expect(await maple.list(`/v2/orders/${id}/products`)).toEqual([cup]);
  });

  test('goods that are added to an order are taken from the stock, and must be there', async () => {
    const [product] = Object(await maple.one('/v3/catalog/products?limit=250'))['data'].filter(
      (each: Record<string, unknown>) => each['type'] === 'physical' && each['base_variant_id'] !== null,
    );
    const stock = `/stores/${MAPLE}/stock/${product.id}`;
    const level = async () => (await control(emulator.url, 'GET', stock)).body;
    await control(emulator.url, 'PUT', stock, { tracking: 'product', level: 3 });
    const id = await newOrder();
    const add = async (quantity: number) =>
      (await maple.put(`/v2/orders/${id}`, { products: [{ product_id: product.id, quantity }] })).status;
    expect([await add(5), await level()]).toMatchObject([200, { variants: [{ level: 3 }] }]);
    await turn({ stockOnUpdate: 'taken' });
    expect([await add(4), await level()]).toMatchObject([400, { variants: [{ level: 3 }] }]);
    expect([await add(2), await level()]).toMatchObject([200, { variants: [{ level: 1 }] }]);
    expect((await maple.put(`/v2/orders/${id}`, { staff_notes: 'the same goods' })).status).toBe(200);
    expect(await level()).toMatchObject({ variants: [{ level: 1 }] });
  });

  test('some changes of status are refused', async () => {
    const id = await newOrder();
    const status = async (status_id: number) => (await maple.put(`/v2/orders/${id}`, { status_id })).status;
    expect([await status(4), await status(0), await status(14)]).toEqual([200, 200, 200]);
    await status(0);
    await turn({ refundStatusByPut: 'refused', incompleteByPut: 'refused' });
    expect([await status(14), await status(11), await status(0)]).toEqual([400, 400, 200]);
  });

  test('an archived order stays archived', async () => {
    const id = await newOrder();
    await maple.delete(`/v2/orders/${id}`);
    await turn({ restoreByPut: 'refused' });
    expect((await maple.put(`/v2/orders/${id}`, { is_deleted: false })).status).toBe(400);
    expect((await maple.put(`/v2/orders/${id}`, { staff_notes: 'x' })).status).toBe(200);
    await turn({ restoreByPut: 'accepted' });
    expect((await maple.put(`/v2/orders/${id}`, { is_deleted: false })).body).toMatchObject({ is_deleted: false });
  });
});
