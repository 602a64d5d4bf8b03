'use client';

import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { currencyPlaces, isAmount, placesOf } from '#lib/core/decimals.ts';

interface AmountFieldProps {
  readonly label: string;
  readonly currencyCode: string;
  /** Whether it is entered with tax; undefined where tax has no part in it. */
  readonly isTaxIncluded?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly name?: string;
}

/** An amount as typed, named with its currency and, where it matters, with or without tax. */
export function AmountField({ label, currencyCode, isTaxIncluded, onChange, ...field }: AmountFieldProps) {
  const t = useTranslations('picker.price');
  const words = { label, currency: currencyCode };
  const name =
    isTaxIncluded === undefined ? `${label} (${currencyCode})` : t(isTaxIncluded ? 'incTax' : 'exTax', words);
  return (
    <TextField {...field} inputMode="decimal" label={name} maxLength={20} onChange={(text) => onChange(text.trim())} />
  );
}

/** What is wrong with an amount as typed, in words; undefined for nothing. */
export function useAmountProblem(): (text: string, currencyCode: string) => string | undefined {
  const t = useTranslations('newOrder.problem');
  return (text, currencyCode) => {
    if (text === '') return t('missing');
    if (!isAmount(text)) return t('notAmount');
    const places = currencyPlaces(currencyCode);
    return placesOf(text) > places ? t('tooManyPlaces', { places }) : undefined;
  };
}
