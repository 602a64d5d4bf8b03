'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { SumList } from '#components/shared/order-screen/sum-list.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { CheckoutPair, CheckoutView } from '#lib/checkouts/view-contract.ts';
import { isZeroMoney, type Money } from '#lib/core/money.ts';
import type { Shopper } from './use-beginning.ts';
import { useCheckoutState } from './use-checkout-store.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly amount: Money;
  readonly isOff?: boolean;
}

/** What it comes to, as the platform adds it up: nothing here is computed by this app. */
export function CheckoutSummary({ customer }: { readonly customer: Shopper | null }) {
  const t = useTranslations('checkout.summary');
  const words = useTranslations('newOrder.summary');
  const { view } = useCheckoutState();
  const name = customer?.name || `${view?.billing?.firstName ?? ''} ${view?.billing?.lastName ?? ''}`.trim();
  return (
    <>
      <Text>
        {name === '' ? words('nobody') : <FreeText text={name} />}
        {' · '}
        {words('lines', { count: view?.lines.length ?? 0 })}
      </Text>
      {view === null ? <Small>{t('none')}</Small> : <Totals view={view} />}
    </>
  );
}

function Totals({ view }: { readonly view: CheckoutView }) {
  const t = useTranslations('checkout.summary');
  const words = useTranslations('newOrder.summary');
  const format = useStoreFormat();
  const { totals, isTaxIncluded } = view;
  const side = (pair: CheckoutPair) => (isTaxIncluded ? pair.incTax : pair.exTax);
  const rows: readonly Row[] = [
    { key: 'subtotal', name: words('subtotal'), amount: side(totals.subtotal) },
    ...view.coupons.map(({ code, discount }) => ({
      key: `coupon ${code}`,
      name: t('coupon', { code }),
      amount: discount,
      isOff: true,
    })),
    ...some({ key: 'discount', name: words('discount'), amount: totals.discount, isOff: true }),
    ...(view.consignments.length === 0
      ? []
      : [{ key: 'shipping', name: words('shipping'), amount: side(totals.shipping) }]),
    ...some({ key: 'handling', name: words('handling'), amount: side(totals.handling) }),
    ...view.fees.map(({ id, displayName, cost }) => ({ key: `fee ${id}`, name: displayName, amount: side(cost) })),
    ...(isTaxIncluded ? [] : [{ key: 'tax', name: t('tax'), amount: totals.tax }]),
  ];
  return (
    <>
      <SumList aria-live="polite">
        {rows.map((row) => (
          <SumRow format={format.money} key={row.key} row={row} />
        ))}
        <dt data-row="total">{words('total')}</dt>
        <dd data-row="total">{format.money(totals.grandTotal)}</dd>
        {isTaxIncluded && (
          <>
            <dt>{words('tax')}</dt>
            <dd>{format.money(totals.tax)}</dd>
          </>
        )}
      </SumList>
      <Small marginTop="small">{t('source')}</Small>
    </>
  );
}

function SumRow({ row, format }: { readonly row: Row; readonly format: (money: Money) => string }) {
  return (
    <>
      <dt>
        <FreeText text={row.name} />
      </dt>
      <dd>
        {row.isOff === true && '−'}
        {format(row.amount)}
      </dd>
    </>
  );
}

function some(row: Row): readonly Row[] {
  return isZeroMoney(row.amount) ? [] : [row];
}
