'use client';

import { useDeferredValue, useMemo } from 'react';

/** So many rows fill the tallest screens. */
export const FIRST_ROWS = 30;

/**
 * The rows to draw now, of hundreds: those that can be seen at once, the rest a moment later in a render that any key or click
 * comes before.
 */
export function useRowsSoFar<Row>(rows: readonly Row[]): readonly Row[] {
  const count = useDeferredValue(rows.length, FIRST_ROWS);
  return useMemo(() => (count < rows.length ? rows.slice(0, Math.max(count, FIRST_ROWS)) : rows), [rows, count]);
}
