import type { Address } from '#lib/bigcommerce/types/address.ts';
import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { ShippingAddress } from '#lib/bigcommerce/types/shipping-address.ts';
import { optionForStaff, typedField } from '#lib/core/line-option.ts';
import type { OrderAddress, OrderDelivery, OrderLineView, OrderTotals } from './contract.ts';

const KINDS = ['physical', 'digital', 'giftcertificate'] as const;

export function toAddress(address: Address): OrderAddress {
  const { countryIso2, formFields, ...same } = address;
  return {
    firstName: same.firstName,
    lastName: same.lastName,
    company: same.company,
    street1: same.street1,
    street2: same.street2,
    city: same.city,
    state: same.state,
    zip: same.zip,
    country: same.country,
    countryCode: countryIso2,
    phone: same.phone,
    email: same.email,
    formFields: formFields.map(({ name, value }) => ({ name, value: [value].flat().join(', ') })),
  };
}

export function toDelivery(address: ShippingAddress): OrderDelivery {
  const { id, shippingMethod, costIncTax, costExTax, itemsTotal, itemsShipped } = address;
  return {
    ...toAddress(address),
    id,
    shippingMethod: shippingMethod ?? '',
    costIncTax,
    costExTax,
    itemsTotal,
    itemsShipped,
  };
}

export function toLine(line: OrderLine): OrderLineView {
  const { id, productId, quantity, quantityShipped, quantityRefunded } = line;
  const { priceIncTax, priceExTax, totalIncTax, totalExTax } = line;
  return {
    id,
    productId,
    // Staff read the merchant's words; the customer's are for printouts.
    name: line.nameMerchant ?? line.name,
    sku: line.sku ?? '',
    kind: KINDS.find((kind) => kind === line.type) ?? 'other',
    options: [...line.options.map(optionForStaff), ...line.configurableFields.map(typedField)],
    quantity,
    quantityShipped,
    quantityRefunded,
    priceIncTax,
    priceExTax,
    totalIncTax,
    totalExTax,
    discounts: line.appliedDiscounts.map(({ name, code, id: kind, amount }) => ({ name: name ?? kind, code, amount })),
    wrappingName: line.wrapping?.name ?? '',
    wrappingMessage: line.wrapping?.message ?? '',
    wrappingIncTax: line.wrapping?.costIncTax ?? { amount: '0', currencyCode: priceIncTax.currencyCode },
    wrappingExTax: line.wrapping?.costExTax ?? { amount: '0', currencyCode: priceIncTax.currencyCode },
    paidIncTax: line.discountedTotalIncTax,
    pickupMethodId: line.orderPickupMethodId,
    addressId: line.orderAddressId,
  };
}

export function toTotals(order: Order): OrderTotals {
  return {
    subtotalExTax: order.subtotalExTax,
    subtotalIncTax: order.subtotalIncTax,
    shippingExTax: order.shippingCostExTax,
    shippingIncTax: order.shippingCostIncTax,
    handlingExTax: order.handlingCostExTax,
    handlingIncTax: order.handlingCostIncTax,
    wrappingExTax: order.wrappingCostExTax,
    wrappingIncTax: order.wrappingCostIncTax,
    discount: order.discountAmount,
    couponDiscount: order.couponDiscount,
    totalTax: order.totalTax,
    totalExTax: order.totalExTax,
    totalIncTax: order.totalIncTax,
    storeCredit: order.storeCreditAmount,
    giftCertificate: order.giftCertificateAmount,
    isTaxInclusive: order.isTaxInclusivePricing,
  };
}
