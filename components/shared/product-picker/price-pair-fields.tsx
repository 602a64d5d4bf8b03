'use client';

import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { currencyPlaces, isAmount, taxedPair } from '#lib/core/decimals.ts';

export interface PricePair {
  readonly exTax: string;
  readonly incTax: string;
}

interface PricePairFieldsProps {
  /** What the price is of, before "excluding tax". */
  readonly label: string;
  readonly value: PricePair;
  readonly onChange: (pair: PricePair) => void;
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
  const type = (side: keyof PricePair, text: string) => {
    const typed = text.trim();
    const rate = taxRate === '' ? null : taxRate;
    const canFill = rate !== null && isAmount(rate) && isAmount(typed);
    const pair = canFill ? taxedPair(typed, rate, side === 'incTax', currencyPlaces(currencyCode)) : null;
    onChange({ ...value, ...(pair === null || typed === '' ? {} : pair), [side]: typed });
  };
  const field = (side: keyof PricePair) => (
    <TextField
      error={errors[side]}
      inputMode="decimal"
      key={side}
      label={t(side, { label, currency: currencyCode })}
      maxLength={23}
      onChange={(text) => type(side, text)}
      value={value[side]}
      {...(name === undefined ? {} : { name: `${name}.${side}` })}
    />
  );
  return <>{(isTaxInclusive ? (['incTax', 'exTax'] as const) : (['exTax', 'incTax'] as const)).map(field)}</>;
}
