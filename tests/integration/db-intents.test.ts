import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrderId } from '#lib/core/ids.ts';
import { findOpenIntents, type Intent, type NewIntent, type Settlement } from '#lib/db/intents.ts';
import { createStoreDatabase, type StoreDatabase } from '#lib/db/store-database.ts';
import { runtime } from '#lib/process/runtime.ts';
import { after, installStoreRow, OTHER_PERSON, PERSON, T0 } from './install-rows.ts';

const { prisma, locks } = runtime();
const ORDER = 4711 as OrderId;
let here: StoreDatabase;
let there: StoreDatabase;

beforeAll(async () => {
  const stores = [await installStoreRow(), await installStoreRow()];
  [here, there] = stores.map(({ storeHash }) => createStoreDatabase(prisma, locks, storeHash)) as [
    StoreDatabase,
    StoreDatabase,
  ];
});
beforeEach(async () => {
  await prisma.auditEntry.deleteMany();
  await prisma.intent.deleteMany();
  await prisma.quarantinedOrder.deleteMany();
});

function newIntent(changes: Partial<NewIntent> = {}): NewIntent {
  return {
    id: randomUUID(),
    userId: PERSON,
    orderId: ORDER,
    action: 'order.change',
    idempotencyKey: randomUUID(),
    payloadHash: 'hash',
    change: { statusId: 2 },
    before: { statusId: 11 },
    at: T0,
    ...changes,
  };
}

async function planned(changes: Partial<NewIntent> = {}, db = here): Promise<Intent> {
  const intent = await db.intents.plan(newIntent(changes));
  if (intent === null) throw new Error('the key was taken');
  return intent;
}

const DONE: Settlement = {
  state: 'done',
  outcome: 'done',
  answer: { kind: 'done' },
  after: { statusId: 2 },
  platformStatus: 200,
  at: after(1_000),
};

describe('a planned write', () => {
  test('is found by its person and key, in its store', async () => {
    const intent = await planned({ idempotencyKey: 'k' });
    expect(await here.intents.find(PERSON, 'k')).toEqual(intent);
    expect(intent).toMatchObject({ state: 'planned', change: { statusId: 2 }, createdAt: T0, finishedAt: null });
    expect(await here.intents.find(OTHER_PERSON, 'k')).toBeNull();
    expect(await there.intents.find(PERSON, 'k')).toBeNull();
  });

  test('is one for each key of a person, of many at the same time', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => here.intents.plan(newIntent({ idempotencyKey: 'once' }))),
    );
    expect(all.filter((intent) => intent !== null)).toHaveLength(1);
    await expect(planned({ idempotencyKey: 'once', userId: OTHER_PERSON })).resolves.toMatchObject({
      state: 'planned',
    });
    await expect(planned({ idempotencyKey: 'once' }, there)).resolves.toMatchObject({ state: 'planned' });
  });

  test('is sent once: a second sending is a mistake, and so is another store’s', async () => {
    const intent = await planned();
    await expect(there.intents.markSent(intent.id, T0)).rejects.toThrow();
    await here.intents.markSent(intent.id, after(5));
    await expect(here.intents.markSent(intent.id, after(6))).rejects.toThrow();
    expect(await here.intents.find(PERSON, intent.idempotencyKey)).toMatchObject({ state: 'sent', sentAt: after(5) });
  });

  test('tells its state to its store only', async () => {
    const intent = await planned();
    expect(await here.intents.stateOf(intent.id)).toBe('planned');
    await here.intents.markSent(intent.id, T0);
    expect(await here.intents.stateOf(intent.id)).toBe('sent');
    expect(await there.intents.stateOf(intent.id)).toBeNull();
    expect(await here.intents.stateOf(randomUUID())).toBeNull();
  });

  test('becomes unclear only after it was sent, and not once it has ended', async () => {
    const [never, ended, lost] = [await planned(), await planned(), await planned()];
    await here.intents.markUnknown(never.id);
    for (const { id } of [ended, lost]) await here.intents.markSent(id, T0);
    await here.intents.settle(ended, DONE);
    await there.intents.markUnknown(lost.id);
    expect(await here.intents.stateOf(lost.id)).toBe('sent');
    for (const { id } of [ended, lost]) await here.intents.markUnknown(id);
    const states = await Promise.all([never, ended, lost].map(({ id }) => here.intents.stateOf(id)));
    expect(states).toEqual(['planned', 'done', 'unknown']);
  });
});

describe('the end of a write', () => {
  test('comes once, of many at the same time, with one audit row', async () => {
    const intent = await planned();
    const failed: Settlement = { ...DONE, state: 'failed', outcome: 'unknown', answer: { kind: 'not_sent' } };
    const ends = await Promise.all([DONE, failed, DONE, failed].map((end) => here.intents.settle(intent, end)));
    expect(ends.filter(Boolean)).toHaveLength(1);
    const audit = await here.audit.ofOrder(ORDER, 10);
    expect(audit).toHaveLength(1);
    const [row] = await prisma.intent.findMany();
    expect(row?.answer).toEqual(audit[0]?.outcome === 'done' ? { kind: 'done' } : { kind: 'not_sent' });
  });

  test('says who did what to which order, before and after', async () => {
    const intent = await planned();
    await here.intents.settle(intent, DONE);
    expect(await here.audit.ofOrder(ORDER, 10)).toMatchObject([
      {
        ...{ userId: PERSON, orderId: ORDER, action: 'order.change', outcome: 'done', platformStatus: 200 },
        ...{ before: { statusId: 11 }, after: { statusId: 2 }, intentId: intent.id, at: DONE.at },
      },
    ]);
  });

  test('leaves no end without its audit row', async () => {
    const intent = await planned();
    const impossible = { ...DONE, outcome: 'no such outcome' as 'done' };
    await expect(here.intents.settle(intent, impossible)).rejects.toThrow();
    expect(await here.intents.stateOf(intent.id)).toBe('planned');
    expect(await here.audit.ofOrder(ORDER, 10)).toEqual([]);
  });

  test('cannot be written by another store', async () => {
    const intent = await planned();
    await expect(there.intents.settle(intent, DONE)).resolves.toBe(false);
    expect(await here.intents.stateOf(intent.id)).toBe('planned');
    expect(await there.audit.ofOrder(ORDER, 10)).toEqual([]);
  });
});

test('open writes of any store are found, oldest first, unless they are young or ended', async () => {
  const at = (minutes: number) => ({ at: after(minutes * 60_000) });
  const [second, first] = [await planned(at(2)), await planned(at(1), there)];
  const [sent, unknown, ended] = [await planned(at(3)), await planned(at(4)), await planned(at(0))];
  for (const { id } of [sent, unknown]) await here.intents.markSent(id, T0);
  await here.intents.markUnknown(unknown.id);
  await here.intents.settle(ended, DONE);
  await planned(at(5));
  const ids = (intents: Intent[]) => intents.map(({ id }) => id);
  expect(ids(await findOpenIntents(prisma, after(5 * 60_000), 10))).toEqual(ids([first, second, sent, unknown]));
  expect(ids(await findOpenIntents(prisma, after(5 * 60_000), 2))).toEqual(ids([first, second]));
});

describe('the record', () => {
  test('of an order is newest first, cut at a number, and of one store', async () => {
    const act = { userId: PERSON, orderId: ORDER, action: 'order.change' };
    for (const minutes of [1, 3, 2]) await here.audit.denied({ ...act, at: after(minutes * 60_000) });
    await here.audit.denied({ ...act, orderId: 5 as OrderId, at: T0 });
    await there.audit.denied({ ...act, at: T0 });
    const times = (await here.audit.ofOrder(ORDER, 2)).map(({ at }) => at);
    expect(times).toEqual([after(3 * 60_000), after(2 * 60_000)]);
    expect(await here.audit.ofOrder(ORDER, 10)).toHaveLength(3);
    expect(await there.audit.ofOrder(ORDER, 10)).toMatchObject([{ outcome: 'denied', intentId: null }]);
  });

  test('also tells of acts by nobody, on no order', async () => {
    await here.audit.denied({ userId: null, orderId: null, action: 'view.share', at: T0 });
    expect(await prisma.auditEntry.findMany()).toMatchObject([{ userId: null, orderId: null, action: 'view.share' }]);
  });
});

describe('orders that cannot be read', () => {
  const put = (orderId: number, reason: string, at: Date, db = here) =>
    db.quarantine.put(db.quarantine.client, [{ orderId, reason }], at);

  test('stand once each, with their newest reason and their first time', async () => {
    await put(7, 'id is missing', T0);
    await put(7, 'total is not an amount', after(1_000));
    expect(await here.quarantine.list(10)).toMatchObject([
      { orderId: 7, reason: 'total is not an amount', firstAt: T0, lastAt: after(1_000) },
    ]);
  });

  test('are listed newest first, cut at a number, for their store', async () => {
    for (const [index, orderId] of [5, 9, 7].entries()) await put(orderId, 'x', after(index));
    await put(11, 'x', after(99), there);
    expect((await here.quarantine.list(2)).map(({ orderId }) => orderId)).toEqual([7, 9]);
  });

  test('are let go by number, in their store only', async () => {
    for (const db of [here, there]) await put(7, 'x', T0, db);
    await put(8, 'x', T0);
    await here.quarantine.release(here.quarantine.client, [7 as OrderId, 99 as OrderId]);
    await here.quarantine.release(here.quarantine.client, []);
    expect((await here.quarantine.list(10)).map(({ orderId }) => orderId)).toEqual([8]);
    expect(await there.quarantine.list(10)).toHaveLength(1);
  });
});
