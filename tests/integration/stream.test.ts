import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { DELETE as endSession, PUT as renewSession } from '#app/api/session/route.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { withStream } from '#lib/http/with-stream.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, FJORD, installAndOpen, load, MAPLE, open, STAFF, type Opened } from './app.ts';
import { control } from './emulator.ts';
import { hear, type HeardStream } from './stream.ts';

// What is told of a notice is the sync's affair; here it is told as it is.
const GET = withStream({ permission: 'orders:read' }, async (_ctx, notice) => notice);
const MISSED = { kind: 'missed' };
const SYNC = { kind: 'sync' };

let maple: Opened;
let fjord: Opened;
const streams: HeardStream[] = [];

beforeAll(async () => {
  maple = await installAndOpen();
  fjord = await installAndOpen(FJORD);
  await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
  // On timers that run: those that a test stops must not carry the process's connection.
  await (await listen(maple.bearer)).leave();
  await new Promise<void>((resolve) => {
    runtime().notices.subscribe(maple.session.store.storeHash as StoreHash, () => resolve());
  });
});

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(streams.splice(0).map((stream) => stream.leave()));
  expect(runtime().streams.count()).toBe(0);
});

async function listen(headers: Record<string, string>): Promise<HeardStream> {
  const stream = await hear(GET, headers);
  streams.push(stream);
  return stream;
}

async function tell(storeHash: string, orderIds: readonly number[]): Promise<void> {
  const payload = JSON.stringify({ storeHash, orderIds });
  await runtime().prisma.$executeRaw`SELECT pg_notify('orderdeck_orders', ${payload})`;
}

const idsOf = (stream: HeardStream) =>
  stream.events.flatMap(({ orderIds }) => (orderIds as number[] | undefined) ?? []);

/** Timers stand still until they are moved; the database goes on. */
function stopTimers(): void {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
}

describe('the stream', () => {
  test('is one that nothing on the way may keep, compress or hold back', async () => {
    const stream = await listen(maple.bearer);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.headers.get('x-content-type-options')).toBe('nosniff');
    expect(stream.headers.get('set-cookie')).toBeNull();
  });

  test('tells two sessions of a store, and no other store with the same order numbers', async () => {
    const mine = await listen(maple.bearer);
    const colleague = await listen((await open(await load(MAPLE, STAFF))).bearer);
    const other = await listen(fjord.bearer);
    await expect.poll(() => [mine, colleague, other].every(({ events }) => events.length === 2)).toBe(true);
    expect(other.events).toEqual([MISSED, SYNC]);
    for (let id = 100; id < 160; id += 1) {
      await tell(MAPLE, [id]);
      await tell(FJORD, [id + 1000]);
    }
    const idsFrom = (first: number) => Array.from({ length: 60 }, (_, index) => first + index);
    await expect.poll(() => idsOf(mine)).toEqual(idsFrom(100));
    await expect.poll(() => idsOf(colleague)).toEqual(idsFrom(100));
    await expect.poll(() => idsOf(other)).toEqual(idsFrom(1100));
  });

  test('after the connection to the database was cut, has everything read again', async () => {
    const stream = await listen(maple.bearer);
    await expect.poll(() => stream.events).toEqual([MISSED, SYNC]);
    await runtime().prisma
      .$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'orderdeck notices' AND datname = current_database()`;
    await expect.poll(() => stream.events).toEqual([MISSED, SYNC, MISSED, SYNC]);
    await tell(MAPLE, [117]);
    await expect.poll(() => idsOf(stream)).toEqual([117]);
    expect(stream.isOver()).toBe(false);
  });
});

describe('who may listen', () => {
  test.each([
    ['without a token', {}, 401],
    ['with a token that is none', { authorization: `Bearer ${'x'.repeat(40)}` }, 401],
    ['with a token in a cookie', { cookie: 'token=eyJ' }, 401],
  ])('nobody %s', async (_what, headers, status) => {
    const stream = await listen(headers as Record<string, string>);
    expect(stream.status).toBe(status);
    expect(stream.headers.get('content-type')).toContain('application/json');
  });

  test('no page of another site', async () => {
    expect((await listen({ ...maple.bearer, origin: 'https://evil.example' })).status).toBe(403);
    expect((await listen({ ...maple.bearer, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('a person on four pages at a time; a fifth is told to ask instead', async () => {
    const four = await Promise.all(Array.from({ length: 4 }, () => listen(maple.bearer)));
    expect(four.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await listen(maple.bearer)).status).toBe(429);
    expect((await listen((await open(await load(MAPLE, STAFF))).bearer)).status).toBe(200);
    await four[0]?.leave();
    expect((await listen(maple.bearer)).status).toBe(200);
  });
});

describe('the stream ends', () => {
  test('within 15 s of its session’s end, whoever ended it, and not before', async () => {
    const { bearer } = await open(await load(MAPLE, STAFF));
    stopTimers();
    const ended = await listen(bearer);
    const other = await listen(maple.bearer);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ended.isOver()).toBe(false);
    expect((await call(endSession, '/api/session', { method: 'DELETE', headers: bearer })).status).toBe(204);
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.waitFor(() => expect(ended.isOver()).toBe(true));
    expect(other.isOver()).toBe(false);
  });

  test.each([
    ['the person was removed', 'UPDATE store_users SET removed_at = now() WHERE user_id = $1'],
    ['the store was suspended', "UPDATE stores SET status = 'suspended' WHERE $1 > 0 AND store_hash = 'k3vq8mzt1'"],
  ])('within 15 s after %s', async (_what, statement) => {
    const { bearer } = await open(await load(MAPLE, STAFF));
    stopTimers();
    const stream = await listen(bearer);
    await runtime().prisma.$executeRawUnsafe(statement, STAFF);
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.waitFor(() => expect(stream.isOver()).toBe(true));
    await tell(MAPLE, [100]);
    expect(idsOf(stream)).toEqual([]);
    await runtime().prisma.$executeRaw`UPDATE stores SET status = 'active'`;
    await runtime().prisma.$executeRaw`UPDATE store_users SET removed_at = NULL`;
  });

  test('with its token, also when the session was renewed: the page opens the next with the new one', async () => {
    const { bearer } = await open(await load(MAPLE, STAFF));
    stopTimers();
    const stream = await listen(bearer);
    expect((await call(renewSession, '/api/session', { method: 'PUT', headers: bearer })).status).toBe(200);
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect(stream.isOver()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(stream.isOver()).toBe(true));
  });

  test('when nobody reads any more', async () => {
    const stream = await listen(maple.bearer);
    expect(runtime().streams.count()).toBe(1);
    await stream.leave();
    expect(runtime().streams.count()).toBe(0);
  });
});
