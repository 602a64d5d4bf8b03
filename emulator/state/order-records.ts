import type { Units } from '../rules/money.ts';
import type { Address } from './address-records.ts';
import type { Pickup, Shipment, ShippingAddress } from './delivery-records.ts';
import type { OrderLine } from './line-records.ts';
import type { Message } from './message-records.ts';
import type { CostTriple, Coupon, Fee, Transaction } from './payment-records.ts';
import type { Refund } from './refund-records.ts';

export interface OrderCounts {
  readonly items_total: number;
  readonly items_shipped: number;
  readonly order_is_digital: boolean;
  readonly shipping_address_count: number;
}

/** The order itself, without its sub-resources. Money in units, dates in seconds since 1970. */
export interface OrderHead {
  readonly id: number;
  readonly customer_id: number;
  readonly created_s: number;
  readonly modified_s: number;
  /** 0 until everything is shipped. */
  readonly shipped_s: number;
  readonly status_id: number;
  readonly cart_id: string | null;
  readonly subtotal_ex_tax: Units;
  readonly subtotal_inc_tax: Units;
  readonly subtotal_tax: Units;
  readonly shipping: CostTriple;
  readonly handling: CostTriple;
  readonly wrapping: CostTriple;
  readonly total_ex_tax: Units;
  readonly total_inc_tax: Units;
  readonly total_tax: Units;
  readonly discount_amount: Units;
  readonly coupon_discount: Units;
  readonly store_credit_amount: Units;
  readonly gift_certificate_amount: Units;
  readonly is_tax_inclusive_pricing: boolean;
  /** Counted from lines and addresses whenever those are saved. */
  readonly counts: OrderCounts;
  readonly payment_method: string;
  readonly payment_provider_id: string | number | null;
  readonly payment_status: string;
  readonly ip_address: string;
  readonly ip_address_v6: string;
  readonly geoip_country: string;
  readonly geoip_country_iso2: string;
  readonly currency_id: number;
  readonly currency_code: string;
  readonly currency_exchange_rate: string;
  readonly default_currency_id: number;
  readonly default_currency_code: string;
  readonly store_default_currency_code: string;
  readonly store_default_to_transactional_exchange_rate: string;
  readonly staff_notes: string | null;
  readonly customer_message: string | null;
  readonly is_deleted: boolean;
  readonly billing_address: Address;
  readonly is_email_opt_in: boolean;
  readonly credit_card_type: string | null | Readonly<Record<string, never>>;
  readonly order_source: string;
  readonly channel_id: number;
  readonly external_source: string | null;
  readonly external_id: string | null;
  readonly external_order_id: string | null;
  readonly external_merchant_id: string | null;
  readonly tax_provider_id: string;
  readonly customer_locale: string;
  /** Not on the wire: what a change is recalculated with. */
  readonly tax_rate_ppm: number;
  readonly decimal_places: number;
}

/** An order with all that hangs on it. Each part is complete and replaced as a whole. */
export interface OrderParts {
  readonly head: OrderHead;
  readonly lines: readonly OrderLine[];
  readonly addresses: readonly ShippingAddress[];
  readonly pickups: readonly Pickup[];
  readonly coupons: readonly Coupon[];
  readonly messages: readonly Message[];
  readonly shipments: readonly Shipment[];
  readonly fees: readonly Fee[];
  readonly transactions: readonly Transaction[];
  /** By id, ascending. */
  readonly refunds: readonly Refund[];
}
