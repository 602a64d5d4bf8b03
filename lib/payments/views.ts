import { createHash } from 'node:crypto';
import type { PaymentMethod, StoredInstrument } from '#lib/bigcommerce/types/payment.ts';
import type { MethodView, StoredView } from './contract.ts';
import { isExpired } from './rules.ts';

const KINDS = { stored_card: 'card', stored_paypal_account: 'paypal', stored_bank_account: 'bank' } as const;
export type ChargeableType = keyof typeof KINDS;

export function isChargeable(type: string): type is ChargeableType {
  return Object.hasOwn(KINDS, type);
}

/** Names a stored instrument to the browser without its token. */
export function refOf({ token }: Pick<StoredInstrument, 'token'>): string {
  return createHash('sha256').update(token).digest('base64url').slice(0, 16);
}

/** A method as far as something can be charged by it from here; null for the others. */
export function toMethodView(method: PaymentMethod, now: Date): MethodView | null {
  const { id, name, type, isTest } = method;
  if (type === 'store_credit' || type === 'gift_certificate') return { id, name, kind: type, isTest, stored: [] };
  const stored = method.stored.map((one) => toStoredView(method, one, now)).filter((view) => view !== null);
  return stored.length === 0 ? null : { id, name, kind: 'stored', isTest, stored };
}

/** Null for a kind that nobody knows yet. */
export function toStoredView(method: PaymentMethod, stored: StoredInstrument, now: Date): StoredView | null {
  const { type, brand, last4, email, maskedAccount, expiryMonth, expiryYear, isDefault } = stored;
  if (!isChargeable(type)) return null;
  const hasDate = expiryMonth !== null && expiryYear !== null;
  return {
    ref: refOf(stored),
    kind: KINDS[type],
    title: [brand, shortened(email), maskedAccount].find((text) => text !== '') ?? '',
    ending: last4,
    expiry: hasDate ? `${String(expiryMonth).padStart(2, '0')}/${expiryYear}` : '',
    isDefault,
    problem: problemOf(method, type, isExpired(expiryMonth, expiryYear, now)),
  };
}

/** Enough to tell two accounts apart. */
function shortened(email: string): string {
  return email === '' ? '' : `${[...email][0] ?? ''}…`;
}

/** A security code is part of the card: it must not come to this server, so what needs one cannot be charged from here. */
function problemOf(method: PaymentMethod, type: string, expired: boolean): StoredView['problem'] {
  if (expired) return 'expired';
  return method.codeNeededFor.includes(type) ? 'code_needed' : null;
}
