import { randomBytes, randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readSettings, POST as repair, PUT as switchTo } from '#app/api/settings/storefront/route.ts';
import { GET as readFile } from '#app/api/storefront-events/script/[file]/route.ts';
import { GET as readFeed } from '#app/api/storefront-events/route.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { MOST_A_MINUTE } from '#lib/db/storefront-inbox.ts';
import { runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import { call, FJORD, installAndOpen, MAPLE } from './app.ts';
import { control } from './emulator.ts';
import { buy, confirm, eventOf, keyOf, post, run, scripts, told } from './storefront-rig.ts';
import { deliver, eventBody, hookHeaders } from './webhook-sender.ts';

type Bearer = Record<string, string>;

let owner: Bearer;
let fjord: Bearer;

const { prisma } = runtime();
const keyed = (as: Bearer) => ({ ...as, 'idempotency-key': randomUUID() });
const put = (isOn: boolean, as = owner) =>
  call(switchTo, '/api/settings/storefront', { method: 'PUT', headers: keyed(as), body: { isOn } });
const mend = () => call(repair, '/api/settings/storefront', { method: 'POST', headers: keyed(owner) });
const status = async () => (await call(readSettings, '/api/settings/storefront', { headers: owner })).body;
const feed = async (as = owner) => (await call(readFeed, '/api/storefront-events', { headers: as })).body;
beforeAll(async () => {
  await control('PUT', '/webhooks', { drop_rate: 1 });
  owner = (await installAndOpen()).bearer;
  fjord = (await installAndOpen(FJORD)).bearer;
});

beforeEach(async () => {
  await control('DELETE', '/faults');
  await prisma.store.updateMany({ data: { settings: {} } });
  for (const table of ['storefrontKey', 'storefrontEvent', 'storefrontOrder', 'storefrontCart', 'auditEntry'] as const)
    await (prisma[table] as { deleteMany(): Promise<unknown> }).deleteMany();
  for (const { id } of await scripts(MAPLE).list()) await scripts(MAPLE).delete(id);
});

describe('the switch', () => {
  test('is off on the first day, and nothing of ours is on any page', async () => {
    expect(await status()).toMatchObject({ isOn: false, state: 'off', scope: 'store_v2_content' });
    expect(await feed()).toMatchObject({ isOn: false, orders: [] });
    expect(await scripts(MAPLE).list()).toEqual([]);
  });

  test('puts one script on each storefront, once however often it is asked, and takes them away', async () => {
    const [first, second] = await Promise.all([put(true), put(true)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await status()).toMatchObject({ isOn: true, state: 'present', channels: [{ id: 1, isThere: true }] });
    await mend();
    await run('ensure-storefront-scripts');
    expect(await scripts(MAPLE).list()).toMatchObject([
      { channelId: 1, visibility: 'order_confirmation', consentCategory: 'analytics', isAutoUninstalled: true },
    ]);
    expect((await put(false)).body).toMatchObject({ isOn: false, state: 'off' });
    expect(await scripts(MAPLE).list()).toEqual([]);
    expect(await prisma.storefrontKey.count()).toBe(0);
    const acts = await prisma.auditEntry.findMany({ where: { action: 'store.settings' }, orderBy: { id: 'asc' } });
    expect(acts.map(({ after }) => after).at(-1)).toEqual({ storefrontOrders: false });
  });

  test('asks before it puts back what a merchant removed', async () => {
    await put(true);
    const [script] = await scripts(MAPLE).list();
    await scripts(MAPLE).delete(script?.id ?? '');
    expect(await status()).toMatchObject({ state: 'missing', channels: [{ isThere: false }] });
    await run('refresh-storefront-scripts');
    expect(await status()).toMatchObject({ state: 'missing' });
    expect((await mend()).body).toMatchObject({ state: 'present' });
  });

  test('tells which permission is missing, and the app works on', async () => {
    await control('POST', '/faults', {
      match: { path: '/v3/content/scripts' },
      action: { kind: 'status', status: 403 },
    });
    expect((await put(true)).body).toMatchObject({ isOn: true, state: 'not_granted', scope: 'store_v2_content' });
    expect((await feed())['orders']).toEqual([]);
    await control('DELETE', '/faults');
    await run('ensure-storefront-scripts');
    expect(await status()).toMatchObject({ state: 'present' });
  });

  test('hears of carts only while it is on', async () => {
    await run('check-hooks');
    const cartHooks = async () =>
      (await createStoreClient(runtime(), MAPLE as StoreHash, 'job').hooks.list()).filter(
        ({ scope }) => scope === 'store/cart/created',
      ).length;
    expect(await cartHooks()).toBe(0);
    await put(true);
    await run('check-hooks');
    expect(await cartHooks()).toBe(1);
    await put(false);
    await run('check-hooks');
    expect(await cartHooks()).toBe(0);
  });
});

describe('an order that a confirmation page tells', () => {
  beforeEach(async () => {
    await put(true);
  });

  test('is in the index and in the feed before any webhook, with its facts', async () => {
    const orderId = await buy();
    const event = await eventOf(orderId, { items: 3, hasCoupon: true });
    await run('check-hooks');
    const headers = await hookHeaders();
    await deliver({
      headers,
      body: eventBody(0, { scope: 'store/cart/created', data: { type: 'cart', id: event.cartId } }),
    });
    const answer = await post(event);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, null]);
    await confirm();
    const { orders, charts } = (await feed()) as { orders: unknown[]; charts: Record<string, unknown> };
    expect(orders).toEqual([
      {
        ...{ orderId, channelId: 1, items: 3, hasCoupon: true, device: 'phone', referrer: 'store' },
        ...{ toldAt: expect.any(String), cartMs: expect.any(Number) },
        indexed: { placedAt: expect.any(String), total: expect.any(Object), status: expect.any(Object) },
      },
    ]);
    const one = (kind: string) => [{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), kind, orders: 1 }];
    expect(charts).toEqual({
      device: one('phone'),
      referrer: one('store'),
      coupon: one('with'),
      cartTime: one('minutes'),
    });
    expect(await prisma.storefrontCart.count()).toBe(0);
  });

  test('is told once: a replay, the same order with another number, and the number with another order are refused', async () => {
    const orderId = await buy();
    const event = await eventOf(orderId);
    expect((await post(event)).status).toBe(204);
    expect((await post(event)).status).toBe(409);
    await confirm();
    expect((await post({ ...event, nonce: randomBytes(16).toString('hex') })).status).toBe(409);
    const other = await buy();
    expect((await post(await eventOf(other, { nonce: event.nonce }))).status).toBe(409);
    await confirm();
    expect(await told()).toEqual([`${MAPLE} ${orderId}`]);
  });

  test('told twice before it was read is noted once', async () => {
    const orderId = await buy();
    const events = [await eventOf(orderId, { device: 'tablet' }), await eventOf(orderId, { device: 'computer' })];
    for (const event of events) expect((await post(event)).status).toBe(204);
    await Promise.all([confirm(), confirm()]);
    expect(await told()).toEqual([`${MAPLE} ${orderId}`]);
    const states = await prisma.storefrontEvent.findMany({ orderBy: { receivedAt: 'asc' } });
    expect(states.map(({ state, refusal }) => [state, refusal])).toEqual([
      ['confirmed', ''],
      ['refused', 'told_before'],
    ]);
  });

  test.each<[string, object]>([
    ['unknown_order', { orderId: 99_999 }],
    ['other_cart', { cartId: randomUUID() }],
  ])('is not believed: %s', async (refusal, change) => {
    expect((await post(await eventOf(await buy(), change))).status).toBe(204);
    await confirm();
    expect(await told()).toEqual([]);
    expect((await prisma.storefrontEvent.findFirstOrThrow()).refusal).toBe(refusal);
    expect((await feed())['orders']).toEqual([]);
  });

  test('half an hour later is not believed any more', async () => {
    await post(await eventOf(await buy()));
    await prisma.storefrontEvent.updateMany({ data: { receivedAt: new Date(Date.now() + 31 * 60_000) } });
    await confirm();
    expect(await told()).toEqual([]);
    expect((await prisma.storefrontEvent.findFirstOrThrow()).refusal).toBe('old_order');
  });

  test('waits while the platform cannot be read, and is not lost', async () => {
    const orderId = await buy();
    await post(await eventOf(orderId));
    await control('POST', '/faults', {
      match: { path: `/v2/orders/${orderId}` },
      action: { kind: 'rate_limited', headers: 'none' },
      times: 3,
    });
    await confirm();
    expect(await told()).toEqual([]);
    expect((await prisma.storefrontEvent.findFirstOrThrow()).state).toBe('waiting');
    await control('DELETE', '/faults');
    await confirm();
    expect(await told()).toEqual([`${MAPLE} ${orderId}`]);
  });
});

describe('what is no event of a store’s page', () => {
  beforeEach(async () => {
    await put(true);
  });

  test.each<[string, (event: object) => unknown, number]>([
    ['a key that no channel has', (event) => ({ ...event, key: 'A'.repeat(22) }), 403],
    ['a field more', (event) => ({ ...event, email: 'kim@example.test' }), 400],
    ['a referrer’s address', (event) => ({ ...event, referrer: 'https://example.test/' }), 400],
    ['no object', () => [1], 400],
    ['more than a kilobyte', (event) => ({ ...event, device: 'x'.repeat(1_100) }), 413],
  ])('%s is refused, and nothing is kept', async (_, change, expected) => {
    const event = await eventOf(await buy());
    expect((await post(change(event))).status).toBe(expected);
    expect(await prisma.storefrontEvent.count()).toBe(0);
  });

  test('another store’s key makes it another store’s, which has no such order', async () => {
    await put(true, fjord);
    const orderId = await buy();
    await post(await eventOf(orderId, { key: await keyOf(FJORD) }));
    await confirm(FJORD);
    expect(await told()).toEqual([]);
    expect([(await feed())['orders'], (await feed(fjord))['orders']]).toEqual([[], []]);
  });

  test('switched off, a key opens nothing', async () => {
    const event = await eventOf(await buy());
    await put(false);
    expect((await post(event)).status).toBe(403);
  });

  test('more than a channel can sell in a minute is refused', async () => {
    const receivedAt = new Date();
    const of = { storeHash: MAPLE, channelId: 1, orderId: 5, cartId: randomUUID(), items: 1, hasCoupon: false };
    const row = (nonce: string) =>
      ({ ...of, nonce, device: 'phone', referrer: 'none', receivedAt, state: 'refused' }) as const;
    await prisma.storefrontEvent.createMany({
      data: Array.from({ length: MOST_A_MINUTE }, (_, number) => row(String(number))),
    });
    const event = await eventOf(await buy());
    expect((await post(event)).status).toBe(429);
    await prisma.storefrontEvent.updateMany({ data: { receivedAt: new Date(Date.now() - 61_000) } });
    expect((await post(event)).status).toBe(204);
  });
});

describe('what shoppers’ pages load', () => {
  const load = (file: string) =>
    readFile(new Request(`http://localhost:3000/api/storefront-events/script/${file}`), {
      params: Promise.resolve({ file }),
    });

  test('is the file that the tag names, readable by any site and kept for good; no other', async () => {
    await put(true);
    const [script] = await scripts(MAPLE).list();
    const [, file = ''] = /script\/([0-9a-f]+\.js)"/.exec(script?.html ?? '') ?? [];
    const answer = await load(file);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    const digest = await crypto.subtle.digest('SHA-384', await answer.arrayBuffer());
    expect(script?.html).toContain(`sha384-${Buffer.from(digest).toString('base64')}`);
    expect((await load('other.js')).status).toBe(404);
  });
});

describe('the store’s data', () => {
  test('goes with the store', async () => {
    await put(true, fjord);
    const orderId = await buy(FJORD);
    for (const device of ['phone', 'tablet']) await post(await eventOf(orderId, { device }, FJORD));
    await confirm(FJORD);
    await prisma.storefrontCart.create({ data: { storeHash: FJORD, cartId: randomUUID(), createdAt: new Date() } });
    const left = () =>
      Promise.all([
        prisma.storefrontKey.count(),
        prisma.storefrontEvent.count(),
        prisma.storefrontOrder.count(),
        prisma.storefrontCart.count(),
      ]);
    expect((await left()).every((count) => count > 0)).toBe(true);
    await prisma.store.delete({ where: { storeHash: FJORD } });
    expect(await left()).toEqual([0, 0, 0, 0]);
    fjord = (await installAndOpen(FJORD)).bearer;
  });

  test('holds nothing about the person', async () => {
    const columns = await prisma.$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'storefront_orders' ORDER BY 1`;
    expect(columns.map(({ name }) => name)).toEqual([
      ...['cart_ms', 'channel_id', 'device', 'has_coupon', 'items', 'order_id', 'referrer', 'store_hash', 'told_at'],
    ]);
  });
});
