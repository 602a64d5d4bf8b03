'use client';

import { useTranslations } from 'use-intl/react';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { MoneyCheck } from '#lib/orders/identity-rules.ts';
import type { PaymentSums } from '#lib/orders/payment-rules.ts';
import { isZeroMoney } from '#lib/core/money.ts';

/** One sentence on a sum that does not come to what is stated: which, by how much, why. */
export function useCheckWords(): (check: MoneyCheck) => string {
  const t = useTranslations('orderHistory.explained');
  const format = useStoreFormat();
  return ({ name, difference, reason }) => {
    if (reason === null) return '';
    const row = reason.kind === 'rowLeftOut' ? t(`terms.${reason.row}`) : '';
    const why = reason.kind === 'rowLeftOut' ? t('reasons.rowLeftOut', { row }) : t(`reasons.${reason.kind}`);
    return `${t(`checks.${name}`)}: ${t('difference')} ${format.money(difference)}. ${why}`;
  };
}

/** What is to be said of payments against the total, a sentence each. */
export function usePaymentWords(): (sums: PaymentSums) => readonly string[] {
  const t = useTranslations('orderHistory.explained');
  const format = useStoreFormat();
  const balance = ({ balance: amount, balanceReason: reason }: PaymentSums): string => {
    if (isZeroMoney(amount)) return t('payments.even');
    const isOver = amount.amount.startsWith('-');
    const plain = { ...amount, amount: amount.amount.replace('-', '') };
    return `${t(isOver ? 'payments.over' : 'payments.balance')}: ${format.money(plain)}. ${why(reason)}`;
  };
  const why = (reason: PaymentSums['balanceReason']): string => {
    if (reason === null) return '';
    switch (reason.kind) {
      case 'held':
        return t('balance.held', { amount: format.money(reason.amount) });
      case 'totalChanged':
        return t('balance.totalChanged', { from: format.money(reason.from) });
      case 'nothingRecorded':
      case 'offline':
        return t(`balance.${reason.kind}`, { method: platformWord(reason.method) || '–' });
      default:
        return t(`balance.${reason.kind}`);
    }
  };
  return (sums) => [balance(sums), ...sums.refundReasons.map((reason) => t(`refunds.${reason}`))];
}
