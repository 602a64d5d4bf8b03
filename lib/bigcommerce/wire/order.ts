import { z } from 'zod';
import type { Order } from '../types/order.ts';
import { toAddress, wireAddress } from './address.ts';
import { optionalDecimal } from './amounts.ts';
import { toConsignments, wireIncludedConsignments } from './consignment.ts';
import { currencyCode, optionalCurrencyCode } from './currency-code.ts';
import { toFee, wireIncludedFees } from './fee.ts';
import { toOrderAmounts, wireOrderAmounts } from './order-amounts.ts';
import {
  count,
  flag,
  optionalDate,
  optionalId,
  optionalText,
  orderId,
  requiredCount,
  requiredDate,
  textOrNothing,
  textOrZero,
} from './scalars.ts';

const wireOrder = z.object({
  ...wireOrderAmounts,
  id: orderId,
  customer_id: optionalId,
  date_created: requiredDate,
  date_modified: requiredDate,
  date_shipped: optionalDate,
  status_id: requiredCount,
  status: optionalText,
  custom_status: optionalText,
  payment_method: optionalText,
  payment_status: optionalText,
  payment_provider_id: optionalText,
  items_total: count,
  items_shipped: count,
  order_is_digital: flag,
  is_deleted: flag,
  billing_address: wireAddress,
  shipping_address_count: count,
  staff_notes: optionalText,
  customer_message: optionalText,
  channel_id: optionalId,
  order_source: optionalText,
  cart_id: optionalText,
  external_source: optionalText,
  external_id: optionalText,
  external_order_id: optionalText,
  external_merchant_id: optionalText,
  ebay_order_id: textOrZero,
  ip_address: optionalText,
  ip_address_v6: optionalText,
  geoip_country: optionalText,
  geoip_country_iso2: optionalText,
  credit_card_type: textOrNothing,
  is_email_opt_in: flag,
  customer_locale: optionalText,
  tax_provider_id: optionalText,
  currency_code: optionalCurrencyCode,
  currency_exchange_rate: optionalDecimal,
  default_currency_code: optionalCurrencyCode,
  store_default_currency_code: optionalCurrencyCode,
  store_default_to_transactional_exchange_rate: optionalDecimal,
  consignments: wireIncludedConsignments,
  fees: wireIncludedFees,
});

type WireOrder = z.infer<typeof wireOrder>;

/** The order object of Orders V2, in list and detail alike (BigCommerce docs: Orders V2). */
export const orderSchema = wireOrder.transform((wire, context): Order => {
  // Amounts are in the transactional currency; stores without multi-currency have been seen to name only the display one.
  const transactional = currencyCode.safeParse(wire.default_currency_code ?? wire.currency_code);
  if (transactional.success) return toOrder(wire, transactional.data);
  context.issues.push({ code: 'custom', message: 'is missing', path: ['default_currency_code'], input: undefined });
  return z.NEVER;
});

function toOrder(wire: WireOrder, currency: string): Order {
  return {
    id: wire.id,
    customerId: wire.customer_id,
    dateCreated: wire.date_created,
    dateModified: wire.date_modified,
    dateShipped: wire.date_shipped,
    statusId: wire.status_id,
    status: wire.status,
    customStatus: wire.custom_status,
    paymentMethod: wire.payment_method,
    paymentStatus: wire.payment_status,
    paymentProviderId: wire.payment_provider_id,
    itemsTotal: wire.items_total,
    itemsShipped: wire.items_shipped,
    isDigital: wire.order_is_digital,
    isDeleted: wire.is_deleted,
    billingAddress: toAddress(wire.billing_address),
    shippingAddressCount: wire.shipping_address_count,
    staffNotes: wire.staff_notes,
    customerMessage: wire.customer_message,
    ...toOrigin(wire),
    currencyCode: currency,
    displayCurrencyCode: wire.currency_code ?? currency,
    displayExchangeRate: wire.currency_exchange_rate,
    storeCurrencyCode: wire.store_default_currency_code,
    storeExchangeRate: wire.store_default_to_transactional_exchange_rate,
    ...toOrderAmounts(wire, currency),
    consignments: wire.consignments === null ? null : toConsignments(wire.consignments, currency),
    fees: wire.fees === null ? null : wire.fees.map((fee) => toFee(fee, currency)),
  };
}

/** Where the order came from, and what else the platform knows of the shopper. */
function toOrigin(wire: WireOrder) {
  return {
    channelId: wire.channel_id,
    orderSource: wire.order_source,
    cartId: wire.cart_id,
    externalSource: wire.external_source,
    externalId: wire.external_id,
    externalOrderId: wire.external_order_id,
    externalMerchantId: wire.external_merchant_id,
    ebayOrderId: wire.ebay_order_id,
    ipAddress: wire.ip_address,
    ipAddressV6: wire.ip_address_v6,
    geoipCountry: wire.geoip_country,
    geoipCountryIso2: wire.geoip_country_iso2,
    creditCardType: wire.credit_card_type,
    isEmailOptIn: wire.is_email_opt_in,
    customerLocale: wire.customer_locale,
    taxProviderId: wire.tax_provider_id,
  };
}
