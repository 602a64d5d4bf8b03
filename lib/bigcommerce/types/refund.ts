import type { IsoDate } from '#lib/core/dates.ts';
import type { Money } from '#lib/core/money.ts';

/** A refund of an order (BigCommerce docs: Orders V3 refunds). Money is back only when its payments are not declined later. */
export interface Refund {
  readonly id: number;
  readonly orderId: number;
  readonly userId: number | null;
  readonly created: IsoDate | null;
  readonly reason: string | null;
  readonly totalAmount: Money;
  readonly totalTax: Money | null;
  readonly usesMerchantOverrideValues: boolean;
  readonly items: readonly RefundItem[];
  readonly payments: readonly RefundPayment[];
}

export interface RefundItem {
  /** `PRODUCT`, `GIFT_WRAPPING`, `SHIPPING`, `HANDLING`, `ORDER`, `FEE`; the list may grow. */
  readonly itemType: string;
  /** A line, order address, order or fee id, by `itemType`. */
  readonly itemId: number;
  /** Products only. */
  readonly quantity: number | null;
  readonly requestedAmount: Money | null;
  readonly reason: string | null;
}

export interface RefundPayment {
  readonly id: number | null;
  readonly providerId: string | null;
  readonly amount: Money;
  readonly isOffline: boolean;
  readonly isDeclined: boolean;
  readonly declinedMessage: string | null;
  readonly transactionId: string | null;
}
