import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RateLimiter } from '#emulator/http/rate-limiter.ts';
import { countCall, UNLIMITED_QUOTA } from '#emulator/http/rate-window.ts';
import type { RateWindow } from '#emulator/http/rate-window.ts';

const LIMIT = { quota: 3, windowMs: 30_000 };

describe('a rate window', () => {
  test('starts with the first call and turns as a whole', () => {
    let window: RateWindow | null = null;
    const at = (nowMs: number) => {
      const verdict = countCall(window, LIMIT, nowMs);
      window = verdict.window;
      return [verdict.allowed, verdict.left, verdict.resetMs];
    };
    expect(at(1_000)).toEqual([true, 2, 30_000]);
    expect(at(11_000)).toEqual([true, 1, 20_000]);
    expect(at(12_000)).toEqual([true, 0, 19_000]);
    expect(at(13_000)).toEqual([false, 0, 18_000]);
    expect(at(30_999)).toEqual([false, 0, 1]);
    expect(at(31_000)).toEqual([true, 2, 30_000]);
  });

  test('never lets more than the quota through in one window', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 5_000 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 20 }),
        (pauses, quota) => {
          let window: RateWindow | null = null;
          let nowMs = 0;
          const allowedIn = new Map<number, number>();
          for (const pause of pauses) {
            nowMs += pause;
            const verdict = countCall(window, { quota, windowMs: 30_000 }, nowMs);
            window = verdict.window;
            if (verdict.allowed) allowedIn.set(window.startedAtMs, (allowedIn.get(window.startedAtMs) ?? 0) + 1);
            expect(verdict.left).toBeLessThan(quota);
          }
          for (const allowed of allowedIn.values()) expect(allowed).toBeLessThanOrEqual(quota);
        },
      ),
    );
  });

  test('an unlimited one is never used up', () => {
    const verdict = countCall({ startedAtMs: 0, used: 1_000_000 }, { quota: null, windowMs: 30_000 }, 1);
    expect(verdict.allowed).toBe(true);
    expect(verdict.left).toBe(UNLIMITED_QUOTA - 1_000_001);
  });
});

describe('the limiter', () => {
  test('keeps stores apart and lets another app eat', () => {
    const limiter = new RateLimiter(() => 5_000, 10);
    limiter.eat('a', 8);
    expect(limiter.begin('a').left).toBe(1);
    expect(limiter.begin('b').left).toBe(9);
    expect(limiter.eat('a', 50).left).toBe(0);
    expect(limiter.begin('a').allowed).toBe(false);
  });

  test('tells the platform\u2019s four headers', () => {
    const limiter = new RateLimiter(() => 0, 150);
    expect(limiter.headers('a', limiter.begin('a'))).toEqual({
      'X-Rate-Limit-Time-Window-Ms': '30000',
      'X-Rate-Limit-Time-Reset-Ms': '30000',
      'X-Rate-Limit-Requests-Quota': '150',
      'X-Rate-Limit-Requests-Left': '149',
    });
  });

  test('can hold calls to a number at once', () => {
    const limiter = new RateLimiter(() => 0, null);
    limiter.configure('a', { maxInFlight: 2 });
    limiter.begin('a');
    expect(limiter.crowded('a')).toBe(false);
    limiter.begin('a');
    expect(limiter.crowded('a')).toBe(true);
    limiter.end('a');
    expect(limiter.crowded('a')).toBe(false);
    expect(limiter.crowded('b')).toBe(false);
  });
});
