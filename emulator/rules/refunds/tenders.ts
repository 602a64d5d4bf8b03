import { isOfflineProvider, offlineProviderOf, providerDescription } from '../../data/payment-providers.ts';
import type { OrderParts } from '../../state/order-records.ts';
import type { Transaction } from '../../state/payment-records.ts';
import type { Units } from '../money.ts';
import { leftOf } from './refundable.ts';

/** What an order was paid with, and how much of it has not gone back that way. */
export interface Tender {
  readonly providerId: string;
  readonly description: string;
  readonly left: Units;
  /** It can only be recorded that money went back. */
  readonly offline: boolean;
  /** By its nature, and not for want of support. */
  readonly offlineProvider: boolean;
  readonly offlineReason: string;
}

/** Why an order cannot be refunded, or that it can. */
export type Paid = 'paid' | 'unpaid' | 'unsettled';

export const STORE_CREDIT = 'storecredit';
export const CUSTOM = 'custom';

const GATEWAY_PAID: ReadonlySet<string> = new Set(['captured', 'paid', 'partially refunded', 'refunded']);
/** Statuses that say of an order without a gateway that the money is there. */
const MERCHANT_PAID: ReadonlySet<number> = new Set([2, 3, 4, 8, 9, 10, 11, 13, 14]);

/** The gateway transactions by which money came in. */
function receipts(transactions: readonly Transaction[]): readonly Transaction[] {
  return transactions.filter(
    (each) =>
      (each.event === 'purchase' || each.event === 'capture') &&
      each.status === 'ok' &&
      each.gateway !== '' &&
      each.offline === null,
  );
}

/** Whether the money is there to be given back (BigCommerce docs: payments must be received and settled). */
export function paidState(parts: OrderParts, settledBeforeS: number): Paid {
  const { head, transactions } = parts;
  const received = receipts(transactions);
  const gateway = transactions.some((each) => each.gateway !== '' && each.offline === null);
  if (!gateway) {
    const tendered = head.store_credit_amount + head.gift_certificate_amount;
    return MERCHANT_PAID.has(head.status_id) || (tendered > 0 && tendered >= head.total_inc_tax) ? 'paid' : 'unpaid';
  }
  if (received.length === 0 || !GATEWAY_PAID.has(head.payment_status)) return 'unpaid';
  return received.some((each) => each.created_s > settledBeforeS) ? 'unsettled' : 'paid';
}

/** How an order was paid: its gateways or the offline method, then store credit. Certificates give nothing back. */
export function tendersOf(parts: OrderParts, gateways: 'online' | 'offline'): Tender[] {
  const { head, refunds } = parts;
  const paid = new Map<string, Units>();
  for (const { gateway, amount } of receipts(parts.transactions)) paid.set(gateway, (paid.get(gateway) ?? 0) + amount);
  const credit = head.store_credit_amount;
  const rest = head.total_inc_tax - credit - head.gift_certificate_amount;
  if (paid.size === 0 && rest > 0) paid.set(offlineProviderOf(head.payment_method), rest);
  if (credit > 0) paid.set(STORE_CREDIT, credit);
  const left = leftOf(parts).total;
  const back = (providerId: string) =>
    refunds
      .flatMap((refund) => refund.payments)
      .filter((payment) => payment.provider_id === providerId && !payment.is_declined)
      .reduce((sum, payment) => sum + payment.amount, 0);
  return [...paid]
    .map(([providerId, amount]) => tender(providerId, Math.min(amount - back(providerId), left), gateways))
    .filter((each) => each.left > 0);
}

function tender(providerId: string, left: Units, gateways: 'online' | 'offline'): Tender {
  const offlineProvider = isOfflineProvider(providerId);
  const unsupported = !offlineProvider && providerId !== STORE_CREDIT && gateways === 'offline';
  return {
    providerId,
    description: providerDescription(providerId),
    left,
    offline: offlineProvider || unsupported,
    offlineProvider,
    offlineReason: offlineProvider
      ? 'This is an offline payment provider.'
      : unsupported
        ? 'Refunds are not supported by this payment provider.'
        : '',
  };
}
