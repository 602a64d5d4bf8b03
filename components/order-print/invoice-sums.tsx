'use client';

import { Fragment } from 'react';
import { useTranslations } from 'use-intl/react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { SumList } from '#components/shared/order-screen/sum-list.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { Printout } from '#lib/orders/printout-contract.ts';
import { invoiceRows, type InvoiceRow } from '#lib/orders/printout-rules.ts';

/** What the order costs, row by row as it adds up. */
export function InvoiceSums({ printout }: { readonly printout: Printout }) {
  const t = useTranslations('print.totals');
  const tSheet = useTranslations('print.sheet');
  const format = useStoreFormat();
  const amountOf = (row: InvoiceRow) => {
    const amount = format.money(row.amount);
    const isTakenOff = row.kind === 'refunded' || (row.kind === 'sum' && row.isDeduction);
    return isTakenOff ? tSheet('minus', { amount }) : amount;
  };
  const labelOf = (row: InvoiceRow) => {
    if (row.kind === 'sum') return t(row.name);
    if (row.kind === 'refunded' || row.kind === 'net') return t(row.kind);
    const name = visibleText(row.label);
    if (row.kind === 'fee') return name === '' ? t('fee') : name;
    if (name === '') return t(row.kind);
    const rate = row.ratePercent === '' ? null : format.number(Number(row.ratePercent));
    if (row.kind === 'tax') return rate === null ? name : t('taxRate', { name, rate });
    return rate === null ? t('taxIncludedNamed', { name }) : t('taxIncludedRate', { name, rate });
  };
  return (
    <SumList data-part="sums">
      {invoiceRows(printout).map((row) => (
        <Fragment key={keyOf(row)}>
          <dt data-row={keyOf(row)} dir="auto">
            {labelOf(row)}
          </dt>
          <dd data-row={keyOf(row)}>{amountOf(row)}</dd>
        </Fragment>
      ))}
    </SumList>
  );
}

function keyOf(row: InvoiceRow): string {
  if (row.kind === 'sum') return row.name;
  return 'key' in row ? row.key : row.kind;
}
