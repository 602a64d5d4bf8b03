'use client';

import { MoreHorizIcon } from '@bigcommerce/big-design-icons';
import { useTranslations } from 'use-intl/react';
import type { MenuItem } from '#components/shared/menu/menu-item.ts';
import { Menu } from '#components/shared/menu/menu.tsx';
import type { OrderRow } from '#lib/orders/contract.ts';

interface RowActionsProps {
  readonly row: OrderRow;
  readonly href: string;
  readonly onOpen: (href: string) => void;
  /** Null: the person may not. */
  readonly onChangeStatus: ((row: OrderRow) => void) | null;
}

/** Id of the button that opens a row's Action menu. */
export function rowActionsId(orderId: number): string {
  return `order-${orderId}-actions`;
}

/** A row's Action menu: only what this person may do. */
export function RowActions({ row, href, onOpen, onChangeStatus }: RowActionsProps) {
  const t = useTranslations('orderList.row');
  const items: MenuItem[] = [{ id: 'view', text: t('view'), onChoose: () => onOpen(href) }];
  if (onChangeStatus !== null)
    items.push({ id: 'status', text: t('changeStatus'), onChoose: () => onChangeStatus(row) });
  // A plain button in the looks of BigDesign's: hundreds of styled ones would be half of what a long page costs to draw.
  return (
    <Menu
      items={items}
      toggle={
        <button className="more" id={rowActionsId(row.id)} type="button">
          <MoreHorizIcon title={t('actions', { id: String(row.id) })} />
        </button>
      }
    />
  );
}
