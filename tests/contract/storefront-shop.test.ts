import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { DANA, EMULATOR_ENV, FJORD, MAPLE, PanelVisitor, control } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';
import type { PlatformCaller } from './platform-caller.ts';
import { Shopper } from './shopper.ts';
import { startReceiver } from './webhook-receiver.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let call: PlatformCaller;
let kim: Shopper;
beforeEach(async () => {
  await control(emulator.url, 'POST', '/reset');
  call = await platformCaller(emulator.url, MAPLE);
  kim = new Shopper(emulator.url, MAPLE);
});

/** A towel without options, and a guide to download. */
const TOWEL = 77;
const GUIDE = 88;

describe('the shop', () => {
  test('shows products, finds them by words, pages through them', async () => {
    const first = await kim.text();
    expect(first).toContain('Chambray Towel');
    expect(first).toContain('Page 1 of');
    expect(await kim.text('?page=2')).not.toContain('Chambray Towel');
    const found = await kim.text('?q=walnut+skillet');
    expect([found.includes('Walnut Skillet'), found.includes('Chambray')]).toEqual([true, false]);
    expect(await kim.text('?q=zeppelin')).toContain('Nothing here');
  });

  test('keeps a cart per store and per browser', async () => {
    await kim.fill(TOWEL, 2);
    await kim.fill(TOWEL, 1);
    expect(await kim.text('/cart')).toMatch(/name="quantity"[^>]*value="3"/);
    expect(await new Shopper(emulator.url, MAPLE).text('/cart')).toContain('empty');
    expect(await (await kim.send(`/storefront/${FJORD}/cart`, {})).text()).toContain('empty');
    const line = /cart\/lines\/([0-9a-f-]{36})/.exec(await kim.text('/cart'))?.[1];
    await kim.post(`/cart/lines/${line}`, { quantity: '5' });
    expect(await kim.text('/cart')).toMatch(/name="quantity"[^>]*value="5"/);
    await kim.post(`/cart/lines/${line}`, { quantity: '5', remove: 'yes' });
    expect(await kim.text('/cart')).toContain('empty');
  });

  test('asks for what an address needs, field by field', async () => {
    await kim.fill(TOWEL);
    const answer = await kim.post('/checkout', { email: 'kim', country_iso2: 'US', state: 'Bavaria' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const text of ['complete e-mail', 'first name', 'street', 'postcode', 'state or province'])
      expect(page).toContain(text);
    expect((await kim.get('/checkout/payment')).headers.get('location')).toMatch(/checkout$/);
  });

  test.each(['/products/1', '/nothing', '/checkout/order-confirmation/120'])('%s is not there', async (path) => {
    expect((await kim.get(path)).status).toBe(404);
  });

  test('a store that does not exist has no shop', async () => {
    expect((await new Shopper(emulator.url, 'nope').get()).status).toBe(404);
  });
});

describe('an order from the shop', () => {
  test('is an order like any other, in the API and in View Orders', async () => {
    const orderId = await kim.buy(TOWEL);
    expect(orderId).toBe(300);
    const { body } = await call('GET', `/v2/orders/${orderId}`);
    expect(body).toMatchObject({
      status_id: 11,
      order_source: 'www',
      channel_id: 1,
      customer_id: 0,
      items_total: 1,
      payment_method: 'Test Payment Gateway',
      payment_status: 'captured',
      cart_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      billing_address: { first_name: 'Kim', state: 'New York', email: 'kim@example.com' },
    });
    const byCart = await call('GET', `/v2/orders?cart_id=${body['cart_id']}`);
    expect(byCart.body).toMatchObject([{ id: orderId }]);
    const { body: addresses } = await call('GET', `/v2/orders/${orderId}/shipping_addresses`);
    expect(addresses).toMatchObject([{ city: 'Brooklyn', shipping_zone_name: 'United States' }]);
    const { body: transactions } = await call('GET', `/v3/orders/${orderId}/transactions`);
    expect(transactions['data']).toMatchObject([{ event: 'purchase', status: 'ok', test: true }]);
    const dana = new PanelVisitor(emulator.url);
    await dana.signIn(MAPLE, DANA);
    expect(await dana.text(`/manage/${MAPLE}/orders`)).toContain(`/orders/${orderId}"`);
    const { body: mail } = await control(emulator.url, 'GET', '/mail');
    expect(mail['mails']).toMatchObject([{ to: 'kim@example.com', cause: 'order placed', order_id: orderId }]);
  });

  test('is taxed for where it goes, and adds up', async () => {
    const orderId = await kim.buy(TOWEL);
    const { body } = await call('GET', `/v2/orders/${orderId}`);
    const [subtotal, shipping, total] = ['subtotal_ex_tax', 'shipping_cost_ex_tax', 'total_ex_tax'].map((name) =>
      Number(body[name]),
    );
    expect((subtotal ?? 0) + (shipping ?? 0)).toBeCloseTo(total ?? 0, 4);
    expect(Number(body['total_tax']) / Number(body['total_ex_tax'])).toBeCloseTo(0.08875, 3);
  });

  test('is complete at once when nothing is shipped', async () => {
    const { body } = await call('GET', `/v2/orders/${await kim.buy(GUIDE)}`);
    expect(body).toMatchObject({ status_id: 10, order_is_digital: true, shipping_address_count: 0 });
  });

  test('waits for its money when it is paid later', async () => {
    await kim.fill(TOWEL);
    const answer = await kim.checkOut({ payment: 'bank' });
    const orderId = Number(answer.headers.get('location')?.split('/').at(-1));
    const { body } = await call('GET', `/v2/orders/${orderId}`);
    expect(body).toMatchObject({ status_id: 7, payment_method: 'Bank Deposit' });
  });

  test('stays Incomplete while the card is declined; the next try pays for the same one', async () => {
    await kim.fill(TOWEL);
    const declined = await kim.checkOut({ payment: 'declined' });
    expect([declined.status, await declined.text()]).toEqual([422, expect.stringContaining('declined')]);
    expect((await call('GET', '/v2/orders/300')).body).toMatchObject({ status_id: 0 });
    const paid = await kim.checkOut();
    expect(paid.headers.get('location')).toMatch(/order-confirmation\/300$/);
    expect((await call('GET', '/v2/orders/300')).body).toMatchObject({ status_id: 11 });
    expect((await call('GET', '/v2/orders/301')).status).toBe(404);
  });

  test('tells subscribers of cart, order and payment as it goes', async () => {
    const receiver = await startReceiver();
    await control(emulator.url, 'PUT', '/webhooks', { delay_ms: 0 });
    for (const scope of ['store/order/*', 'store/cart/*'])
      await call('POST', '/v3/hooks', { scope, destination: `${receiver.url}/${scope}` });
    const settle = () => control(emulator.url, 'POST', '/webhooks/advance', { advance_ms: 0 });
    await kim.fill(TOWEL);
    await settle();
    const scopes = () => receiver.deliveries.map(({ content }) => content['scope']).toSorted();
    expect(scopes()).toEqual(['store/cart/created', 'store/cart/lineItem/created', 'store/cart/updated']);
    receiver.deliveries.length = 0;
    await kim.checkOut();
    await settle();
    expect(scopes()).toEqual([
      'store/cart/converted',
      'store/cart/updated',
      'store/cart/updated',
      'store/order/created',
      'store/order/statusUpdated',
      'store/order/transaction/created',
      'store/order/updated',
    ]);
    const converted = receiver.deliveries.find(({ content }) => content['scope'] === 'store/cart/converted');
    const { body } = await call('GET', '/v2/orders/300');
    expect(converted?.content['data']).toEqual({ type: 'cart', id: body['cart_id'], orderId: 300 });
    await receiver.stop();
  });
});
