import { z } from 'zod';
import type { NewShipment, Shipment, ShipmentDetails } from '../types/shipment.ts';
import { toAddress, wireAddress } from './address.ts';
import { optionalAmount, toOptionalMoney } from './amounts.ts';
import { optionalDate, optionalId, optionalText, requiredCount, requiredId } from './scalars.ts';
import { listOf } from './shapes.ts';

export const wireShipment = z.object({
  id: requiredId,
  order_address_id: optionalId,
  date_created: optionalDate,
  tracking_number: optionalText,
  tracking_link: optionalText,
  generated_tracking_link: optionalText,
  tracking_carrier: optionalText,
  shipping_provider: optionalText,
  shipping_provider_display_name: optionalText,
  shipping_method: optionalText,
  merchant_shipping_cost: optionalAmount,
  comments: optionalText,
  shipping_address: wireAddress,
  items: listOf(z.object({ order_product_id: requiredId, quantity: requiredCount })),
});

export function toShipment(wire: z.infer<typeof wireShipment>, currencyCode: string): Shipment {
  return {
    id: wire.id,
    orderAddressId: wire.order_address_id,
    dateCreated: wire.date_created,
    trackingNumber: wire.tracking_number,
    trackingLink: wire.tracking_link,
    generatedTrackingLink: wire.generated_tracking_link,
    trackingCarrier: wire.tracking_carrier,
    shippingProvider: wire.shipping_provider,
    shippingProviderDisplayName: wire.shipping_provider_display_name,
    shippingMethod: wire.shipping_method,
    merchantShippingCost: toOptionalMoney(wire.merchant_shipping_cost, currencyCode),
    comments: wire.comments,
    shippingAddress: toAddress(wire.shipping_address),
    items: wire.items.map((item) => ({ orderProductId: item.order_product_id, quantity: item.quantity })),
  };
}

export const wireShipmentCount = z.object({ count: requiredCount });

/** A provider that is not named at all becomes "custom", so none is said as empty text. */
export function newShipmentBody({ orderAddressId, items, ...details }: NewShipment): object {
  return {
    order_address_id: orderAddressId,
    items: items.map(({ orderProductId, quantity }) => ({ order_product_id: orderProductId, quantity })),
    ...shipmentBody({ shippingProvider: '', ...details }),
  };
}

export function shipmentBody(details: ShipmentDetails): object {
  const named = {
    tracking_number: details.trackingNumber,
    tracking_link: details.trackingLink,
    tracking_carrier: details.trackingCarrier,
    shipping_provider: details.shippingProvider,
    shipping_method: details.shippingMethod,
    comments: details.comments,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}
