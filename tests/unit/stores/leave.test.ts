import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { Install } from '#lib/db/installs.ts';
import { removeUser, uninstallStore } from '#lib/stores/leave.ts';
import { openApp } from '#lib/stores/open.ts';
import { settleUninstall, type ProbeContext } from '#lib/stores/uninstall-probe.ts';
import { MAPLE, OWNER, STAFF, tenancyContext, visit } from '#tests/fixtures/tenancy-context.ts';

let rig: ReturnType<typeof tenancyContext>;
beforeEach(() => {
  rig = tenancyContext();
});

const byOwner = (changes = {}) => visit({ userId: OWNER, ...changes });

describe('an uninstall notice', () => {
  test('suspends this very install', async () => {
    rig.addStore({ installId: 'install-7' });
    await expect(uninstallStore(rig.ctx, byOwner())).resolves.toEqual({ kind: 'accepted' });
    expect(rig.tenancy.suspend.mock.calls).toEqual([[{ storeHash: MAPLE, installId: 'install-7' }]]);
  });

  test.each([
    ['came through the install consent', { canInstall: true }, 'accepted'],
    ['did so, and was removed', { canInstall: true, removedAt: new Date() }, 'refused'],
    ['only works here', { canInstall: false }, 'refused'],
    ['is an admin of the app only', { role: 'admin', canInstall: false } as const, 'refused'],
  ])('of somebody who %s is %3$s', async (_, person, kind) => {
    rig.addStore();
    rig.addUser(person);
    await expect(uninstallStore(rig.ctx, visit())).resolves.toEqual({ kind });
    expect(rig.tenancy.suspend).toHaveBeenCalledTimes(kind === 'accepted' ? 1 : 0);
  });

  test('of somebody nobody knows is refused', async () => {
    rig.addStore();
    await expect(uninstallStore(rig.ctx, visit())).resolves.toEqual({ kind: 'refused' });
  });

  test('of somebody who may uninstall another store is refused', async () => {
    rig.addStore();
    rig.addUser({ storeHash: 'fjord1', canInstall: true });
    await expect(uninstallStore(rig.ctx, visit())).resolves.toEqual({ kind: 'refused' });
  });

  test('of an unknown store is answered calmly', async () => {
    await expect(uninstallStore(rig.ctx, byOwner())).resolves.toEqual({ kind: 'nothing_to_do' });
  });

  test.each([
    ['before the install', -1_000, 'nothing_to_do'],
    ['with the install', 0, 'nothing_to_do'],
    ['after it', 1_000, 'accepted'],
  ])('dated %s: %3$s', async (_, ms, kind) => {
    const installedAt = new Date('2026-11-21T07:00:00.000Z');
    rig.addStore({ installedAt });
    const notice = byOwner({ issuedAt: new Date(installedAt.getTime() + ms) });
    await expect(uninstallStore(rig.ctx, notice)).resolves.toEqual({ kind });
  });

  test('that comes twice is carried out once', async () => {
    rig.addStore();
    const notice = byOwner();
    const kinds = (await Promise.all([1, 2].map(() => uninstallStore(rig.ctx, notice)))).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['accepted', 'nothing_to_do']);
    expect(rig.tenancy.suspend).toHaveBeenCalledTimes(1);
  });
});

describe('a payload that was used for something else', () => {
  test('opens the app, and neither uninstalls nor removes after that', async () => {
    rig.addStore();
    const link = byOwner();
    await openApp(rig.ctx, link);
    await expect(uninstallStore(rig.ctx, link)).resolves.toEqual({ kind: 'refused' });
    await expect(removeUser(rig.ctx, { ...link, userId: STAFF })).resolves.toEqual({ kind: 'refused' });
    expect(rig.store()?.status).toBe('active');
  });

  test('uninstalled, and opens nothing after that', async () => {
    rig.addStore();
    const notice = byOwner();
    await uninstallStore(rig.ctx, notice);
    rig.addStore();
    await expect(openApp(rig.ctx, notice)).resolves.toEqual({ kind: 'replayed' });
  });
});

describe('taking a person’s access away', () => {
  test('works at once, in this store only', async () => {
    rig.addStore();
    rig.addUser();
    rig.addUser({ storeHash: 'fjord1' });
    await expect(removeUser(rig.ctx, visit())).resolves.toEqual({ kind: 'accepted' });
    expect(rig.user()?.removedAt).toEqual(rig.clock.now());
    expect(rig.user(STAFF, 'fjord1' as StoreHash)?.removedAt).toBeNull();
  });

  test('of the owner is refused, and the link stays good', async () => {
    rig.addStore();
    const link = byOwner();
    await expect(removeUser(rig.ctx, link)).resolves.toEqual({ kind: 'refused' });
    await expect(openApp(rig.ctx, link)).resolves.toMatchObject({ kind: 'opened' });
  });

  test('of somebody nobody knows is answered calmly', async () => {
    await expect(removeUser(rig.ctx, visit())).resolves.toEqual({ kind: 'nothing_to_do' });
  });

  test('told twice does not remove who was let in again meanwhile', async () => {
    rig.addStore();
    rig.addUser();
    const notice = visit();
    await removeUser(rig.ctx, notice);
    rig.clock.advance(60_000);
    await openApp(rig.ctx, visit({ issuedAt: rig.clock.now() }));
    await expect(removeUser(rig.ctx, notice)).resolves.toEqual({ kind: 'nothing_to_do' });
    expect(rig.user()?.removedAt).toBeNull();
  });
});

describe('asking the platform whether an uninstall is real', () => {
  const install: Install = { storeHash: MAPLE, installId: 'install-1' };
  function probing(probe: () => Promise<unknown>) {
    const purge = vi.fn<(one: Install) => Promise<boolean>>(() => Promise.resolve(true));
    const moveStatus = vi.fn<(...args: unknown[]) => Promise<boolean>>(() => Promise.resolve(true));
    return { ctx: { tenancy: { purge, moveStatus }, probe } as unknown as ProbeContext, purge, moveStatus };
  }

  test('a dead token: everything of this install goes', async () => {
    const { ctx, purge, moveStatus } = probing(() =>
      Promise.reject(new AppError('store_needs_approval', 'general.noAccess')),
    );
    await expect(settleUninstall(ctx, install)).resolves.toBe('purged');
    expect(purge.mock.calls).toEqual([[install]]);
    expect(moveStatus).not.toHaveBeenCalled();
  });

  test('a token that works: the store goes on, if it still is suspended', async () => {
    const { ctx, purge, moveStatus } = probing(() => Promise.resolve('2026-11-21T08:00:00.000Z'));
    await expect(settleUninstall(ctx, install)).resolves.toBe('resumed');
    expect(moveStatus.mock.calls).toEqual([[install, ['suspended'], 'active']]);
    expect(purge).not.toHaveBeenCalled();
  });

  test.each([
    ['is away', new AppError('platform_unavailable', 'platform.noAnswer')],
    ['limits us', new AppError('too_many_requests', 'general.manyTabs')],
    ['talks nonsense', new AppError('platform_unreadable', 'platform.unreadable')],
    ['refuses something else', new AppError('refused_by_platform', 'platform.refused')],
    ['cannot be asked by mistake of ours', new TypeError('x')],
  ])('a platform that %s: nothing is deleted, and the job is told', async (_, error) => {
    const { ctx, purge, moveStatus } = probing(() => Promise.reject(error));
    await expect(settleUninstall(ctx, install)).rejects.toBe(error);
    expect([purge, moveStatus].some((called) => called.mock.calls.length > 0)).toBe(false);
  });
});
