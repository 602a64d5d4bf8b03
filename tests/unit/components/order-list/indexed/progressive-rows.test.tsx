// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FIRST_ROWS, useProgressiveRows } from '#components/order-list/indexed/use-progressive-rows.ts';
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

  test('are a screenful while somebody types, and all as soon as no key waits', () => {
    const { drawn, rerender, result } = draw(rowsOf(250), { isTyping: true, arePainted: true });
    const next = rowsOf(200, 1000);
    rerender({ rows: next, isTyping: true, arePainted: true });
    expect(drawn).toContain(FIRST_ROWS);
    expect(result.current).toBe(next);
  });

  test('are all at once where nobody types, so that the page keeps its length', () => {
    const { drawn, rerender } = draw(rowsOf(250), { isTyping: false, arePainted: true });
    rerender({ rows: rowsOf(200, 1000), isTyping: false, arePainted: true });
    expect(new Set(drawn)).toEqual(new Set([250, 200]));
  });
});
