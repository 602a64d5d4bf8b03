'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { SumList } from '#components/shared/order-screen/sum-list.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { customerName } from '#lib/customers/rules.ts';
import type { DraftContent } from '#lib/order-create/contract.ts';
import type { DraftTotals } from '#lib/order-create/totals-rules.ts';

interface SummaryProps {
  readonly content: DraftContent;
  readonly totals: DraftTotals;
}

const CHARGES = ['shipping', 'handling', 'wrapping', 'fees'] as const;

/** Who, how much, and what it comes to, beside every step. */
export function Summary({ content, totals }: SummaryProps) {
  const t = useTranslations('newOrder.summary');
  const format = useStoreFormat();
  const money = (amount: string) => format.money({ amount, currencyCode: content.currencyCode });
  const name = content.customer?.name ?? customerName(content.billing);
  return (
    <>
      <Text>
        {name === '' ? t('nobody') : <FreeText text={name} />}
        {' · '}
        {t('lines', { count: content.lines.length })}
      </Text>
      <SumList aria-live="polite">
        <dt>{t('subtotal')}</dt>
        <dd>{money(totals.subtotal.incTax)}</dd>
        {CHARGES.filter((charge) => totals[charge].incTax !== '0').map((charge) => (
          <Row key={charge} name={t(charge)} value={money(totals[charge].incTax)} />
        ))}
        {totals.discount !== '0' && <Row name={t('discount')} value={`−${money(totals.discount)}`} />}
        <dt data-row="total">{t('total')}</dt>
        <dd data-row="total">{money(totals.total.incTax)}</dd>
        <dt>{t('tax')}</dt>
        <dd>{money(totals.tax)}</dd>
      </SumList>
      {content.lines.length > 0 && <Small marginTop="small">{totals.isEstimate ? t('estimate') : t('exact')}</Small>}
    </>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
