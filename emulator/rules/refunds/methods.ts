import type { Units } from '../money.ts';
import { CUSTOM, STORE_CREDIT } from './tenders.ts';
import type { Tender } from './tenders.ts';

/** A part of a way to pay a refund. */
export interface MethodPart {
  readonly provider_id: string;
  readonly provider_description: string;
  readonly amount: Units;
  readonly offline: boolean;
  readonly offline_provider: boolean;
  readonly offline_reason: string;
}

/**
 * The ways in which an amount can go back. Each is a list of parts that all apply together: all to store credit (never for
 * guests), all by other means, or the way it was paid, as far as that reaches (BigCommerce docs: refund methods).
 */
export function refundMethods(tenders: readonly Tender[], isGuest: boolean, amount: Units): MethodPart[][] {
  if (amount === 0) return [];
  const credit: MethodPart = {
    provider_id: STORE_CREDIT,
    provider_description: 'Store Credit',
    amount,
    offline: false,
    offline_provider: false,
    offline_reason: '',
  };
  const custom: MethodPart = {
    provider_id: CUSTOM,
    provider_description: 'Custom',
    amount,
    offline: true,
    offline_provider: true,
    offline_reason: 'This is an offline payment provider.',
  };
  const original = asPaid(tenders, isGuest, amount);
  const methods = [...(isGuest ? [] : [[credit]]), [custom], ...(original === null ? [] : [original])];
  const seen = new Set<string>();
  return methods.filter((parts) => {
    const key = JSON.stringify(parts.map((part) => [part.provider_id, part.amount]));
    return !seen.has(key) && seen.add(key);
  });
}

function asPaid(tenders: readonly Tender[], isGuest: boolean, amount: Units): MethodPart[] | null {
  let missing = amount;
  const parts: MethodPart[] = [];
  for (const tender of tenders) {
    if (missing === 0 || (isGuest && tender.providerId === STORE_CREDIT)) continue;
    const share = Math.min(tender.left, missing);
    missing -= share;
    parts.push({
      provider_id: tender.providerId,
      provider_description: tender.description,
      amount: share,
      offline: tender.offline,
      offline_provider: tender.offlineProvider,
      offline_reason: tender.offlineReason,
    });
  }
  return missing === 0 ? parts : null;
}

/** A payment as sent with a refund. */
export interface SentPayment {
  readonly provider_id: string;
  readonly amount: Units;
  readonly offline: boolean;
}

/** The method that payments follow: the same providers and amounts. What can be paid online may also be marked offline. */
export function methodFor(methods: readonly MethodPart[][], payments: readonly SentPayment[]): MethodPart[] | null {
  const matches = (part: MethodPart) =>
    payments.some(
      (payment) =>
        payment.provider_id === part.provider_id &&
        payment.amount === part.amount &&
        (payment.offline || !part.offline),
    );
  return methods.find((parts) => parts.length === payments.length && parts.every(matches)) ?? null;
}
