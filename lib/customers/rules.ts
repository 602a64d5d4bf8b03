import type { CustomerHit } from './contract.ts';

/** What a text can be, as far as the platform's filters are concerned: only names are found by a part of them. */
export type CustomerQuery =
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'phone'; readonly spellings: readonly string[] }
  | { readonly kind: 'name'; readonly name: string };

const PHONE = /^\+?[\d\s()./-]{5,}$/;
const LEAST_DIGITS = 5;

export function readCustomerQuery(text: string): CustomerQuery {
  const wanted = text.trim();
  if (wanted.includes('@')) return { kind: 'email', email: wanted };
  const digits = wanted.replaceAll(/\D/g, '');
  if (PHONE.test(wanted) && digits.length >= LEAST_DIGITS)
    return { kind: 'phone', spellings: spellings(wanted, digits) };
  return { kind: 'name', name: wanted };
}

/** The platform compares phone numbers as texts: the usual spellings of one are asked for at once. */
function spellings(typed: string, digits: string): readonly string[] {
  const isLocal = digits.length === 10 && !typed.startsWith('+');
  const grouped = isLocal ? [digits.replace(/(...)(...)(....)/, '$1-$2-$3')] : [];
  return [...new Set([typed, digits, `+${digits}`, ...grouped])];
}

/** A customer's name; the e-mail where there is none. */
export function customerName({
  firstName,
  lastName,
  email,
}: Pick<CustomerHit, 'firstName' | 'lastName' | 'email'>): string {
  const name = `${firstName} ${lastName}`.trim();
  return name === '' ? email : name;
}
