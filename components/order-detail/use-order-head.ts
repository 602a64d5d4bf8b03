'use client';

import type { HeaderProps } from '@bigcommerce/big-design-patterns';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { statusBadgeProps } from '#components/shared/order-status/status-badge.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useMay } from '#lib/client/session.ts';
import type { OrderRow } from '#lib/orders/contract.ts';

export const CHANGE_STATUS_BUTTON_ID = 'change-status';

type OrderHead = Pick<HeaderProps, 'actions' | 'badge' | 'description' | 'title'>;

/** The head of an order's page. Its parts stay the same objects while they say the same: the header drops the focus otherwise. */
export function useOrderHead(row: OrderRow, onChangeStatus: () => void): OrderHead {
  const t = useTranslations('orderDetail');
  const format = useStoreFormat();
  const mayEdit = useMay('orders:edit');
  const { id, label } = row.status;
  const badge = useMemo(() => statusBadgeProps({ id, label }), [id, label]);
  const actions = useMemo(
    () =>
      mayEdit
        ? [{ id: CHANGE_STATUS_BUTTON_ID, text: t('changeStatus'), onClick: onChangeStatus, type: 'button' as const }]
        : undefined,
    [mayEdit, onChangeStatus, t],
  );
  const placed = row.createdAt === null ? '' : t('placed', { at: format.date(row.createdAt) });
  const description = [platformWord(row.paymentStatus), placed].filter((part) => part !== '').join(' · ');
  return { title: t('title', { id: row.id }), badge, description, ...(actions === undefined ? {} : { actions }) };
}
