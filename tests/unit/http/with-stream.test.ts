import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Permission } from '#lib/core/permissions.ts';
import type { Notice } from '#lib/db/notices.ts';
import { withStream } from '#lib/http/with-stream.ts';
import type { StoreContext } from '#lib/process/store-context.ts';
import { APP, installRuntime, removeRuntime } from '#tests/fixtures/fake-runtime.ts';
import { settle } from '#tests/fixtures/virtual-scheduler.ts';

let rig: ReturnType<typeof installRuntime>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  rig = installRuntime();
});
afterEach(() => {
  rig.runtime.streams.stop();
  vi.useRealTimers();
  removeRuntime();
});

type ToEvent = (ctx: StoreContext, notice: Notice) => Promise<unknown>;
const asItIs: ToEvent = (_, notice) => Promise.resolve(notice);

async function open(
  toEvent: ToEvent = asItIs,
  headers = rig.bearer(),
  signal: AbortSignal | null = null,
  permission: Permission = 'orders:read',
) {
  const handler = withStream({ permission }, toEvent);
  const request = new Request(`${APP}/api/stream`, { headers, signal });
  const response = await handler(request, { params: Promise.resolve({}) });
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  const read = async () => {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    return done ? null : decoder.decode(value);
  };
  return { response, read, reader };
}

/** Lets time pass in steps, so that what hangs on one timer is done before the next. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1_000) {
    rig.clock.advance(Math.min(1_000, left));
    vi.advanceTimersByTime(Math.min(1_000, left));
    await settle();
  }
}

/** What is read until the stream ends. */
async function readToEnd(read: () => Promise<string | null>): Promise<string> {
  let text = '';
  for (let part = await read(); part !== null; part = await read()) text += part;
  return text;
}

describe('a stream that is opened', () => {
  test('is one that nothing on the way keeps or holds back', async () => {
    const { response } = await open();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
  });

  test('tells what the handler makes of a notice, in a context of the session’s store', async () => {
    const toEvent = vi.fn<ToEvent>(() => Promise.resolve({ told: true }));
    const { read } = await open(toEvent);
    await read();
    rig.tell({ kind: 'orders', orderIds: [7] });
    expect(await read()).toBe('data: {"told":true}\n\n');
    expect(toEvent.mock.calls[0]?.[0]).toMatchObject({ store: { storeHash: 'maple1' }, user: { id: 2 } });
  });

  test('goes on after an event that could not be made, which is logged without its words', async () => {
    const failing: ToEvent = (_, notice) =>
      notice.kind === 'sync' ? Promise.reject(new Error('jane@example.com')) : Promise.resolve(notice);
    const { read } = await open(failing);
    await read();
    rig.tell({ kind: 'missed' });
    expect(await read()).toBe('data: {"kind":"missed"}\n\n');
    expect(rig.lines.filter((line) => line['msg'] === 'an event could not be told')).toHaveLength(1);
    expect(JSON.stringify(rig.lines)).not.toContain('jane');
  });
});

describe('a stream that is not opened', () => {
  test.each<[string, () => Record<string, string>, number]>([
    ['no token', () => ({}), 401],
    ['another site', () => ({ ...rig.bearer(), 'sec-fetch-site': 'cross-site' }), 403],
    ['another store’s token', () => rig.bearer('fjord1' as never), 401],
  ])('with %s is JSON that says why, and nobody listens', async (_, headers, status) => {
    const { response } = await open(asItIs, headers());
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect([rig.listeners.size, rig.runtime.streams.count(), vi.getTimerCount()]).toEqual([0, 0, 0]);
  });

  test('for a fifth page of one person: told to ask from time to time, and nothing is left behind', async () => {
    for (let page = 1; page <= 4; page += 1) expect((await open()).response.status).toBe(200);
    const timers = vi.getTimerCount();
    const { response } = await open();
    expect(response.status).toBe(429);
    expect([rig.listeners.size, rig.runtime.streams.count(), vi.getTimerCount()]).toEqual([4, 4, timers]);
  });

  test('once the process stops', async () => {
    rig.runtime.streams.stop();
    expect((await open()).response.status).toBe(429);
    expect(rig.listeners.size).toBe(0);
  });
});

describe('a stream ends', () => {
  const gone = () => [rig.listeners.size, rig.runtime.streams.count(), vi.getTimerCount()];

  test.each<[string, () => void]>([
    ['the session was ended', () => rig.setSession(null)],
    ['the store was suspended', () => rig.setSession({ store: { status: 'suspended' } })],
    ['the store must approve again', () => rig.setSession({ store: { status: 'needs_approval' } })],
    [
      'the session is twelve hours old',
      () => rig.setSession({ startedAt: new Date(rig.clock.now().getTime() - 43_200_000) }),
    ],
  ])('at the next look after %s, and not before', async (_, change) => {
    const { read } = await open();
    await pass(20_000);
    expect(rig.listeners.size).toBe(1);
    change();
    await pass(10_000);
    expect(gone()).toEqual([0, 0, 0]);
    expect(await readToEnd(read)).not.toContain('data:');
  });

  test('not while the database is away for a moment', async () => {
    await open();
    rig.find.mockRejectedValue(new Error('connection refused'));
    await pass(60_000);
    expect(rig.listeners.size).toBe(1);
  });

  test('at the next look after the person’s role allows it no more', async () => {
    rig.setSession({ user: { role: 'money' } });
    await open(asItIs, rig.bearer(), null, 'money:act');
    await pass(20_000);
    expect(rig.listeners.size).toBe(1);
    rig.setSession({ user: { role: 'editor' } });
    await pass(10_000);
    expect(gone()).toEqual([0, 0, 0]);
  });

  test('at the next look after customers’ data is kept from the person', async () => {
    await open();
    await pass(10_000);
    expect(rig.listeners.size).toBe(1);
    rig.setSession({ user: { role: 'viewer' }, store: { settings: { maskedRoles: ['viewer'] } } });
    await pass(10_000);
    expect(gone()).toEqual([0, 0, 0]);
  });

  test('with its token, between two looks', async () => {
    const headers = rig.bearer();
    rig.clock.advance(3_000);
    const { read } = await open(asItIs, headers);
    await pass(896_000);
    expect(rig.listeners.size).toBe(1);
    await pass(1_000);
    expect(gone()).toEqual([0, 0, 0]);
    await readToEnd(read);
  });

  test('when the browser goes away, before or after it was opened', async () => {
    const leaving = new AbortController();
    await open(asItIs, rig.bearer(), leaving.signal);
    expect(rig.listeners.size).toBe(1);
    leaving.abort();
    expect(gone()).toEqual([0, 0, 0]);
    await open(asItIs, rig.bearer(), leaving.signal);
    expect(gone()).toEqual([0, 0, 0]);
  });

  test('when its reader cancels', async () => {
    const { read, reader } = await open();
    await read();
    await reader?.cancel();
    expect(gone()).toEqual([0, 0, 0]);
  });

  test('when the process stops', async () => {
    const { read } = await open();
    rig.runtime.streams.stop();
    await readToEnd(read);
    expect(gone()).toEqual([0, 0, 0]);
  });
});
