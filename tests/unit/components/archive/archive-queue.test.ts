import { beforeEach, describe, expect, test } from 'vitest';
import { ArchiveQueue, UNDO_MS, type ArchiveWish } from '#components/shared/archive/archive-queue.ts';
import { listHref, REPAIR_QUERIES } from '#components/settings/repair-queries.ts';
import { parseSearch } from '#lib/core/search/parse.ts';

let timers: { atMs: number; callback: () => void; isCancelled: boolean }[];
let now: number;
let queue: ArchiveQueue;
let sent: ArchiveWish[];
let ended: number[];
let answer: (wish: ArchiveWish) => Promise<string | null>;

beforeEach(() => {
  [timers, now, sent, ended] = [[], 0, [], []];
  let keys = 0;
  queue = new ArchiveQueue({
    now: () => now,
    after(delayMs, callback) {
      const timer = { atMs: now + delayMs, callback, isCancelled: false };
      timers.push(timer);
      return () => void (timer.isCancelled = true);
    },
    newKey: () => `key-${(keys += 1)}`,
  });
  answer = () => Promise.resolve(null);
  queue.connect(
    (wish) => {
      sent.push(wish);
      return answer(wish);
    },
    (done) => ended.push(done),
  );
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
async function pass(ms: number): Promise<void> {
  now += ms;
  for (const timer of timers.filter(({ atMs, isCancelled }) => !isCancelled && atMs <= now)) {
    timer.isCancelled = true;
    timer.callback();
  }
  await settle();
}
const ids = () => sent.map(({ orderId }) => orderId);

describe('orders that are to be archived', () => {
  test('wait before anything is sent, and then go once each, each with its own key', async () => {
    queue.add([5, 6, 6]);
    expect(queue.getState()).toMatchObject({ step: 'waiting', until: UNDO_MS });
    await pass(UNDO_MS - 1);
    expect(sent).toEqual([]);
    await pass(1);
    expect(ids()).toEqual([5, 6]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
    expect(queue.getState()).toEqual({ step: 'idle' });
    expect(ended).toEqual([2]);
  });

  test('are forgotten when it is taken back', async () => {
    queue.add([5]);
    queue.undo();
    await pass(UNDO_MS);
    expect(sent).toEqual([]);
    expect(queue.getState()).toEqual({ step: 'idle' });
  });

  test('that join give all of them the whole time, and none goes twice', async () => {
    queue.add([5]);
    await pass(UNDO_MS - 1);
    queue.add([5, 6]);
    await pass(1);
    expect(sent).toEqual([]);
    await pass(UNDO_MS);
    expect(ids()).toEqual([5, 6]);
  });

  test('go at once when nobody wants to wait', async () => {
    queue.add([5]);
    await queue.sendNow();
    await pass(UNDO_MS);
    expect(ids()).toEqual([5]);
  });

  test('that do not go are told, and tried again with other keys alone', async () => {
    answer = ({ orderId }) => Promise.resolve(orderId === 6 ? 'Not now.' : null);
    queue.add([5, 6, 7]);
    await queue.sendNow();
    expect(queue.getState()).toMatchObject({
      step: 'failed',
      done: 2,
      failures: [{ orderId: 6, message: 'Not now.' }],
    });
    const before = sent.find(({ orderId }) => orderId === 6)?.key;
    answer = () => Promise.resolve(null);
    await queue.tryAgain();
    expect(ids()).toEqual([5, 6, 7, 6]);
    expect(sent.at(-1)?.key).not.toBe(before);
    expect(queue.getState()).toEqual({ step: 'idle' });
    expect(ended).toEqual([2, 1]);
  });

  test('tell how far they are, two at a time', async () => {
    const gates: (() => void)[] = [];
    answer = () => new Promise((resolve) => gates.push(() => resolve(null)));
    queue.add([1, 2, 3]);
    const sending = queue.sendNow();
    await settle();
    expect(ids()).toEqual([1, 2]);
    gates[0]?.();
    await settle();
    expect(queue.getState()).toEqual({ step: 'sending', done: 1, total: 3 });
    queue.add([4]);
    gates[1]?.();
    gates[2]?.();
    await sending;
    // What came meanwhile has its own time.
    expect(queue.getState()).toMatchObject({ step: 'waiting', wishes: [{ orderId: 4 }] });
  });

  test('that failed can be put out of sight', async () => {
    answer = () => Promise.resolve('Not now.');
    queue.add([5]);
    await queue.sendNow();
    queue.dismiss();
    expect(queue.getState()).toEqual({ step: 'idle' });
    expect(ended).toEqual([]);
  });
});

describe('searches for orders to be put right', () => {
  test.each(REPAIR_QUERIES)('$key can be read', ({ query }) => {
    expect(parseSearch(query)).toMatchObject({ kind: 'parsed', query: { kind: 'and' } });
  });

  test('lead to the list with the search in the address', () => {
    expect(listHref('abc123', 'status:shipped unshipped')).toBe('/stores/abc123/orders#q=status%3Ashipped+unshipped');
  });
});
