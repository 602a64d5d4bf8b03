import type { Shipment, ShipmentDetails } from '#lib/bigcommerce/types/shipment.ts';
import type { Facts } from '#lib/core/act-outcome.ts';
import type { ShipmentRecord } from './contract.ts';

/** A shipment as it can be edited. */
export function toShipmentRecord(shipment: Shipment): ShipmentRecord {
  return {
    id: shipment.id,
    createdAt: shipment.dateCreated,
    trackingNumber: shipment.trackingNumber ?? '',
    trackingLink: shipment.trackingLink ?? '',
    shippingProvider: shipment.shippingProvider ?? '',
    trackingCarrier: shipment.trackingCarrier ?? '',
    shippingMethod: shipment.shippingMethod ?? '',
    comments: shipment.comments ?? '',
    items: shipment.items.map(({ orderProductId, quantity }) => ({ lineId: orderProductId, quantity })),
  };
}

/** A shipment as the audit tells it. */
export function shipmentFacts(shipment: Shipment): Facts {
  const { id, items, createdAt: _, ...texts } = toShipmentRecord(shipment);
  const said = Object.entries(texts).filter(([, text]) => text !== '');
  return {
    shipmentId: id,
    addressId: shipment.orderAddressId,
    ...Object.fromEntries(said),
    items: items.map((item) => ({ ...item })),
  };
}

/** Only the details that a change names, as the shipment has them. */
export function pickDetails(shipment: Shipment, change: ShipmentDetails): Record<string, string> {
  const record = toShipmentRecord(shipment);
  return Object.fromEntries(namesOf(change).map((name) => [name, record[name]]));
}

/** The details that a change names. */
export function namedDetails(change: ShipmentDetails): Record<string, string> {
  return Object.fromEntries(namesOf(change).map((name) => [name, change[name] ?? '']));
}

/** Whether a shipment already stands as the change wants it. The platform may store other line ends than it was sent. */
export function showsDetails(shipment: Shipment, change: ShipmentDetails): boolean {
  const record = toShipmentRecord(shipment);
  return namesOf(change).every((name) => plain(record[name]) === plain(change[name] ?? ''));
}

const DETAILS = [
  'trackingNumber',
  'trackingLink',
  'shippingProvider',
  'trackingCarrier',
  'shippingMethod',
  'comments',
] as const;

function namesOf(change: ShipmentDetails): (typeof DETAILS)[number][] {
  return DETAILS.filter((name) => change[name] !== undefined);
}

/** A text as two stores of it can be compared. */
export function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
