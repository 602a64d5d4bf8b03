import { Decimal } from 'decimal.js';

// Arithmetic on plain decimal text ("69.84"), for sums of one currency where a Money at every step would only be in the way.

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const AMOUNT = /^[0-9]{1,12}(\.[0-9]{1,10})?$/;

/** Whether a text is an amount that is not negative, such as `19.90`. No exponent, no sign, no thousands separators. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}

export function sum(parts: readonly string[]): string {
  return parts.reduce((total, part) => total.plus(part), new Exact(0)).toFixed();
}

export function minus(from: string, part: string): string {
  return new Exact(from).minus(part).toFixed();
}

export function times(amount: string, factor: number | string): string {
  return new Exact(amount).times(factor).toFixed();
}

/** Below zero, zero or above zero, as `one` is smaller than, equal to or larger than `other`. */
export function compare(one: string, other: string): number {
  return new Exact(one).comparedTo(other);
}

export function smaller(one: string, other: string): string {
  return compare(one, other) <= 0 ? one : other;
}

export function notNegative(amount: string): string {
  return compare(amount, '0') < 0 ? '0' : amount;
}

/** `amount * part / whole`, rounded half up to `places`; the amount itself where the whole is zero. */
export function proportion(amount: string, part: string, whole: string, places: number): string {
  if (new Exact(whole).isZero()) return amount;
  return new Exact(amount).times(part).dividedBy(whole).toDecimalPlaces(places).toFixed();
}

/** The same number without padding, so that `5`, `5.00` and `5.0000` are one text. */
export function plain(amount: string): string {
  return new Exact(amount).toFixed();
}

/** How many decimals an amount has, padding left out. */
export function placesOf(amount: string): number {
  return new Exact(amount).decimalPlaces();
}

/** An amount as a person would type it in its currency: `12.5` dollars are `12.50`. No decimal is lost. */
export function typedAmount(amount: string, currencyCode: string): string {
  return new Exact(amount).toFixed(Math.max(placesOf(amount), currencyPlaces(currencyCode)));
}

/** A price as entered, without and with tax. `ratePercent` such as `8.875`. */
export function taxedPair(
  entered: string,
  ratePercent: string,
  entersTax: boolean,
  places: number,
): { readonly exTax: string; readonly incTax: string } {
  const factor = sum(['100', ratePercent]);
  return entersTax
    ? { exTax: proportion(entered, '100', factor, places), incTax: plain(entered) }
    : { exTax: plain(entered), incTax: proportion(entered, factor, '100', places) };
}

const places = new Map<string, number>();

/** Decimals of a currency: 0 for yen, 2 for most, 3 for Kuwait's dinar (ISO 4217). */
export function currencyPlaces(currencyCode: string): number {
  let found = places.get(currencyCode);
  if (found === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode });
    found = format.resolvedOptions().maximumFractionDigits ?? 2;
    places.set(currencyCode, found);
  }
  return found;
}
