/** Fields of an order that answers carry but no request may (BigCommerce docs: Orders V2, read-only values). */
export const READ_ONLY_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'date_modified',
  'date_shipped',
  'cart_id',
  'status',
  'subtotal_tax',
  'shipping_cost_tax',
  'shipping_cost_tax_class_id',
  'handling_cost_tax',
  'handling_cost_tax_class_id',
  'wrapping_cost_tax',
  'wrapping_cost_tax_class_id',
  'total_tax',
  'payment_status',
  'store_credit_amount',
  'gift_certificate_amount',
  'currency_id',
  'currency_code',
  'currency_exchange_rate',
  'default_currency_id',
  'default_currency_code',
  'store_default_currency_code',
  'store_default_to_transactional_exchange_rate',
  'coupon_discount',
  'coupons',
  'shipping_address_count',
  'is_email_opt_in',
  'is_tax_inclusive_pricing',
  'credit_card_type',
  'external_id',
  'external_merchant_id',
  'tax_provider_id',
]);

/** Listed in the schema of PUT, yet without effect. */
export const IGNORED_FIELDS: ReadonlySet<string> = new Set([
  'items_total',
  'items_shipped',
  'refunded_amount',
  'order_is_digital',
  'ebay_order_id',
  'order_source',
]);

export const CHARGE_NAMES = ['shipping', 'handling', 'wrapping'] as const;
export type ChargeName = (typeof CHARGE_NAMES)[number];

/** The fields of a charge: as entered, without and with tax. */
export function chargeFields(name: ChargeName): readonly [base: string, ex: string, inc: string] {
  return [`base_${name}_cost`, `${name}_cost_ex_tax`, `${name}_cost_inc_tax`];
}

/** Fields whose change makes the platform add up the order anew. */
export const RECALCULATING_FIELDS: readonly string[] = [
  'products',
  'discount_amount',
  'billing_address',
  'shipping_addresses',
  'fees',
  'consignments',
  ...CHARGE_NAMES.flatMap(chargeFields),
];

/** Every other field that PUT takes. */
export const PLAIN_FIELDS: readonly string[] = [
  'customer_id',
  'status_id',
  'date_created',
  'payment_method',
  'payment_provider_id',
  'ip_address',
  'ip_address_v6',
  'geoip_country',
  'geoip_country_iso2',
  'staff_notes',
  'customer_message',
  'is_deleted',
  'channel_id',
  'external_source',
  'external_order_id',
  'customer_locale',
  'subtotal_ex_tax',
  'subtotal_inc_tax',
  'total_ex_tax',
  'total_inc_tax',
];
