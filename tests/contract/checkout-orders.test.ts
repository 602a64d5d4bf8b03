import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { consignmentsOf, dataOf, GUIDE, itemsOf, JANE, Register, TOWEL } from './checkout-calls.ts';
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

const switched = (switches: unknown) => control(emulator.url, 'PUT', '/switches', switches);

describe('an order of a checkout', () => {
  test('is Incomplete, and has everything that the checkout had', async () => {
    const checkout = await till.ready();
    await till.send('PUT', checkout['id'], '', { customer_message: 'Leave it with the neighbours' });
    const orderId = await till.order(checkout['id']);
    const order = await maple.one(`/v2/orders/${orderId}`);
    expect(order).toMatchObject({
      status_id: 0,
      cart_id: checkout['id'],
      order_source: 'checkout_api',
      customer_id: 0,
      channel_id: 1,
      ip_address: '',
      payment_status: '',
      customer_message: 'Leave it with the neighbours',
      tax_provider_id: 'BasicTaxProvider',
      billing_address: { first_name: 'Jane', street_1: '1 Main Street', state: 'Texas', country_iso2: 'US' },
    });
    const [address] = await maple.list(`/v2/orders/${orderId}/shipping_addresses`);
    expect(address).toMatchObject({
      city: 'Austin',
      shipping_method: 'Flat Rate',
      items_total: 2,
      shipping_zone_name: 'United States',
    });
    expect(await maple.list(`/v2/orders/${orderId}/products`)).toMatchObject([
      { product_id: TOWEL, quantity: 2, order_address_id: address?.['id'] },
    ]);
    expect((await till.checkout(checkout['id']))['order_id']).toBe(String(orderId));
  });

  test('is another one by each call; all of them are found by the cart', async () => {
    const checkout = await till.ready();
    const ids = [await till.order(checkout['id']), await till.order(checkout['id']), await till.order(checkout['id'])];
    expect(new Set(ids).size).toBe(3);
    const found = await maple.list(`/v2/orders?cart_id=${String(checkout['id'])}`);
    expect(found.map((order) => order['id'])).toEqual(ids);
    expect((await till.checkout(checkout['id']))['order_id']).toBe(String(ids[2]));
  });

  test('has an address for each consignment, and a pickup for what is picked up', async () => {
    const cart = await till.cart({
      line_items: [{ product_id: TOWEL, quantity: 3 }],
      custom_items: [{ name: 'Bow', quantity: 1, list_price: 2 }],
    });
    await till.bill(cart['id']);
    const [towel, bow] = [itemsOf(cart, 'physical_items')[0]?.['id'], itemsOf(cart, 'custom_items')[0]?.['id']];
    const first = await till.consign(cart['id'], [
      { address: JANE, line_items: [{ item_id: towel, quantity: 2 }] },
      { line_items: [{ item_id: bow, quantity: 1 }], pickup_option: { pickup_method_id: 2 } },
    ]);
    const rest = itemsOf(first, 'physical_items')[1]?.['id'];
    const second = await till.consign(cart['id'], [
      { address: { ...JANE, city: 'El Paso' }, line_items: [{ item_id: rest, quantity: 1 }] },
    ]);
    for (const consignment of consignmentsOf(second))
      if (consignment['address'] !== undefined) await till.choose(cart['id'], consignment, 'shipping_byweight');
    const orderId = await till.order(cart['id']);
    const addresses = await maple.list(`/v2/orders/${orderId}/shipping_addresses`);
    expect(addresses).toMatchObject([
      { city: 'Austin', items_total: 2, cost_ex_tax: '12.0000' },
      { city: 'El Paso', items_total: 1 },
    ]);
    const consignments = await maple.one(`/v2/orders/${orderId}/consignments?include=consignments.line_items`);
    expect(consignments['pickups']).toMatchObject([
      { pickup_method_id: 2, pickup_method_display_name: 'Kerbside pickup', line_items: [{ name: 'Bow' }] },
    ]);
  });

  test('of downloads needs no consignment', async () => {
    const checkout = await till.ready({ line_items: [{ product_id: GUIDE, quantity: 1 }] });
    expect(await maple.one(`/v2/orders/${await till.order(checkout['id'])}`)).toMatchObject({
      order_is_digital: true,
      shipping_address_count: 0,
    });
  });

  test('is told to subscribers as any other', async () => {
    const ears = await listenTo(maple, ['store/order/created', 'store/cart/converted']);
    const orderId = await till.order((await till.ready())['id']);
    expect(await ears.heard()).toEqual([{ scope: 'store/order/created', data: { type: 'order', id: orderId } }]);
    await ears.stop();
  });

  test('is finished without a card by its status: the shopper is mailed, the cart stays', async () => {
    const checkout = await till.ready();
    const orderId = await till.order(checkout['id']);
    expect((await maple.put(`/v2/orders/${orderId}`, { status_id: 7, payment_method: 'Bank Deposit' })).status).toBe(
      200,
    );
    const { body } = await control(emulator.url, 'GET', `/mail?store_hash=${MAPLE}`);
    expect(body['mails']).toContainEqual(expect.objectContaining({ order_id: orderId, to: 'jane@example.com' }));
    expect((await till.readCart(checkout['id'])).status).toBe(200);
  });

  test('takes its goods from the stock, and is refused without them', async () => {
    const path = `/stores/${MAPLE}/stock/${TOWEL}`;
    const checkout = await till.ready();
    await control(emulator.url, 'PUT', path, { tracking: 'product', level: 3 });
    await till.order(checkout['id']);
    const second = await till.send('POST', checkout['id'], '/orders', {});
    await control(emulator.url, 'PUT', path, { tracking: 'none' });
    expect(second).toMatchObject({ status: 422, body: { title: expect.stringContaining('not in stock') } });
  });
});

describe('there is no order', () => {
  const refusal = async (cart: Wire) => {
    const answer = await till.send('POST', cart['id'], '/orders', {});
    expect(answer.status).toBe(422);
    return Object.keys(Object(answer.body)['errors']);
  };

  test('without a billing address, and without a consignment', async () => {
    expect(await refusal(await till.cart())).toEqual(['billing_address', 'consignments']);
  });

  test('while a delivery is not chosen', async () => {
    const cart = await till.cart();
    await till.bill(cart['id']);
    const items = itemsOf(cart, 'physical_items').map((item) => ({ item_id: item['id'], quantity: 2 }));
    await till.consign(cart['id'], [{ address: JANE, line_items: items }]);
    expect(await refusal(cart)).toEqual(['consignments.0.shipping_option_id']);
  });

  test('with an address that lacks something; which that is depends on the country', async () => {
    const place = { ...JANE, last_name: '', address1: '', postal_code: '', state_or_province: '' };
    const checkout = await till.ready(undefined, place);
    const lacking = ['last_name', 'address1', 'postal_code', 'state_or_province'];
    expect(await refusal(checkout)).toEqual([
      ...lacking.map((field) => `billing_address.${field}`),
      ...lacking.map((field) => `consignments.0.address.${field}`),
    ]);
    const emirates = { ...JANE, country_code: 'HK', city: 'Hong Kong', postal_code: '', state_or_province: '' };
    expect(await till.order((await till.ready(undefined, emirates))['id'])).toBeGreaterThan(0);
  });

  test('while goods lie in no consignment, custom items too where the switch says so', async () => {
    const checkout = await till.ready({
      line_items: [{ product_id: TOWEL, quantity: 1 }],
      custom_items: [{ name: 'Bow', quantity: 1, list_price: 2 }],
    });
    await switched({ customItemsShip: true });
    const strict = await refusal(checkout);
    await switched({ customItemsShip: false });
    expect(strict).toEqual(['consignments']);
    expect(await till.order(checkout['id'])).toBeGreaterThan(0);
  });
});

describe('the token of a checkout', () => {
  const path = (id: unknown) => `/storefront/${MAPLE}/order-confirmation/${String(id)}`;
  const tokenOf = async (checkout: Wire, body: unknown = {}) =>
    String(dataOf(await till.send('POST', checkout['id'], '/token', body), 200)['checkoutToken']);
  const open = (orderId: unknown, token: string) => fetch(`${emulator.url}${path(orderId)}?t=${token}`);

  test('opens the confirmation page of its order, once', async () => {
    const checkout = await till.ready();
    const token = await tokenOf(checkout);
    const orderId = await till.order(checkout['id']);
    const page = await open(orderId, token);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Thank you, Jane')]);
    expect((await open(orderId, token)).status).toBe(404);
    expect((await open(orderId, 'guess')).status).toBe(404);
  });

  test('can be used more often and live shorter', async () => {
    const checkout = await till.ready();
    const token = await tokenOf(checkout, { maxUses: 3, ttl: 60 });
    const orderId = await till.order(checkout['id']);
    expect([(await open(orderId, token)).status, (await open(orderId, token)).status]).toEqual([200, 200]);
    expect((await open(100, token)).status).toBe(404);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 60_000 });
    expect((await open(orderId, token)).status).toBe(404);
  });

  test('is refused with its status as a text', async () => {
    const { id } = await till.cart();
    for (const body of [{ ttl: 0 }, { ttl: 2_592_001 }, { maxUses: 'many' }])
      expect(await till.send('POST', id, '/token', body)).toMatchObject({
        status: 422,
        body: { status: '422', title: 'Invalid input' },
      });
  });

  test('stands by itself where the switch says so', async () => {
    const { id } = await till.cart();
    await switched({ checkoutTokenEnvelope: 'none' });
    const { body } = await till.send('POST', id, '/token', {});
    await switched({ checkoutTokenEnvelope: 'data' });
    expect(body).toEqual({ checkoutToken: expect.stringMatching(/^[0-9a-f]{64}$/), meta: {} });
  });
});
