import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { createOrderLocks } from '#lib/db/order-locks.ts';
import { createPrismaClient } from '#lib/db/prisma-client.ts';
import { env } from '#lib/env.ts';
import { toErrorBody } from '#lib/http/failure.ts';

const MAPLE = 'abcd1' as StoreHash;
const FJORD = 'abcd2' as StoreHash;
const ORDER = 100 as OrderId;

const clients = [1, 2].map(() => createPrismaClient(env().DATABASE_URL));
afterAll(() => Promise.all(clients.map((client) => client.$disconnect())));
/** Two processes, as far as the database can tell. */
const [here, there] = clients.map((client) => createOrderLocks(client)) as [
  ReturnType<typeof createOrderLocks>,
  ReturnType<typeof createOrderLocks>,
];

/** Holds an order until it is told to let go. */
async function holdOpen(locks: typeof here, storeHash = MAPLE, orderId = ORDER) {
  const [entered, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const held = locks.hold(storeHash, orderId, async () => {
    entered.resolve();
    await leave.promise;
  });
  await entered.promise;
  return {
    async letGo(): Promise<void> {
      leave.resolve();
      await held;
    },
  };
}

describe('an order that somebody holds', () => {
  test('is nobody else’s, in any process, until it is let go', async () => {
    const steps: string[] = [];
    const holder = await holdOpen(here);
    const others = [here, there].map((locks, index) =>
      locks.hold(MAPLE, ORDER, async () => {
        steps.push(`in ${index}`);
        await Promise.resolve();
        steps.push(`out ${index}`);
      }),
    );
    // A lock of another order, asked for after them, is had at once: they really wait.
    await there.hold(MAPLE, 101 as OrderId, async () => steps.push('another order'));
    await here.hold(FJORD, ORDER, async () => steps.push('another store'));
    expect(steps).toEqual(['another order', 'another store']);
    await holder.letGo();
    await Promise.all(others);
    expect(steps.slice(2).map((step) => step.split(' ')[0])).toEqual(['in', 'out', 'in', 'out']);
  });

  test('is free again when the work fails, and the failure is the work’s own', async () => {
    const failure = new Error('the platform is away');
    await expect(here.hold(MAPLE, ORDER, () => Promise.reject(failure))).rejects.toBe(failure);
    await expect(there.hold(MAPLE, ORDER, () => Promise.resolve('free'))).resolves.toBe('free');
  });
});

test.each([['text'], [0], [null], [undefined]])('what the work gives is given on: %j', async (value) => {
  await expect(here.hold(MAPLE, ORDER, () => Promise.resolve(value))).resolves.toBe(value);
});

describe('work that outlasts the lock', () => {
  const [client] = clients;
  const impatient = () => {
    if (client === undefined) throw new Error('no client');
    return createOrderLocks(client, 50);
  };
  /** Until the database has taken the lock back. */
  const lockLost = () => there.hold(MAPLE, ORDER, () => Promise.resolve());

  test('counts: a write that was made is never told as one that was not', async () => {
    const result = impatient().hold(MAPLE, ORDER, async () => {
      await lockLost();
      return 'written';
    });
    await expect(result).resolves.toBe('written');
  });

  test('and fails, fails as itself', async () => {
    const result = impatient().hold(MAPLE, ORDER, async () => {
      await lockLost();
      throw new RangeError('mine');
    });
    await expect(result).rejects.toThrow(RangeError);
  });
});

describe('a lock that is waited for longer than the database lets anybody wait', () => {
  test('is told as trouble that passes, and nothing was done', async () => {
    const impatient = createPrismaClient(env().DATABASE_URL, { statementTimeoutMs: 300 });
    const holder = await holdOpen(here);
    let isDone = false;
    try {
      const waiting = createOrderLocks(impatient).hold(MAPLE, ORDER, async () => void (isDone = true));
      const error: unknown = await waiting.catch((failure: unknown) => failure);
      expect(
        toErrorBody(error, { requestId: 'request-1', language: 'en', log: pino({ level: 'silent' }) }),
      ).toMatchObject({
        status: 503,
        body: { code: 'unavailable', message: expect.stringContaining('nothing was changed') },
      });
      expect(isDone).toBe(false);
    } finally {
      await holder.letGo();
      await impatient.$disconnect();
    }
  });
});
