'use client';

import { Button, InlineMessage, Panel, Text } from '@bigcommerce/big-design';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useOrderPayments, useRefundLedger } from '#lib/client/money.ts';
import { useOrderHistory } from '#lib/client/order-parts.ts';
import type { Money } from '#lib/core/money.ts';
import type { HistoryEntry } from '#lib/history/contract.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { isMultiCurrency } from '#lib/orders/currency-rules.ts';
import { checkAmounts } from '#lib/orders/identity-rules.ts';
import { sumPayments } from '#lib/orders/payment-rules.ts';
import { readAmount } from '../timeline/timeline-words.ts';
import { CheckSums } from './check-sums.tsx';
import { CurrencyTable } from './currency-table.tsx';
import { PaymentSumsView } from './payment-sums-view.tsx';
import { useCheckWords, usePaymentWords } from './use-explained-words.ts';

/** Whether all amounts of the order hang together, and a reason for each difference; the sums themselves on demand. */
export function ExplainedPanel({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderHistory.explained');
  const [isOpen, setIsOpen] = useState(false);
  const sumsId = useId();
  const { row } = detail;
  const ledger = useOrderPayments(row.id).data?.ledger;
  const refunds = useRefundLedger(row.id, row.total.currencyCode).data?.refunds;
  const history = useOrderHistory(row.id).data;
  const checkWords = useCheckWords();
  const paymentWords = usePaymentWords();
  const checks = checkAmounts(detail);
  const payments =
    ledger?.kind === 'shown' && refunds !== undefined
      ? sumPayments(detail, ledger.rows, refunds, earlierTotals(history?.entries ?? []))
      : null;
  const differences = checks.filter(({ reason }) => reason !== null);
  return (
    <Panel header={t('title')}>
      {differences.length === 0 ? <Text>{t('adds')}</Text> : null}
      {differences.map((check) => (
        <InlineMessage
          key={check.name}
          marginBottom="small"
          messages={[{ text: checkWords(check) }]}
          type={check.reason?.kind === 'unexplained' ? 'warning' : 'info'}
        />
      ))}
      {ledger?.kind === 'unavailable' ? (
        <Text color="secondary60">{t('noPayments', { reason: ledger.message })}</Text>
      ) : null}
      {payments === null ? null : paymentWords(payments).map((text) => <Text key={text}>{text}</Text>)}
      <Button
        aria-controls={sumsId}
        aria-expanded={isOpen}
        marginBottom={isOpen ? 'medium' : 'none'}
        mobileWidth="auto"
        onClick={() => setIsOpen(!isOpen)}
        type="button"
        variant="subtle"
      >
        {t(isOpen ? 'hide' : 'show')}
      </Button>
      <div id={sumsId}>
        {isOpen ? (
          <>
            {checks.map((check) => (
              <CheckSums check={check} key={check.name} />
            ))}
            {payments === null ? null : <PaymentSumsView sums={payments} />}
            {isMultiCurrency(detail.currencies) ? <CurrencyTable detail={detail} payments={payments} /> : null}
          </>
        ) : null}
      </div>
    </Panel>
  );
}

/** What the order cost before, as far as its history tells. */
function earlierTotals(entries: readonly HistoryEntry[]): Money[] {
  return entries
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => field === 'total')
    .flatMap(({ before }) => readAmount(before) ?? []);
}
