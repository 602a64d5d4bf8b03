import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { EMULATOR_ENV, MAPLE, control } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';
import type { PlatformCaller } from './platform-caller.ts';
import { startReceiver } from './webhook-receiver.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

/** Who changes orders through the API is heard by subscribers, whatever they change. */
let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let call: PlatformCaller;
let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await startReceiver();
  await control(emulator.url, 'POST', '/reset');
  await control(emulator.url, 'PUT', '/webhooks', { delay_ms: 0 });
  call = await platformCaller(emulator.url, MAPLE);
  for (const scope of ['store/order/*', 'store/shipment/*', 'store/product/*', 'store/sku/*'])
    expect((await call('POST', '/v3/hooks', { scope, destination: receiver.url })).status).toBe(200);
  return () => receiver.stop();
});

/** What came in since the last time, by scope. */
async function heard(): Promise<Record<string, unknown>> {
  await control(emulator.url, 'POST', '/webhooks/advance', { advance_ms: 10_000 });
  const found = Object.fromEntries(receiver.deliveries.map(({ content }) => [content['scope'], content['data']]));
  receiver.deliveries.length = 0;
  return found;
}

const BILLING = {
  first_name: 'Kim',
  last_name: 'Sample',
  street_1: '1 Test Street',
  city: 'Brooklyn',
  state: 'New York',
  zip: '11211',
  country_iso2: 'US',
  email: 'kim@example.com',
};

async function newOrder(more: object = {}): Promise<number> {
  const line = { name: 'Something', quantity: 2, price_ex_tax: 10, price_inc_tax: 10 };
  const { body } = await call('POST', '/v2/orders', { billing_address: BILLING, products: [line], ...more });
  return Number(body['id']);
}

test('a new order', async () => {
  const id = await newOrder();
  expect(await heard()).toEqual({ 'store/order/created': { type: 'order', id } });
});

test('the stock that orders take', async () => {
  for (let productId = 77; productId < 137; productId++)
    await call('POST', '/v2/orders', { billing_address: BILLING, products: [{ product_id: productId, quantity: 1 }] });
  const found = await heard();
  expect(found['store/product/inventory/order/updated']).toEqual({
    type: 'product',
    id: expect.any(Number),
    inventory: { product_id: expect.any(Number), method: 'absolute', value: -1 },
  });
});

test('shipments, made, changed and removed', async () => {
  const orderId = await newOrder({ status_id: 11 });
  await heard();
  const { body: lines } = await call('GET', `/v2/orders/${orderId}/products`);
  const { body: addresses } = await call('GET', `/v2/orders/${orderId}/shipping_addresses`);
  const shipments = `/v2/orders/${orderId}/shipments`;
  const { status, body } = await call('POST', shipments, {
    order_address_id: Object(addresses)[0].id,
    items: [{ order_product_id: Object(lines)[0].id, quantity: 2 }],
  });
  expect(status).toBe(201);
  const shipment = { type: 'shipment', id: body['id'], orderId };
  expect(await heard()).toMatchObject({
    'store/shipment/created': shipment,
    'store/order/updated': { id: orderId },
    'store/order/statusUpdated': { status: { previous_status_id: 11, new_status_id: 2 } },
  });
  await call('PUT', `${shipments}/${body['id']}`, { tracking_number: '9400 1' });
  expect(await heard()).toMatchObject({ 'store/shipment/updated': shipment });
  await call('DELETE', `${shipments}/${body['id']}`);
  expect(await heard()).toMatchObject({ 'store/shipment/deleted': shipment });
});

test('a refund, its transaction and the status that follows', async () => {
  const orderId = await newOrder({ status_id: 11, payment_method: 'Cash' });
  await heard();
  const items = [{ item_type: 'ORDER', item_id: orderId, amount: 5 }];
  const quote = await call('POST', `/v3/orders/${orderId}/payment_actions/refund_quotes`, { items });
  expect(quote.status).toBe(201);
  const [method] = Object(quote.body['data']).refund_methods[0];
  const payments = [{ provider_id: method.provider_id, amount: method.amount, offline: method.offline }];
  const made = await call('POST', `/v3/orders/${orderId}/payment_actions/refunds`, { items, payments });
  expect(made.status).toBe(201);
  const refundId = Object(made.body['data']).id;
  expect(await heard()).toMatchObject({
    'store/order/refund/created': { type: 'order', id: orderId, refund: { refund_id: refundId } },
    'store/order/updated': { type: 'order', id: orderId },
    'store/order/statusUpdated': { status: { previous_status_id: 11, new_status_id: 14 } },
  });
});

test('an address that is corrected', async () => {
  const orderId = await newOrder();
  await heard();
  const { body } = await call('GET', `/v2/orders/${orderId}/shipping_addresses`);
  const path = `/v2/orders/${orderId}/shipping_addresses/${Object(body)[0].id}`;
  expect((await call('PUT', path, { city: 'Queens' })).status).toBe(200);
  expect(await heard()).toEqual({ 'store/order/updated': { type: 'order', id: orderId } });
});
