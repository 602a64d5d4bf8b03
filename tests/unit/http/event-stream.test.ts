import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '#lib/db/notices.ts';
import { createEventStream } from '#lib/http/event-stream.ts';
import { PendingNotices } from '#lib/http/pending-notices.ts';
import { settle } from '#tests/fixtures/virtual-scheduler.ts';

const orders = (...orderIds: number[]): Notice => ({ kind: 'orders', orderIds });

describe('what is still to be told', () => {
  test('merges: every order once, one word about the sync', () => {
    const pending = new PendingNotices();
    for (const notice of [orders(1, 2), { kind: 'sync' }, orders(2, 3), { kind: 'sync' }] as const) pending.add(notice);
    expect(pending.take()).toEqual([orders(1, 2, 3), { kind: 'sync' }]);
    expect(pending.take()).toEqual([]);
  });

  test('after a gap, names no orders: everything is read again', () => {
    const pending = new PendingNotices();
    for (const notice of [orders(1), { kind: 'missed' }, orders(2)] as const) pending.add(notice);
    expect(pending.take()).toEqual([{ kind: 'missed' }, { kind: 'sync' }]);
  });

  test('of more orders than are worth naming, names none', () => {
    const pending = new PendingNotices();
    const ids = Array.from({ length: 500 }, (_, index) => index + 1);
    pending.add(orders(...ids));
    expect(pending.take()).toEqual([orders(...ids)]);
    for (const id of [...ids, 501]) pending.add(orders(id));
    expect(pending.take()).toEqual([{ kind: 'missed' }]);
  });
});

describe('an event stream', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());

  function open(toEvent: (notice: Notice) => Promise<unknown> = async (notice) => notice) {
    const onEnd = vi.fn<() => void>();
    const stream = createEventStream({ toEvent, onEnd });
    const reader = stream.body.getReader();
    const decoder = new TextDecoder();
    const read = async () => {
      const { done, value } = await reader.read();
      return done ? null : decoder.decode(value);
    };
    return { stream, reader, read, onEnd };
  }

  test('opens at once, then tells each notice as one event', async () => {
    const { stream, read } = open();
    expect(await read()).toBe(': open\n\n');
    stream.tell({ kind: 'missed' });
    expect(await read()).toBe('data: {"kind":"missed"}\n\ndata: {"kind":"sync"}\n\n');
    stream.tell(orders(7));
    expect(await read()).toBe('data: {"kind":"orders","orderIds":[7]}\n\n');
  });

  test('keeps text of an event on its line', async () => {
    const { stream, read } = open(async () => ({ text: 'one\n\ndata: two' }));
    await read();
    stream.tell(orders(7));
    expect(await read()).toBe('data: {"text":"one\\n\\ndata: two"}\n\n');
  });

  test('to a reader who does not read, holds one write and merges the rest', async () => {
    const toEvent = vi.fn<(notice: Notice) => Promise<unknown>>(async (notice) => notice);
    const { stream, read } = open(toEvent);
    for (let id = 1; id <= 400; id += 1) {
      stream.tell(orders(id % 20));
      if (id % 50 === 0) await settle();
    }
    vi.advanceTimersByTime(600_000);
    expect(toEvent).not.toHaveBeenCalled();
    expect(await read()).toBe(': open\n\n');
    const event = JSON.parse((await read())?.replace('data: ', '') ?? '') as { orderIds: number[] };
    expect(event.orderIds).toHaveLength(20);
    expect(toEvent).toHaveBeenCalledTimes(1);
  });

  test('what cannot be told now is left out', async () => {
    const { stream, read } = open(async (notice) => (notice.kind === 'sync' ? undefined : notice));
    await read();
    stream.tell({ kind: 'missed' });
    expect(await read()).toBe('data: {"kind":"missed"}\n\n');
  });

  test('says every 15 s that it is there', async () => {
    const { read } = open();
    await read();
    vi.advanceTimersByTime(15_000);
    expect(await read()).toMatch(/^: .+\n\n$/);
  });

  test.each(['end', 'cancel'] as const)('is over once, by %s, and then silent', async (how) => {
    const { stream, reader, read, onEnd } = open();
    await read();
    if (how === 'end') stream.end();
    else await reader.cancel();
    expect(await read()).toBeNull();
    stream.end();
    stream.tell(orders(1));
    vi.advanceTimersByTime(60_000);
    await settle();
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('may end while an event is being made', async () => {
    const gate = Promise.withResolvers<unknown>();
    const { stream, read, onEnd } = open(() => gate.promise);
    await read();
    stream.tell(orders(1));
    await settle();
    stream.end();
    gate.resolve({ kind: 'late' });
    expect(await read()).toBeNull();
    expect(onEnd).toHaveBeenCalledTimes(1);
  });
});
