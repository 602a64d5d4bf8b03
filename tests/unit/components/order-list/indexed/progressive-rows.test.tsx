// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { REST_AFTER_MS, useProgressiveRows } from '#components/order-list/indexed/use-progressive-rows.ts';
import type { FoundOrder } from '#lib/orders/search-contract.ts';
import { orderRow } from '#tests/fixtures/order-answers.ts';

const rowsOf = (count: number, from = 1): readonly FoundOrder[] =>
  Array.from({ length: count }, (_, at) => ({ ...orderRow({ id: from + at }), matches: [] }) as FoundOrder);
const draw = (rows: readonly FoundOrder[], how: { readonly isTyping: boolean; readonly arePainted: boolean }) => {
  const drawn: number[] = [];
  const hook = renderHook(
    (given: { readonly rows: readonly FoundOrder[]; readonly isTyping: boolean; readonly arePainted: boolean }) => {
      const shown = useProgressiveRows(given.rows, given);
      drawn.push(shown.length);
      return shown;
    },
    { initialProps: { rows, ...how } },
  );
  return { ...hook, drawn };
};

afterEach(() => void vi.useRealTimers());

describe('rows to draw', () => {
  test('are those that fit on the screen until some were painted, then all', () => {
    const rows = rowsOf(250);
    const { result, rerender } = draw(rows, { isTyping: false, arePainted: false });
    expect(result.current).toEqual(rows.slice(0, Math.ceil(window.innerHeight / 40)));
    rerender({ rows, isTyping: false, arePainted: true });
    expect(result.current).toBe(rows);
  });

  test('are all where they fit, and none where there are none', () => {
    const few = rowsOf(5);
    expect(draw(few, { isTyping: false, arePainted: false }).result.current).toBe(few);
    expect(draw([], { isTyping: false, arePainted: false }).result.current).toEqual([]);
  });

  test('are a screenful while somebody types, and all when no key has come for a moment', () => {
    vi.useFakeTimers();
    const inSight = Math.ceil(window.innerHeight / 40);
    const { rerender, result } = draw(rowsOf(250), { isTyping: true, arePainted: true });
    for (const from of [1000, 2000]) {
      const next = rowsOf(200, from);
      rerender({ rows: next, isTyping: true, arePainted: true });
      expect(result.current).toEqual(next.slice(0, inSight));
      act(() => void vi.advanceTimersByTime(REST_AFTER_MS - 1));
      expect(result.current).toEqual(next.slice(0, inSight));
    }
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current).toEqual(rowsOf(200, 2000));
  });

  test('are all at once where nobody types, so that the page keeps its length', () => {
    const { drawn, rerender } = draw(rowsOf(250), { isTyping: false, arePainted: true });
    rerender({ rows: rowsOf(200, 1000), isTyping: false, arePainted: true });
    expect(new Set(drawn)).toEqual(new Set([250, 200]));
  });
});
