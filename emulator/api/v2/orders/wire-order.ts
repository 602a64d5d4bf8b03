import { rfc2822 } from '../../../rules/dates.ts';
import { fourPlaces } from '../../../rules/money.ts';
import { orderStatus } from '../../../rules/statuses.ts';
import type { OrderHead, OrderParts } from '../../../state/order-records.ts';
import type { StoreState } from '../../../state/store-state.ts';
import type { Switches } from '../../../switches.ts';
import { link } from './links.ts';
import { addressText } from './wire-address.ts';
import { wireConsignments } from './wire-consignments.ts';
import { wireFee } from './wire-fee.ts';

/** What `include` and `consignment_structure` ask for. */
export interface Includes {
  readonly consignments: boolean;
  readonly lines: boolean;
  readonly fees: boolean;
}

/** An order as list and detail have it: there is no shorter form. A spread anywhere but at the start makes a slow object. */
export function wireOrder(
  parts: OrderParts,
  store: StoreState,
  includes: Includes,
  switches: Switches,
): Record<string, unknown> {
  const { head } = parts;
  const { hash } = store.profile;
  const path = `/orders/${head.id}`;
  return {
    ...beginning(head),
    is_tax_inclusive_pricing: head.is_tax_inclusive_pricing,
    items_total: head.counts.items_total,
    items_shipped: head.counts.items_shipped,
    order_is_digital: head.counts.order_is_digital,
    payment_method: head.payment_method,
    payment_provider_id: head.payment_provider_id,
    payment_status: head.payment_status,
    refunded_amount: '0.0000',
    store_credit_amount: fourPlaces(head.store_credit_amount),
    gift_certificate_amount: fourPlaces(head.gift_certificate_amount),
    ip_address: head.ip_address,
    ip_address_v6: head.ip_address_v6,
    geoip_country: head.geoip_country,
    geoip_country_iso2: head.geoip_country_iso2,
    currency_id: head.currency_id,
    currency_code: head.currency_code,
    currency_exchange_rate: head.currency_exchange_rate,
    default_currency_id: head.default_currency_id,
    default_currency_code: head.default_currency_code,
    staff_notes: head.staff_notes,
    customer_message: head.customer_message,
    discount_amount: fourPlaces(head.discount_amount),
    coupon_discount: fourPlaces(head.coupon_discount),
    shipping_address_count: head.counts.shipping_address_count,
    is_deleted: head.is_deleted,
    ebay_order_id: '0',
    cart_id: head.cart_id,
    billing_address: { ...addressText(head.billing_address), form_fields: head.billing_address.form_fields },
    is_email_opt_in: head.is_email_opt_in,
    credit_card_type: head.credit_card_type,
    order_source: head.order_source,
    channel_id: head.channel_id,
    external_source: head.external_source,
    consignments: includes.consignments
      ? wireConsignments(parts, { storeHash: hash, withLines: includes.lines, warning: switches.embeddedLinesWarning })
      : link(hash, `${path}/consignments`),
    products: link(hash, `${path}/products`),
    shipping_addresses: link(hash, `${path}/shippingaddresses`),
    coupons: link(hash, `${path}/coupons`),
    fees: includes.fees ? parts.fees.map((fee) => wireFee(fee, switches.feeCostKey)) : link(hash, `${path}/fees`),
    external_id: head.external_id,
    external_merchant_id: head.external_merchant_id,
    tax_provider_id: head.tax_provider_id,
    customer_locale: head.customer_locale,
    external_order_id: head.external_order_id,
    store_default_currency_code: head.store_default_currency_code,
    store_default_to_transactional_exchange_rate: head.store_default_to_transactional_exchange_rate,
    custom_status: store.profile.statusLabels.get(head.status_id) ?? orderStatus(head.status_id)?.name ?? '',
  };
}

/** Who, when, and what it comes to. */
function beginning(head: OrderHead) {
  const { shipping, handling, wrapping } = head;
  return {
    id: head.id,
    customer_id: head.customer_id,
    date_created: rfc2822(head.created_s),
    date_modified: rfc2822(head.modified_s),
    date_shipped: head.shipped_s === 0 ? '' : rfc2822(head.shipped_s),
    status_id: head.status_id,
    status: orderStatus(head.status_id)?.name ?? '',
    subtotal_ex_tax: fourPlaces(head.subtotal_ex_tax),
    subtotal_inc_tax: fourPlaces(head.subtotal_inc_tax),
    subtotal_tax: fourPlaces(head.subtotal_tax),
    base_shipping_cost: fourPlaces(shipping.base),
    shipping_cost_ex_tax: fourPlaces(shipping.ex),
    shipping_cost_inc_tax: fourPlaces(shipping.inc),
    shipping_cost_tax: fourPlaces(shipping.inc - shipping.ex),
    shipping_cost_tax_class_id: 2,
    base_handling_cost: fourPlaces(handling.base),
    handling_cost_ex_tax: fourPlaces(handling.ex),
    handling_cost_inc_tax: fourPlaces(handling.inc),
    handling_cost_tax: fourPlaces(handling.inc - handling.ex),
    handling_cost_tax_class_id: 2,
    base_wrapping_cost: fourPlaces(wrapping.base),
    wrapping_cost_ex_tax: fourPlaces(wrapping.ex),
    wrapping_cost_inc_tax: fourPlaces(wrapping.inc),
    wrapping_cost_tax: fourPlaces(wrapping.inc - wrapping.ex),
    wrapping_cost_tax_class_id: 3,
    total_ex_tax: fourPlaces(head.total_ex_tax),
    total_inc_tax: fourPlaces(head.total_inc_tax),
    total_tax: fourPlaces(head.total_tax),
  };
}
