'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { archiveOrders } from '#components/shared/archive/archive.ts';
import type { MenuItem } from '#components/shared/menu/menu-item.ts';
import type { OrderRow } from '#lib/orders/contract.ts';

export interface HeadAction {
  /** Null where this person or this order has no use for it. */
  readonly item: MenuItem | null;
  /** What choosing it opens; stands beside the menu. */
  readonly dialog: ReactNode;
}

/** Archiving this order, as an entry of the More menu; the bar at the page's foot lets the person take it back for a while. */
export function useArchiveAction(row: OrderRow): HeadAction {
  const t = useTranslations('orderList.row');
  if (row.isArchived) return { item: null, dialog: null };
  return { item: { id: 'archive', text: t('archive'), onChoose: () => archiveOrders([row.id]) }, dialog: null };
}
