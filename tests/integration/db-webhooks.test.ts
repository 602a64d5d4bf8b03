import { beforeEach, describe, expect, test } from 'vitest';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { createStoreDatabase, type StoreDatabase } from '#lib/db/store-database.ts';
import { sweepEvents } from '#lib/db/webhook-events.ts';
import { createWebhookInbox, type IncomingEvent } from '#lib/db/webhook-inbox.ts';
import { runtime } from '#lib/process/runtime.ts';
import { after, clearJobs, installStoreRow, T0, waitingJobs } from './install-rows.ts';

const { prisma, locks, tenancy } = runtime();
const inbox = createWebhookInbox(prisma);
let store: StoreHash;
let other: StoreHash;
let db: StoreDatabase;

beforeEach(async () => {
  await prisma.webhookEvent.deleteMany();
  store = (await installStoreRow()).storeHash;
  other = (await installStoreRow()).storeHash;
  db = createStoreDatabase(prisma, locks, store);
  await clearJobs();
});

const order = (id: number) => id as OrderId;
function event(eventId: string, changes: Partial<IncomingEvent> = {}): IncomingEvent {
  return {
    eventId,
    isIdOfContent: false,
    scope: 'store/order/updated',
    orderId: order(4711),
    createdAt: T0,
    isLate: false,
    ...changes,
  };
}
const stateOf = (storeHash = store) => prisma.syncState.findUniqueOrThrow({ where: { storeHash } });
/** Makes all that was claimed or done look that much older. */
const age = (ms: number) => prisma.$executeRaw`
  UPDATE webhook_events SET claimed_at = claimed_at - ${ms} * interval '1 ms', done_at = done_at - ${ms} * interval '1 ms'`;
const finish = (ids: readonly bigint[]) => db.events.finish(prisma, ids);

describe('an event that arrives', () => {
  test('is kept once, with one job, of many deliveries at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => inbox.receive(store, event('e1'))));
    expect(await prisma.webhookEvent.count({ where: { storeHash: store } })).toBe(1);
    expect(await waitingJobs(store)).toEqual(['refresh-orders']);
    expect(await waitingJobs(other)).toEqual([]);
  });

  test('with the number of another store’s event is another event', async () => {
    await inbox.receive(store, event('e1'));
    await inbox.receive(other, event('e1'));
    expect(await prisma.webhookEvent.count()).toBe(2);
  });

  test('for a store that is suspended, gone or never was, leaves nothing', async () => {
    const install = await tenancy.findStore(store);
    await tenancy.moveStatus({ storeHash: store, installId: install?.installId ?? '' }, ['active'], 'suspended');
    await inbox.receive(store, event('e1', { isLate: true }));
    await inbox.receive('nobody1' as StoreHash, event('e1'));
    expect(await prisma.webhookEvent.count()).toBe(0);
    expect(await waitingJobs(store)).toEqual([]);
    expect(await stateOf()).toMatchObject({ eventsLate: 0 });
  });

  test('late, is counted once, however often it comes', async () => {
    await inbox.receive(store, event('e1', { isLate: true }));
    await inbox.receive(store, event('e1', { isLate: true }));
    await inbox.receive(store, event('e2'));
    expect(await stateOf()).toMatchObject({ eventsLate: 1 });
    expect(await stateOf(other)).toMatchObject({ eventsLate: 0 });
  });

  test.each([
    ['told apart by its own id, is known', false, 0],
    ['told apart by its content, can be a new one', true, 1],
  ])('again after its order was read, %s', async (_, isIdOfContent, waiting) => {
    await inbox.receive(store, event('e1', { isIdOfContent }));
    await finish((await db.events.claim(10)).map(({ id }) => id));
    await clearJobs();
    await inbox.receive(store, event('e1', { isIdOfContent }));
    expect(await db.events.waiting()).toMatchObject({ all: waiting });
    expect(await waitingJobs(store)).toHaveLength(waiting);
  });

  test('again while its order is being read changes nothing', async () => {
    await inbox.receive(store, event('e1', { isIdOfContent: true }));
    await db.events.claim(10);
    await inbox.receive(store, event('e1', { isIdOfContent: true }));
    expect(await db.events.waiting()).toEqual({ all: 1, unclaimed: 0 });
  });

  test('that is ignored is counted for its store', async () => {
    await inbox.ignore(store);
    expect([(await stateOf()).eventsIgnored, (await stateOf(other)).eventsIgnored]).toEqual([1, 0]);
  });

  test('about the store itself has its facts read', async () => {
    await inbox.refreshFacts(store);
    await inbox.refreshFacts(store);
    expect(await waitingJobs(store)).toEqual(['refresh-store-facts']);
  });

  test('is compared with the store’s own secret', async () => {
    await prisma.syncState.update({ where: { storeHash: store }, data: { sealedHookSecret: 'sealed' } });
    expect(await inbox.findSecret(store)).toBe('sealed');
    expect(await inbox.findSecret(other)).toBeNull();
    expect(await inbox.findSecret('nobody1' as StoreHash)).toBeNull();
  });
});

describe('claiming events', () => {
  const ids = (events: readonly { readonly orderId: number }[]) => events.map(({ orderId }) => orderId).sort();

  test('gives each order to one of many claimers', async () => {
    for (let id = 1; id <= 12; id += 1) await inbox.receive(store, event(`e${id}`, { orderId: order(id) }));
    const claims = await Promise.all(Array.from({ length: 6 }, () => db.events.claim(5)));
    expect(ids(claims.flat())).toEqual(Array.from({ length: 12 }, (_, index) => index + 1).sort());
    expect(Math.max(...claims.map((claimed) => claimed.length))).toBeLessThanOrEqual(5);
  });

  test('does not give an order that somebody reads, until the reader is given up', async () => {
    await inbox.receive(store, event('e1'));
    await db.events.claim(10);
    expect(await db.events.isBeingRead()).toBe(true);
    await inbox.receive(store, event('e2'));
    await expect(db.events.claim(10)).resolves.toEqual([]);
    await age(31_000);
    expect(await db.events.isBeingRead()).toBe(false);
    await expect(db.events.claim(10)).resolves.toHaveLength(2);
  });

  test('does not give an order that was begun a moment ago, and does so after that', async () => {
    await inbox.receive(store, event('e1'));
    await finish((await db.events.claim(10)).map(({ id }) => id));
    await inbox.receive(store, event('e2'));
    await expect(db.events.claim(10)).resolves.toEqual([]);
    await age(2_100);
    await expect(db.events.claim(10)).resolves.toHaveLength(1);
  });

  test('gives none of another store, not even of the same order', async () => {
    await inbox.receive(other, event('e1'));
    await expect(db.events.claim(10)).resolves.toEqual([]);
    expect(await db.events.waiting()).toEqual({ all: 0, unclaimed: 0 });
    await inbox.receive(store, event('e1'));
    await createStoreDatabase(prisma, locks, other).events.claim(10);
    await expect(db.events.claim(10)).resolves.toHaveLength(1);
  });

  test('tells what the event said', async () => {
    await inbox.receive(store, event('e1', { scope: 'store/order/archived', createdAt: after(-5_000) }));
    await expect(db.events.claim(10)).resolves.toMatchObject([
      { orderId: 4711, scope: 'store/order/archived', createdAt: after(-5_000) },
    ]);
  });
});

describe('events that were claimed', () => {
  test('wait again when their orders could not be read, and not when they are done', async () => {
    for (const id of [1, 2]) await inbox.receive(store, event(`e${id}`, { orderId: order(id) }));
    const claimed = await db.events.claim(10);
    const [first, second] = claimed.map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error('two events were expected');
    await finish([first]);
    await db.events.release([first, second]);
    expect(await db.events.waiting()).toEqual({ all: 1, unclaimed: 1 });
  });

  test('cannot be ended or let go by another store', async () => {
    await inbox.receive(store, event('e1'));
    const ids = (await db.events.claim(10)).map(({ id }) => id);
    const { events } = createStoreDatabase(prisma, locks, other);
    await events.finish(prisma, ids);
    await events.release(ids);
    expect(await db.events.waiting()).toEqual({ all: 1, unclaimed: 0 });
  });

  test('tell when they are done how old the newest was, and that the platform answers', async () => {
    await prisma.syncState.update({ where: { storeHash: store }, data: { lastFailure: 'away' } });
    // The platform dates its events in whole seconds; half of one would be rounded up, into an age below an hour.
    const wholeSecondMs = Math.floor(Date.now() / 1_000) * 1_000;
    await inbox.receive(store, event('e1', { createdAt: new Date(wholeSecondMs - 3_600_000) }));
    await finish((await db.events.claim(10)).map(({ id }) => id));
    const state = await stateOf();
    expect(state.lastFailure).toBeNull();
    expect(state.lastEventLagMs).toBeGreaterThanOrEqual(3_600_000);
    expect(await stateOf(other)).toMatchObject({ lastEventAt: null, lastEventLagMs: null });
  });

  test('dated in the future have no lag below zero', async () => {
    await inbox.receive(store, event('e1', { createdAt: new Date(Date.now() + 3_600_000) }));
    await finish((await db.events.claim(10)).map(({ id }) => id));
    expect((await stateOf()).lastEventLagMs).toBeGreaterThanOrEqual(0);
  });

  test('dated long before any clock break nothing', async () => {
    await inbox.receive(store, event('e1', { createdAt: new Date(0) }));
    await finish((await db.events.claim(10)).map(({ id }) => id));
    expect((await stateOf()).lastEventLagMs).toBe(2_147_483_647);
  });

  test('an older end does not replace a newer one', async () => {
    await inbox.receive(store, event('e1', { orderId: order(1) }));
    await inbox.receive(store, event('e2', { orderId: order(2) }));
    const claimed = await db.events.claim(10);
    const idOf = (orderId: number) => claimed.filter((one) => one.orderId === orderId).map(({ id }) => id);
    await finish(idOf(2));
    const { lastEventAt } = await stateOf();
    await finish(idOf(1));
    expect((await stateOf()).lastEventAt).toEqual(lastEventAt);
  });
});

test('the sweep takes events that are done and old, and no others', async () => {
  for (const id of [1, 2]) await inbox.receive(store, event(`e${id}`, { orderId: order(id) }));
  const [claimed] = await db.events.claim(1);
  await finish(claimed === undefined ? [] : [claimed.id]);
  await sweepEvents(prisma, new Date(Date.now() - 60_000));
  expect(await prisma.webhookEvent.count()).toBe(2);
  await sweepEvents(prisma, new Date(Date.now() + 60_000));
  expect((await prisma.webhookEvent.findMany()).map(({ orderId }) => orderId)).toEqual([2]);
});
