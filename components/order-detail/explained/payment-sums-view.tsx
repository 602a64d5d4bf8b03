'use client';

import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { isZeroMoney, type Money } from '#lib/core/money.ts';
import type { PaymentSums } from '#lib/orders/payment-rules.ts';
import { SumRows } from './sum-rows.tsx';

/** Transactions and refunds against the total. */
export function PaymentSumsView({ sums }: { readonly sums: PaymentSums }) {
  const t = useTranslations('orderHistory.explained.payments');
  const format = useStoreFormat();
  const unlessZero = (name: string, amount: Money) =>
    isZeroMoney(amount) ? [] : [{ name, amount: format.money(amount) }];
  return (
    <SumRows
      rows={[
        { name: t('total'), amount: format.money(sums.total), isStrong: true },
        ...unlessZero(t('tender'), sums.tender),
        { name: t('paid'), amount: format.money(sums.paid) },
        ...unlessZero(t('held'), sums.held),
        ...unlessZero(t('balance'), sums.balance),
        ...unlessZero(t('refunded'), sums.refundedByTransactions),
        ...unlessZero(t('refundRecords'), sums.refundRecords),
        { name: t('kept'), amount: format.money(sums.kept), isStrong: true },
      ]}
      title={t('title')}
    />
  );
}
