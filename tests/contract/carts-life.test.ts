import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { dataOf, GUIDE, itemsOf, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let till: Register;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  till = new Register(maple);
});
afterAll(() => emulator.stop());

describe('items', () => {
  const items = (cart: Wire) => `/v3/carts/${String(cart['id'])}/items`;

  test('of the same thing become one; another price makes another', async () => {
    const cart = await till.cart();
    const again = dataOf(
      await maple.send('POST', items(cart), { line_items: [{ product_id: TOWEL, quantity: 1 }] }),
      201,
    );
    expect(itemsOf(again, 'physical_items')).toMatchObject([{ quantity: 3 }]);
    const other = dataOf(
      await maple.send('POST', items(cart), { line_items: [{ product_id: TOWEL, quantity: 1, list_price: 5 }] }),
      201,
    );
    expect(itemsOf(other, 'physical_items')).toHaveLength(2);
    expect(other['version']).toBe(3);
  });

  test('change in quantity and price, and must name their product all the same', async () => {
    const cart = await till.cart();
    const [item] = itemsOf(cart, 'physical_items');
    const path = `${items(cart)}/${String(item?.['id'])}`;
    const changed = dataOf(
      await maple.put(path, { line_item: { product_id: TOWEL, quantity: 5, list_price: 2 } }),
      200,
    );
    expect(itemsOf(changed, 'physical_items')).toMatchObject([{ id: item?.['id'], quantity: 5, list_price: 2 }]);
    expect((await maple.put(path, { line_item: { quantity: 5 } })).status).toBe(422);
    expect((await maple.put(path, { line_item: { product_id: GUIDE, quantity: 5 } })).status).toBe(422);
    expect((await maple.put(`${items(cart)}/none`, { line_item: { product_id: TOWEL, quantity: 5 } })).status).toBe(
      404,
    );
  });

  test('that are custom cannot be changed: add, then delete', async () => {
    const cart = await till.cart({ custom_items: [{ name: 'Bow', quantity: 1, list_price: 1 }] });
    const [item] = itemsOf(cart, 'custom_items');
    const path = `${items(cart)}/${String(item?.['id'])}`;
    expect((await maple.put(path, { line_item: { product_id: 0, quantity: 2 } })).status).toBe(422);
    await maple.send('POST', items(cart), { custom_items: [{ name: 'Bow', quantity: 2, list_price: 1 }] });
    expect(itemsOf(dataOf(await maple.delete(path), 200), 'custom_items')).toMatchObject([{ quantity: '2' }]);
  });

  test('are gone one by one, and the cart with the last: 204', async () => {
    const cart = await till.cart({
      line_items: [
        { product_id: TOWEL, quantity: 1 },
        { product_id: GUIDE, quantity: 1 },
      ],
    });
    const [good, guide] = [itemsOf(cart, 'physical_items')[0], itemsOf(cart, 'digital_items')[0]];
    expect((await maple.delete(`${items(cart)}/${String(good?.['id'])}`)).status).toBe(200);
    const last = await maple.delete(`${items(cart)}/${String(guide?.['id'])}`);
    expect([last.status, last.body]).toEqual([204, undefined]);
    expect((await till.readCart(cart['id'])).status).toBe(404);
  });
});

describe('a cart', () => {
  const path = (cart: Wire) => `/v3/carts/${String(cart['id'])}`;

  test('in another version than the caller goes by is a conflict, and stays as it is', async () => {
    const cart = await till.cart();
    const [item] = itemsOf(cart, 'physical_items');
    const more = { line_items: [{ product_id: GUIDE, quantity: 1 }] };
    const calls = [
      await maple.send('POST', `${path(cart)}/items`, { ...more, version: 7 }),
      await maple.put(`${path(cart)}/items/${String(item?.['id'])}`, {
        line_item: { product_id: TOWEL, quantity: 9 },
        version: 7,
      }),
      await maple.send('DELETE', `${path(cart)}/items/${String(item?.['id'])}`, { version: 7 }),
      await maple.put(path(cart), { customer_id: 0, version: 7 }),
    ];
    for (const { status, body } of calls)
      expect([status, body]).toEqual([409, { status: 409, title: expect.any(String), type: expect.any(String) }]);
    expect(dataOf(await till.readCart(cart['id']), 200)).toEqual(cart);
    expect((await maple.send('POST', `${path(cart)}/items`, { ...more, version: 1 })).status).toBe(201);
  });

  test('goes to another customer with 201, without its coupons, discounts and chosen deliveries', async () => {
    const checkout = await till.ready();
    await till.send('POST', checkout['id'], '/coupons', { coupon_code: 'WELCOME10' });
    await till.send('POST', checkout['id'], '/discounts', { cart: { discounts: [{ discounted_amount: 3 }] } });
    const customer = Number(
      (await maple.list('/v2/orders?limit=250')).find((order) => order['customer_id'] !== 0)?.['customer_id'],
    );
    const moved = dataOf(await maple.put(path(checkout), { customer_id: customer }), 201);
    expect(moved).toMatchObject({ customer_id: customer, coupons: [], discount_amount: 0 });
    const [consignment] = (await till.checkout(checkout['id']))['consignments'] as Wire[];
    expect(consignment?.['selected_shipping_option']).toBeUndefined();
    expect((await maple.put(path(checkout), { customer_id: 99_999 })).status).toBe(422);
  });

  test('that was deleted is a 404 to read and a 500 to edit, or a 404 where the switch says so', async () => {
    const cart = await till.cart();
    expect((await maple.delete(path(cart))).status).toBe(204);
    const edit = () => maple.send('POST', `${path(cart)}/items`, { line_items: [{ product_id: TOWEL, quantity: 1 }] });
    expect([(await till.readCart(cart['id'])).status, (await edit()).status]).toEqual([404, 500]);
    await control(emulator.url, 'PUT', '/switches', { goneCartEdit: 404 });
    const status = (await edit()).status;
    await control(emulator.url, 'PUT', '/switches', { goneCartEdit: 500 });
    expect(status).toBe(404);
    const unknown = '/v3/carts/00000000-0000-4000-8000-000000000000';
    expect((await maple.send('POST', `${unknown}/items`, { line_items: [] })).status).toBe(404);
    expect((await maple.delete(path(cart))).status).toBe(404);
  });

  test('tells subscribers of its whole life, one event a change', async () => {
    const ears = await listenTo(maple, ['store/cart/*']);
    const cart = await till.cart();
    const [item] = itemsOf(cart, 'physical_items');
    const itemPath = `${path(cart)}/items/${String(item?.['id'])}`;
    await maple.put(itemPath, { line_item: { product_id: TOWEL, quantity: 1 } });
    await till.send('POST', cart['id'], '/coupons', { coupon_code: 'SHIPFREE' });
    await maple.delete(itemPath);
    const heard = (await ears.heard()).toSorted((a, b) => a.scope.localeCompare(b.scope));
    await ears.stop();
    const counts = new Map<string, number>();
    for (const { scope } of heard) counts.set(scope, (counts.get(scope) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      'store/cart/couponApplied': 1,
      'store/cart/created': 1,
      'store/cart/deleted': 1,
      'store/cart/lineItem/created': 1,
      'store/cart/lineItem/deleted': 1,
      'store/cart/lineItem/updated': 1,
      'store/cart/updated': 4,
    });
    expect(heard).toContainEqual({
      scope: 'store/cart/couponApplied',
      data: { type: 'cart', id: cart['id'], couponId: 4 },
    });
    expect(heard).toContainEqual({
      scope: 'store/cart/lineItem/updated',
      data: { type: 'cart_line_item', id: item?.['id'], cartId: cart['id'] },
    });
  });

  test('lives thirty days from its last change', async () => {
    const cart = await till.cart();
    const day = 86_400_000;
    await control(emulator.url, 'POST', '/clock', { advance_ms: 29 * day });
    expect((await maple.put(path(cart), { customer_id: 0 })).status).toBe(201);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 29 * day });
    expect((await till.readCart(cart['id'])).status).toBe(200);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 2 * day });
    expect((await till.readCart(cart['id'])).status).toBe(404);
  });
});
