'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { memo } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOptionText } from '#components/shared/personal-data/use-option-text.ts';
import type { OrderLineView, OrderTotals } from '#lib/orders/contract.ts';
import { exactPrices } from '#lib/orders/total-rules.ts';
import { isZeroMoney } from '#lib/core/money.ts';
import { Disclosure } from './disclosure.tsx';
import { lineMarks, lineProgress } from './line-view.ts';
import { LineFactsView } from './later-facts.ts';

interface LineProps {
  readonly line: OrderLineView;
}

interface LinePriceProps extends LineProps {
  readonly totals: OrderTotals;
}

interface LineItemProps extends LinePriceProps {
  /** Which of several deliveries the line goes to; null when there is no choice. */
  readonly delivery: number | null;
  readonly orderId: number;
}

/** What a line is: name, SKU, options, wrapping, and what is special about it. */
export const LineItem = memo(function LineItem({ line, totals, delivery, orderId }: LineItemProps) {
  const t = useTranslations('orderDetail.lines');
  const tFacts = useTranslations('orderDetail.lineFacts');
  const format = useStoreFormat();
  const optionText = useOptionText();
  const { price } = exactPrices(line, totals);
  const wrappingCost = totals.isTaxInclusive ? line.wrappingIncTax : line.wrappingExTax;
  const facts = [
    ...lineMarks(line).map((mark) => t(`mark.${mark}`)),
    ...(delivery === null ? [] : [t('delivery', { number: delivery })]),
    ...(line.pickupMethodId === null ? [] : [t('pickup')]),
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
      {line.options.map((option, index) => (
        <Small color="secondary60" key={index} marginBottom="none">
          <FreeText text={option.name} />: <FreeText text={optionText(option)} />
        </Small>
      ))}
      {line.wrappingName === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          {t('wrapping')} <FreeText text={line.wrappingName} />
          {isZeroMoney(wrappingCost) ? null : ` ${t('wrappingCost', { cost: format.money(wrappingCost) })}`}
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
      <div data-room="narrow">
        <Small color="secondary60" marginBottom="none">
          {t('priceEach', { quantity: format.number(line.quantity), price: format.money(price) })}
        </Small>
        <Progress line={line} />
      </div>
      <Disclosure label={tFacts('moreOf', { name: line.name })} text={tFacts('more')}>
        {() => <LineFactsView currency={price.currencyCode} orderId={orderId} partId={line.id} />}
      </Disclosure>
    </>
  );
});

/** How many were ordered, and how many of them have been sent or refunded. */
export const LineQuantity = memo(function LineQuantity({ line }: LineProps) {
  const format = useStoreFormat();
  return (
    <>
      <Text marginBottom="none">{format.number(line.quantity)}</Text>
      <Progress line={line} />
    </>
  );
});

function Progress({ line }: LineProps) {
  const t = useTranslations('orderDetail.lines.progress');
  return lineProgress(line).map((step) => (
    <Small bold color={step.name === 'shippedAll' ? 'success60' : 'secondary70'} key={step.name} marginBottom="none">
      {'count' in step ? t(step.name, { count: step.count }) : t(step.name)}
    </Small>
  ));
}

/** The price of one. */
export const LinePrice = memo(function LinePrice({ line, totals }: LinePriceProps) {
  const format = useStoreFormat();
  return <Text marginBottom="none">{format.money(exactPrices(line, totals).price)}</Text>;
});

/** The name of a discount wraps, but not to single letters where a long product name wants the room. */
const LineDiscount = styled.div`
  min-width: 7rem;
  margin-left: auto;
  max-width: 14rem;
  white-space: normal;
`;

/** A line's total, and below it what was taken off for discounts and coupons. */
export const LineTotal = memo(function LineTotal({ line, totals }: LinePriceProps) {
  const t = useTranslations('orderDetail.lines');
  const format = useStoreFormat();
  return (
    <>
      <Text marginBottom="none">{format.money(exactPrices(line, totals).total)}</Text>
      {line.discounts.length === 0 || line.paidIncTax === null ? null : (
        <Small color="secondary60" marginBottom="none">
          {t('paid', { amount: format.money(line.paidIncTax) })}
        </Small>
      )}
      {line.discounts.map(({ name, code, amount }, index) => (
        <LineDiscount key={index}>
          <Small color="secondary60" marginBottom="none">
            {t('discount', { amount: format.money(amount) })} <FreeText text={code ?? name} />
          </Small>
        </LineDiscount>
      ))}
    </>
  );
});
