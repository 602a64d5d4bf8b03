import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import { hookGate } from '#lib/process/hook-secrets.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { sealToken } from '#lib/session/token-seal.ts';
import { standingClock } from '#tests/fixtures/order-context.ts';

const MAPLE = 'maple1' as StoreHash;
const FJORD = 'fjord1' as StoreHash;
const keys = [{ id: 'k1', bytes: new Uint8Array(32).fill(7) }];

type Found = { sealedHookSecret: string | null } | null;
let sealed: Map<StoreHash, string | null>;
let clock: ReturnType<typeof standingClock>;
let looks: ReturnType<typeof vi.fn<(query: { where: { storeHash: StoreHash } }) => Promise<Found>>>;
let app: Runtime;

beforeEach(() => {
  sealed = new Map();
  clock = standingClock();
  looks = vi.fn<(query: { where: { storeHash: StoreHash } }) => Promise<Found>>(({ where }) => {
    const secret = sealed.get(where.storeHash);
    return Promise.resolve(secret === undefined ? null : { sealedHookSecret: secret });
  });
  app = {
    env: { TOKEN_ENCRYPTION_KEYS: keys },
    clock,
    prisma: { syncState: { findUnique: looks } },
  } as unknown as Runtime;
});
const give = async (storeHash: StoreHash, secret: string) =>
  void sealed.set(storeHash, await sealToken(secret, storeHash, { keys }));
const knows = (storeHash: StoreHash, secret: string) => hookGate(app).isKnown(storeHash, secret);

describe('the gate of webhooks', () => {
  test('is one for a process', () => {
    expect(hookGate(app)).toBe(hookGate(app));
    expect(hookGate({ ...app })).not.toBe(hookGate(app));
  });

  test('knows each store’s own secret, and no other store’s', async () => {
    await give(MAPLE, 'of maple');
    await give(FJORD, 'of fjord');
    const tries = [knows(MAPLE, 'of maple'), knows(FJORD, 'of fjord'), knows(MAPLE, 'of fjord'), knows(FJORD, '')];
    expect(await Promise.all(tries)).toEqual([true, true, false, false]);
  });

  test('knows none of a store that is not there, has none, or whose secret was sealed for another store', async () => {
    await give(MAPLE, 'of maple');
    sealed.set(FJORD, sealed.get(MAPLE) ?? null);
    sealed.set('empty1' as StoreHash, null);
    const tries = [knows(FJORD, 'of maple'), knows('empty1' as StoreHash, ''), knows('nobody1' as StoreHash, '')];
    expect(await Promise.all(tries)).toEqual([false, false, false]);
  });

  test('looks once a minute for a secret that is right, and each time for a wrong one', async () => {
    await give(MAPLE, 'of maple');
    for (let calls = 0; calls < 5; calls += 1) await knows(MAPLE, 'of maple');
    expect(looks).toHaveBeenCalledTimes(1);
    for (let calls = 0; calls < 3; calls += 1) expect(await knows(MAPLE, 'guess')).toBe(false);
    expect(looks).toHaveBeenCalledTimes(4);
    clock.advance(60_000);
    await knows(MAPLE, 'of maple');
    expect(looks).toHaveBeenCalledTimes(5);
  });

  test('knows a new secret at once, and the old one for a minute at most', async () => {
    await give(MAPLE, 'old');
    await knows(MAPLE, 'old');
    await give(MAPLE, 'new');
    expect(await knows(MAPLE, 'new')).toBe(true);
    expect(await knows(MAPLE, 'old')).toBe(false);
    await give(FJORD, 'old');
    await knows(FJORD, 'old');
    sealed.delete(FJORD);
    clock.advance(59_999);
    expect(await knows(FJORD, 'old')).toBe(true);
    clock.advance(1);
    expect(await knows(FJORD, 'old')).toBe(false);
  });

  test('lets nobody in while the database is away, and says so', async () => {
    looks.mockRejectedValue(new Error('away'));
    await expect(knows(MAPLE, 'of maple')).rejects.toThrow('away');
  });
});
