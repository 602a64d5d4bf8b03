import type { PaymentCode } from './payment-refusal.ts';

/** What a provider says to a charge. */
export type ProviderVerdict =
  | { readonly kind: 'approved' }
  /** Asked, and to be answered later: with success, or with a refusal. */
  | { readonly kind: 'pending'; readonly succeeds: boolean }
  | { readonly kind: 'refused'; readonly code: PaymentCode };

const REFUSED: Readonly<Record<string, PaymentCode>> = {
  '0002': 30104,
  '9995': 30106,
  '0069': 30103,
  '0127': 30102,
  '0119': 10000,
  '3055': 30001,
  '0259': 30105,
};

/** Cards of these last four digits are answered later. */
const PENDING: Readonly<Record<string, boolean>> = { '0077': true, '0341': false };

/** What becomes of a card, by its last four digits: test numbers that payment providers publish end like this. */
export function verdictOfCard(last4: string): ProviderVerdict {
  const code = REFUSED[last4];
  if (code !== undefined) return { kind: 'refused', code };
  const succeeds = PENDING[last4];
  return succeeds === undefined ? { kind: 'approved' } : { kind: 'pending', succeeds };
}

const BRANDS: readonly (readonly [RegExp, brand: string, cardType: string])[] = [
  [/^4/, 'VISA', 'visa'],
  [/^(5[1-5]|2[2-7])/, 'MASTERCARD', 'master'],
  [/^3[47]/, 'AMERICAN_EXPRESS', 'american_express'],
  [/^(6011|65)/, 'DISCOVER', 'discover'],
  [/^3(0[0-5]|[68])/, 'DINERS_CLUB', 'diners_club'],
  [/^35/, 'JCB', 'jcb'],
  [/^(50|5[6-9]|6)/, 'MAESTRO', 'maestro'],
];

/** Whose card it is by its first digits; null when no provider takes it. `cardType` is how transactions name it. */
export function brandOf(iin: string): { readonly brand: string; readonly cardType: string } | null {
  const found = BRANDS.find(([pattern]) => pattern.test(iin));
  return found === undefined ? null : { brand: found[1], cardType: found[2] };
}
