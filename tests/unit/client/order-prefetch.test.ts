import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPrefetch } from '#lib/client/order-prefetch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function rig() {
  const read = vi.fn<(id: number) => Promise<string>>((id) => Promise.resolve(`order ${id}`));
  return { read, prefetch: createPrefetch(read) };
}

describe('what is read ahead', () => {
  test('is what the pointer rests on, once; what it passes over is not', async () => {
    const { read, prefetch } = rig();
    for (const id of [1, 2, 3, 3]) prefetch.want(id);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(read.mock.calls).toEqual([[3]]);
    prefetch.want(3);
    vi.advanceTimersByTime(200);
    expect(read).toHaveBeenCalledOnce();
    await expect(prefetch.take(3)).resolves.toBe('order 3');
  });

  test('is not what the pointer has left before it rested', () => {
    const { read, prefetch } = rig();
    prefetch.want(1);
    prefetch.leave();
    vi.advanceTimersByTime(200);
    expect(read).not.toHaveBeenCalled();
    prefetch.want(1);
    vi.advanceTimersByTime(200);
    expect(read.mock.calls).toEqual([[1]]);
    prefetch.leave();
    expect(prefetch.take(1)).toBeDefined();
  });

  test('is taken once, and by its own order only', () => {
    const { prefetch } = rig();
    prefetch.want(1);
    vi.advanceTimersByTime(200);
    expect(prefetch.take(2)).toBeUndefined();
    expect(prefetch.take(1)).toBeDefined();
    expect(prefetch.take(1)).toBeUndefined();
  });

  test('is not shown when it has waited long', () => {
    const { prefetch } = rig();
    prefetch.want(1);
    vi.advanceTimersByTime(200);
    vi.advanceTimersByTime(20_000);
    expect(prefetch.take(1)).toBeUndefined();
  });

  test('is not begun any more once the order is opened', () => {
    const { read, prefetch } = rig();
    prefetch.want(1);
    expect(prefetch.take(1)).toBeUndefined();
    vi.advanceTimersByTime(200);
    expect(read).not.toHaveBeenCalled();
  });

  test('that failed counts as never asked for', async () => {
    const { read, prefetch } = rig();
    read.mockRejectedValueOnce(new Error('away'));
    prefetch.want(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(prefetch.take(1)).toBeUndefined();
    prefetch.want(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
