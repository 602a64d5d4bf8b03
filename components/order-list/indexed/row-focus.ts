/** The link of a row, which holds the focus for it. */
function linkOf(table: HTMLElement | null, orderId: number): HTMLElement | null {
  const rows = table?.querySelectorAll<HTMLElement>('tr[data-href]') ?? [];
  for (const row of rows)
    if (row.dataset['href']?.endsWith(`/${orderId}`) === true) return row.querySelector<HTMLElement>('.order a');
  return null;
}

/** Puts the focus on a row, and the row into sight below the sticky header. */
export function focusRow(table: HTMLElement | null, orderId: number): void {
  const link = linkOf(table, orderId);
  link?.focus({ preventScroll: true });
  link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** The row that a step from the active one leads to; the first one where none is active (any more). */
export function stepFrom(ids: readonly number[], activeId: number | null, by: -1 | 1): number | null {
  const at = activeId === null ? -1 : ids.indexOf(activeId);
  if (at < 0) return ids[0] ?? null;
  return ids[at + by] ?? null;
}
