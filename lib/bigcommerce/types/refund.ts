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

/** What to give back (BigCommerce docs: refund items). `itemId` is a line, order address, order or fee id, by type. */
export type NewRefundItem =
  | { readonly itemType: 'PRODUCT' | 'GIFT_WRAPPING'; readonly itemId: number; readonly quantity: number }
  | {
      readonly itemType: 'SHIPPING' | 'HANDLING' | 'ORDER' | 'FEE';
      readonly itemId: number;
      /** Plain decimal text in the order's transactional currency. */
      readonly amount: string;
    };

/** Items, or tax that was charged too much: the platform takes one of both. `amount` is plain decimal text. */
export type RefundSubject =
  | { readonly kind: 'items'; readonly items: readonly NewRefundItem[] }
  | { readonly kind: 'tax'; readonly amount: string };

/** What a refund would come to. It has no id and does not expire: it is asked for anew right before the refund. */
export interface RefundQuote {
  readonly total: Money;
  readonly tax: Money;
  /** What of it is an amount off the whole order: no tax goes back with it. */
  readonly orderLevel: Money;
  readonly rounding: Money;
  /** Below zero by what was asked for beyond what can be refunded. */
  readonly adjustment: Money;
  readonly isTaxInclusive: boolean;
  /** The ways to pay it back; the parts of one way apply together. */
  readonly methods: readonly (readonly RefundMethodPart[])[];
}

export interface RefundMethodPart {
  readonly providerId: string;
  readonly description: string | null;
  readonly amount: Money;
  /** It can only be recorded that the money went back; somebody gives it back by other means. */
  readonly isOffline: boolean;
  readonly offlineReason: string | null;
}

export interface NewRefund {
  readonly subject: RefundSubject;
  /** One of the quote's ways. */
  readonly payments: readonly { readonly providerId: string; readonly amount: string; readonly isOffline: boolean }[];
  /** Up to 1000 characters; kept with every item. */
  readonly reason: string;
}

export interface RefundListQuery {
  readonly orderIds?: readonly number[];
  /** From 1. */
  readonly page?: number;
  readonly limit?: number;
}

/** A page of the store's refunds, by ascending id. `total` is null where the platform does not tell it. */
export interface RefundPage {
  readonly refunds: readonly Refund[];
  readonly total: number | null;
}
