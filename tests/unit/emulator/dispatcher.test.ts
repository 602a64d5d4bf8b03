import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Clock } from '#emulator/clock.ts';
import { Dispatcher, newMessageId } from '#emulator/webhooks/dispatcher.ts';
import { DueQueue } from '#emulator/webhooks/due-queue.ts';
import type { Hook } from '#emulator/webhooks/hook.ts';
import type { Message } from '#emulator/webhooks/message.ts';

const START_MS = Date.parse('2026-11-20T10:00:00Z');
const HOOK: Hook = {
  id: 1,
  storeHash: 's',
  clientId: 'app',
  scope: 'store/order/*',
  destination: 'https://app.example/hooks',
  headers: null,
  status: 'active',
  createdS: 1,
  updatedS: 1,
  worksFromMs: 0,
  lastUsedMs: 0,
};

function message(id: string): Message {
  const notice = { scope: 'store/order/updated', data: {} };
  return { id, hook: HOOK, notice, createdS: 1, isCopy: false, isFarewell: false, failedAttempts: 0 };
}

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS, toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A dispatcher whose deliveries end when the test says so, or at once. */
function rig(options: { holds?: boolean } = {}) {
  const clock = new Clock(START_MS);
  const started: { id: string; atMs: number }[] = [];
  const open = new Map<string, () => void>();
  const dispatcher = new Dispatcher(clock, (of) => {
    started.push({ id: of.id, atMs: clock.nowMs() - START_MS });
    if (options.holds !== true) return Promise.resolve();
    return new Promise((resolve) => open.set(of.id, resolve));
  });
  return { clock, dispatcher, started, open };
}

const ids = (started: readonly { id: string }[]) => started.map(({ id }) => id);

describe('a dispatcher', () => {
  test('starts each message at its time, in order of the times and then of their coming', async () => {
    const { dispatcher, started } = rig();
    for (const [id, delayMs] of [
      ['late', 500],
      ['soon', 100],
      ['soon too', 100],
      ['first', 0],
    ] as const)
      dispatcher.enqueue(message(id), delayMs);
    expect([dispatcher.waiting, dispatcher.underWay]).toEqual([4, 0]);
    await dispatcher.advance(1_000);
    expect(started).toEqual([
      { id: 'first', atMs: 0 },
      { id: 'soon', atMs: 100 },
      { id: 'soon too', atMs: 100 },
      { id: 'late', atMs: 500 },
    ]);
    expect(dispatcher.waiting).toBe(0);
  });

  test('moves the clock by what was asked for, whatever waits', async () => {
    const { clock, dispatcher, started } = rig();
    dispatcher.enqueue(message('later'), 5_001);
    await dispatcher.advance(5_000);
    expect([clock.nowMs() - START_MS, started]).toEqual([5_000, []]);
    await dispatcher.advance(1);
    expect(ids(started)).toEqual(['later']);
  });

  test('what follows from a delivery comes in its turn', async () => {
    const clock = new Clock(START_MS);
    const seen: string[] = [];
    const dispatcher: Dispatcher = new Dispatcher(clock, async (of) => {
      seen.push(`${of.id} at ${clock.nowMs() - START_MS}`);
      if (of.failedAttempts++ < 2) dispatcher.enqueue(of, 60_000);
      await Promise.resolve();
    });
    dispatcher.enqueue(message('again'), 0);
    dispatcher.enqueue(message('between'), 90_000);
    await dispatcher.advance(150_000);
    expect(seen).toEqual(['again at 0', 'again at 60000', 'between at 90000', 'again at 120000', 'between at 150000']);
  });

  test('carries 32 at once, the next when one has ended', async () => {
    const { dispatcher, started, open, clock } = rig({ holds: true });
    for (let index = 0; index < 40; index++) dispatcher.enqueue(message(`m${index}`), 0);
    clock.advance(1);
    expect([started.length, dispatcher.underWay, dispatcher.waiting]).toEqual([32, 32, 8]);
    open.get('m3')?.();
    await vi.waitFor(() => expect(started).toHaveLength(33));
    expect([started.at(-1)?.id, dispatcher.underWay]).toEqual(['m32', 32]);
  });

  test('is settled when nothing is due and nothing under way, not before', async () => {
    const { dispatcher, open, clock } = rig({ holds: true });
    dispatcher.enqueue(message('held'), 0);
    dispatcher.enqueue(message('far'), 1_000_000);
    clock.advance(0);
    let settled = false;
    const waiting = dispatcher.settled().then(() => (settled = true));
    await Promise.resolve();
    expect(settled).toBe(false);
    open.get('held')?.();
    await waiting;
    expect([settled, dispatcher.underWay, dispatcher.waiting]).toEqual([true, 0, 1]);
  });

  test('goes on after a delivery that throws', async () => {
    const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const clock = new Clock(START_MS);
    const seen: string[] = [];
    const dispatcher = new Dispatcher(clock, (of) => {
      seen.push(of.id);
      return of.id === 'bad' ? Promise.reject(new Error('broken')) : Promise.resolve();
    });
    for (const id of ['bad', 'good']) dispatcher.enqueue(message(id), 0);
    await dispatcher.advance(1);
    expect([seen, dispatcher.underWay, shown.mock.calls.length]).toEqual([['bad', 'good'], 0, 1]);
  });

  test('abandons what is for nobody, and counts it', async () => {
    const { dispatcher, started } = rig();
    for (const id of ['a', 'b', 'c']) dispatcher.enqueue(message(id), 10);
    dispatcher.abandon(({ id }) => id !== 'b');
    expect([dispatcher.waiting, dispatcher.figures.abandoned]).toEqual([1, 2]);
    await dispatcher.advance(10);
    expect(ids(started)).toEqual(['b']);
  });

  test('a reset forgets all of it, and answers that come in later start nothing', async () => {
    const { clock, dispatcher, started, open } = rig({ holds: true });
    for (let index = 0; index < 34; index++) dispatcher.enqueue(message(`m${index}`), 0);
    clock.advance(1);
    dispatcher.figures.sent = 5;
    clock.reset();
    dispatcher.reset();
    open.get('m0')?.();
    await dispatcher.settled();
    await Promise.resolve();
    expect([started.length, dispatcher.underWay, dispatcher.waiting, dispatcher.figures.sent]).toEqual([32, 0, 0, 0]);
  });

  test('after a restore, what was under way is sent again, what waited waits, and marks on messages are taken back', async () => {
    const { clock, dispatcher, started } = rig({ holds: true });
    const [under, waits] = [message('under'), message('waits')];
    dispatcher.enqueue(under, 0);
    dispatcher.enqueue(waits, 100);
    clock.advance(1);
    const restores = [clock.capture(), dispatcher.capture()];
    under.failedAttempts = 3;
    waits.failedAttempts = 4;
    dispatcher.abandon(() => true);
    dispatcher.enqueue(message('new'), 5);
    for (const putBack of restores) putBack();
    expect([under.failedAttempts, waits.failedAttempts]).toEqual([0, 0]);
    expect(dispatcher.pending().map(({ item }) => item.id)).toEqual(['under', 'waits']);
    expect(dispatcher.figures.abandoned).toBe(0);
    clock.advance(200);
    expect(ids(started)).toEqual(['under', 'under', 'waits']);
  });

  test('the answer to what was sent before a restore does not end what was sent again', async () => {
    const { clock, dispatcher, open } = rig({ holds: true });
    dispatcher.enqueue(message('again'), 0);
    clock.advance(1);
    const [firstEnds, restores] = [open.get('again'), [clock.capture(), dispatcher.capture()]];
    for (const putBack of restores) putBack();
    clock.advance(1);
    expect(dispatcher.underWay).toBe(1);
    firstEnds?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(dispatcher.underWay).toBe(1);
    open.get('again')?.();
    await dispatcher.settled();
    expect(dispatcher.underWay).toBe(0);
  });
});

test('message ids are those of Standard Webhooks, each another', () => {
  const made = Array.from({ length: 200 }, newMessageId);
  expect(new Set(made).size).toBe(200);
  for (const id of made) expect(id).toMatch(/^msg_[\w-]{24}$/);
});

test('the queue of what is due agrees with a sorted list, whatever is pushed, taken and removed', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('push' as const), at: fc.nat({ max: 20 }) }),
      fc.record({ kind: fc.constant('take' as const), at: fc.nat({ max: 20 }) }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat({ max: 3 }) }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (list) => {
      const queue = new DueQueue<number>();
      let model: { dueMs: number; item: number }[] = [];
      let count = 0;
      const sorted = () => model.toSorted((a, b) => a.dueMs - b.dueMs || a.item - b.item);
      for (const { kind, at } of list) {
        if (kind === 'push') {
          queue.push(at, count);
          model.push({ dueMs: at, item: count++ });
        } else if (kind === 'take') {
          const [first] = sorted();
          const expected = first !== undefined && first.dueMs <= at ? first.item : null;
          expect(queue.takeDue(at)).toBe(expected);
          model = model.filter(({ item }) => item !== expected);
        } else {
          const gone = (item: number) => item % 4 === at;
          expect(queue.remove(gone)).toBe(model.filter(({ item }) => gone(item)).length);
          model = model.filter(({ item }) => !gone(item));
        }
        expect([queue.size, queue.nextDueMs()]).toEqual([model.length, sorted()[0]?.dueMs ?? null]);
      }
      expect(queue.items().map(({ item }) => item)).toEqual(sorted().map(({ item }) => item));
    }),
  );
});
