'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import type { FoundOrder } from '#lib/orders/search-contract.ts';

/** So many rows fill the tallest screens. */
export const FIRST_ROWS = 30;

/**
 * The rows to draw now. While somebody types, those that can be seen are drawn at once and the rest a moment later, when no
 * key waits: a page of 250 would else make each letter late. In all other cases all at once, so that the page keeps its length.
 */
export function useProgressiveRows(rows: readonly FoundOrder[], isTyping: boolean): readonly FoundOrder[] {
  const later = useDeferredValue(rows);
  return useMemo(
    () => (isTyping && later !== rows && rows.length > FIRST_ROWS ? rows.slice(0, FIRST_ROWS) : rows),
    [isTyping, later, rows],
  );
}

/**
 * The same rows, as the very same objects where nothing about an order changed, so that only the others are drawn again.
 */
export function useSteadyRows(rows: readonly FoundOrder[]): readonly FoundOrder[] {
  const [steady, setSteady] = useState({ given: rows, rows });
  if (steady.given === rows) return steady.rows;
  const before = new Map(steady.rows.map((row) => [row.id, row]));
  const next = rows.map((row) => {
    const old = before.get(row.id);
    return old !== undefined && isSame(old, row) ? old : row;
  });
  setSteady({ given: rows, rows: next });
  return next;
}

function isSame(one: FoundOrder, other: FoundOrder): boolean {
  return (
    one.modifiedAt === other.modifiedAt && one.base === other.base && JSON.stringify(one) === JSON.stringify(other)
  );
}
