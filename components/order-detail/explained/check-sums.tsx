'use client';

import { useTranslations } from 'use-intl/react';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { isZeroMoney } from '#lib/core/money.ts';
import type { MoneyCheck } from '#lib/orders/identity-rules.ts';
import { SumRows } from './sum-rows.tsx';

/** One sum of the order: its rows, what they come to, and what is stated. */
export function CheckSums({ check }: { readonly check: MoneyCheck }) {
  const t = useTranslations('orderHistory.explained');
  const format = useStoreFormat();
  const terms = check.terms.filter(({ amount }, index) => index === 0 || !isZeroMoney(amount));
  return (
    <SumRows
      rows={[
        ...terms.map(({ name, sign, amount }) => ({
          name: t(`terms.${name}`),
          amount: `${sign === -1 ? '−' : ''}${format.money(amount)}`,
        })),
        { name: t('computed'), amount: format.money(check.computed), isStrong: true },
        { name: t('stated'), amount: format.money(check.stated), isStrong: true },
        ...(check.reason === null ? [] : [{ name: t('difference'), amount: format.money(check.difference) }]),
      ]}
      title={t(`checks.${check.name}`)}
    />
  );
}
