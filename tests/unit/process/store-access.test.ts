import { describe, expect, test, vi } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createStoreAccess } from '#lib/process/store-access.ts';
import { sealToken } from '#lib/session/token-seal.ts';

const storeHash = 'abc123' as StoreHash;
const keys = [{ id: 'k1', bytes: new Uint8Array(32).fill(7) }];
const seal = (token: string) => sealToken(token, storeHash, { keys });

/** A runtime whose database holds this sealed token, or no such store. */
function runtimeWith(sealedToken: string | null) {
  const found = sealedToken === null ? null : { sealedToken };
  const findStore = vi.fn<() => Promise<typeof found>>(() => Promise.resolve(found));
  const markTokenRefused = vi.fn<(storeHash: StoreHash, sealed: string) => Promise<boolean>>(() =>
    Promise.resolve(true),
  );
  const app = {
    env: { TOKEN_ENCRYPTION_KEYS: keys },
    log: { warn: () => undefined, error: () => undefined },
    tenancy: { findStore, markTokenRefused },
  };
  return { app: app as unknown as Runtime, findStore, markTokenRefused };
}

describe('the token of a store', () => {
  test('is looked up for each call', async () => {
    const { app, findStore } = runtimeWith(await seal('now'));
    const access = createStoreAccess(app, storeHash);
    expect([await access.token(), await access.token()]).toEqual(['now', 'now']);
    expect(findStore).toHaveBeenCalledTimes(2);
  });

  test('that was just read serves the first call, and no other: a re-approval reaches the second', async () => {
    const { app, findStore } = runtimeWith(await seal('replaced'));
    const access = createStoreAccess(app, storeHash, await seal('read before'));
    expect(await access.token()).toBe('read before');
    expect(findStore).not.toHaveBeenCalled();
    expect(await access.token()).toBe('replaced');
  });

  test('marks the store by the seal that the refused call had', async () => {
    const justRead = await seal('read before');
    const { app, markTokenRefused } = runtimeWith(await seal('replaced'));
    const access = createStoreAccess(app, storeHash, justRead);
    const token = await access.token();
    await access.refused(token);
    expect(markTokenRefused).toHaveBeenCalledWith(storeHash, justRead);
  });

  test('that was replaced while two calls were under way marks the store by the old seal, both times', async () => {
    const before = await seal('before');
    const { app, markTokenRefused } = runtimeWith(await seal('after'));
    const access = createStoreAccess(app, storeHash, before);
    const token = await access.token();
    await access.refused(token);
    // The first of the two has asked for the token again by now, and got the new one.
    expect(await access.token()).toBe('after');
    await access.refused(token);
    expect(markTokenRefused.mock.calls).toEqual([
      [storeHash, before],
      [storeHash, before],
    ]);
  });

  test('that was never given marks nothing', async () => {
    const { app, markTokenRefused } = runtimeWith(await seal('now'));
    await createStoreAccess(app, storeHash).refused('another');
    expect(markTokenRefused).not.toHaveBeenCalled();
  });

  test.each([
    ['no such store', null],
    ['a seal that no key opens', 'x.y.z'],
  ])('with %s: the owner is asked to approve', async (_, sealed) => {
    const { app } = runtimeWith(sealed);
    await expect(createStoreAccess(app, storeHash).token()).rejects.toMatchObject({ code: 'store_needs_approval' });
  });
});
