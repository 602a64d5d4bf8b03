import type { z } from 'zod';
import { parseMoney, type Money } from '#lib/core/money.ts';
import { isMissing, scalar } from './scalars.ts';

// Amounts stay decimal text until the order's currency is known: parts of an order carry none.

// The same few amounts ("0.0000", a shipping charge) fill most of a page of orders.
const MAX_KNOWN = 5_000;
const known = new Map<string | number, string>();

function readAmount(input: unknown): string | null | undefined {
  if (typeof input !== 'string' && typeof input !== 'number') return isMissing(input) ? null : undefined;
  const seen = known.get(input);
  if (seen !== undefined) return seen;
  if (input === '') return null;
  // Any currency does: only the amount is of interest here.
  const amount = parseMoney(input, 'XXX')?.amount;
  if (amount !== undefined && known.size < MAX_KNOWN) known.set(input, amount);
  return amount;
}

/** Decimal text; "0" where the platform names no amount, which for a part of a sum says the same. */
export const amount = scalar((input) => {
  const value = readAmount(input);
  return value === null ? '0' : value;
}, 'is not an amount');

/** Decimal text that must be there: no total is ever invented. */
export const requiredAmount = scalar((input) => readAmount(input) ?? undefined, 'is not an amount');

/** Decimal text, or null for none. */
export const optionalAmount = scalar(readAmount, 'is not an amount');

/** Decimal text without its padding, for percentages and exchange rates. */
export const optionalDecimal = scalar(readAmount, 'is not a number');

export type Amount = z.infer<typeof amount>;

export function toMoney(value: Amount, currencyCode: string): Money {
  return { amount: value, currencyCode };
}

export function toOptionalMoney(value: Amount | null, currencyCode: string): Money | null {
  return value === null ? null : { amount: value, currencyCode };
}
