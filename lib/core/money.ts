import { Decimal } from 'decimal.js';

/** An exact amount. `amount` is plain decimal text (`"69.84"`, never an exponent); `currencyCode` is ISO 4217. */
export interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Room for any two amounts that AMOUNT takes: with the library's twenty digits the last places of a long sum would go. */
const Exact = Decimal.clone({ precision: 40 });
/** Beyond these a JSON number holds what is left of binary arithmetic (0.1 + 0.2), not money. */
const MAX_PLACES = 10;
const AMOUNT = /^-?[0-9]{1,15}(\.[0-9]{1,10})?$/;

/**
 * An amount in either of the platform's spellings: four-place text in V2 (`"69.8400"`), numbers in V3 and in V2 consignments.
 * Padding goes, exactness stays. Null when it is no amount (BigCommerce docs: Orders V2 money fields).
 */
export function parseMoney(amount: string | number, currencyCode: string): Money | null {
  const text = typeof amount === 'number' ? new Exact(amount).toDecimalPlaces(MAX_PLACES).toFixed() : amount;
  return AMOUNT.test(text) ? { amount: new Exact(text).toFixed(), currencyCode } : null;
}

/** The sum of amounts of one currency; zero for none. Throws a RangeError when currencies are mixed. */
export function addMoney(currencyCode: string, ...parts: readonly Money[]): Money {
  const sum = parts.reduce((total, part) => total.plus(sameCurrency(part, currencyCode)), new Exact(0));
  return { amount: sum.toFixed(), currencyCode };
}

/** `from - part`. Throws a RangeError when currencies are mixed. */
export function subtractMoney(from: Money, part: Money): Money {
  const difference = new Exact(from.amount).minus(sameCurrency(part, from.currencyCode));
  return { amount: difference.toFixed(), currencyCode: from.currencyCode };
}

export function isZeroMoney(money: Money): boolean {
  return new Exact(money.amount).isZero();
}

function sameCurrency(money: Money, currencyCode: string): string {
  if (money.currencyCode !== currencyCode)
    throw new RangeError(`amounts in ${money.currencyCode} and ${currencyCode} cannot be combined`);
  return money.amount;
}
