'use client';

/** The orders of the list that was looked at last, in its order: what "next" and "previous" mean on an order's page. */
export interface ListWindow {
  readonly ids: readonly number[];
  /** There are orders before or behind these in the list. */
  readonly isPart: boolean;
}

let shown: ListWindow = { ids: [], isPart: false };

/** Told by the list whenever it shows rows. Kept in memory only: it ends with the document. */
export function rememberListWindow(window: ListWindow): void {
  shown = window;
}

export interface Neighbours {
  readonly previous: number | null;
  readonly next: number | null;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly isPart: boolean;
}

/** The orders around one in the list that was looked at last; null where it is not in it. */
export function neighboursOf(orderId: number, { ids, isPart }: ListWindow = shown): Neighbours | null {
  const at = ids.indexOf(orderId);
  if (at < 0 || ids.length < 2) return null;
  return { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null, place: at + 1, count: ids.length, isPart };
}
