import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';

/**
 * A payment event of an order (BigCommerce docs: Orders V3 transactions). Payment tokens and the card's first digits
 * are left in the platform's answer on purpose: no screen needs them.
 */
export interface Transaction {
  readonly id: number;
  /** `purchase`, `authorization`, `capture`, `refund`, `void`, `pending`, `settled`; the list may grow. */
  readonly event: string;
  readonly method: string | null;
  readonly amount: Money;
  readonly gateway: string | null;
  readonly gatewayTransactionId: string | null;
  readonly paymentMethodId: string | null;
  /** `ok` or `error`. */
  readonly status: string | null;
  readonly isTest: boolean;
  readonly isFraudReview: boolean;
  /** The transaction that this one acts on. */
  readonly referenceTransactionId: number | null;
  readonly dateCreated: IsoDate | null;
  readonly card: TransactionCard | null;
  readonly giftCertificate: TransactionGiftCertificate | null;
  readonly storeCreditRemaining: Money | null;
  readonly offlineDisplayName: string | null;
  readonly customPaymentMethod: string | null;
  readonly avsResult: TransactionAddressCheck | null;
  readonly cvvResult: { readonly code: string | null; readonly message: string | null } | null;
  /** What only some providers tell. */
  readonly providerResult: TransactionProviderResult | null;
}

/** What the card's bank says of the billing address. */
export interface TransactionAddressCheck {
  readonly code: string | null;
  readonly message: string | null;
  readonly streetMatch: string | null;
  readonly postalMatch: string | null;
}

export interface TransactionProviderResult {
  readonly receiptNumber: string | null;
  readonly authorizationCode: string | null;
  readonly fraudResponse: string | null;
  readonly amountReceived: string | null;
}

export interface TransactionCard {
  readonly type: string | null;
  readonly last4: string | null;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
}

export interface TransactionGiftCertificate {
  readonly code: string | null;
  readonly originalBalance: Money | null;
  readonly startingBalance: Money | null;
  readonly remainingBalance: Money | null;
  readonly status: string | null;
}

/** `unavailable`: the payment backend cannot be read for now; the rest of the order's page stays usable. */
export type TransactionsResult =
  | { readonly kind: 'ok'; readonly transactions: readonly Transaction[] }
  | { readonly kind: 'unavailable'; readonly retryAfterMs: number | null };
