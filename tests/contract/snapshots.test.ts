import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, exchange, FJORD, MAPLE } from './emulator-visitor.ts';
import { startReceiver } from './webhook-receiver.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());
beforeEach(async () => {
  await call('POST', '/reset');
  await call('DELETE', '/snapshots');
  maple = await Caller.of(emulator.url, MAPLE);
});

const call = (method: string, path: string, body?: unknown) => control(emulator.url, method, path, body);

async function snapshot(name = ''): Promise<number> {
  return Number((await call('POST', '/snapshots', { name })).body['id']);
}
const restore = (id: number) => call('POST', `/snapshots/${id}/restore`);

/** Everything of an order that the API tells. */
async function wholeOrder(caller: Caller, orderId: number): Promise<unknown[]> {
  const parts = ['', '/products', '/shipping_addresses', '/shipments', '/messages', '/fees', '/taxes'];
  const v3 = ['transactions', 'payment_actions/refunds', 'metafields'];
  const paths = [
    ...parts.map((part) => `/v2/orders/${orderId}${part}`),
    ...v3.map((part) => `/v3/orders/${orderId}/${part}`),
  ];
  return Promise.all(paths.map(async (path) => (await caller.get(path)).body));
}

/** Does a bit of everything to a store. */
async function workOn(caller: Caller, orderId: number): Promise<void> {
  await caller.put(`/v2/orders/${orderId}`, { status_id: 12, staff_notes: 'changed', fees: [] });
  await caller.send('POST', `/v3/orders/${orderId}/metafields`, {
    permission_set: 'app_only',
    namespace: 'n',
    key: 'k',
    value: 'v',
  });
  await caller.send('POST', '/v2/orders', {
    billing_address: { first_name: 'A', zip: '1010' },
    products: [{ name: 'Custom', quantity: 1, price_inc_tax: 5, price_ex_tax: 5 }],
  });
  await caller.delete(`/v2/orders/${orderId + 1}`);
}

const lists = ['?sort=date_modified:desc', '?sort=status_id:asc', '?limit=250', '/count'];
const allLists = (caller: Caller) =>
  Promise.all(lists.map(async (query) => (await caller.get(`/v2/orders${query}`)).body));

test('orders, lists, counts and everything that belongs to an order are as they were', async () => {
  const fjord = await Caller.of(emulator.url, FJORD);
  await workOn(maple, 110);
  const before = [await wholeOrder(maple, 110), await allLists(maple), await allLists(fjord)];
  const id = await snapshot();
  await workOn(maple, 110);
  await workOn(maple, 120);
  await workOn(fjord, 101);
  await maple.send('DELETE', '/v2/orders?limit=50');
  expect([await wholeOrder(maple, 110), await allLists(maple), await allLists(fjord)]).not.toEqual(before);
  expect((await restore(id)).status).toBe(200);
  expect([await wholeOrder(maple, 110), await allLists(maple), await allLists(fjord)]).toEqual(before);
});

test('one snapshot can be gone back to again and again, across a reset too, and ids are given out as after it', async () => {
  const id = await snapshot();
  const made: unknown[] = [];
  for (const between of ['nothing', 'reset', 'nothing']) {
    if (between === 'reset') await call('POST', '/reset');
    await restore(id);
    await workOn(maple, 110);
    const newest = (await maple.list('/v2/orders?sort=id:desc&limit=1'))[0];
    made.push([newest?.['id'], (await maple.list(`/v2/orders/${Number(newest?.['id'])}/products`))[0]?.['id']]);
  }
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});

test('time goes back, and what was still to come comes again', async () => {
  const authorized = (await maple.list('/v2/orders?limit=250')).find(
    (order) => order['payment_status'] === 'authorized',
  );
  const path = `/v3/orders/${Number(authorized?.['id'])}`;
  await maple.send('POST', `${path}/payment_actions/capture`);
  const status = async () => (await maple.one(`/v2/orders/${Number(authorized?.['id'])}`))['payment_status'];
  const id = await snapshot();
  const { now_ms: takenMs } = (await call('GET', '/clock')).body;
  for (const round of [1, 2]) {
    expect([round, await status()]).toEqual([round, 'capture pending']);
    await call('POST', '/clock', { advance_ms: 86_400_000 });
    expect([round, await status()]).toEqual([round, 'captured']);
    await restore(id);
    const { now_ms: nowMs } = (await call('GET', '/clock')).body;
    expect(Number(nowMs) - Number(takenMs)).toBeLessThan(86_400_000);
  }
});

test('installs, tokens, people and the developer portal are as they were', async () => {
  const { body } = await call('POST', '/install', { store_hash: MAPLE });
  const { access_token: token } = (await (await exchange(emulator.url, String(body['url']))).json()) as {
    access_token: string;
  };
  const installed = new Caller(emulator.url, MAPLE, token);
  const stores = (await call('GET', '/stores')).body;
  const apps = (await call('GET', '/apps')).body;
  const id = await snapshot();
  await call('POST', '/uninstall', { store_hash: MAPLE });
  await call('PUT', `/stores/${MAPLE}/owner`, { email: 'new@example.com' });
  await call('PUT', '/apps/contract-client', { name: 'Renamed', scopes: ['store_v2_orders'] });
  expect((await installed.get('/v2/orders?limit=1')).status).toBe(401);
  const later = await Caller.of(emulator.url, MAPLE);
  await restore(id);
  expect((await installed.get('/v2/orders?limit=1')).status).toBe(200);
  expect((await later.get('/v2/orders?limit=1')).status).toBe(401);
  expect((await call('GET', '/stores')).body).toEqual(stores);
  expect((await call('GET', '/apps')).body).toEqual(apps);
});

test('hooks are as they were, and deliveries that waited are made again under their own ids', async () => {
  const receiver = await startReceiver();
  await call('PUT', '/webhooks', { activation_ms: 0, delay_ms: 60_000 });
  await maple.send('POST', '/v3/hooks', { scope: 'store/order/updated', destination: `${receiver.url}/a` });
  await maple.put('/v2/orders/110', { staff_notes: 'told' });
  const hooks = (await maple.get('/v3/hooks')).body;
  const id = await snapshot();
  await call('POST', '/webhooks/advance', { advance_ms: 120_000 });
  const hookId = Number((Object(hooks).data as { id: number }[])[0]?.id);
  await maple.put(`/v3/hooks/${hookId}`, { is_active: false, destination: `${receiver.url}/b` });
  await restore(id);
  expect((await maple.get('/v3/hooks')).body).toEqual(hooks);
  await call('POST', '/webhooks/advance', { advance_ms: 120_000 });
  expect(receiver.deliveries.map(({ path }) => path)).toEqual(['/a', '/a']);
  expect(new Set(receiver.deliveries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  await receiver.stop();
});

test('faults with what they hit, switches, quotas, payments, stock, mails and the ledger are as they were', async () => {
  await call('POST', '/faults', { match: { path: '/v2/time' }, action: { kind: 'status', status: 500 }, times: 2 });
  await call('PUT', '/switches', { feesAnswer: 'list' });
  await maple.get('/v2/time');
  const watched = [
    '/faults',
    '/switches',
    `/quota/${MAPLE}`,
    '/payments',
    `/stores/${MAPLE}/stock`,
    '/mail',
    '/ledger',
  ];
  // Ids of the ledger go on, so that nothing that was seen gets a new meaning.
  const look = () =>
    Promise.all(watched.map(async (path) => ({ ...(await call('GET', path)).body, last_id: undefined })));
  const before = await look();
  const id = await snapshot();
  await maple.get('/v2/time');
  await call('DELETE', '/faults');
  await call('PUT', '/switches', { feesAnswer: 'wrapped', gatewayErrors: 'html' });
  await call('PUT', `/quota/${MAPLE}`, { quota: 3, eat: 2 });
  await call('PUT', '/payments', { refunds: 'decline' });
  await workOn(maple, 110);
  expect(await look()).not.toEqual(before);
  await restore(id);
  expect(await look()).toEqual(before);
  expect((await maple.get('/v2/time')).status).toBe(500);
});

test('customers, carts and checkouts, stock and its log are as they were', async () => {
  const app = await Caller.of(emulator.url, MAPLE, [
    'store_v2_customers',
    'store_cart',
    'store_checkout',
    'store_v2_products',
  ]);
  const products = Object((await app.get('/v3/catalog/products?limit=250')).body).data as Record<string, unknown>[];
  const plain = products.find(
    ({ base_variant_id: variant, inventory_tracking: tracking }) => variant && tracking === 'none',
  );
  const line = { product_id: plain?.['id'], quantity: 1 };
  const made = (await app.send('POST', '/v3/carts', { line_items: [line] })).body;
  const cartId = String(Object(made).data.id);
  const paths = [
    `/v3/carts/${cartId}`,
    `/v3/checkouts/${cartId}`,
    '/v3/customers?limit=250',
    '/v3/catalog/products?limit=250',
  ];
  const look = async () => [
    ...(await Promise.all(paths.map(async (path) => (await app.get(path)).body))),
    (await call('GET', `/stores/${MAPLE}/stock`)).body,
  ];
  const before = await look();
  const id = await snapshot();
  await app.send('POST', `/v3/carts/${cartId}/items`, { line_items: [line] });
  await app.send('POST', `/v3/checkouts/${cartId}/billing-address`, { email: 'a@example.com', country_code: 'US' });
  await app.send('POST', '/v3/customers', [{ first_name: 'New', last_name: 'One', email: 'new.one@example.com' }]);
  await call('PUT', `/stores/${MAPLE}/stock/${String(plain?.['id'])}`, { tracking: 'product', level: 7 });
  const after = await look();
  for (const [index, seen] of after.entries()) expect(seen).not.toEqual(before[index]);
  await restore(id);
  expect(await look()).toEqual(before);
});

test('snapshots are listed, named, deleted, and refused when there are none', async () => {
  const [first, second] = [await snapshot('before'), await snapshot('after')];
  const listed = (await call('GET', '/snapshots')).body['snapshots'] as Record<string, unknown>[];
  expect(listed.map(({ id, name }) => [id, name])).toEqual([
    [first, 'before'],
    [second, 'after'],
  ]);
  expect((await call('DELETE', `/snapshots/${first}`)).status).toBe(204);
  expect((await restore(first)).status).toBe(404);
  expect((await call('DELETE', '/snapshots')).status).toBe(204);
  expect((await restore(second)).body).toEqual({ error: 'There is no such snapshot.' });
});
