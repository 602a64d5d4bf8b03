import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { CERTIFICATE, dataOf, itemsOf, LENA, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller, units } from './emulator-caller.ts';
import { EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let till: Register;
let fjordTill: Register;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  till = new Register(await Caller.of(emulator.url, MAPLE));
  fjordTill = new Register(await Caller.of(emulator.url, FJORD));
});
afterAll(() => emulator.stop());

const apply = (checkout: Wire, code: string, register = till) =>
  register.send('POST', checkout['id'], '/coupons', { coupon_code: code });
const discount = (checkout: Wire, cart: Wire) => till.send('POST', checkout['id'], '/discounts', { cart });
const fee = (change: Wire = {}) => ({
  type: 'custom_fee',
  name: 'CARE',
  display_name: 'Package care',
  cost: 4,
  source: 'app',
  ...change,
});
const hundred = (quantity = 1) => ({ line_items: [{ product_id: TOWEL, quantity, list_price: 100 }] });

describe('a coupon', () => {
  test.each([
    ['WELCOME10', 'percentage_discount', '10% off', 20],
    ['s2549jm0y', 'per_total_discount', '5 off', 5],
    ['EACH1OFF', 'per_item_discount', '1 off each item', 2],
  ])('%s takes off what it promises, and tells carts its kind by number', async (code, kind, name, amount) => {
    const cart = await till.cart(hundred(2));
    const checkout = dataOf(await apply(cart, code), 200);
    expect(checkout['coupons']).toMatchObject([
      { code: code.toUpperCase(), coupon_type: kind, display_name: name, discounted_amount: amount },
    ]);
    expect(checkout['grand_total']).toBe(200 - amount);
    expect(itemsOf(checkout, 'physical_items')).toMatchObject([
      {
        coupon_amount: amount,
        coupons: amount,
        discounts: [{ id: 'coupon', discounted_amount: amount }],
        list_price: 100,
      },
    ]);
    const wire = dataOf(await till.readCart(cart['id']), 200);
    expect(wire).toMatchObject({ cart_amount: 200 - amount, discount_amount: 0 });
    expect((wire['coupons'] as Wire[])[0]).toMatchObject({
      coupon_type: expect.stringMatching(/^[012]$/),
      discounted_amount: amount,
    });
  });

  test('on shipping leaves the goods alone', async () => {
    const checkout = await till.ready(hundred());
    const before = Number(checkout['grand_total']);
    const free = dataOf(await apply(checkout, 'SHIPFREE'), 200);
    expect(before - Number(free['grand_total'])).toBeCloseTo(8.61, 4);
    expect(free).toMatchObject({ shipping_cost_total_ex_tax: 7.95, cart: { cart_amount_inc_tax: 108.25 } });
    expect((free['consignments'] as Wire[])[0]?.['coupon_discounts']).toEqual([{ code: 'SHIPFREE', amount: 8.61 }]);
  });

  test('comes off by its code', async () => {
    const checkout = await till.ready(hundred());
    await apply(checkout, 'WELCOME10');
    const without = dataOf(await till.send('DELETE', checkout['id'], '/coupons/WELCOME10'), 200);
    expect([without['coupons'], without['grand_total']]).toEqual([[], checkout['grand_total']]);
    expect((await till.send('DELETE', checkout['id'], '/coupons/WELCOME10')).status).toBe(404);
  });

  test('goes one at a time, several in all', async () => {
    const checkout = await till.cart(hundred());
    await apply(checkout, 'WELCOME10');
    const both = dataOf(await apply(checkout, 'S2549JM0Y'), 200);
    expect(both['grand_total']).toBe(85);
  });

  test.each([['NOPE'], ['SUMMER2019'], ['x'.repeat(51)], ['']])('%s is refused', async (code) => {
    const answer = await apply(await till.cart(), code);
    expect(answer).toMatchObject({ status: 422, body: { errors: { coupon_code: expect.any(String) } } });
  });

  test('is refused a second time', async () => {
    const cart = await till.cart();
    expect([(await apply(cart, 'WELCOME5')).status, (await apply(cart, 'welcome5')).status]).toEqual([200, 422]);
  });

  test('leaves gift certificates whole', async () => {
    const cart = await till.cart({ ...hundred(), gift_certificates: [CERTIFICATE] });
    expect(dataOf(await apply(cart, 'WELCOME10'), 200)['grand_total']).toBe(115);
  });
});

describe('a manual discount', () => {
  test('on the cart is spread over its items', async () => {
    const cart = await till.cart({
      line_items: [
        { product_id: TOWEL, quantity: 1, list_price: 30 },
        { product_id: TOWEL, quantity: 1, list_price: 10 },
      ],
    });
    const checkout = dataOf(await discount(cart, { discounts: [{ discounted_amount: 10 }] }), 200);
    expect(itemsOf(checkout, 'physical_items').map((item) => item['discount_amount'])).toEqual([7.5, 2.5]);
    expect(checkout).toMatchObject({ grand_total: 30, cart: { discount_amount: 10, cart_amount_inc_tax: 30 } });
    expect(dataOf(await till.readCart(cart['id']), 200)).toMatchObject({ manual_discount_amount: 10, cart_amount: 30 });
  });

  test('on an item makes it cheaper', async () => {
    const cart = await till.cart(hundred(2));
    const [item] = itemsOf(cart, 'physical_items');
    const checkout = dataOf(await discount(cart, { line_items: [{ id: item?.['id'], discounted_amount: 15 }] }), 200);
    expect(itemsOf(checkout, 'physical_items')).toMatchObject([
      {
        list_price: 100,
        sale_price: 92.5,
        extended_sale_price: 185,
        discounts: [{ id: 'manual-discount', discounted_amount: 15 }],
      },
    ]);
    expect(checkout).toMatchObject({ grand_total: 185, cart: { discount_amount: 0 } });
  });

  test('takes the place of every one before', async () => {
    const cart = await till.cart(hundred());
    const [item] = itemsOf(cart, 'physical_items');
    await discount(cart, {
      discounts: [{ discounted_amount: 10 }],
      line_items: [{ id: item?.['id'], discounted_amount: 5 }],
    });
    const second = dataOf(await discount(cart, { discounts: [{ discounted_amount: 1 }] }), 200);
    expect(second['grand_total']).toBe(99);
  });

  test('never takes more than there is', async () => {
    const cart = await till.cart({ ...hundred(), gift_certificates: [CERTIFICATE] });
    expect(dataOf(await discount(cart, { discounts: [{ discounted_amount: 500 }] }), 200)['grand_total']).toBe(25);
  });

  test('cannot be on an item that a coupon makes cheaper, nor on a gift certificate', async () => {
    const cart = await till.cart({ ...hundred(), gift_certificates: [CERTIFICATE] });
    const idOf = (list: string) => itemsOf(cart, list)[0]?.['id'];
    const on = (id: unknown) => discount(cart, { line_items: [{ id, discounted_amount: 1 }] });
    expect([(await on(idOf('physical_items'))).status, (await on(idOf('gift_certificates'))).status]).toEqual([
      200, 422,
    ]);
    await apply(cart, 'WELCOME10');
    expect([(await on(idOf('physical_items'))).status, (await on('none')).status]).toEqual([422, 422]);
  });

  test.each<[unknown]>([
    [{}],
    [{ discounts: [] }],
    [{ discounts: [{}] }],
    [{ discounts: [{ discounted_amount: -1 }] }],
  ])('%j is refused', async (cart) => {
    const { id } = await till.cart();
    expect((await till.send('POST', id, '/discounts', { cart })).status).toBe(422);
  });
});

describe('fees', () => {
  test('are added with tax, but in the class that nobody taxes', async () => {
    const checkout = await till.ready(hundred());
    const fees = [fee(), fee({ name: 'FREE', tax_class_id: 1 })];
    const added = dataOf(await till.send('POST', checkout['id'], '/fees', { fees }), 200);
    expect(added['fees']).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'CARE',
        display_name: 'Package care',
        cost_ex_tax: 4,
        cost_inc_tax: 4.33,
        tax_class_id: null,
      },
      { name: 'FREE', cost_ex_tax: 4, cost_inc_tax: 4, tax_class_id: 1 },
    ]);
    expect(Number(added['grand_total']) - Number(checkout['grand_total'])).toBeCloseTo(8.33, 4);
  });

  test('are five at most', async () => {
    const { id } = await till.cart();
    const add = (count: number) => till.send('POST', id, '/fees', { fees: Array.from({ length: count }, () => fee()) });
    expect([(await add(6)).status, (await add(4)).status, (await add(2)).status, (await add(1)).status]).toEqual([
      422, 200, 422, 200,
    ]);
  });

  test('are replaced whole, by id; the others stay', async () => {
    const { id } = await till.cart();
    const fees = [fee(), fee({ name: 'OTHER' })];
    const [first, second] = dataOf(await till.send('POST', id, '/fees', { fees }), 200)['fees'] as Wire[];
    const put = (change: Wire) => till.send('PUT', id, '/fees', { fees: [{ ...fee(), id: first?.['id'], ...change }] });
    expect(dataOf(await put({ cost: 9 }), 200)['fees']).toMatchObject([
      { id: first?.['id'], cost_ex_tax: 9 },
      second ?? {},
    ]);
    expect((await put({ display_name: undefined })).status).toBe(422);
    expect((await put({ id: 'none' })).status).toBe(422);
  });

  test('are taken off by a list of ids', async () => {
    const { id } = await till.cart();
    const [first] = dataOf(await till.send('POST', id, '/fees', { fees: [fee(), fee()] }), 200)['fees'] as Wire[];
    const left = dataOf(await till.send('DELETE', id, '/fees', { ids: [first?.['id']] }), 200);
    expect(left['fees']).toHaveLength(1);
    expect((await till.send('DELETE', id, '/fees', { ids: [first?.['id']] })).status).toBe(422);
    expect((await till.send('DELETE', id, '/fees', { ids: [] })).status).toBe(422);
  });

  test.each([
    { type: 'tip' },
    { name: '' },
    { name: 'x'.repeat(51) },
    { cost: '4' },
    { source: undefined },
    { tax_class_id: 77 },
  ])('%j is refused', async (change) => {
    const { id } = await till.cart();
    expect((await till.send('POST', id, '/fees', { fees: [fee(change)] })).status).toBe(422);
  });
});

describe('the order comes to what its checkout did', () => {
  /** The checkout and the order that came of it. */
  async function both(register: Register, checkout: Wire) {
    const latest = await register.checkout(checkout['id']);
    const order = await register.caller.one(`/v2/orders/${await register.order(checkout['id'])}`);
    return { latest, order };
  }

  function expectSame({ latest, order }: { latest: Wire; order: Wire }) {
    const amount = (name: string) => units(order[name]) / 10_000;
    expect(latest).toMatchObject({
      grand_total: amount('total_inc_tax'),
      tax_total: amount('total_tax'),
      subtotal_ex_tax: amount('subtotal_ex_tax'),
      subtotal_inc_tax: amount('subtotal_inc_tax'),
      shipping_cost_total_ex_tax: amount('shipping_cost_ex_tax'),
      shipping_cost_total_inc_tax: amount('shipping_cost_inc_tax'),
    });
  }

  test('with prices without tax, and everything at once', async () => {
    const checkout = await till.ready({
      line_items: [{ product_id: TOWEL, quantity: 3 }],
      custom_items: [{ name: 'Bow', quantity: 2, list_price: 3.33 }],
      gift_certificates: [CERTIFICATE],
    });
    await apply(checkout, 'WELCOME15');
    await till.send('POST', checkout['id'], '/fees', { fees: [fee()] });
    await discount(checkout, { discounts: [{ discounted_amount: 7.77 }] });
    const result = await both(till, checkout);
    expectSame(result);
    expect(result.order).toMatchObject({ discount_amount: '7.7700', status: 'Incomplete' });
    const path = `/v2/orders/${String(result.order['id'])}`;
    expect(await till.caller.list(`${path}/coupons`)).toMatchObject([{ code: 'WELCOME15', coupon_id: 25, type: 1 }]);
    const lines = await till.caller.list(`${path}/products`);
    expect(lines.map((line) => line['type'])).toEqual(['physical', 'physical', 'giftcertificate']);
    const shares = lines.flatMap((line) => line['applied_discounts'] as { amount: string }[]);
    const all = shares.reduce((sum, share) => sum + units(share.amount), 0);
    expect(all).toBe(77_700 + units(result.order['coupon_discount']));
  });

  test('with prices with tax', async () => {
    const checkout = await fjordTill.ready({ line_items: [{ product_id: TOWEL, quantity: 2 }] }, LENA);
    await apply(checkout, 'WELCOME25', fjordTill);
    const result = await both(fjordTill, checkout);
    expectSame(result);
    const { cart_amount_inc_tax: inc, cart_amount_ex_tax: ex } = result.latest['cart'] as Record<string, number>;
    expect(Number(inc) / Number(ex)).toBeCloseTo(1.19, 3);
  });

  test('in a currency without decimals', async () => {
    const checkout = await till.ready({ line_items: [{ product_id: TOWEL, quantity: 1 }], currency: { code: 'JPY' } });
    await apply(checkout, 'WELCOME15');
    const result = await both(till, checkout);
    expectSame(result);
    expect(result.order).toMatchObject({ default_currency_code: 'JPY' });
    for (const name of ['grand_total', 'tax_total', 'subtotal_inc_tax'])
      expect(Number.isInteger(result.latest[name])).toBe(true);
  });
});
