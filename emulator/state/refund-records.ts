import type { Units } from '../rules/money.ts';

/** What can be refunded (BigCommerce docs: refund quotes). PRODUCT and GIFT_WRAPPING go by quantity, the others by amount. */
export const REFUND_ITEM_TYPES = ['PRODUCT', 'GIFT_WRAPPING', 'SHIPPING', 'HANDLING', 'ORDER', 'TAX', 'FEE'] as const;

export type RefundItemType = (typeof REFUND_ITEM_TYPES)[number];

/** Something held back from a product's refund; the amount is never above zero. */
export interface RefundAdjustment {
  readonly amount: Units;
  readonly description: string;
}

export interface RefundItem {
  readonly item_type: RefundItemType;
  /** Line, address, fee or order, by type. */
  readonly item_id: number;
  readonly reason: string;
  /** Null unless it goes by quantity. */
  readonly quantity: number | null;
  readonly adjustments: readonly RefundAdjustment[];
  /** Without tax or with it, as the order's prices are entered. */
  readonly requested_amount: Units;
  /** Of the thing itself, what now counts as refunded; in the same mode. Less than requested where that was too much. */
  readonly granted: Units;
}

export interface RefundPayment {
  readonly id: number;
  readonly provider_id: string;
  readonly amount: Units;
  readonly offline: boolean;
  readonly is_declined: boolean;
  readonly declined_message: string;
  /** Null until the provider has answered; stays so for what is only recorded. */
  readonly transaction_id: number | null;
  /** The provider has not answered yet. */
  readonly is_pending: boolean;
}

export interface Refund {
  readonly id: number;
  readonly created_s: number;
  /** Who made it in the control panel; 0 for apps. */
  readonly user_id: number;
  readonly reason: string;
  readonly total_amount: Units;
  readonly total_tax: Units;
  readonly uses_merchant_override_values: boolean;
  readonly items: readonly RefundItem[];
  readonly payments: readonly RefundPayment[];
}

/** What of a refund went back, or is still on its way. */
export function refundedAmount(refund: Refund): Units {
  return refund.payments.reduce((sum, payment) => sum + (payment.is_declined ? 0 : payment.amount), 0);
}

/** A refund that no provider carried out does not count. */
export function counts(refund: Refund): boolean {
  return refund.payments.length === 0 || refund.payments.some((payment) => !payment.is_declined);
}

export function isPending(refund: Refund): boolean {
  return refund.payments.some((payment) => payment.is_pending);
}
