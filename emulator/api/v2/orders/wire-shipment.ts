import { rfc2822 } from '../../../rules/dates.ts';
import { fourPlaces } from '../../../rules/money.ts';
import { generatedTrackingLink, providerName } from '../../../rules/tracking.ts';
import type { Shipment } from '../../../state/delivery-records.ts';
import type { OrderParts } from '../../../state/order-records.ts';
import { addressText } from './wire-address.ts';

export function wireShipment(shipment: Shipment, parts: OrderParts): Record<string, unknown> {
  const { head } = parts;
  const address = parts.addresses.find((each) => each.id === shipment.order_address_id);
  return {
    id: shipment.id,
    order_id: head.id,
    customer_id: shipment.customer_id,
    order_address_id: shipment.order_address_id,
    date_created: rfc2822(shipment.created_s),
    tracking_number: shipment.tracking_number,
    merchant_shipping_cost: fourPlaces(shipment.merchant_shipping_cost),
    shipping_method: shipment.shipping_method,
    comments: shipment.comments,
    shipping_provider: shipment.shipping_provider,
    tracking_carrier: shipment.tracking_carrier,
    tracking_link: shipment.tracking_link,
    billing_address: addressText(head.billing_address),
    shipping_address: addressText(address ?? head.billing_address),
    items: shipment.items,
    shipping_provider_display_name: providerName(shipment.shipping_provider),
    generated_tracking_link: generatedTrackingLink(shipment),
  };
}
