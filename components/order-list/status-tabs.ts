import type { OrderCounts } from '#lib/orders/contract.ts';

export interface StatusTab {
  /** Null: all statuses. */
  readonly statusId: number | null;
  /** The store's label; null for "All", which has our own word. */
  readonly label: string | null;
  readonly count: number | null;
}

/**
 * The tabs above the list, and the statuses that hold no order, which stand at the end of the overflow. The chosen one is
 * always a tab. Before the counts are known there is only "All", and the chosen one without its name.
 */
export function statusTabs(
  counts: OrderCounts | undefined,
  chosen: number | null,
): { readonly tabs: readonly StatusTab[]; readonly empty: readonly StatusTab[] } {
  const all: StatusTab = { statusId: null, label: null, count: counts?.total ?? null };
  const statuses = (counts?.statuses ?? []).map(({ id, label, count }) => ({ statusId: id, label, count }));
  const isTab = (tab: StatusTab) => tab.count !== 0 || tab.statusId === chosen;
  return { tabs: [all, ...statuses.filter(isTab)], empty: statuses.filter((tab) => !isTab(tab)) };
}

/** How many orders the chosen tab counts; null while unknown. */
export function countOfChosen(counts: OrderCounts | undefined, chosen: number | null): number | null {
  if (counts === undefined) return null;
  if (chosen === null) return counts.total;
  return counts.statuses.find((status) => status.id === chosen)?.count ?? null;
}

/**
 * Which tabs fit into one row, given each one's width in pixels. The chosen tab takes the last place when it would not fit.
 */
export function tabsThatFit(
  widths: readonly number[],
  available: number,
  chosenIndex: number,
  gap: number,
): readonly number[] {
  const fitting: number[] = [];
  let used = 0;
  for (const [index, width] of widths.entries()) {
    if (used + width > available) break;
    used += width + gap;
    fitting.push(index);
  }
  const chosenWidth = widths[chosenIndex];
  if (chosenWidth === undefined || fitting.includes(chosenIndex)) return fitting;
  while (fitting.length > 1 && used + chosenWidth > available) {
    const dropped = fitting.pop();
    used -= (dropped === undefined ? 0 : (widths[dropped] ?? 0)) + gap;
  }
  return [...fitting, chosenIndex];
}
