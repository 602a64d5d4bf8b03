import type { Units } from '../rules/money.ts';
import type { Charge } from '../rules/totals.ts';

/** A cost as entered and with and without tax. */
export interface CostTriple extends Charge {
  readonly base: Units;
}

export interface Coupon {
  readonly id: number;
  readonly coupon_id: number;
  readonly code: string | null;
  readonly amount: Units;
  readonly type: number;
  readonly discount: Units;
}

export interface Fee {
  readonly id: number;
  readonly display_name_customer: string;
  readonly display_name_merchant: string;
  readonly source: string;
  readonly cost: CostTriple;
  readonly tax_class_id: number | null;
}

export interface Transaction {
  readonly id: number;
  readonly event: string;
  readonly method: string;
  readonly amount: Units;
  readonly currency: string;
  readonly gateway: string;
  readonly gateway_transaction_id: string;
  readonly status: 'ok' | 'error';
  readonly fraud_review: boolean;
  readonly reference_transaction_id: number | null;
  readonly created_s: number;
  readonly payment_method_id: string;
  readonly payment_instrument_token: string | null;
  readonly credit_card: Readonly<Record<string, string | number>> | null;
  readonly gift_certificate: Readonly<Record<string, string | number>> | null;
  readonly store_credit: { readonly remaining_balance: number } | null;
  readonly offline: { readonly display_name: string } | null;
  readonly custom: { readonly payment_method: string } | null;
}
