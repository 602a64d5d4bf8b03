import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller, units } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
});
afterAll(() => emulator.stop());

const wait = (seconds: number) => control(emulator.url, 'POST', '/clock', { advance_ms: seconds * 1000 });

/** The order's figures hold together. */
async function addsUp(orderId: number): Promise<void> {
  const order = await maple.one(`/v2/orders/${orderId}?include=fees`);
  const of = (field: string) => units(order[field]);
  const fees = (order['fees'] as Record<string, unknown>[]).reduce((sum, fee) => sum + units(fee['cost_inc_tax']), 0);
  const extras = of('shipping_cost_inc_tax') + of('handling_cost_inc_tax') + of('wrapping_cost_inc_tax') + fees;
  expect(of('total_inc_tax')).toBe(of('subtotal_inc_tax') + extras - of('discount_amount') - of('coupon_discount'));
  expect(of('total_tax')).toBe(of('total_inc_tax') - of('total_ex_tax'));
}

describe('PUT of an order', () => {
  test('merges: what is absent stays, the answer is the order, and the date moves in whole seconds', async () => {
    const before = await maple.one('/v2/orders/141');
    await wait(90);
    const { status, body } = await maple.put('/v2/orders/141', { staff_notes: 'Call first', status_id: 9 });
    expect(status).toBe(200);
    const changed = {
      staff_notes: 'Call first',
      status_id: 9,
      status: 'Awaiting Shipment',
      custom_status: 'Awaiting Shipment',
    };
    expect(body).toEqual({ ...before, ...changed, date_modified: expect.any(String) });
    expect(await maple.one('/v2/orders/141')).toEqual(body);
    const moved = Date.parse(String((body as Record<string, unknown>)['date_modified']));
    expect(moved - Date.parse(String(before['date_modified']))).toBeGreaterThanOrEqual(90_000);
  });

  test('is found by its new values', async () => {
    await wait(1);
    await maple.put('/v2/orders/142', { status_id: 13, external_order_id: 'B&B/7 ü' });
    expect((await maple.list('/v2/orders?external_order_id=B%26B%2F7%20%C3%BC')).map((order) => order['id'])).toEqual([
      142,
    ]);
    expect((await maple.list('/v2/orders?status_id=13&limit=250')).map((order) => order['id'])).toContain(142);
    const [newest] = await maple.list('/v2/orders?sort=date_modified:desc&limit=1');
    expect(newest?.['id']).toBe(142);
  });

  test('a new status mails the shopper, notes do not', async () => {
    const mails = async () => {
      const { body } = await control(emulator.url, 'GET', `/mail?store_hash=${MAPLE}`);
      return JSON.stringify(body).match(/order status changed/g)?.length ?? 0;
    };
    const before = await mails();
    await maple.put('/v2/orders/143', { staff_notes: 'quiet' });
    await maple.put('/v2/orders/143', { status_id: 8 });
    await maple.put('/v2/orders/143', { status_id: 8 });
    expect(await mails()).toBe(before + 1);
  });

  test.each([
    [{ id: 1 }, /^The field 'id' cannot be written to\. Please remove it from your request before trying again\.$/],
    [{ custom_status: 'x' }, /^The field 'custom_status' is not supported by this resource\.$/],
    [{ customer_id: 999_999 }, /^The field 'customer_id' is invalid\.$/],
  ])('%j is refused with an array', async (change, message) => {
    const { status, body } = await maple.put('/v2/orders/144', { staff_notes: 'half', ...change });
    expect([status, body]).toEqual([
      400,
      [expect.objectContaining({ status: 400, message: expect.stringMatching(message) })],
    ]);
    expect((await maple.one('/v2/orders/144'))['staff_notes']).not.toBe('half');
  });

  test.each([[[]], ['text'], [null]])('a body of %j is refused', async (body) => {
    expect((await maple.put('/v2/orders/144', JSON.stringify(body))).status).toBe(400);
  });

  test('an unknown order is not found', async () => {
    expect((await maple.put('/v2/orders/999999', { staff_notes: 'x' })).status).toBe(404);
  });

  test('lines are added, changed and removed, and the order adds up each time', async () => {
    const lines = () => maple.list('/v2/orders/145/products');
    const before = await lines();
    await maple.put('/v2/orders/145', {
      products: [{ name: 'Ribbon', quantity: 2, price_ex_tax: 1.5, price_inc_tax: 1.63 }],
    });
    const added = (await lines()).at(-1);
    expect(added).toMatchObject({ product_id: 0, name: 'Ribbon', quantity: 2, total_inc_tax: '3.2600' });
    await addsUp(145);
    await maple.put('/v2/orders/145', { products: [{ id: added?.['id'], quantity: 5 }] });
    expect((await lines()).at(-1)).toMatchObject({ name: 'Ribbon', quantity: 5, total_inc_tax: '8.1500' });
    await addsUp(145);
    await maple.put('/v2/orders/145', { products: [{ id: added?.['id'], quantity: 0 }] });
    expect(await lines()).toEqual(before);
    await addsUp(145);
  });

  test('a repeated PUT that adds a line adds it again', async () => {
    const count = (await maple.list('/v2/orders/146/products')).length;
    const change = { products: [{ name: 'Twice', quantity: 1, price_ex_tax: 1, price_inc_tax: 1 }] };
    await maple.put('/v2/orders/146', change);
    await maple.put('/v2/orders/146', change);
    expect(await maple.list('/v2/orders/146/products')).toHaveLength(count + 2);
  });

  test('a line of the catalogue is wrapped, wrapped otherwise and unwrapped', async () => {
    const lines = () => maple.list('/v2/orders/151/products?limit=250');
    const line = (await lines()).find(({ product_id: product, wrapping_id: id }) => product !== 0 && id === 0);
    const others = (await lines()).filter(({ id }) => id !== line?.['id']);
    const before = units((await maple.one('/v2/orders/151'))['wrapping_cost_inc_tax']);
    const put = (change: object) => maple.put('/v2/orders/151', { products: [{ id: line?.['id'], ...change }] });
    const read = async () => (await lines()).find(({ id }) => id === line?.['id']);
    const cost = { wrapping_cost_ex_tax: '6.00', wrapping_cost_inc_tax: '6.50' };
    await put({ wrapping_id: 2, wrapping_name: 'Silk', wrapping_message: 'Hello', ...cost });
    expect(await read()).toMatchObject({
      ...{ wrapping_id: 2, wrapping_name: 'Silk', wrapping_message: 'Hello' },
      ...{ wrapping_cost_ex_tax: '6.0000', wrapping_cost_inc_tax: '6.5000', wrapping_cost_tax: '0.5000' },
      ...{ quantity: line?.['quantity'], price_inc_tax: line?.['price_inc_tax'] },
    });
    expect(units((await maple.one('/v2/orders/151'))['wrapping_cost_inc_tax'])).toBe(before + 65_000);
    await addsUp(151);
    await put({ quantity: 9 });
    expect(await read()).toMatchObject({ wrapping_name: 'Silk', wrapping_cost_inc_tax: '6.5000', quantity: 9 });
    await put({ wrapping_id: 0 });
    expect(await read()).toMatchObject({ wrapping_id: 0, wrapping_message: '', wrapping_cost_inc_tax: '0.0000' });
    expect(units((await maple.one('/v2/orders/151'))['wrapping_cost_inc_tax'])).toBe(before);
    expect((await lines()).filter(({ id }) => id !== line?.['id'])).toEqual(others);
    await addsUp(151);
  });

  test.each([
    ['without its costs', { wrapping_id: 2, wrapping_cost_ex_tax: '1' }, 'wrapping_cost_inc_tax'],
    ['at a cost below zero', { wrapping_id: 2, wrapping_cost_ex_tax: '-1', wrapping_cost_inc_tax: '1' }, 'ex_tax'],
    ['taken off while something else is said of it', { wrapping_id: 0, wrapping_name: 'Silk' }, 'wrapping_id'],
  ])('a wrapping %s is refused', async (_, change, named) => {
    const [line] = (await maple.list('/v2/orders/152/products')).filter(({ product_id: product }) => product !== 0);
    const { status, body } = await maple.put('/v2/orders/152', { products: [{ id: line?.['id'], ...change }] });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(named)]);
  });

  test('a custom line has no wrapping', async () => {
    const line = { name: 'Ribbon', quantity: 1, price_ex_tax: 1, price_inc_tax: 1, wrapping_id: 0 };
    const { status, body } = await maple.put('/v2/orders/152', { products: [line] });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('wrapping_id')]);
  });

  test('costs and discount', async () => {
    await maple.put('/v2/orders/147', {
      shipping_cost_ex_tax: 10,
      shipping_cost_inc_tax: '10.83',
      discount_amount: '1.00',
    });
    expect(await maple.one('/v2/orders/147')).toMatchObject({ shipping_cost_tax: '0.8300', discount_amount: '1.0000' });
    await addsUp(147);
    const spread = (await maple.list('/v2/orders/147/products?limit=250')).flatMap(
      (line) => line['applied_discounts'] as Record<string, unknown>[],
    );
    const manual = spread.filter((each) => each['id'] === 'manual-discount');
    expect(manual.reduce((sum, each) => sum + units(each['amount']), 0)).toBe(10_000);
    expect(manual[0]).toMatchObject({ name: 'Manual Discount', code: null, target: 'order' });
  });

  test('fees are replaced as a whole', async () => {
    const fee = { type: 'custom_fee', display_name_customer: 'Rush', cost_ex_tax: 4, cost_inc_tax: 4.4 };
    await maple.put('/v2/orders/148', { fees: [fee, { ...fee, display_name_customer: 'Care' }] });
    const { fees } = (await maple.one('/v2/orders/148/fees')) as { fees: { id: number; cost_tax: string }[] };
    expect(fees.map((each) => each.cost_tax)).toEqual(['0.4000', '0.4000']);
    await maple.put('/v2/orders/148', { fees: [{ ...fee, id: fees[1]?.id, cost_inc_tax: 5 }] });
    const order = await maple.one('/v2/orders/148?include=fees');
    expect(order['fees']).toEqual([expect.objectContaining({ id: fees[1]?.id, cost_inc_tax: '5.0000' })]);
    await addsUp(148);
  });
});

describe('PUT of one shipping address', () => {
  test('changes the text and leaves every cost', async () => {
    const [address] = await maple.list('/v2/orders/123/shipping_addresses');
    const before = await maple.one('/v2/orders/123');
    const path = `/v2/orders/123/shipping_addresses/${String(address?.['id'])}`;
    const { status, body } = await maple.put(path, {
      city: 'Salem',
      state: 'Oregon',
      zip: '97301',
      country_iso2: 'US',
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...address,
      city: 'Salem',
      state: 'Oregon',
      zip: '97301',
      country: 'United States',
      country_iso2: 'US',
    });
    expect((await maple.one('/v2/orders/123'))['total_inc_tax']).toBe(before['total_inc_tax']);
  });

  test.each([{ items_total: 2 }, { id: 5 }, { colour: 'red' }, { state: null }])('%j is refused', async (change) => {
    const [address] = await maple.list('/v2/orders/123/shipping_addresses');
    const path = `/v2/orders/123/shipping_addresses/${String(address?.['id'])}`;
    expect((await maple.put(path, change)).status).toBe(400);
    expect((await maple.put(`/v2/orders/123/shipping_addresses/1`, change)).status).toBe(404);
  });
});

describe('archiving', () => {
  const listed = async (orderId: number) => (await maple.list(`/v2/orders?min_id=${orderId}&max_id=${orderId}`)).length;
  const total = async () => Number((await maple.one('/v2/orders/count'))['count']);

  test('takes an order out of list and count; by its id it is still there', async () => {
    const before = await total();
    const answer = await maple.delete('/v2/orders/150');
    expect([answer.status, answer.body]).toEqual([204, undefined]);
    expect([await listed(150), await total()]).toEqual([0, before - 1]);
    expect(await maple.one('/v2/orders/150')).toMatchObject({ id: 150, is_deleted: true });
    expect((await maple.delete('/v2/orders/150')).status).toBe(204);
    expect((await maple.delete('/v2/orders/999999')).status).toBe(404);
  });

  test('by PUT is the same, and it can be undone', async () => {
    await maple.put('/v2/orders/151', { is_deleted: true });
    expect(await listed(151)).toBe(0);
    await maple.put('/v2/orders/151', { is_deleted: false });
    expect(await listed(151)).toBe(1);
  });

  test('archived orders are listed only where the switch says so', async () => {
    await maple.delete('/v2/orders/152');
    expect((await maple.get('/v2/orders?is_deleted=true')).status).toBe(400);
    await control(emulator.url, 'PUT', '/switches', { listArchived: true });
    const archived = await maple.list('/v2/orders?is_deleted=true&limit=250');
    expect(archived.map((order) => order['id'])).toContain(152);
    expect(archived.every((order) => order['is_deleted'] === true)).toBe(true);
    await control(emulator.url, 'PUT', '/switches', { listArchived: false });
  });
});

describe('archiving all', () => {
  test('takes every order out, with a limit the oldest', async () => {
    const own = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '60' } });
    try {
      const caller = await Caller.of(own.url, MAPLE);
      const before = Number((await caller.one('/v2/orders/count'))['count']);
      expect((await caller.delete('/v2/orders?limit=10')).status).toBe(204);
      expect(Number((await caller.one('/v2/orders/count'))['count'])).toBe(before - 10);
      expect((await caller.delete('/v2/orders')).status).toBe(204);
      expect((await caller.get('/v2/orders')).status).toBe(204);
      expect(await caller.one('/v2/orders/159')).toMatchObject({ is_deleted: true });
    } finally {
      await own.stop();
    }
  });
});
