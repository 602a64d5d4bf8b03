// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useThrottled } from '#lib/client/throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function renderThrottled() {
  const calls: number[] = [];
  const startMs = Date.now();
  let call: () => void = () => undefined;
  const Part = ({ name }: { readonly name: number }) => {
    call = useThrottled(() => calls.push(name * 100_000 + Date.now() - startMs), 1_000);
    return null;
  };
  const page = render(<Part name={0} />);
  return { calls, call: () => call(), again: (name: number) => page.rerender(<Part name={name} />), end: page.unmount };
}
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('a first call is made at once, those close behind it are one', () => {
  const { calls, call } = renderThrottled();
  call();
  pass(200);
  call();
  call();
  expect(calls).toEqual([0]);
  pass(2_000);
  expect(calls).toEqual([0, 1_000]);
  pass(5_000);
  call();
  expect(calls).toEqual([0, 1_000, 7_200]);
});

test('calls without end are made in steps', () => {
  const { calls, call } = renderThrottled();
  for (let tenths = 0; tenths < 35; tenths += 1) {
    call();
    pass(100);
  }
  expect(calls).toEqual([0, 1_000, 2_000, 3_000]);
});

test('what waits is the latest, and goes with its component', () => {
  const { calls, call, again, end } = renderThrottled();
  call();
  call();
  again(1);
  pass(1_000);
  expect(calls).toEqual([0, 101_000]);
  call();
  end();
  pass(5_000);
  expect(calls).toEqual([0, 101_000]);
  expect(vi.getTimerCount()).toBe(0);
});
