import { afterEach, expect, test, vi } from 'vitest';
import {
  BESIDE,
  bootOf,
  MINUTE_MS,
  NO_FIRST,
  openedSession,
  START_MS,
  storeOnFakeClock,
} from './session-environment.ts';

afterEach(() => void vi.useRealTimers());

test.each([0, -90 * MINUTE_MS, 400 * MINUTE_MS])(
  'ages are told by the server’s clock, on a machine whose own is %d ms off',
  async (offMs) => {
    const { store } = storeOnFakeClock(START_MS + offMs);
    await store.open(bootOf(200, { ...openedSession(), first: NO_FIRST, beside: BESIDE }), 'abc123');
    expect(store.serverNow()).toBe(START_MS);
    vi.advanceTimersByTime(MINUTE_MS);
    expect(store.serverNow()).toBe(START_MS + MINUTE_MS);
  },
);

test('an answer that does not tell its time leaves the machine’s own', async () => {
  const { store } = storeOnFakeClock(START_MS + MINUTE_MS);
  await store.open(bootOf(200, { ...openedSession(), first: NO_FIRST, beside: BESIDE }, null), 'abc123');
  expect(store.serverNow()).toBe(START_MS + MINUTE_MS);
});
