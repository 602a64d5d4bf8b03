import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BigCommerceClient } from '#lib/bigcommerce/types/client.ts';
import type { OrderTax } from '#lib/bigcommerce/types/order-tax.ts';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { emulatorClient, storeToken } from '#tests/fixtures/emulator-client.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { errorOf, localClient } from '#tests/fixtures/local-client.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';

/**
 * Where the documentation is silent or contradicts itself, the emulator has a switch. The app's client must not notice: each
 * position of each switch gives it the same store, and takes the same writes, but for what is listed under OWN.
 */
const emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_ORDERS: '300', EMULATOR_QUOTA: 'unlimited' } });
afterAll(() => emulator.stop());

const call = async (method: string, path: string, body?: unknown) =>
  (await control(emulator.url, method, path, body)).body;

const { positions } = await call('GET', '/switches');
const cases = Object.entries(positions as Record<string, unknown[]>).flatMap(([name, of]) =>
  of.map((position) => [name, position] as const),
);

let client: BigCommerceClient;
let bare: BigCommerceClient;
let snapshot: unknown;
let usual: Awaited<ReturnType<typeof everything>>;

beforeAll(async () => {
  client = await emulatorClient(emulator.url, MAPLE);
  const token = await storeToken(emulator.url, MAPLE, ['store_v2_orders_read_only']);
  bare = localClient(emulator.url, { storeHash: MAPLE as StoreHash, accessToken: () => token });
  snapshot = (await call('POST', '/snapshots'))['id'];
  usual = await everything();
  expect(usual.writes.notes.kind).toBe('done');
});

/** With messages and a coupon, from outside, of 51 and of 120 lines, refunded, with a fee, collected, of two taxes. */
const ORDERS = [9, 10, 11, 12, 13, 18, 27, 28, 31].map(orderId);

function orderId(index: number): OrderId {
  return (100 + index) as OrderId;
}

async function everything() {
  const include = ['consignments.line_items', 'fees'] as const;
  const [list, orders, counts, statuses, store, currencies, channels, hooks] = await Promise.all([
    client.orders.list({ limit: 40, include }),
    Promise.all(ORDERS.map(wholeOrder)),
    client.orders.count(),
    client.orders.statuses(),
    client.store.information(),
    client.store.currencies(),
    client.channels.list(),
    client.hooks.list(),
  ]);
  return {
    list,
    orders,
    counts,
    statuses,
    store,
    currencies,
    channels,
    hooks,
    refusals: await refusals(),
    writes: await writes(),
  };
}

async function wholeOrder(id: OrderId) {
  const order = await client.orders.get(id, { include: ['consignments.line_items', 'fees'] });
  const currency = order?.currencyCode ?? '';
  const taxes = (await client.orders.taxes(id, currency, { details: true })).map(withoutMarker);
  const parts = await Promise.all([
    client.orders.lines(id, currency),
    client.orders.shippingAddresses(id, currency),
    client.orders.coupons(id, currency),
    client.orders.messages(id),
    client.orders.shipments(id, currency),
    client.orders.fees(id, currency),
    client.transactions.list(id),
    client.transactions.refunds(id, currency),
  ]);
  return { order, taxes, parts };
}

/** A tax that came with an order from outside says so in one of two places. */
function withoutMarker(tax: OrderTax) {
  const isOverride = [tax.name, tax.class].includes('API Tax Override');
  return isOverride ? { ...tax, name: 'API Tax Override', class: 'API Tax Override' } : tax;
}

/** How a person is told of a token that lacks a scope, of one that nobody knows, and of an order that is not there. */
async function refusals() {
  const stranger = localClient(emulator.url, { storeHash: MAPLE as StoreHash, accessToken: () => 'nobody' });
  const told = async (failing: Promise<unknown>) => {
    const { code, message } = await errorOf(failing);
    return { code, message };
  };
  return {
    withoutScope: await told(bare.transactions.list(orderId(0))),
    unknownToken: await told(stranger.orders.list()),
    nowhere: await client.orders.get(2_000_000_000 as OrderId),
    write: await bare.orders.update(orderId(0), { staffNotes: 'never' }),
    missing: await client.orders.update(2_000_000_000 as OrderId, { staffNotes: 'never' }),
  };
}

/** Writes, each with what it left. The second of a snapshot's restore may turn in between, so times are left out. */
async function writes() {
  const change = async (id: OrderId, wanted: Parameters<BigCommerceClient['orders']['update']>[1]) => {
    const result = await client.orders.update(id, wanted);
    const order = await client.orders.get(id);
    return { kind: result.kind, notes: order?.staffNotes, statusId: order?.statusId };
  };
  const incomplete = (await client.orders.list({ statusId: 0, limit: 1 })).orders[0];
  const hook = { scope: 'store/order/*', destination: `http://127.0.0.1:9/hooks`, headers: { 'x-secret': 'one' } };
  return {
    notes: await change(orderId(1), { staffNotes: 'written' }),
    status: await change(orderId(2), { statusId: 12 }),
    both: await change(orderId(3), { statusId: 9, staffNotes: '' }),
    toRefunded: await change(orderId(4), { statusId: 4 }),
    fromIncomplete: incomplete && (await change(incomplete.id, { statusId: 11 })),
    archive: [(await client.orders.archive(orderId(5))).kind, (await client.orders.get(orderId(5)))?.isDeleted],
    hook: (await client.hooks.create(hook)).kind,
    sameHook: (await client.hooks.create(hook)).kind,
  };
}

/** What a position changes on purpose: as many as can be told by a client that only reads, and writes status and notes. */
const OWN: Record<string, (seen: typeof usual) => unknown> = {
  'refundStatusByPut refused': ({ writes: { toRefunded } }) => expect(toRefunded.kind).toBe('refused'),
  'incompleteByPut refused': ({ writes: { fromIncomplete } }) =>
    expect(fromIncomplete).toMatchObject({ kind: 'refused', statusId: 0 }),
  'hookDestinations https_only': ({ writes: { hook, sameHook } }) =>
    expect([hook, sameHook]).toEqual(['refused', 'refused']),
};

describe('the client reads and writes the same', () => {
  test.each(cases)('%s: %s', async (name, position) => {
    await call('POST', `/snapshots/${String(snapshot)}/restore`);
    await call('PUT', '/switches', { [name]: position });
    const seen = await everything();
    OWN[`${name} ${String(position)}`]?.(seen);
    const { writes: seenWrites, ...read } = seen;
    const { writes: usualWrites, ...usualRead } = usual;
    expect(read).toEqual(usualRead);
    if (OWN[`${name} ${String(position)}`] === undefined) expect(seenWrites).toEqual(usualWrites);
  });
});
