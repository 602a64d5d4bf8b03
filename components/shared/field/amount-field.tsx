'use client';

import { isAmount, typedAmount } from '#lib/core/decimals.ts';
import { TextField } from './text-field.tsx';

interface AmountFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly currencyCode: string;
  readonly mark?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly name?: string;
}

/** An amount of money. Left, it has the decimals of its currency: `20` dollars become `20.00`. */
export function AmountField({ value, onChange, currencyCode, ...others }: AmountFieldProps) {
  const leave = () => {
    const whole = isAmount(value) ? typedAmount(value, currencyCode) : value;
    if (whole !== value) onChange(whole);
  };
  return (
    <TextField
      {...others}
      inputMode="decimal"
      maxLength={23}
      onBlur={leave}
      onChange={(text) => onChange(text.trim())}
      value={value}
    />
  );
}
