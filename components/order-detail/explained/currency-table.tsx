'use client';

import { H3, Small } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { DataTable, type DataColumn } from '#components/shared/data-table/data-table.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { Money } from '#lib/core/money.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { nameAmount, type NamedAmount } from '#lib/orders/currency-rules.ts';
import type { PaymentSums } from '#lib/orders/payment-rules.ts';

interface CurrencyTableProps {
  readonly detail: OrderDetail;
  readonly payments: PaymentSums | null;
}

interface CurrencyRow extends NamedAmount {
  readonly name: string;
}

/** The order's main amounts in the currency charged, the one the shopper saw, and the store's own. */
export function CurrencyTable({ detail, payments }: CurrencyTableProps) {
  const t = useTranslations('orderHistory.explained');
  const format = useStoreFormat();
  const { totals, currencies } = detail;
  const { transactional, display, displayRate, store, storeRate } = currencies;
  const row = (name: string, amount: Money): CurrencyRow => ({ name, ...nameAmount(amount, currencies) });
  const inclusive = totals.isTaxInclusive;
  const rows = [
    row(t('terms.subtotal'), inclusive ? totals.subtotalIncTax : totals.subtotalExTax),
    row(t('terms.shipping'), inclusive ? totals.shippingIncTax : totals.shippingExTax),
    row(t('terms.tax'), totals.totalTax),
    row(t('payments.total'), totals.totalIncTax),
    ...(payments === null ? [] : [row(t('payments.paid'), payments.paid), row(t('payments.kept'), payments.kept)]),
  ];
  const amountOf = (amount: Money | null) => (amount === null ? '' : format.money(amount));
  const columns: DataColumn<CurrencyRow>[] = [
    { name: 'amount', header: t('currencies.amount'), cell: ({ name }) => name },
    {
      name: 'transactional',
      header: t('currencies.transactional', { code: transactional }),
      align: 'right',
      cell: (one) => amountOf(one.transactional),
    },
  ];
  if (display !== transactional)
    columns.push({
      name: 'display',
      header: t('currencies.display', { code: display }),
      align: 'right',
      cell: (one) => amountOf(one.display),
    });
  if (store !== null && store !== transactional)
    columns.push({
      name: 'store',
      header: t('currencies.store', { code: store }),
      align: 'right',
      cell: (one) => amountOf(one.store),
    });
  const rates = [
    displayRate === null || display === transactional
      ? ''
      : t('currencies.rate', { from: transactional, rate: trimmed(displayRate), to: display }),
    storeRate === null || store === null || store === transactional
      ? ''
      : t('currencies.rate', { from: store, rate: trimmed(storeRate), to: transactional }),
  ].filter((text) => text !== '');
  return (
    <section>
      <H3 marginBottom="xxSmall">{t('currencies.title')}</H3>
      <div style={{ overflowX: 'auto' }}>
        <DataTable caption={t('currencies.title')} columns={columns} keyOf={({ name }) => name} rows={rows} />
      </div>
      <Small color="secondary60" marginBottom="none">
        {[...rates, t('currencies.approx')].join(' · ')}
      </Small>
    </section>
  );
}

/** "0.92" for the platform's "0.9200000000". */
function trimmed(rate: string): string {
  return rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate;
}
