import { isAmount, typedAmount } from '#lib/core/decimals.ts';
import { isAmountPath } from '#lib/orders/edit-fields-rules.ts';

/** The value of a path as a person reads it: amounts with the decimals of their currency, `18.90` though it is `18.9`. */
export function fieldText(path: string, text: string, currencyCode: string): string {
  const isMoney = isAmountPath(path) || path.startsWith('totals.');
  return isMoney && isAmount(text) ? typedAmount(text, currencyCode) : text;
}
