'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import type { FoundOrder } from '#lib/orders/search-contract.ts';
import { useSettled } from './use-settled.ts';

/** Between two keys of somebody who types there is less. */
export const REST_AFTER_MS = 250;
/** No row is lower. */
const LEAST_ROW_PX = 40;

/**
 * The rows to draw now. While somebody types, those that can be seen are drawn at once and the rest when no key has come for a
 * moment: a page of 250 would else make each letter late. So are the very first rows of a document (`arePainted`: some stood
 * before), for which somebody waits. In all other cases all at once, so that the page keeps its length.
 */
export function useProgressiveRows(
  rows: readonly FoundOrder[],
  { isTyping, arePainted }: { readonly isTyping: boolean; readonly arePainted: boolean },
): readonly FoundOrder[] {
  // Deferred as well: a key that comes while the rest is drawn does not wait for it.
  const settled = useDeferredValue(useSettled(rows, isTyping, REST_AFTER_MS));
  const most = arePainted && !(isTyping && settled !== rows) ? rows.length : mostInSight();
  return useMemo(() => (most < rows.length ? rows.slice(0, most) : rows), [most, rows]);
}

/** How many rows a screen shows at most. On the server there are neither rows nor a window. */
function mostInSight(): number {
  return typeof window === 'undefined' ? 0 : Math.ceil(window.innerHeight / LEAST_ROW_PX);
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
