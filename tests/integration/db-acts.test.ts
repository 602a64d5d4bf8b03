import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrderId } from '#lib/core/ids.ts';
import type { Act, Sent } from '#lib/db/act.ts';
import { createStoreDatabase, type StoreDatabase } from '#lib/db/store-database.ts';
import { runtime } from '#lib/process/runtime.ts';
import { after, installStoreRow, PERSON, T0 } from './install-rows.ts';

const { prisma, locks } = runtime();
const ORDER = 4711 as OrderId;
type Made = { readonly shipmentId: number };
const MADE: Sent<Made> = { kind: 'done', shipmentId: 9 };
let db: StoreDatabase;
let sends = 0;

beforeAll(async () => {
  const { storeHash } = await installStoreRow();
  db = createStoreDatabase(prisma, locks, storeHash);
});
beforeEach(async () => {
  await prisma.auditEntry.deleteMany();
  await prisma.intent.deleteMany();
  sends = 0;
});

function act(sent: Sent<Made> | (() => Promise<Sent<Made>>), changes: Partial<Act<Made, string>> = {}) {
  const send = async () => {
    sends += 1;
    return typeof sent === 'function' ? sent() : sent;
  };
  return {
    userId: PERSON,
    orderId: ORDER,
    action: 'shipment.create',
    idempotencyKey: randomUUID(),
    payload: { quantity: 1 },
    change: { quantity: 1 },
    reason: 'asked for by phone',
    now: () => T0,
    prepare: async () => ({ kind: 'go' as const, before: { shipped: 0 }, send }),
    look: async () => null,
    conclude: ({ shipmentId }: Made) => ({ after: { shipped: 1 }, answer: { shipmentId } }),
    ...changes,
  } satisfies Act<Made, string>;
}
const carryOut = (given: Act<Made, string>) => db.acts.carryOut(given);
const auditRows = () => prisma.auditEntry.findMany();
const onlyIntent = () => prisma.intent.findFirstOrThrow();

describe('an act', () => {
  test('is sent once, and told again to the same click', async () => {
    const given = act(MADE);
    const done = { kind: 'done', answer: { shipmentId: 9 } };
    expect(await carryOut(given)).toEqual({ ...done, isRepeat: false });
    expect(await carryOut(given)).toEqual({ ...done, isRepeat: true });
    expect(sends).toBe(1);
    expect(await auditRows()).toMatchObject([
      { action: 'shipment.create', outcome: 'done', reason: 'asked for by phone', orderId: ORDER, platformStatus: 200 },
    ]);
  });

  test('of twenty clicks at once is sent once', async () => {
    const given = act(MADE);
    const kinds = (await Promise.all(Array.from({ length: 20 }, () => carryOut(given)))).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['done']));
    expect(sends).toBe(1);
    expect(await auditRows()).toHaveLength(1);
  });

  test('with the key of another one is not sent', async () => {
    const given = act(MADE);
    await carryOut(given);
    expect(await carryOut({ ...given, payload: { quantity: 2 } })).toEqual({ kind: 'key_reused' });
    expect(sends).toBe(1);
  });

  test('that is stopped before sending leaves nothing behind', async () => {
    const given = act(MADE, { prepare: async () => ({ kind: 'stop', stop: 'nothing to ship' }) });
    expect(await carryOut(given)).toEqual({ kind: 'stopped', stop: 'nothing to ship' });
    expect(await prisma.intent.count()).toBe(0);
  });

  test.each([
    [{ kind: 'refused', status: 400, reason: 'Too many.', field: 'quantity', availableQuantity: 1 }, 400],
    [{ kind: 'not_found' }, 404],
    [{ kind: 'not_sent' }, null],
  ] as const)('answered with %o ends as that, for repeats too', async (sent, platformStatus) => {
    const given = act(sent);
    const first = await carryOut(given);
    expect(first).toMatchObject({ kind: sent.kind });
    expect(await carryOut(given)).toMatchObject({ kind: sent.kind });
    expect(sends).toBe(1);
    expect(await auditRows()).toMatchObject([{ outcome: 'refused', platformStatus }]);
  });

  test('without an order gets the one that it made', async () => {
    const given = act(MADE, {
      orderId: null,
      subject: 'draft:1',
      conclude: () => ({ after: {}, answer: {}, orderId: ORDER }),
    });
    await carryOut(given);
    expect(await onlyIntent()).toMatchObject({ orderId: ORDER, subject: 'draft:1', state: 'done' });
    expect(await auditRows()).toMatchObject([{ orderId: ORDER, subject: 'draft:1' }]);
  });
});

describe('an act whose answer was lost', () => {
  test('and whose trace is seen is done', async () => {
    const given = act({ kind: 'unknown' }, { look: async () => ({ shipmentId: 12 }) });
    expect(await carryOut(given)).toMatchObject({ kind: 'done', answer: { shipmentId: 12 } });
  });

  test('stays unknown while nobody can see it, and is never sent again', async () => {
    const given = act({ kind: 'unknown' }, { look: () => Promise.reject(new Error('away')) });
    expect(await carryOut(given)).toEqual({ kind: 'unknown' });
    expect(await carryOut(given)).toEqual({ kind: 'unknown' });
    expect(sends).toBe(1);
    expect(await auditRows()).toEqual([]);
  });

  const reconcile = async (changes: object) =>
    db.acts.reconcile<Made>({
      intent: await onlyIntent(),
      now: after(60_000),
      look: async () => null,
      conclude: () => ({ after: { shipped: 1 }, answer: { shipmentId: 12 } }),
      whenUnseen: 'not_done',
      ...changes,
    });

  test('is settled when it is seen later, and repeats are told', async () => {
    const given = act({ kind: 'unknown' });
    await carryOut(given);
    expect(await reconcile({ now: after(1_000) })).toBe('still_open');
    expect(await reconcile({ look: async () => MADE })).toBe('done');
    expect(await carryOut(given)).toEqual({ kind: 'done', answer: { shipmentId: 12 }, isRepeat: true });
    expect(await auditRows()).toHaveLength(1);
    expect(await reconcile({ look: async () => MADE })).toBe('done');
    expect(await auditRows()).toHaveLength(1);
  });

  test('counts as not made after two minutes, where its trace would be seen', async () => {
    await carryOut(act({ kind: 'unknown' }));
    expect(await reconcile({ now: after(121_000) })).toBe('failed');
    expect(await auditRows()).toMatchObject([{ outcome: 'unknown' }]);
  });

  test('is asked about after two minutes, where it costs money', async () => {
    const given = act({ kind: 'unknown' });
    await carryOut(given);
    expect(await reconcile({ now: after(121_000), whenUnseen: 'ask' })).toBe('asked');
    expect(await onlyIntent()).toMatchObject({ state: 'unknown', finishedAt: null });
    expect(await carryOut(given)).toEqual({ kind: 'unknown' });
  });

  test('that was never sent is not made', async () => {
    const crash = act(() => Promise.reject(new Error('killed')));
    await expect(carryOut(crash)).rejects.toThrow('killed');
    await prisma.intent.updateMany({ data: { state: 'planned', sentAt: null } });
    expect(await reconcile({ look: async () => MADE })).toBe('failed');
    expect(await auditRows()).toMatchObject([{ outcome: 'refused', platformStatus: null }]);
  });
});
