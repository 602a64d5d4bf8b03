'use client';

import type { MessageProps } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { ChargesPanel } from './charges-panel.tsx';
import { BillingPanel, CustomerPanel } from './customer-panel.tsx';
import { DeliveriesPanel } from './deliveries-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { MessagesPanel } from './messages-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { OrderFrame } from './order-frame.tsx';
import { OrderLayout } from './order-layout.ts';
import { ShipmentsPanel } from './shipments-panel.tsx';
import { ShopperMessagePanel } from './shopper-message-panel.tsx';
import { SummaryPanel } from './summary-panel.tsx';
import { TransactionsPanel } from './transactions-panel.tsx';
import { useOrderHead } from './use-order-head.ts';
import { useStatusDialog } from './use-status-dialog.tsx';

interface OrderViewProps {
  readonly detail: OrderDetail;
  /** Why the last reading failed, when what is shown is older than that. */
  readonly failure: string | null;
  readonly isReading: boolean;
}

/** An order that has been read: its head, what it holds, and panels that read the rest. */
export function OrderView({ detail, failure, isReading }: OrderViewProps) {
  const { row, lines, totals } = detail;
  const { dialog, onOpen } = useStatusDialog(row);
  const head = useOrderHead(row, onOpen);
  const message = usePageMessage(detail, failure);
  return (
    <OrderFrame {...head} {...(message === null ? {} : { message })}>
      <SummaryPanel detail={detail} isReading={isReading} />
      <OrderLayout>
        <div data-area="lines">
          <LinesPanel detail={detail} />
        </div>
        <div data-area="side">
          <ShopperMessagePanel text={detail.customerMessage} />
          <NotesPanel row={row} />
          <CustomerPanel detail={detail} />
          <DeliveriesPanel detail={detail} />
          <BillingPanel detail={detail} />
        </div>
        <div data-area="rest">
          <ShipmentsPanel lines={lines} orderId={row.id} />
          <TransactionsPanel orderId={row.id} />
          <ChargesPanel isTaxInclusive={totals.isTaxInclusive} orderId={row.id} />
          <MessagesPanel orderId={row.id} />
        </div>
      </OrderLayout>
      {dialog}
    </OrderFrame>
  );
}

/** What must be known before anything else on the page: that it is old, or that the order is archived. */
function usePageMessage({ row }: OrderDetail, failure: string | null): MessageProps | null {
  const t = useTranslations('orderDetail');
  const messages = [
    ...(failure === null ? [] : [{ text: t('stale', { reason: failure }) }]),
    ...(row.isArchived ? [{ text: t('archived') }] : []),
  ];
  return messages.length === 0 ? null : { type: 'warning', messages };
}
