'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import type { FoundOrder } from '#lib/orders/search-contract.ts';

/** So many rows fill the tallest screens. */
export const FIRST_ROWS = 30;
/** No row is lower. */
const LEAST_ROW_PX = 40;

/**
 * The rows to draw now. While somebody types, those that can be seen are drawn at once and the rest a moment later, when no
 * key waits: a page of 250 would else make each letter late. So are the very first rows of a document (`arePainted`: some
 * stood before), for which somebody waits. In all other cases all at once, so that the page keeps its length.
 */
export function useProgressiveRows(
  rows: readonly FoundOrder[],
  { isTyping, arePainted }: { readonly isTyping: boolean; readonly arePainted: boolean },
): readonly FoundOrder[] {
  const later = useDeferredValue(rows);
  const most = mostRows(rows.length, arePainted, isTyping && later !== rows);
  return useMemo(() => (most < rows.length ? rows.slice(0, most) : rows), [most, rows]);
}

function mostRows(count: number, arePainted: boolean, isKeyWaiting: boolean): number {
  // On the server there are neither rows nor a window.
  if (!arePainted && count > 0) return Math.ceil(window.innerHeight / LEAST_ROW_PX);
  return isKeyWaiting ? FIRST_ROWS : count;
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
