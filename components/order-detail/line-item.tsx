'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { OrderLineView, OrderTotals } from '#lib/orders/contract.ts';
import { exactPrices, lineMarks } from './line-view.ts';

interface LineItemProps {
  readonly line: OrderLineView;
  readonly totals: OrderTotals;
  /** Which of several deliveries the line goes to; null when there is no choice. */
  readonly delivery: number | null;
}

/** What a line is: name, SKU, options, wrapping, and what is special about it. */
export function LineItem({ line, totals, delivery }: LineItemProps) {
  const t = useTranslations('orderDetail.lines');
  const format = useStoreFormat();
  const { price } = exactPrices(line, totals);
  const facts = [
    ...lineMarks(line).map((mark) => t(`mark.${mark}`)),
    ...(delivery === null ? [] : [t('delivery', { number: delivery })]),
  ];
  return (
    <>
      <Text marginBottom="none">
        <FreeText text={line.name} />
      </Text>
      {line.sku === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          {t('sku')} <FreeText text={line.sku} />
        </Small>
      )}
      {line.options.map(({ name, value }, index) => (
        <Small color="secondary60" key={index} marginBottom="none">
          <FreeText text={name} />: <FreeText text={value} />
        </Small>
      ))}
      {line.wrappingName === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          {t('wrapping')} <FreeText text={line.wrappingName} />
        </Small>
      )}
      {line.wrappingMessage === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          {t('wrappingMessage')} <FreeText text={line.wrappingMessage} />
        </Small>
      )}
      {facts.length === 0 ? null : (
        <Small bold marginBottom="none">
          {facts.join(' · ')}
        </Small>
      )}
      <Small color="secondary60" data-room="narrow" marginBottom="none">
        {t('priceEach', { quantity: format.number(line.quantity), price: format.money(price) })}
      </Small>
    </>
  );
}

/** How many were ordered, and how many of them have been sent or refunded. */
export function LineQuantity({ line }: { readonly line: OrderLineView }) {
  const t = useTranslations('orderDetail.lines');
  const format = useStoreFormat();
  return (
    <>
      <Text as="span">{format.number(line.quantity)}</Text>
      {line.quantityShipped > 0 ? (
        <Small color="secondary60" marginBottom="none">
          {t('shippedCount', { count: format.number(line.quantityShipped) })}
        </Small>
      ) : null}
      {line.quantityRefunded > 0 ? (
        <Small color="secondary60" marginBottom="none">
          {t('refundedCount', { count: format.number(line.quantityRefunded) })}
        </Small>
      ) : null}
    </>
  );
}

/** A line's total, and below it what was taken off for discounts and coupons. */
export function LineTotal({ line, totals }: Omit<LineItemProps, 'delivery'>) {
  const t = useTranslations('orderDetail.lines');
  const format = useStoreFormat();
  return (
    <>
      <Text as="span">{format.money(exactPrices(line, totals).total)}</Text>
      {line.discounts.map(({ name, code, amount }, index) => (
        <Small color="secondary60" key={index} marginBottom="none" style={{ maxWidth: '14rem', whiteSpace: 'normal' }}>
          {t('discount', { amount: format.money(amount) })} <FreeText text={code ?? name} />
        </Small>
      ))}
    </>
  );
}
