'use client';

import { useTranslations } from 'use-intl/react';
import { AmountField } from '#components/shared/field/amount-field.tsx';
import { compare, currencyPlaces, isAmount, taxedPair, typedAmount } from '#lib/core/decimals.ts';

export interface PricePair {
  readonly exTax: string;
  readonly incTax: string;
}

interface PricePairFieldsProps {
  /** What the price is of, before "excluding tax". */
  readonly label: string;
  readonly value: PricePair;
  readonly onChange: (pair: PricePair, typed: keyof PricePair) => void;
  readonly currencyCode: string;
  readonly isTaxInclusive: boolean;
  /** Percent; with it, typing one price fills in the other. */
  readonly taxRate: string;
  readonly errors?: { readonly exTax?: string | undefined; readonly incTax?: string | undefined };
  readonly name?: string;
}

/** A price without and with tax: orders take both or neither (BigCommerce docs: Orders V2, price overrides). */
export function PricePairFields(props: PricePairFieldsProps) {
  const { label, value, onChange, currencyCode, isTaxInclusive, taxRate, errors = {}, name } = props;
  const t = useTranslations('picker.price');
  const type = (side: keyof PricePair, typed: string) => {
    const other = side === 'exTax' ? 'incTax' : 'exTax';
    const canFill = isAmount(taxRate) && isAmount(typed) && !isSameAmount(typed, value[side]);
    const pair = canFill ? taxedPair(typed, taxRate, side === 'incTax', currencyPlaces(currencyCode)) : null;
    const filled = pair === null ? value[other] : typedAmount(pair[other], currencyCode);
    onChange(side === 'exTax' ? { exTax: typed, incTax: filled } : { exTax: filled, incTax: typed }, side);
  };
  const field = (side: keyof PricePair) => (
    <AmountField
      currencyCode={currencyCode}
      error={errors[side]}
      key={side}
      label={t(side, { label, currency: currencyCode })}
      onChange={(text) => type(side, text)}
      value={value[side]}
      {...(name === undefined ? {} : { name: `${name}.${side}` })}
    />
  );
  return <>{(isTaxInclusive ? (['incTax', 'exTax'] as const) : (['exTax', 'incTax'] as const)).map(field)}</>;
}

function isSameAmount(one: string, other: string): boolean {
  return isAmount(one) && isAmount(other) && compare(one, other) === 0;
}
