import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StoreQueue } from '#lib/bigcommerce/store-queue.ts';
import { createStoreQueues } from '#lib/bigcommerce/store-queues.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { errorOf, localClient, ORDER } from '#tests/fixtures/local-client.ts';
import { empty, hang, json, startLocalPlatform, type LocalPlatform } from '#tests/fixtures/local-platform.ts';
import { settle, VirtualScheduler } from '#tests/fixtures/virtual-scheduler.ts';
import { wireOrder } from '#tests/fixtures/wire-order.ts';

let platform: LocalPlatform;
let scheduler: VirtualScheduler;
let queue: StoreQueue;

beforeEach(async () => {
  platform = await startLocalPlatform();
  scheduler = new VirtualScheduler();
  queue = new StoreQueue({ scheduler, random: () => 0 });
});
afterEach(() => platform[Symbol.asyncDispose]());

/** Real connections on a clock that the test moves: it stands still while a call is under way. */
async function passTime(ms: number, isOver: () => boolean): Promise<void> {
  await quiet();
  for (let passed = 0; passed < ms && !isOver(); passed += 1_000) {
    await scheduler.advance(1_000);
    await quiet();
  }
}

async function quiet(): Promise<void> {
  await settle();
  for (let i = 0; i < 3; i += 1) {
    await vi.waitUntil(() => queue.state.inFlight === 0, { timeout: 15_000, interval: 1 });
    await settle();
  }
}

const virtualClient = (options = {}) => localClient(platform.url, { scheduler, queue, ...options });

describe('absurd limits', () => {
  const RESET = 'X-Rate-Limit-Time-Reset-Ms';

  test.each<[string, Record<string, string | string[]>]>([
    ['none at all', {}],
    ['zero', { [RESET]: '0', 'X-Retry-After': '0' }],
    ['minus one', { [RESET]: '-1' }],
    ['no number', { [RESET]: 'NaN' }],
    ['a trillion', { [RESET]: '1e12' }],
    ['two values', { [RESET]: ['700', '900'] }],
    ['endless', { 'X-Retry-After': 'Infinity' }],
    ['empty', { [RESET]: '', 'Retry-After': '' }],
    ['words', { 'Retry-After': 'later' }],
    ['a date long gone', { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' }],
    ['a date far away', { 'Retry-After': 'Fri, 31 Dec 9999 23:59:59 GMT' }],
    ['left and quota of junk', { 'X-Rate-Limit-Requests-Left': '-9', 'X-Rate-Limit-Requests-Quota': 'many' }],
  ])('%s: no loop, no hang', async (_, headers) => {
    platform.answer(empty(429, headers), json(wireOrder()));
    const startedMs = scheduler.now();
    let isOver = false;
    const call = virtualClient({ priority: 'userWrite' })
      .orders.get(ORDER)
      .finally(() => (isOver = true));
    await passTime(61_000, () => isOver);
    expect((await call)?.id).toBe(ORDER);
    expect(platform.received).toHaveLength(2);
    expect(scheduler.now() - startedMs).toBeGreaterThanOrEqual(250);
    expect(scheduler.now() - startedMs).toBeLessThanOrEqual(61_000);
  });
});

describe('a minute of nothing but 429', () => {
  test.each<[string, Record<string, string>]>([
    ['without a word', {}],
    ['with a window of 30 s', { 'X-Rate-Limit-Time-Reset-Ms': '30000' }],
    ['with "return at once"', { 'X-Rate-Limit-Time-Reset-Ms': '0' }],
  ])('%s: 20 writes and a running backfill, nothing fails', async (_, headers) => {
    const endMs = scheduler.now() + 60_000;
    const seen: number[] = [];
    platform.answer((call, response) => {
      seen.push(scheduler.now());
      const answer = scheduler.now() < endMs ? empty(429, headers) : json(call.method === 'GET' ? [] : wireOrder());
      return answer(call, response);
    });
    const writer = virtualClient({ priority: 'userWrite' });
    const backfill = writer.withPriority('job');
    let open = 20;
    const writes = Array.from({ length: 20 }, async () => {
      const result = await writer.orders.update(ORDER, { staffNotes: 'x' });
      open -= 1;
      return result.kind;
    });
    const pages = Array.from({ length: 5 }, (__, page) => backfill.orders.list({ page: page + 1 }));
    await passTime(100_000, () => open === 0);
    expect(new Set(await Promise.all(writes))).toEqual(new Set(['done']));
    const during = seen.filter((ms) => ms < endMs).length;
    expect(during).toBeLessThanOrEqual(60);
    await passTime(60_000, () => false);
    expect((await Promise.all(pages)).every((page) => page.received === 0)).toBe(true);
  });
});

test('a person is told at once when the limit outlasts their patience', async () => {
  platform.answer(empty(429, { 'X-Rate-Limit-Time-Reset-Ms': '20000' }));
  const client = virtualClient();
  const error = await errorOf(client.orders.get(ORDER));
  expect(error).toMatchObject({ code: 'too_many_requests', retryAfterMs: 20_000 });
  expect(error.message).toContain('20 seconds');
  expect(platform.received).toHaveLength(1);
});

test('a read whose turn came late still ends when the person’s patience does', async () => {
  platform.answer(empty(429, { 'X-Rate-Limit-Time-Reset-Ms': '10000' }), hang);
  let isOver = false;
  const call = errorOf(virtualClient().orders.get(ORDER)).finally(() => (isOver = true));
  await quiet();
  await scheduler.advance(10_000);
  await vi.waitUntil(() => platform.received.length === 2, { timeout: 15_000, interval: 1 });
  await scheduler.advance(1_999);
  expect(isOver).toBe(false);
  await scheduler.advance(1);
  expect((await call).code).toBe('platform_unavailable');
});

test('one store that hangs does not slow another', async () => {
  const STUCK = 'stuck1' as StoreHash;
  platform.answer((call, response) =>
    (call.path.includes(`/stores/${STUCK}/`) ? hang : json(wireOrder()))(call, response),
  );
  const queues = createStoreQueues({ scheduler });
  const stuck = virtualClient({ storeHash: STUCK, queue: queues.of(STUCK), timing: { retryWithinMs: 0 } });
  const other = virtualClient({ queue: queues.of('abc123' as StoreHash) });
  let codes: readonly string[] = [];
  const hanging = Promise.all(Array.from({ length: 6 }, () => errorOf(stuck.orders.get(ORDER))));
  void hanging.then((errors) => (codes = errors.map((error) => error.code)));
  const orders = await Promise.all(Array.from({ length: 30 }, () => other.orders.get(ORDER)));
  expect(orders).toHaveLength(30);
  expect(queues.of(STUCK).state).toMatchObject({ inFlight: 3, waiting: 3 });
  await vi.waitFor(
    async () => {
      await scheduler.advance(1_000);
      expect(codes).toEqual(Array(6).fill('platform_unavailable'));
    },
    { timeout: 15_000, interval: 5 },
  );
  // Three silences in a row were enough: the sixth never left.
  expect(platform.received.filter((call) => call.path.includes(STUCK)).length).toBeLessThan(6);
});

test('at most three calls of a store are on their way', async () => {
  let open = 0;
  let most = 0;
  platform.answer(async (call, response) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 10));
    open -= 1;
    await json(wireOrder())(call, response);
  });
  const { orders } = localClient(platform.url);
  await Promise.all(Array.from({ length: 12 }, () => orders.get(ORDER)));
  expect(most).toBe(3);
});
