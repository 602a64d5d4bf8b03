import { expect, test } from 'vitest';
import { createStoreQueues } from '#lib/bigcommerce/store-queues.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { VirtualScheduler } from '#tests/fixtures/virtual-scheduler.ts';

const A = 'aaaa1' as StoreHash;
const B = 'bbbb2' as StoreHash;
const HOUR_MS = 3_600_000;

test('one queue per store', () => {
  const queues = createStoreQueues({ scheduler: new VirtualScheduler() });
  expect(queues.of(A)).toBe(queues.of(A));
  expect(queues.of(A)).not.toBe(queues.of(B));
  expect(queues.size).toBe(2);
});

test('queues that nothing uses are forgotten', async () => {
  const scheduler = new VirtualScheduler();
  const queues = createStoreQueues({ scheduler });
  queues.of(A);
  await scheduler.advance(HOUR_MS);
  queues.of(B);
  expect(queues.size).toBe(1);
});

test('a queue with work in it, or one that must stand still, stays', async () => {
  const scheduler = new VirtualScheduler();
  const queues = createStoreQueues({ scheduler });
  const busy = queues.of(A);
  void busy.take({ priority: 'job', deadlineMs: scheduler.now() + 9 * HOUR_MS }, () => new Promise(() => {}));
  await scheduler.advance(HOUR_MS);
  const held = queues.of(B);
  held.answered(429, new Headers({ 'Retry-After': '60' }));
  expect(held.idleSinceMs).toBeNull();
  expect(queues.of(A)).toBe(busy);
});
