'use client';

import { MoreHorizIcon } from '@bigcommerce/big-design-icons';
import { useTranslations } from 'use-intl/react';
import { Menu } from '#components/shared/menu/menu.tsx';
import type { OrderRow } from '#lib/orders/contract.ts';

/** Something that this person may do with any row. */
export interface RowAction {
  readonly id: string;
  readonly text: string;
  readonly onChoose: (row: OrderRow) => void;
}

interface RowActionsProps {
  readonly row: OrderRow;
  readonly actions: readonly RowAction[];
}

/** Id of the button that opens a row's Action menu. */
export function rowActionsId(orderId: number): string {
  return `order-${orderId}-actions`;
}

/** A row's Action menu: only what this person may do. */
export function RowActions({ row, actions }: RowActionsProps) {
  const t = useTranslations('orderList.row');
  // A plain button in the looks of BigDesign's: hundreds of styled ones would be half of what a long page costs to draw.
  return (
    <Menu
      items={actions.map(({ id, text, onChoose }) => ({ id, text, onChoose: () => onChoose(row) }))}
      toggle={
        <button className="more" id={rowActionsId(row.id)} type="button">
          <MoreHorizIcon title={t('actions', { id: String(row.id) })} />
        </button>
      }
    />
  );
}
