'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { RefundTable } from '#components/shared/money/refund-table.tsx';
import { useRefundLedger } from '#lib/client/money.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { OrderPayments } from '#lib/transactions/contract.ts';

interface RefundsPanelProps {
  readonly detail: OrderDetail;
  readonly payments: OrderPayments;
}

/** An order's refunds. Read only where something says that there are any: most orders have none, and it costs a call. */
export function RefundsPanel({ detail: { row }, payments }: RefundsPanelProps) {
  const t = useTranslations('money.refunds');
  const isLikely =
    row.paymentStatus.includes('refund') ||
    payments.followUps.some(({ kind }) => kind === 'refund') ||
    (payments.ledger.kind === 'shown' && payments.ledger.rows.some(({ event }) => event === 'refund'));
  const request = useRefundLedger(row.id, isLikely ? row.total.currencyCode : null);
  if (!isLikely || request.data?.refunds.length === 0) return null;
  return (
    <Panel header={t('title')}>
      {request.error === undefined ? null : (
        <LoadFailure
          isRetrying={request.isValidating}
          message={request.error.message}
          onRetry={() => void request.mutate()}
        />
      )}
      {request.data === undefined ? (
        request.error === undefined && <Loading label={t('loading')} />
      ) : (
        <RefundTable refunds={request.data.refunds} />
      )}
    </Panel>
  );
}
