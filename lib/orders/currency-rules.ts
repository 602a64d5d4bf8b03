import { Decimal } from 'decimal.js';
import type { Money } from '#lib/core/money.ts';
import type { OrderCurrencies } from './detail-contract.ts';
import { smallestUnit } from './identity-rules.ts';

/** One amount in the currencies that an order knows. Null: the same currency, or no rate is told. */
export interface NamedAmount {
  readonly transactional: Money;
  readonly display: Money | null;
  readonly store: Money | null;
}

/** Enough for fifteen digits times a rate of ten places. */
const Exact = Decimal.clone({ precision: 40 });

/**
 * An amount in the currency it is in, the one that the shopper saw and the store's own, by the rates of the order (BigCommerce
 * docs: Orders V2 currencies). Converted ones are rounded to their currency's smallest unit, so they are close, not exact.
 */
export function nameAmount(amount: Money, currencies: OrderCurrencies): NamedAmount {
  const { display, displayRate, store, storeRate } = currencies;
  const rateToStore = storeRate === null || isNought(storeRate) ? null : new Exact(1).div(storeRate);
  return {
    transactional: amount,
    display: display === amount.currencyCode || displayRate === null ? null : convert(amount, displayRate, display),
    store:
      store === null || store === amount.currencyCode || rateToStore === null
        ? null
        : convert(amount, rateToStore, store),
  };
}

/** Whether an order has amounts in more than one currency. */
export function isMultiCurrency({ transactional, display, store }: OrderCurrencies): boolean {
  return display !== transactional || (store !== null && store !== transactional);
}

function convert(amount: Money, rate: string | Decimal, currencyCode: string): Money {
  const unit = smallestUnit(currencyCode);
  const value = new Exact(amount.amount).times(rate).toNearest(unit, Decimal.ROUND_HALF_UP);
  return { amount: value.toFixed(), currencyCode };
}

function isNought(rate: string): boolean {
  return new Exact(rate).isZero();
}
