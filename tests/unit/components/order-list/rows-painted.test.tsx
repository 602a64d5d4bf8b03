// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function painted(areShown: boolean) {
  const { useRowsPainted } = await import('#components/order-list/use-rows-painted.ts');
  return renderHook(({ are }) => useRowsPainted(are), { initialProps: { are: areShown } });
}

const pass = () => act(() => vi.advanceTimersByTimeAsync(100));

describe('what the first rows do not need', () => {
  test('waits until they are painted', async () => {
    const { result, rerender } = await painted(false);
    await pass();
    expect(result.current).toBe(false);
    rerender({ are: true });
    expect(result.current).toBe(false);
    await pass();
    expect(result.current).toBe(true);
  });

  test('stands from then on, whatever the rows do, and on every list that is opened later', async () => {
    const { result, rerender } = await painted(true);
    await pass();
    rerender({ are: false });
    expect(result.current).toBe(true);
    expect((await painted(false)).result.current).toBe(true);
  });

  test('is not waited for by a list that went away', async () => {
    const { unmount } = await painted(true);
    unmount();
    await pass();
    expect((await painted(false)).result.current).toBe(false);
  });
});
