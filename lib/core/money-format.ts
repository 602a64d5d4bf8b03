import type { Money } from './money.ts';

// Kept apart from money.ts so that a screen that only shows amounts does not load the decimal library.
const formats = new Map<string, Intl.NumberFormat>();

/** An amount as a person reads it: the currency's own number of decimals, more only when the amount has them. */
export function formatMoney(money: Money, locale: string): string {
  const key = `${locale} ${money.currencyCode}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: money.currencyCode,
      maximumFractionDigits: 4,
    });
    formats.set(key, format);
  }
  // Intl reads decimal text exactly; a conversion to a binary number would not.
  return format.format(money.amount as Intl.StringNumericLiteral);
}
