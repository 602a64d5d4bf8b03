import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { CERTIFICATE, consignmentsOf, dataOf, GUIDE, itemsOf, JANE, Register, TOWEL } from './checkout-calls.ts';
import type { Wire } from './checkout-calls.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';
import { Shopper } from './shopper.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let maple: Caller;
let till: Register;
let kim: Shopper;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  maple = await Caller.of(emulator.url, MAPLE);
  till = new Register(maple);
  kim = new Shopper(emulator.url, MAPLE);
});

const linksOf = async (cart: Wire, body: unknown = {}): Promise<Record<string, string>> =>
  dataOf(await maple.send('POST', `/v3/carts/${String(cart['id'])}/redirect_urls`, body), 201) as Record<
    string,
    string
  >;
/** Opens an absolute link in the shopper's browser; answers the page, or where it leads. */
const open = (shopper: Shopper, link: string | undefined) => {
  const url = new URL(String(link));
  return shopper.send(url.pathname + url.search, {});
};
const leadsTo = async (shopper: Shopper, link: string | undefined) =>
  (await open(shopper, link)).headers.get('location')?.replace(`/storefront/${MAPLE}`, '');

describe('links to a cart', () => {
  test('come with the cart where they are asked for, for cart, checkout and embedded checkout', async () => {
    const cart = await till.cart(undefined, '?include=redirect_urls');
    const links = cart['redirect_urls'] as Record<string, string>;
    expect(Object.keys(links)).toEqual(['cart_url', 'checkout_url', 'embedded_checkout_url']);
    for (const link of Object.values(links)) {
      const url = new URL(link);
      expect(url.origin).toBe(emulator.url);
      expect([url.searchParams.get('id'), url.searchParams.get('token')?.length]).toEqual([cart['id'], 64]);
    }
    expect(new URL(String(links['embedded_checkout_url'])).searchParams.get('embedded')).toBe('1');
  });

  test('open the shop with that cart, once each', async () => {
    const cart = await till.cart();
    const links = await linksOf(cart);
    expect(await leadsTo(kim, links['cart_url'])).toBe('/cart');
    expect(await kim.text('/cart')).toMatch(/Chambray Towel[\s\S]*name="quantity"[^>]*value="2"/);
    const again = await open(new Shopper(emulator.url, MAPLE), links['cart_url']);
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('does not work any more')]);
    expect(await leadsTo(kim, links['checkout_url'])).toBe('/checkout');
  });

  test('lead straight to the payment where all addresses are there', async () => {
    const links = await linksOf(await till.ready());
    expect(await leadsTo(kim, links['checkout_url'])).toBe('/checkout/payment');
    expect(await kim.text('/checkout/payment')).toContain('1 Main Street, Austin, Texas, 78701');
  });

  test('carry parameters of their maker’s', async () => {
    const links = await linksOf(await till.cart(), { query_params: { utm_source: 'phone order' } });
    expect(await leadsTo(kim, links['cart_url'])).toBe('/cart?utm_source=phone+order');
    const refused = await maple.send('POST', `/v3/carts/${String((await till.cart())['id'])}/redirect_urls`, {
      query_params: { token: 'mine' },
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: { 'query_params.token': expect.any(String) } } });
  });

  test('open nothing after thirty days, with another secret, or in another store', async () => {
    const cart = await till.cart();
    const links = await linksOf(cart);
    const fjord = String(links['cart_url']).replace(MAPLE, FJORD);
    expect((await open(new Shopper(emulator.url, FJORD), fjord)).status).toBe(410);
    const guess = String(links['cart_url']).replace(/token=\w+/, `token=${'0'.repeat(64)}`);
    expect((await open(kim, guess)).status).toBe(410);
    await control(emulator.url, 'POST', '/clock', { advance_ms: 30 * 86_400_000 });
    expect((await open(kim, links['cart_url'])).status).toBe(410);
  });

  test('are not made for carts that shoppers filled themselves', async () => {
    await kim.fill(TOWEL);
    const line = /cart\/lines\/([0-9a-f-]{36})/.exec(await kim.text('/cart'))?.[1];
    expect(line).toBeDefined();
    const orderId = Number((await kim.checkOut({ payment: 'declined' })).status === 422 ? 300 : 0);
    const order = await maple.one(`/v2/orders/${orderId}`);
    const cart = dataOf(await till.readCart(order['cart_id']), 200);
    expect(cart['redirect_urls']).toBeUndefined();
    expect((await maple.send('POST', `/v3/carts/${String(cart['id'])}/redirect_urls`, {})).status).toBe(422);
  });
});

describe('one cart for shop and API', () => {
  test('what an app made, a shopper finishes', async () => {
    const cart = await till.cart({
      line_items: [{ product_id: TOWEL, quantity: 1 }],
      custom_items: [{ name: 'Hand-tied bow', quantity: 1, list_price: 3.5 }],
      gift_certificates: [CERTIFICATE],
    });
    await till.send('POST', cart['id'], '/fees', {
      fees: [{ type: 'custom_fee', name: 'C', display_name: 'Package care', cost: 4, source: 'app' }],
    });
    await open(kim, (await linksOf(cart))['cart_url']);
    const page = await kim.text('/cart');
    for (const text of ['Chambray Towel', 'Hand-tied bow', 'Gift certificate for Ana', '$154.45'])
      expect(page).toContain(text);
    await kim.fill(GUIDE);
    expect(itemsOf(dataOf(await till.readCart(cart['id']), 200), 'digital_items')).toMatchObject([
      { product_id: GUIDE },
    ]);
    const placed = await kim.checkOut();
    const orderId = Number(placed.headers.get('location')?.split('/').at(-1));
    const order = await maple.one(`/v2/orders/${orderId}`);
    expect(order).toMatchObject({ cart_id: cart['id'], order_source: 'checkout_api', status_id: 11, items_total: 4 });
    expect(Object(await maple.one(`/v2/orders/${orderId}/fees`))['fees']).toMatchObject([
      { display_name_customer: 'Package care' },
    ]);
    expect((await till.readCart(cart['id'])).status).toBe(404);
    expect(await kim.text(`/checkout/order-confirmation/${orderId}`)).toContain('Package care');
  });

  test('what a shopper said at the checkout is in the API', async () => {
    await kim.fill(TOWEL, 2);
    await kim.checkOut({ payment: 'declined', message: 'Ring twice' });
    const order = await maple.one('/v2/orders/300');
    const checkout = await till.checkout(order['cart_id']);
    expect(checkout).toMatchObject({
      order_id: '300',
      customer_message: 'Ring twice',
      billing_address: { first_name: 'Kim', state_or_province_code: 'NY', country_code: 'US' },
      grand_total: Number(order['total_inc_tax']),
    });
    expect(consignmentsOf(checkout)).toMatchObject([
      { selected_shipping_option: { cost: 0 }, address: { city: 'Brooklyn' } },
    ]);
  });

  test('a cart that changed after a declined card becomes another order', async () => {
    await kim.fill(TOWEL);
    await kim.checkOut({ payment: 'declined' });
    await kim.fill(TOWEL);
    const placed = await kim.checkOut();
    expect(placed.headers.get('location')).toMatch(/order-confirmation\/301$/);
    expect(await maple.one('/v2/orders/301')).toMatchObject({ items_total: 2 });
    expect(await maple.one('/v2/orders/300')).toMatchObject({ status_id: 0, items_total: 1 });
  });

  test('goods that an app has shared out stay so; the rest goes to the shopper’s address', async () => {
    const cart = await till.cart({ line_items: [{ product_id: TOWEL, quantity: 3 }] });
    const towel = () => itemsOf(cart, 'physical_items')[0]?.['id'];
    const split = await till.consign(cart['id'], [{ address: JANE, line_items: [{ item_id: towel(), quantity: 1 }] }]);
    const rest = itemsOf(split, 'physical_items')[1]?.['id'];
    await till.consign(cart['id'], [
      { address: { ...JANE, city: 'El Paso' }, line_items: [{ item_id: rest, quantity: 1 }] },
    ]);
    await open(kim, (await linksOf(cart))['checkout_url']);
    await kim.post('/checkout', { ...ADDRESS });
    const page = await kim.text('/checkout/payment');
    const fields = [...page.matchAll(/name="(shipping\w*)" value="(\d+)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    expect([...new Set(fields.map(([name]) => name))]).toEqual(['shipping', 'shipping_1', 'shipping_2']);
    const placed = await kim.post('/checkout/order', { ...Object.fromEntries(fields), payment: 'card' });
    const orderId = String(placed.headers.get('location')?.split('/').at(-1));
    const addresses = await maple.list(`/v2/orders/${orderId}/shipping_addresses`);
    expect(addresses.map((address) => address['city']).toSorted()).toEqual(['Austin', 'Brooklyn', 'El Paso']);
  });
});

describe('a coupon in the shop', () => {
  test('is applied, shown and taken off', async () => {
    await kim.fill(TOWEL);
    await kim.post('/cart/coupons', { code: ' welcome10 ' });
    expect(await kim.text('/cart')).toContain('10% off (WELCOME10)');
    await kim.checkOut();
    expect(await maple.one('/v2/orders/300')).toMatchObject({ coupon_discount: '13.7100' });
    await kim.fill(TOWEL);
    await kim.post('/cart/coupons', { code: 'WELCOME10' });
    await kim.post('/cart/coupons', { remove: 'WELCOME10' });
    expect(await kim.text('/cart')).not.toContain('WELCOME10');
  });

  test('that is none is told at its field', async () => {
    await kim.fill(TOWEL);
    const answer = await kim.post('/cart/coupons', { code: 'nonsense' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('no such coupon')]);
  });
});

const ADDRESS = {
  email: 'kim@example.com',
  first_name: 'Kim',
  last_name: 'Sample',
  street_1: '1 Test Street',
  city: 'Brooklyn',
  state: 'New York',
  zip: '11211',
  country_iso2: 'US',
};
