import { beforeEach, describe, expect, test } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import { openApp } from '#lib/stores/open.ts';
import { endSession, openSession, renewSession } from '#lib/stores/sessions.ts';
import { MAPLE, OWNER, STAFF, tenancyContext, visit } from '#tests/fixtures/tenancy-context.ts';

let rig: ReturnType<typeof tenancyContext>;
beforeEach(() => {
  rig = tenancyContext();
});

describe('opening the app', () => {
  test('of a store that is not installed leaves nothing, and the link is good for later', async () => {
    const link = visit();
    await expect(openApp(rig.ctx, link)).resolves.toEqual({ kind: 'not_installed' });
    rig.addStore();
    await expect(openApp(rig.ctx, link)).resolves.toMatchObject({ kind: 'opened' });
  });

  test('brings a new person in with the store’s default role, and the owner as an admin', async () => {
    rig.addStore({ defaultRole: 'editor' });
    await openApp(rig.ctx, visit());
    await openApp(rig.ctx, visit({ userId: OWNER, email: 'owner@example.test' }));
    expect(rig.user(STAFF)).toMatchObject({ role: 'editor', locale: 'en-GB', email: 'staff@example.test' });
    expect(rig.user(OWNER)).toMatchObject({ role: 'admin' });
  });

  test.each(['viewer', 'editor', 'money', 'admin'] as const)('leaves a known person’s role of %s', async (role) => {
    rig.addStore({ defaultRole: 'editor' });
    rig.addUser({ role });
    await openApp(rig.ctx, visit({ locale: 'de', email: 'new@example.test' }));
    expect(rig.user()).toMatchObject({ role, locale: 'de', email: 'new@example.test' });
  });

  test('follows a store that has another owner now', async () => {
    rig.addStore({ ownerId: OWNER });
    rig.addUser({ role: 'viewer' });
    await openApp(rig.ctx, visit({ ownerId: STAFF }));
    expect(rig.store()?.ownerId).toBe(STAFF);
    expect(rig.user()?.role).toBe('admin');
  });

  test('works once for each link, of any number at a time', async () => {
    rig.addStore();
    const link = visit();
    const outcomes = await Promise.all([1, 2, 3].map(() => openApp(rig.ctx, link)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['opened', 'replayed', 'replayed']);
  });

  test.each(['suspended', 'needs_approval'] as const)('of a store that is %s says so', async (status) => {
    rig.addStore({ status });
    await expect(openApp(rig.ctx, visit())).resolves.toEqual({ kind: status });
    expect(rig.user()).toBeUndefined();
  });

  test.each([
    ['/orders/106', '/stores/maple1/orders/106'],
    ['/orders/106/panel', '/stores/maple1/orders/106/panel'],
    ['//evil.example', '/stores/maple1/orders'],
    ['/stores/other1/orders/1', '/stores/maple1/orders'],
  ])('at %s leads to %s, with the code in the fragment only', async (url, page) => {
    rig.addStore();
    const outcome = await openApp(rig.ctx, visit({ url }));
    const [path, fragment, ...rest] = (outcome.kind === 'opened' ? outcome.path : '').split('#');
    expect([path, rest]).toEqual([page, []]);
    expect(fragment).toMatch(/^c=code-\d+$/);
  });

  test('asks for facts and for webhooks to be looked at that are older than an hour', async () => {
    rig.addStore();
    await openApp(rig.ctx, visit());
    const hourAgo = new Date(rig.clock.now().getTime() - 3_600_000);
    expect(rig.tenancy.refreshFacts).toHaveBeenCalledWith(MAPLE, hourAgo);
    expect(rig.tenancy.askForHookCheck).toHaveBeenCalledWith(MAPLE, hourAgo);
  });
});

describe('a person whose access was taken away', () => {
  const removedAt = new Date('2026-11-21T07:59:00.000Z');

  test.each([
    ['before that', -1, 'person_removed'],
    ['in the same moment', 0, 'person_removed'],
    ['after that', 1, 'opened'],
  ])('with a link made %s: %3$s', async (_, ms, kind) => {
    rig.addStore();
    rig.addUser({ role: 'admin', removedAt });
    const outcome = await openApp(rig.ctx, visit({ issuedAt: new Date(removedAt.getTime() + ms) }));
    expect(outcome.kind).toBe(kind);
    expect(rig.user()).toMatchObject(kind === 'opened' ? { removedAt: null, role: 'viewer' } : { removedAt });
  });

  test('and who owns the store now comes back as an admin', async () => {
    rig.addStore();
    rig.addUser({ role: 'viewer', removedAt });
    await openApp(rig.ctx, visit({ ownerId: STAFF }));
    expect(rig.user()?.role).toBe('admin');
  });
});

describe('a one-time code', () => {
  async function codeFor(changes = {}): Promise<string> {
    const outcome = await openApp(rig.ctx, visit(changes));
    return outcome.kind === 'opened' ? (outcome.path.split('#c=')[1] ?? '') : '';
  }
  const path = '/stores/maple1/orders?status=11';

  test('opens a session that speaks for its person in its store, with what the role allows', async () => {
    rig.addStore({ defaultRole: 'editor' });
    const outcome = await openSession(rig.ctx, { code: await codeFor(), path });
    expect(outcome).toMatchObject({
      kind: 'opened',
      storeHash: MAPLE,
      userId: STAFF,
      session: {
        expiresAt: rig.clock.now().toISOString(),
        store: {
          storeHash: MAPLE,
          name: 'Maple',
          controlPanelUrl: 'https://store-maple1.panel.test',
          controlPanelSdkUrl: 'https://panel.test/bc-sdk.js',
          channels: [{ id: 1, name: 'Shop' }],
          statuses: [{ id: 11, label: 'To be packed' }],
        },
        user: { id: STAFF, role: 'editor', isOwner: false, permissions: ['orders:read', 'orders:edit'] },
      },
    });
    const claims: unknown = JSON.parse(outcome.kind === 'opened' ? outcome.session.token : '{}');
    expect(claims).toEqual({ sessionId: [...rig.sessions.keys()][0], storeHash: MAPLE, userId: STAFF });
  });

  test('knows the owner', async () => {
    rig.addStore();
    const outcome = await openSession(rig.ctx, { code: await codeFor({ userId: OWNER }), path });
    expect(outcome).toMatchObject({ session: { user: { isOwner: true, role: 'admin' } } });
  });

  test.each([
    '/stores/other1/orders',
    '/stores/maple12/orders',
    '/stores/maple/orders',
    '/orders',
    '',
    '//stores/maple1/orders',
    '/x/stores/maple1/orders',
  ])('at the page %j opens nothing, and is spent', async (page) => {
    rig.addStore();
    const code = await codeFor();
    await expect(openSession(rig.ctx, { code, path: page })).resolves.toEqual({ kind: 'refused' });
    await expect(openSession(rig.ctx, { code, path })).resolves.toEqual({ kind: 'refused' });
    expect(rig.sessions.size).toBe(0);
  });

  test('opens nothing twice, late, made up, or for somebody removed meanwhile', async () => {
    rig.addStore();
    const [once, late, removed] = [await codeFor(), await codeFor(), await codeFor()];
    await openSession(rig.ctx, { code: once, path });
    await expect(openSession(rig.ctx, { code: once, path })).resolves.toEqual({ kind: 'refused' });
    await expect(openSession(rig.ctx, { code: 'x'.repeat(22), path })).resolves.toEqual({ kind: 'refused' });
    await rig.ctx.tenancy.removeUser(MAPLE, STAFF, rig.clock.now());
    await expect(openSession(rig.ctx, { code: removed, path })).resolves.toEqual({ kind: 'refused' });
    rig.clock.advance(60_000);
    await expect(openSession(rig.ctx, { code: late, path })).resolves.toEqual({ kind: 'refused' });
  });

  test.each(['suspended', 'needs_approval'] as const)('opens nothing in a store that is %s by now', async (status) => {
    rig.addStore();
    const code = await codeFor();
    rig.addStore({ status });
    await expect(openSession(rig.ctx, { code, path })).resolves.toEqual({ kind: 'refused' });
  });

  test('of one store opens nothing at the page of another in which the person works too', async () => {
    rig.addStore();
    rig.addStore({ storeHash: 'fjord1' as StoreHash });
    rig.addUser({ storeHash: 'fjord1' });
    const outcome = await openSession(rig.ctx, { code: await codeFor(), path: '/stores/fjord1/orders' });
    expect(outcome).toEqual({ kind: 'refused' });
  });
});

test('a session is renewed and ended by its own number', async () => {
  const identity = { sessionId: 'id-9', storeHash: MAPLE, userId: STAFF };
  const renewed = await renewSession(rig.ctx, identity);
  expect(JSON.parse(renewed.token)).toEqual(identity);
  expect(renewed.expiresAt).toBe(rig.clock.now().toISOString());
  await endSession(rig.ctx, identity);
  expect(rig.sessionRows.renew.mock.calls).toEqual([['id-9', rig.clock.now()]]);
  expect(rig.sessionRows.end.mock.calls).toEqual([['id-9', rig.clock.now()]]);
});
