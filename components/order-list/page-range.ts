import type { OrderPage } from '#lib/orders/contract.ts';

export interface PageRange {
  /** Number of the page's first order in the whole list, from 1; 0 for an empty page. */
  readonly from: number;
  readonly to: number;
  /** Null when the count is not known or is older than what the page shows. */
  readonly total: number | null;
}

/** "51 to 100 of 230". Unreadable orders have their places too. */
export function pageRange(page: OrderPage, total: number | null): PageRange {
  const shown = page.rows.length + page.unreadable.length;
  const before = (page.page - 1) * page.limit;
  const to = before + shown;
  return {
    from: shown === 0 ? 0 : before + 1,
    to: shown === 0 ? 0 : to,
    // Counts are read apart from the page: where the two contradict each other, the page is right.
    total: total === null || total < to || (!page.hasMore && total !== to && shown > 0) ? null : total,
  };
}
