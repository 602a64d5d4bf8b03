'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { archiveOrders } from '#components/shared/archive/archive.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import type { RowAction } from './row-actions.tsx';

interface Wishes {
  readonly onOpen: (orderId: number) => void;
  /** Null: the person may not. */
  readonly onChangeStatus: ((row: OrderRow) => void) | null;
}

/** What the person may do with a row; the same array until something of it changes, so that rows are not drawn again. */
export function useRowActions({ onOpen, onChangeStatus }: Wishes): readonly RowAction[] {
  const t = useTranslations('orderList.row');
  return useMemo(() => {
    const view: RowAction = { id: 'view', text: t('view'), onChoose: (row) => onOpen(row.id) };
    if (onChangeStatus === null) return [view];
    return [
      view,
      { id: 'status', text: t('changeStatus'), onChoose: onChangeStatus },
      { id: 'archive', text: t('archive'), onChoose: (row) => archiveOrders([row.id]) },
    ];
  }, [onOpen, onChangeStatus, t]);
}
