import { compare } from './decimals.ts';
import type { Money } from './money.ts';

/** `beyond`: `limit` is the most that the person may move in this currency, null where none is allowed at all. */
export type WithinLimit = { readonly kind: 'within' } | { readonly kind: 'beyond'; readonly limit: Money | null };

/**
 * Whether a person may move an amount in one act. Who has no limit at all may move any; who has one may act only in currencies
 * for which there is one.
 */
export function checkLimit(limits: readonly Money[], amount: Money): WithinLimit {
  if (limits.length === 0) return { kind: 'within' };
  const limit = limits.find(({ currencyCode }) => currencyCode === amount.currencyCode) ?? null;
  if (limit !== null && compare(amount.amount, limit.amount) <= 0) return { kind: 'within' };
  return { kind: 'beyond', limit };
}

/** The limit that counts for a currency: null for none, zero where only other currencies have one. */
export function limitIn(limits: readonly Money[], currencyCode: string): Money | null {
  if (limits.length === 0) return null;
  return limits.find((limit) => limit.currencyCode === currencyCode) ?? { amount: '0', currencyCode };
}
