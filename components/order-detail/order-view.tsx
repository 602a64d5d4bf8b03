'use client';

import { useTranslations } from 'use-intl/react';
import { StatusBadge } from '#components/shared/order-status/status-badge.tsx';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useMay } from '#lib/client/session.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { ChargesPanel } from './charges-panel.tsx';
import { CustomerHistory } from './customer-history.tsx';
import { BillingPanel, CustomerPanel } from './customer-panel.tsx';
import { DeliveriesPanel } from './deliveries-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { MessagesPanel } from './messages-panel.tsx';
import { dropDraft } from './notes-drafts.ts';
import { NotesPanel } from './notes-panel.tsx';
import { ExplainedPanel, TagsPanel, TimelinePanel } from './later-panels.ts';
import { Neighbours } from './neighbours.tsx';
import { OriginPanel } from './origin-panel.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderFrame } from './order-frame.tsx';
import { OrderLayout } from './order-layout.ts';
import { usePreloadedParts } from './later-parts.ts';
import { ShipmentsPanel } from './shipments-panel.tsx';
import { ShopperMessagePanel } from './shopper-message-panel.tsx';
import { StorefrontPanel } from './storefront-panel.tsx';
import { SummaryPanel } from './summary-panel.tsx';
import { TransactionsPanel } from './transactions-panel.tsx';

interface OrderViewProps {
  readonly detail: OrderDetail;
  /** Why the last reading failed, when what is shown is older than that. */
  readonly failure: string | null;
  readonly isReading: boolean;
}

/** An order that has been read: its head, what it holds, and panels that read the rest. */
export function OrderView({ detail, failure, isReading }: OrderViewProps) {
  const t = useTranslations('orderDetail');
  const tOrigin = useTranslations('orderHistory.origin');
  const format = useStoreFormat();
  const mayEdit = useMay('orders:edit');
  usePreloadedParts(mayEdit);
  const { row, lines, totals } = detail;
  const placed = row.createdAt === null ? '' : t('placed', { at: format.date(row.createdAt) });
  return (
    <OrderFrame
      action={<OrderActions row={row} />}
      badge={<StatusBadge status={row.status} />}
      description={[platformWord(row.paymentStatus), placed].filter((part) => part !== '').join(' · ')}
      notices={[
        ...(failure === null ? [] : [{ text: t('stale', { reason: failure }) }]),
        ...(detail.origin.sameCart.length === 0
          ? []
          : [
              {
                text: `${tOrigin('sameCart', { count: detail.origin.sameCart.length })}${detail.origin.sameCart.map((id) => `#${id}`).join(', ')}`,
              },
            ]),
        ...(row.isArchived ? [{ text: t('archived') }] : []),
      ]}
      neighbours={<Neighbours key={row.id} orderId={row.id} />}
      onDiscard={() => dropDraft(row.id)}
      title={t('title', { id: row.id })}
    >
      <SummaryPanel detail={detail} isReading={isReading} />
      <OrderLayout>
        <div data-area="lines">
          <LinesPanel detail={detail} />
        </div>
        <div data-area="side">
          <ShopperMessagePanel isThere={row.hasCustomerMessage} text={detail.customerMessage} />
          <NotesPanel row={row} />
          <TagsPanel orderId={row.id} />
          <CustomerPanel detail={detail}>
            <CustomerHistory row={row} />
          </CustomerPanel>
          <DeliveriesPanel detail={detail} />
          <BillingPanel detail={detail} />
          <OriginPanel origin={detail.origin} />
          {detail.storefront === null ? null : <StorefrontPanel facts={detail.storefront} />}
        </div>
        <div data-area="rest">
          <ShipmentsPanel lines={lines} orderId={row.id} />
          <TransactionsPanel orderId={row.id} />
          <ChargesPanel fees={detail.fees} isTaxInclusive={totals.isTaxInclusive} orderId={row.id} />
          <ExplainedPanel detail={detail} />
          <MessagesPanel orderId={row.id} />
          <TimelinePanel detail={detail} />
        </div>
      </OrderLayout>
    </OrderFrame>
  );
}
