'use client';

import type { ReactNode } from 'react';
import type { MenuItem } from '#components/shared/menu/menu-item.ts';
import type { OrderRow } from '#lib/orders/contract.ts';

export interface HeadAction {
  /** Null where this person or this order has no use for it. */
  readonly item: MenuItem | null;
  /** What choosing it opens; stands beside the menu. */
  readonly dialog: ReactNode;
}

/** Archiving this order, as an entry of the More menu and the dialog behind it. */
export function useArchiveAction(_row: OrderRow): HeadAction {
  return { item: null, dialog: null };
}
