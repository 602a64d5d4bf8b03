import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as authCallback } from '#app/api/auth/route.ts';
import { GET as readSettings, PATCH as changeSettings } from '#app/api/settings/route.ts';
import { POST as mendExtensions } from '#app/api/settings/extensions/route.ts';
import { POST as finishWelcome } from '#app/api/settings/welcome/route.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { createExtensionTasks } from '#lib/jobs/extension-tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import type { SettingsView } from '#lib/settings/contract.ts';
import { call, FJORD, install, installAndOpen, load, MAPLE, open, OWNER, readRedirect, STAFF } from './app.ts';
import { control } from './emulator.ts';

type Bearer = Record<string, string>;

const { prisma } = runtime();
let owner: Bearer;
let staff: Bearer;

beforeAll(async () => {
  owner = (await installAndOpen()).bearer;
  await installAndOpen(FJORD);
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  staff = (await open(await load(MAPLE, STAFF))).bearer;
});

const { extensions } = createStoreClient(runtime(), MAPLE as StoreHash, 'job');
beforeEach(async () => {
  await prisma.store.updateMany({ data: { settings: {}, extensions: {} } });
  await prisma.auditEntry.deleteMany();
  for (const { id } of await extensions.list()) await extensions.delete(id);
});

const keyed = (as: Bearer) => ({ ...as, 'idempotency-key': randomUUID() });
const read = (as = owner) => call(readSettings, '/api/settings', { headers: as });
const change = (body: object, as = owner) =>
  call(changeSettings, '/api/settings', { method: 'PATCH', headers: keyed(as), body });
const mend = (as = owner) => call(mendExtensions, '/api/settings/extensions', { method: 'POST', headers: keyed(as) });
const finish = (as = owner) => call(finishWelcome, '/api/settings/welcome', { method: 'POST', headers: keyed(as) });
const places = async () => (await extensions.list()).map(({ url }) => url).toSorted();
const runJob = () =>
  createExtensionTasks(runtime())['ensure-extensions']({ storeHash: MAPLE }, undefined as never) as Promise<void>;
const BOTH = ['/orders/${id}', '/orders/${id}/panel'];

describe('the settings of a store', () => {
  test('are as on the first day until somebody changes them', async () => {
    expect((await read()).body).toEqual({
      settings: {
        extensions: true,
        maskedRoles: [],
        takesPayments: false,
        historyMonths: null,
        holdReasons: [],
        documentAddress: '',
        documentFooter: '',
        welcomedAt: null,
      },
      features: expect.any(Array),
      extensions: { state: 'unknown', checkedAt: null },
    });
  });

  test('change at once, with one row in the record; the same again changes nothing', async () => {
    expect((await change({ extensions: false })).body).toMatchObject({ settings: { extensions: false } });
    await change({ extensions: false });
    expect(await prisma.auditEntry.findMany({ select: { action: true, before: true, after: true } })).toEqual([
      { action: 'store.settings', before: { extensions: true }, after: { extensions: false } },
    ]);
    const fjord = await prisma.store.findUniqueOrThrow({ where: { storeHash: FJORD } });
    expect(fjord.settings).toEqual({});
  });

  test('name the roles that see no personal data; the same roles again change nothing', async () => {
    expect((await change({ maskedRoles: ['viewer'] })).body).toMatchObject({ settings: { maskedRoles: ['viewer'] } });
    await change({ maskedRoles: ['viewer'] });
    expect(await prisma.auditEntry.findMany({ select: { before: true, after: true } })).toEqual([
      { before: { maskedRoles: [] }, after: { maskedRoles: ['viewer'] } },
    ]);
  });

  test.each([
    {},
    { maskedRoles: ['admin'] },
    { historyMonths: 1 },
    { holdReasons: ['x'.repeat(81)] },
    { holdReasons: [''] },
    { holdReasons: Array.from({ length: 31 }, (_, at) => `reason ${at}`) },
    { documentAddress: 'x'.repeat(101) },
    { documentFooter: 'x\n'.repeat(10) + 'x' },
    { maskedRoles: 'viewer' },
    { extensions: 'yes' },
    { extensions: true, payments: true },
    { __proto__: { extensions: false } },
  ])('do not take %j', async (body) => {
    expect((await change(body)).status).toBe(400);
  });

  test.each(['viewer', 'editor', 'money'] as const)('are not for a person who is %s', async (role) => {
    await prisma.storeUser.updateMany({ where: { storeHash: MAPLE, userId: STAFF }, data: { role } });
    for (const answer of [
      await read(staff),
      await change({ extensions: false }, staff),
      await mend(staff),
      await finish(staff),
    ])
      expect(answer.status).toBe(403);
    expect(await places()).toEqual([]);
  });
});

describe('the places in the control panel', () => {
  test('are made by the job after an install, once however often it runs', async () => {
    await runJob();
    await runJob();
    expect(await places()).toEqual(BOTH);
    expect((await read()).body).toMatchObject({ extensions: { state: 'present' } });
  });

  test('go when they are switched off, and come back', async () => {
    await runJob();
    await change({ extensions: false });
    await runJob();
    expect(await places()).toEqual([]);
    expect((await read()).body).toMatchObject({ extensions: { state: 'removed' } });
    await change({ extensions: true });
    await runJob();
    expect(await places()).toEqual(BOTH);
  });

  test('are mended when somebody took one away', async () => {
    await runJob();
    const [first] = await extensions.list();
    await extensions.delete(first?.id ?? '');
    expect((await mend()).body).toMatchObject({ extensions: { state: 'present' } });
    expect(await places()).toEqual(BOTH);
  });

  test('that the platform cannot make now are told as that, and the app works on', async () => {
    const match = { method: 'POST', path: '/graphql' };
    await control('POST', '/faults', { match, action: { kind: 'status', status: 400 } });
    const answer = await mend();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ extensions: { state: 'failed' } });
    await control('DELETE', '/faults');
    expect((await mend()).body).toMatchObject({ extensions: { state: 'present' } });
  });
});

describe('the welcome', () => {
  const screenOf = (response: Response) => readRedirect(response).path.replace(/^\/stores\/[a-z0-9]+|\?.*$/g, '');
  const settings = async () => (await prisma.store.findUniqueOrThrow({ where: { storeHash: MAPLE } })).settings;

  test('is done with once, with one row in the record, and leaves the other settings', async () => {
    await change({ extensions: false });
    await prisma.auditEntry.deleteMany();
    const first = (await finish()).body as { settings: { welcomedAt: string } };
    expect(Date.parse(first.settings.welcomedAt)).toBeGreaterThan(0);
    expect((await finish()).body).toEqual(first);
    expect(await prisma.auditEntry.findMany({ select: { action: true, userId: true, after: true } })).toEqual([
      { action: 'store.settings', userId: OWNER, after: { welcomedAt: first.settings.welcomedAt } },
    ]);
    expect(await settings()).toMatchObject({ extensions: false });
  });

  test('opens with an install in the control panel, for an admin, until it is done with', async () => {
    expect(screenOf(await install(MAPLE, STAFF))).toBe('/orders');
    expect(screenOf(await install())).toBe('/welcome');
    expect(screenOf(await load(MAPLE, OWNER))).toBe('/orders');
    await finish();
    expect(screenOf(await install())).toBe('/orders');
  });

  test('begins the owner\u2019s first opening after an install from outside, which ends on the platform\u2019s page', async () => {
    await change({ extensions: false });
    const { url } = await control('POST', '/install', { store_hash: MAPLE, external: true });
    const answer = await authCallback(new Request(String(url)));
    expect(answer.headers.get('location')).toMatch(/\/app\/[^/]+\/install\/succeeded$/);
    expect(screenOf(await load(MAPLE, STAFF))).toBe('/orders');
    expect(screenOf(await load(MAPLE, OWNER, '/orders/106'))).toBe('/orders/106');
    expect(screenOf(await load(MAPLE, OWNER))).toBe('/welcome');
    expect(screenOf(await load(MAPLE, OWNER))).toBe('/orders');
    expect(await settings()).toEqual({ extensions: false, welcomeDue: false });
  });

  test('opens a session like any other page, and costs the platform nothing', async () => {
    const { session } = await open(await install());
    expect(session).toMatchObject({ first: { kind: 'none' }, help: { documentationUrl: null, supportUrl: null } });
  });
});

describe('the permissions', () => {
  const off = async () => {
    const { features } = (await read()).body as unknown as SettingsView;
    return features.filter(({ isGranted }) => !isGranted).map(({ feature }) => feature);
  };
  const scopeOf = (scope: string) => prisma.store.updateMany({ where: { storeHash: MAPLE }, data: { scope } });

  test('are those of the grant, and a later one is believed at once', async () => {
    await install();
    const { scope } = await prisma.store.findUniqueOrThrow({ where: { storeHash: MAPLE } });
    expect(await off()).toEqual(scope.includes('store_order_fulfillment_manage') ? [] : ['fulfillment']);
    await scopeOf(scope.replace('store_v2_customers_read_only', '').replace('store_inventory', ''));
    expect(await off()).toEqual(expect.arrayContaining(['customers', 'inventory']));
    await install();
    expect(await off()).not.toContain('customers');
  });
});
