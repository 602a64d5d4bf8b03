import type { OrderConsignments } from '#lib/bigcommerce/types/consignment.ts';
import type { Fee } from '#lib/bigcommerce/types/fee.ts';
import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { ShippingAddress } from '#lib/bigcommerce/types/shipping-address.ts';
import type { ShippingQuote } from '#lib/bigcommerce/types/shipping-quote.ts';
import type {
  DeliveryFacts,
  EmailedParts,
  LineFacts,
  OrderCurrencies,
  OrderFee,
  OrderOrigin,
  OrderPickup,
  OrderTaxParts,
} from './detail-contract.ts';
import { toAddress } from './detail-view.ts';

export function toFees(fees: readonly Fee[]): OrderFee[] {
  return fees.map(({ id, displayNameMerchant, displayNameCustomer, costIncTax, costExTax }) => ({
    id,
    name: displayNameMerchant ?? displayNameCustomer ?? '',
    costIncTax,
    costExTax,
  }));
}

export function toPickups(consignments: OrderConsignments | null): OrderPickup[] {
  return (consignments?.pickups ?? []).map((pickup) => ({
    id: pickup.id,
    methodId: pickup.pickupMethodId,
    name: pickup.displayName ?? '',
    locationName: pickup.locationName ?? '',
    instructions: pickup.collectionInstructions ?? '',
    time: pickup.collectionTimeDescription ?? '',
  }));
}

export function toOrigin(order: Order, sameCart: readonly number[]): OrderOrigin {
  return {
    cartId: order.cartId ?? '',
    sameCart,
    country: order.geoipCountry ?? '',
    locale: order.customerLocale ?? '',
    externalSource: order.externalSource ?? '',
    taxProvider: order.taxProviderId ?? '',
    isEmailOptIn: order.isEmailOptIn,
  };
}

export function toCurrencies(order: Order): OrderCurrencies {
  return {
    transactional: order.currencyCode,
    display: order.displayCurrencyCode,
    displayRate: order.displayExchangeRate,
    store: order.storeCurrencyCode,
    storeRate: order.storeExchangeRate,
  };
}

export function toTaxParts(order: Order): OrderTaxParts {
  return {
    subtotal: order.subtotalTax,
    shipping: order.shippingCostTax,
    handling: order.handlingCostTax,
    wrapping: order.wrappingCostTax,
  };
}

/** Cost prices stay out: they tell the merchant's margin. */
export function toLineFacts(line: OrderLine): LineFacts {
  return {
    upc: line.upc ?? '',
    brand: line.brand ?? '',
    bin: line.binPickingNumber ?? '',
    weight: line.weight ?? '',
    width: line.width ?? '',
    height: line.height ?? '',
    depth: line.depth ?? '',
    variantId: line.variantId,
    event: line.eventName ?? '',
    externalId: line.externalId ?? '',
  };
}

export function toDeliveryFacts(address: ShippingAddress, quote: ShippingQuote | null): DeliveryFacts {
  return {
    zone: address.shippingZoneName ?? '',
    baseCost: address.baseCost,
    handlingIncTax: address.handlingCostIncTax,
    handlingExTax: address.handlingCostExTax,
    shippingTax: address.costTax,
    formFields: toAddress(address).formFields,
    quote:
      quote === null
        ? null
        : {
            provider: quote.providerCode || quote.providerId,
            carrier: quote.carrierCode,
            rate: quote.rateCode || quote.rateId,
            method: quote.methodId,
          },
  };
}

export function toEmailedParts(consignments: OrderConsignments | null): EmailedParts {
  const part = (emailed: OrderConsignments['downloads'][number]) => ({
    email: emailed.recipientEmail ?? '',
    lines: (emailed.lines ?? []).map((line) => line.nameMerchant ?? line.name),
  });
  return {
    downloads: (consignments?.downloads ?? []).map(part),
    giftCertificates: (consignments?.giftCertificates ?? []).map(part),
  };
}
