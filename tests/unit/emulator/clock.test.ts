import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Clock } from '#emulator/clock.ts';

const START = Date.parse('2026-11-20T10:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2030-01-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the virtual clock', () => {
  test('starts where it is told and runs with real time', () => {
    const clock = new Clock(START);
    expect(clock.nowMs()).toBe(START);
    vi.advanceTimersByTime(1_500);
    expect(clock.nowMs()).toBe(START + 1_500);
  });

  test('is pushed forward, never back', () => {
    const clock = new Clock(START);
    clock.advance(86_400_000);
    expect(clock.nowMs()).toBe(START + 86_400_000);
    expect(() => clock.advance(-1)).toThrow(RangeError);
    expect(() => clock.advance(NaN)).toThrow(RangeError);
  });

  test('fires timers in the order of their instants, whichever way time passes', () => {
    const clock = new Clock(START);
    const fired: string[] = [];
    clock.after(2_000, () => fired.push('second'));
    clock.after(1_000, () => fired.push('first'));
    clock.after(2_000, () => fired.push('second, set later'));
    clock.after(60_000, () => fired.push('last'));
    vi.advanceTimersByTime(1_000);
    expect(fired).toEqual(['first']);
    clock.advance(5_000);
    expect(fired).toEqual(['first', 'second', 'second, set later']);
    expect(clock.pending()).toBe(1);
    vi.advanceTimersByTime(54_000);
    expect(fired.at(-1)).toBe('last');
  });

  test('fires a timer that another one sets, if it is due by then', () => {
    const clock = new Clock(START);
    const fired: number[] = [];
    clock.after(1_000, () => {
      fired.push(1);
      clock.after(0, () => fired.push(2));
    });
    clock.advance(1_000);
    expect(fired).toEqual([1, 2]);
  });

  test('forgets a cancelled timer', () => {
    const clock = new Clock(START);
    const fired: number[] = [];
    const timer = clock.after(1_000, () => fired.push(1));
    timer.cancel();
    clock.advance(10_000);
    expect([fired, clock.pending()]).toEqual([[], 0]);
  });

  test('a reset goes back to the start and drops timers', () => {
    const clock = new Clock(START);
    clock.after(1_000, () => expect.unreachable('a timer of before the reset'));
    clock.advance(500);
    clock.reset();
    expect(clock.nowMs()).toBe(START);
    clock.advance(10_000);
    expect(clock.pending()).toBe(0);
  });

  test('waits longer than setTimeout can', () => {
    const clock = new Clock(START);
    const fired: number[] = [];
    clock.after(90 * 86_400_000, () => fired.push(1));
    vi.advanceTimersByTime(89 * 86_400_000);
    expect(fired).toEqual([]);
    vi.advanceTimersByTime(86_400_000);
    expect(fired).toEqual([1]);
  });
});
