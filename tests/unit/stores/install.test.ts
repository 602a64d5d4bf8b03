import { beforeEach, describe, expect, test } from 'vitest';
import type { CodeExchange, StoreGrant } from '#lib/bigcommerce/types/oauth.ts';
import { AppError } from '#lib/core/errors.ts';
import type { UserId } from '#lib/core/ids.ts';
import { installStore } from '#lib/stores/install.ts';
import { openApp } from '#lib/stores/open.ts';
import { MAPLE, OWNER, STAFF, tenancyContext, visit } from '#tests/fixtures/tenancy-context.ts';

const CODE = { code: 'from-the-panel', scope: 'store_v2_orders', context: 'stores/maple1' };
const REQUEST = { ...CODE, isExternal: false };

function granted(changes: Partial<StoreGrant> = {}): CodeExchange {
  return {
    kind: 'granted',
    grant: {
      storeHash: MAPLE,
      accessToken: 'token-1',
      scope: 'store_v2_orders store_v2_information_read_only',
      user: { id: OWNER, email: 'owner@example.test' },
      owner: { id: OWNER, email: 'owner@example.test' },
      accountUuid: null,
      ...changes,
    },
  };
}
const byStaff = granted({ user: { id: STAFF, email: 'staff@example.test' } });

let rig: ReturnType<typeof tenancyContext>;
beforeEach(() => {
  rig = tenancyContext();
  rig.exchangeCode.mockResolvedValue(granted());
});

describe('a first install', () => {
  test('keeps the token sealed for its store, and makes the owner an admin who may uninstall', async () => {
    await expect(installStore(rig.ctx, REQUEST)).resolves.toEqual({
      kind: 'installed',
      storeHash: MAPLE,
      path: expect.stringMatching(/^\/stores\/maple1\/welcome#c=code-\d+$/),
    });
    expect(rig.store()).toMatchObject({ sealedToken: 'sealed(token-1, maple1)', ownerId: OWNER, status: 'active' });
    expect(rig.user(OWNER)).toMatchObject({ role: 'admin', canInstall: true, email: 'owner@example.test' });
    expect(rig.exchangeCode).toHaveBeenCalledWith(CODE);
  });

  test('learns the store’s name, zone and currency', async () => {
    await installStore(rig.ctx, REQUEST);
    expect(rig.tenancy.saveFacts).toHaveBeenCalledWith(MAPLE, rig.facts, rig.clock.now());
  });

  test('goes on when the platform does not tell them now', async () => {
    rig.readStoreFacts.mockRejectedValue(new AppError('platform_unavailable', 'platform.noAnswer'));
    await expect(installStore(rig.ctx, REQUEST)).resolves.toMatchObject({ kind: 'installed' });
    expect(rig.tenancy.saveFacts).not.toHaveBeenCalled();
  });

  test('does not hide a mistake of ours in reading them', async () => {
    rig.readStoreFacts.mockRejectedValue(new TypeError('ours'));
    await expect(installStore(rig.ctx, REQUEST)).rejects.toThrow(TypeError);
  });

  test('of somebody who is not the owner gives them the default role, and the owner stays who the platform says', async () => {
    rig.exchangeCode.mockResolvedValue(byStaff);
    await installStore(rig.ctx, REQUEST);
    expect(rig.user(STAFF)).toMatchObject({ role: 'viewer', canInstall: true });
    expect(rig.store()).toMatchObject({ ownerId: OWNER });
    expect(rig.user(OWNER)).toBeUndefined();
  });

  test('opens a code of a minute for the person of the grant', async () => {
    await installStore(rig.ctx, REQUEST);
    const redeem = (ms: number) => {
      rig.clock.advance(ms);
      return rig.ctx.sessions.redeemCode('hash of code-2', rig.clock.now());
    };
    await expect(redeem(59_999)).resolves.toEqual({ storeHash: MAPLE, userId: OWNER });
    await installStore(rig.ctx, REQUEST);
    await expect(
      rig.ctx.sessions.redeemCode('hash of code-4', new Date(rig.clock.now().getTime() + 60_000)),
    ).resolves.toBe(null);
  });
});

describe('an install that does not happen leaves nothing', () => {
  test.each<[string, CodeExchange, object]>([
    ['no answer', { kind: 'unavailable', reason: 'no_answer' }, { kind: 'platform_down' }],
    ['an answer nobody can read', { kind: 'unavailable', reason: 'unreadable_answer' }, { kind: 'platform_down' }],
    ['a used code', { kind: 'refused', reason: 'code_not_accepted' }, { kind: 'code_refused' }],
    ['a token for another store', { kind: 'refused', reason: 'wrong_context' }, { kind: 'code_refused' }],
    [
      'no right to orders',
      granted({ scope: 'store_v2_information' }),
      { kind: 'scope_missing', scopes: ['store_v2_orders'] },
    ],
    [
      'the right to read orders only',
      granted({ scope: 'store_v2_orders_read_only' }),
      { kind: 'scope_missing', scopes: ['store_v2_orders'] },
    ],
  ])('%s', async (_, exchange, expected) => {
    rig.exchangeCode.mockResolvedValue(exchange);
    await expect(installStore(rig.ctx, REQUEST)).resolves.toEqual(expected);
    expect([rig.store(), rig.user(OWNER)]).toEqual([undefined, undefined]);
  });

  test.each<[string, CodeExchange]>([
    ['refused', { kind: 'refused', reason: 'code_not_accepted' }],
    ['without the right to orders', granted({ scope: 'x' })],
  ])('%s: an install that was there goes on as it was', async (_, exchange) => {
    rig.addStore({ sealedToken: 'good', installId: 'first' });
    rig.exchangeCode.mockResolvedValue(exchange);
    await installStore(rig.ctx, REQUEST);
    expect(rig.store()).toMatchObject({ sealedToken: 'good', installId: 'first', status: 'active' });
  });
});

describe('an approval of a store that is installed', () => {
  test('replaces the token, ends a suspension, and is another install', async () => {
    rig.addStore({ status: 'needs_approval', installId: 'first', name: 'Maple' });
    await installStore(rig.ctx, REQUEST);
    expect(rig.store()).toMatchObject({ status: 'active', sealedToken: 'sealed(token-1, maple1)', name: 'Maple' });
    expect(rig.store()?.installId).not.toBe('first');
  });

  test.each(['viewer', 'editor', 'money', 'admin'] as const)('by staff leaves their role of %s', async (role) => {
    rig.addStore();
    rig.addUser({ role });
    rig.exchangeCode.mockResolvedValue(byStaff);
    await installStore(rig.ctx, REQUEST);
    expect(rig.user()).toMatchObject({ role, canInstall: true });
  });

  test('by somebody whose access was taken away does not bring their old role back', async () => {
    rig.addStore({ defaultRole: 'viewer' });
    rig.addUser({ role: 'admin', removedAt: new Date('2026-11-20T08:00:00.000Z') });
    rig.exchangeCode.mockResolvedValue(byStaff);
    await installStore(rig.ctx, REQUEST);
    expect(rig.user()).toMatchObject({ role: 'viewer', removedAt: null });
  });

  test('leaves the language in which the person opened the app before', async () => {
    rig.addStore();
    rig.addUser({ locale: 'fr-CA' });
    rig.exchangeCode.mockResolvedValue(byStaff);
    await installStore(rig.ctx, REQUEST);
    expect(rig.user()?.locale).toBe('fr-CA');
  });

  test('makes a new owner an admin, whatever they were', async () => {
    rig.addStore({ ownerId: 77 });
    rig.addUser({ userId: OWNER, role: 'viewer' });
    await installStore(rig.ctx, REQUEST);
    expect(rig.user(OWNER)?.role).toBe('admin');
    expect(rig.store()?.ownerId).toBe(OWNER);
  });
});

describe('the welcome', () => {
  const screenOf = async (request = REQUEST) => {
    const outcome = await installStore(rig.ctx, request);
    return outcome.kind === 'installed' ? outcome.path.split('#')[0] : outcome.kind;
  };
  const external = { ...REQUEST, isExternal: true };
  const HOME = '/stores/maple1/orders';

  test('opens once for the owner who installs: a later opening goes to the orders', async () => {
    await expect(screenOf()).resolves.toBe('/stores/maple1/welcome');
    await expect(screenOfLoad(OWNER)).resolves.toBe(HOME);
  });

  test('does not come again with an approval once it was done with', async () => {
    rig.addStore({ settings: { welcomedAt: '2026-11-20T08:00:00.000Z' } });
    await expect(screenOf()).resolves.toBe(HOME);
    await expect(screenOf(external)).resolves.toBe(HOME);
    await expect(screenOfLoad(OWNER)).resolves.toBe(HOME);
  });

  test.each([
    ['outside the control panel', true, granted()],
    ['by staff', false, byStaff],
  ])(
    'after an install %s begins an admin\u2019s first opening, and nobody else\u2019s',
    async (_, isExternal, exchange) => {
      rig.exchangeCode.mockResolvedValue(exchange);
      await expect(screenOf({ ...CODE, isExternal })).resolves.toBe(HOME);
      await expect(screenOfLoad(STAFF)).resolves.toBe(HOME);
      await expect(screenOfLoad(OWNER, '/orders/106')).resolves.toBe(`${HOME}/106`);
      await expect(screenOfLoad(OWNER)).resolves.toBe('/stores/maple1/welcome');
      await expect(screenOfLoad(OWNER)).resolves.toBe(HOME);
    },
  );

  test('is for staff who are admins, not for those who were', async () => {
    rig.exchangeCode.mockResolvedValue(byStaff);
    rig.addStore();
    rig.addUser({ role: 'admin' });
    await expect(screenOf()).resolves.toBe('/stores/maple1/welcome');
    rig.addUser({ role: 'admin', removedAt: new Date('2026-11-20T08:00:00.000Z') });
    await expect(screenOf()).resolves.toBe(HOME);
  });

  test('leaves what else the settings say', async () => {
    rig.addStore({ settings: { extensions: false } });
    await screenOf(external);
    expect(rig.store()?.settings).toEqual({ extensions: false, welcomeDue: true });
  });
});

async function screenOfLoad(userId: UserId, url = '/'): Promise<string | undefined> {
  const outcome = await openApp(rig.ctx, visit({ userId, url, locale: 'en' }));
  return outcome.kind === 'opened' ? outcome.path.split('#')[0] : outcome.kind;
}
