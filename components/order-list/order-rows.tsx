'use client';

import type { OrderPage } from '#lib/orders/contract.ts';
import type { StoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { OrderRowView } from './order-row.tsx';
import type { RowAction } from './row-actions.tsx';

interface OrderRowsProps {
  readonly page: OrderPage;
  /** Path of the order list, under which each order has its page. */
  readonly listPath: string;
  readonly format: StoreFormat;
  readonly actions: readonly RowAction[];
}

/** The rows of a page. */
export function OrderRows({ page, listPath, ...props }: OrderRowsProps) {
  return page.rows.map((row) => <OrderRowView href={`${listPath}/${row.id}`} key={row.id} row={row} {...props} />);
}
