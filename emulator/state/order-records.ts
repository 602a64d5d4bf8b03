import type { Units } from '../rules/money.ts';
import type { Charge } from '../rules/totals.ts';

/** A custom field of an address form. */
export interface FormField {
  readonly name: string;
  readonly value: string | number | readonly string[];
}

/** The strings that billing and shipping addresses share; the platform never sends null in them. */
export interface AddressText {
  readonly first_name: string;
  readonly last_name: string;
  readonly company: string;
  readonly street_1: string;
  readonly street_2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly country_iso2: string;
  readonly phone: string;
  readonly email: string;
}

export interface Address extends AddressText {
  readonly form_fields: readonly FormField[];
}

/** A cost as entered and with and without tax. */
export interface CostTriple extends Charge {
  readonly base: Units;
}

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

export interface AppliedDiscount {
  readonly id: string;
  readonly amount: Units;
  readonly name: string;
  readonly code: string | null;
  readonly target: 'order' | 'product';
}

export interface LineOption {
  readonly id: number;
  readonly option_id: number;
  readonly product_option_id: number;
  readonly display_name: string;
  readonly display_value: string;
  readonly display_name_merchant: string;
  readonly display_value_merchant: string;
  readonly value: string;
  readonly type: string;
  readonly name: string;
  readonly display_style: string;
}

export interface OrderLine {
  readonly id: number;
  readonly product_id: number;
  readonly variant_id: number;
  readonly order_pickup_method_id: number;
  readonly order_address_id: number;
  readonly name: string;
  readonly name_merchant: string;
  readonly sku: string;
  readonly upc: string;
  readonly type: 'physical' | 'digital' | 'giftcertificate';
  readonly base_price: Units;
  readonly price: Charge;
  readonly quantity: number;
  readonly quantity_shipped: number;
  readonly quantity_refunded: number;
  readonly cost_price: Units;
  readonly weight: Units;
  readonly size: readonly [width: Units, height: Units, depth: Units];
  readonly wrapping_id: number;
  readonly wrapping_name: string | null;
  readonly wrapping_message: string;
  readonly wrapping: CostTriple;
  readonly option_set_id: number | null;
  readonly bin_picking_number: string;
  readonly brand: string;
  readonly gift_certificate_id: number | null;
  readonly applied_discounts: readonly AppliedDiscount[];
  readonly options: readonly LineOption[];
}

export interface ShippingAddress extends Address {
  readonly id: number;
  readonly shipping_method: string;
  readonly cost: CostTriple;
  readonly handling: CostTriple;
  readonly shipping_zone_id: number;
  readonly shipping_zone_name: string;
  /** Null for orders made by API or in the control panel: there is nothing to quote. */
  readonly quote: ShippingQuote | null;
}

export interface ShippingQuote {
  readonly uuid: string;
  readonly provider_id: string;
  readonly provider_code: string;
  readonly method_id: number;
  readonly quote: readonly unknown[];
}

export interface Pickup {
  readonly id: number;
  readonly pickup_method_id: number;
  readonly pickup_method_display_name: string;
  readonly collection_instructions: string;
  readonly collection_time_description: string;
  readonly location: Readonly<Record<string, string | number>>;
}

export interface Coupon {
  readonly id: number;
  readonly coupon_id: number;
  readonly code: string | null;
  readonly amount: Units;
  readonly type: number;
  readonly discount: Units;
}

export interface Message {
  readonly id: number;
  readonly staff_id: number;
  readonly customer_id: number;
  readonly type: string;
  readonly subject: string;
  readonly message: string;
  readonly status: 'read' | 'unread';
  readonly is_flagged: boolean;
  readonly created_s: number;
}

export interface Shipment {
  readonly id: number;
  readonly customer_id: number;
  readonly order_address_id: number;
  readonly created_s: number;
  readonly tracking_number: string;
  readonly merchant_shipping_cost: Units;
  readonly shipping_method: string;
  readonly comments: string;
  readonly shipping_provider: string;
  readonly tracking_carrier: string;
  readonly tracking_link: string;
  readonly items: readonly {
    readonly order_product_id: number;
    readonly product_id: number;
    readonly quantity: number;
  }[];
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
}
