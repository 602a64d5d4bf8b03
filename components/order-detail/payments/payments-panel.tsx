'use client';

import { InlineMessage, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { FollowUpNotice } from '#components/shared/money/follow-up-notice.tsx';
import { QuestionNotice } from '#components/shared/money/question-notice.tsx';
import { RestockNotice } from '#components/shared/money/restock-notice.tsx';
import { useOrderPayments } from '#lib/client/money.ts';
import { useOrder } from '#lib/client/orders.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { OrderPayments } from '#lib/transactions/contract.ts';
import { LedgerTable } from './ledger-table.tsx';
import { PaymentActions } from './payment-actions.tsx';
import { PaymentSums } from './payment-sums.tsx';
import { RefundsPanel } from './refunds-panel.tsx';

/** An order's payments: what is unclear or under way first, then the ledger against the order's total, then refunds. */
export function PaymentsPanel({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('money.panel');
  const { data: detail } = useOrder(orderId);
  const { data, error, isValidating, mutate } = useOrderPayments(orderId);
  const retry = { onRetry: () => void mutate(), isRetrying: isValidating };
  return (
    <>
      <Panel header={t('title')}>
        {error === undefined ? null : <LoadFailure message={error.message} {...retry} />}
        {data === undefined || detail === undefined ? (
          error === undefined && <Loading label={t('loading')} />
        ) : (
          <Payments detail={detail} payments={data} />
        )}
      </Panel>
      {data === undefined || detail === undefined ? null : <RefundsPanel detail={detail} payments={data} />}
    </>
  );
}

function Payments({ detail, payments }: { readonly detail: OrderDetail; readonly payments: OrderPayments }) {
  const { ledger, followUps, openActs, restocks } = payments;
  const orderId = detail.row.id;
  // A refund that went well stands below; only what waits or failed needs an eye here.
  const shown = followUps.filter(({ kind, state }) => kind !== 'refund' || state !== 'done');
  return (
    <>
      {openActs.map((act) => (
        <QuestionNotice act={act} key={act.intentId} orderId={orderId} />
      ))}
      {shown.map((followUp) => (
        <FollowUpNotice followUp={followUp} key={`${followUp.kind} ${followUp.refundId}`} />
      ))}
      {restocks.map((step) => (
        <RestockNotice key={`${step.refundId} ${step.lineId}`} step={step} />
      ))}
      <PaymentActions detail={detail} payments={payments} />
      {ledger.kind === 'unavailable' ? (
        <InlineMessage messages={[{ text: ledger.message }]} type="info" />
      ) : (
        <>
          <LedgerTable rows={ledger.rows} />
          <PaymentSums detail={detail} rows={ledger.rows} />
        </>
      )}
    </>
  );
}
