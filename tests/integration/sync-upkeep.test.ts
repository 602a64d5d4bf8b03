import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { GET as readHealth } from '#app/api/sync/health/route.ts';
import { POST as resync } from '#app/api/sync/resync/route.ts';
import { GET as readStatus } from '#app/api/sync/route.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { runtime } from '#lib/process/runtime.ts';
import { runFirstSync } from '#lib/sync/first-sync-service.ts';
import { checkHooks } from '#lib/sync/hooks-service.ts';
import { readOne } from '#lib/sync/page.ts';
import { readMissingTracking } from '#lib/sync/tracking-service.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF, type Opened } from './app.ts';
import { control } from './emulator.ts';
import { restartProcess } from './fresh-process.ts';
import { always, apiCalls, differences, indexRows, syncContext, syncState, work, writeAsOther } from './sync-rig.ts';

let opened: Opened;

beforeEach(async () => {
  await control('POST', '/reset');
  await runtime().prisma.$executeRaw`DELETE FROM stores`;
  await restartProcess();
  opened = await installAndOpen();
  await control('DELETE', '/ledger');
});

interface WireHook {
  readonly id: number;
  readonly scope: string;
  readonly destination: string;
  readonly headers: Record<string, string>;
  readonly is_active: boolean;
}

async function platformHooks(): Promise<WireHook[]> {
  return (await platform('GET', '')) as WireHook[];
}

async function platform(method: string, path: string, body?: object): Promise<unknown> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE });
  const answer = await fetch(`${process.env['BIGCOMMERCE_API_URL']}/stores/${MAPLE}/v3/hooks${path}`, {
    method,
    headers: { 'x-auth-token': String(token), accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return ((await answer.json()) as { data: unknown }).data;
}

describe('the store’s webhooks', () => {
  test('are there after the install, with a secret that stands nowhere in clear', async () => {
    await work();
    const hooks = await platformHooks();
    expect(hooks.map(({ scope }) => scope)).toEqual(['store/order/*', 'store/shipment/*', 'store/information/updated']);
    expect(new Set(hooks.map(({ destination }) => destination))).toEqual(
      new Set(['http://localhost:3000/api/webhooks']),
    );
    const [secret = ''] = Object.values(hooks[0]?.headers ?? {}).map((value) => value.split('.')[1] ?? '');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await syncState())).not.toContain(secret);
  });

  test('are mended: switched off, deleted, sent elsewhere, with another secret', async () => {
    await work();
    const [orders, shipments, facts] = await platformHooks();
    await platform('PUT', `/${orders?.id}`, { is_active: false, headers: { 'x-orderdeck-hook': 'another' } });
    await platform('DELETE', `/${shipments?.id}`);
    await platform('PUT', `/${facts?.id}`, { destination: 'https://old.example.com/hooks' });
    await checkHooks(await syncContext());
    const mended = await platformHooks();
    expect(mended.every((hook) => hook.is_active && hook.destination === orders?.destination)).toBe(true);
    expect(new Set(mended.map((hook) => JSON.stringify(hook.headers))).size).toBe(1);
    expect(mended.map(({ scope }) => scope).toSorted()).toEqual(
      [orders, shipments, facts].map((hook) => hook?.scope).toSorted(),
    );
    await control('DELETE', '/ledger');
    await checkHooks(await syncContext());
    expect((await apiCalls('/v3/hooks')).map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  test('that the platform refuses are told as missing, and nothing else stops', async () => {
    await control('PUT', '/switches', { hookDestinations: 'https_only' });
    await work();
    expect((await syncState())?.phase).toBe('done');
    const { body } = await call(readHealth, '/api/sync/health', { headers: opened.bearer });
    expect(body['webhooks']).toMatchObject({
      hooks: [{ state: 'missing' }, { state: 'missing' }, { state: 'missing' }],
    });
  });

  test('are looked at when the app is opened, once an hour at most', async () => {
    await work();
    const waiting = async () =>
      (
        await runtime().prisma.$queryRaw<
          unknown[]
        >`SELECT FROM graphile_worker._private_jobs WHERE key LIKE 'check-hooks %'`
      ).length;
    await load();
    expect(await waiting()).toBe(0);
    await runtime().prisma.$executeRaw`UPDATE sync_states SET hooks_checked_at = now() - interval '61 minutes'`;
    await load();
    expect(await waiting()).toBe(1);
  });
});

describe('two workers', () => {
  test('do not work for one store at once', async () => {
    const [one, other] = [await syncContext(), await syncContext()];
    const results = await Promise.all([runFirstSync(one, always), runFirstSync(other, always)]);
    expect(results.toSorted()).toEqual(['busy', 'done']);
  });

  test('of which one was paused past its lease: what it then writes does not stand', async () => {
    const paused = await syncContext();
    const { promise: pause, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { list } = paused.bigcommerce.orders;
    const orders = {
      ...paused.bigcommerce.orders,
      // As SIGSTOP does: an answer is there, and nothing goes on, the heartbeat neither.
      list: async (query: Parameters<typeof list>[0]) => {
        const page = await list(query);
        reach();
        await pause;
        return page;
      },
    };
    const keepLease = () => Promise.resolve(true);
    const sleeper = {
      ...paused,
      bigcommerce: { ...paused.bigcommerce, orders },
      db: { ...paused.db, sync: { ...paused.db.sync, keepLease } },
    };
    const late = runFirstSync(sleeper, always);
    await reached;
    await runtime().prisma.$executeRaw`UPDATE sync_states SET lease_until = now() - interval '1 second'`;
    await writeAsOther(150, { staff_notes: 'changed while it slept' });
    expect(await runFirstSync(await syncContext(), always)).toBe('done');
    const before = await syncState();
    goOn();
    expect(await late).toBe('stopped');
    expect(await syncState()).toEqual(before);
    expect((await indexRows()).find(({ id }) => id === 150)?.staffNotes).toBe('changed while it slept');
    expect(await differences()).toEqual([]);
  });
});

test('a row never goes back in time, in whatever order reads arrive', async () => {
  const ctx = await syncContext();
  const read = await readOne(ctx, 150 as OrderId);
  if (read === null) throw new Error('the store has order 150');
  const versions = fc.array(fc.record({ modifiedS: fc.nat(3), fetchedMs: fc.nat(50) }), { minLength: 2, maxLength: 6 });
  let epochMs = Date.parse('2027-01-01T00:00:00Z');
  await fc.assert(
    fc.asyncProperty(versions, async (schedule) => {
      epochMs += 60_000;
      let newest = { modifiedMs: 0, fetchedMs: 0 };
      for (const { modifiedS, fetchedMs } of schedule) {
        const version = { modifiedMs: epochMs + modifiedS * 1_000, fetchedMs: epochMs + 10_000 + fetchedMs };
        const { modifiedMs } = version;
        const notes = `${modifiedMs} ${version.fetchedMs}`;
        const dateModified = new Date(modifiedMs).toISOString();
        const order = { ...read.order, dateModified, staffNotes: notes };
        await ctx.db.index.put([{ ...read, order, fetchedAt: new Date(version.fetchedMs) }]);
        if (
          modifiedMs > newest.modifiedMs ||
          (modifiedMs === newest.modifiedMs && version.fetchedMs >= newest.fetchedMs)
        )
          newest = version;
        const [row] = await indexRows();
        expect(row?.staffNotes).toBe(`${newest.modifiedMs} ${newest.fetchedMs}`);
      }
    }),
    { numRuns: 40 },
  );
});

test('jobs keep to their share of the quota: no answer 429, and what they leave is free for people', async () => {
  await control('PUT', `/quota/${MAPLE}`, { quota: 20, window_ms: 1_000 });
  await work();
  await readMissingTracking(await syncContext(), () => Promise.resolve(true));
  const calls = await apiCalls();
  expect(calls.length).toBeGreaterThan(60);
  expect(calls.filter(({ status }) => status === 429)).toEqual([]);
  expect((await syncState())?.phase).toBe('done');
});

describe('what the app tells of an index', () => {
  test('is how far it is, and then up to when it is true', async () => {
    const before = await call(readStatus, '/api/sync', { headers: opened.bearer });
    expect(before).toMatchObject({ status: 200, body: { phase: 'first', done: 0, asOf: null, platform: 'up' } });
    await work();
    const after = await call(readStatus, '/api/sync', { headers: opened.bearer });
    expect(after.body).toMatchObject({ phase: 'ready', secondsLeft: 0, asOf: expect.any(String), platform: 'up' });
  });

  test('is everything that the health page shows', async () => {
    await work();
    const { body } = await call(readHealth, '/api/sync/health', { headers: opened.bearer });
    const rows = await indexRows();
    expect(body).toMatchObject({
      phase: 'ready',
      ordersIndexed: rows.length,
      ordersArchived: 0,
      lastSweep: { at: expect.any(String) },
      lastAudit: null,
      webhooks: { hooks: [{ state: 'active' }, { state: 'active' }, { state: 'active' }], waiting: 0, ignored: 0 },
      quarantined: [],
    });
    expect((body['tracking'] as { shipped: number }).shipped).toBeGreaterThan(0);
  });

  test('is asked for with a session only', async () => {
    expect((await call(readStatus, '/api/sync')).status).toBe(401);
    expect((await call(readHealth, '/api/sync/health')).status).toBe(401);
  });
});

describe('reading everything again', () => {
  const ask = (bearer: Record<string, string>) =>
    call(resync, '/api/sync/resync', {
      method: 'POST',
      headers: { ...bearer, 'idempotency-key': '0b6f1a52-8f5e-4a6e-9a43-4b8a4b3c1d2e' },
    });

  test('is an admin’s to ask for, is recorded, and leaves the index in use', async () => {
    await work();
    await runtime().prisma
      .$executeRaw`UPDATE indexed_orders SET staff_notes = 'drifted', digest = 'x' WHERE order_id = 150`;
    await writeAsOther(151, { is_deleted: true });
    expect(await ask(opened.bearer)).toMatchObject({ status: 200, body: { phase: 'ready', done: 0 } });
    await work();
    expect(await syncState()).toMatchObject({ phase: 'done' });
    expect(await differences()).toEqual([]);
    const entries = await runtime().prisma.auditEntry.findMany({ where: { action: 'sync.restart' } });
    expect(entries).toMatchObject([{ storeHash: MAPLE, outcome: 'done', userId: expect.any(Number) }]);
  });

  test('is refused to others, and the try is recorded', async () => {
    const staff = await open(await load(MAPLE, STAFF));
    expect((await ask(staff.bearer)).status).toBe(403);
    const entries = await runtime().prisma.auditEntry.findMany({ where: { action: 'sync.restart' } });
    expect(entries).toMatchObject([{ outcome: 'denied', userId: STAFF }]);
  });
});
