'use client';

import type { OrderPage, OrderRow } from '#lib/orders/contract.ts';
import type { StoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { OrderRowView } from './order-row.tsx';

interface OrderRowsProps {
  readonly page: OrderPage;
  /** Path of the order list, under which each order has its page. */
  readonly listPath: string;
  readonly format: StoreFormat;
  readonly onOpen: (href: string) => void;
  readonly onChangeStatus: ((row: OrderRow) => void) | null;
}

/** The rows of a page. */
export function OrderRows({ page, listPath, ...props }: OrderRowsProps) {
  return page.rows.map((row) => <OrderRowView href={`${listPath}/${row.id}`} key={row.id} row={row} {...props} />);
}
