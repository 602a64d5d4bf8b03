import { z } from 'zod';
import type { Shipment } from '../types/shipment.ts';
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
