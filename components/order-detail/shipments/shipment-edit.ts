import type { ChangeShipmentRequest, ShipmentRecord } from '#lib/shipments/contract.ts';
import {
  carrierById,
  carrierOf,
  isWebLink,
  readTrackingNumber,
  recogniseCarrier,
} from '#lib/shipments/tracking-rules.ts';

/** The carrier stays what the platform has, by whatever name. */
export const KEPT_CARRIER = 'kept';

/** A shipment while it is edited. */
export interface ShipmentEdit {
  readonly trackingNumber: string;
  /** Empty for none; `kept` for one that is not in our list. */
  readonly carrierId: string;
  /** The platform's name of a carrier that is not in our list; empty where it is. */
  readonly keptName: string;
  readonly trackingLink: string;
  readonly comments: string;
}

export function openEdit(shipment: ShipmentRecord): ShipmentEdit {
  const { trackingNumber, trackingLink, comments, shippingProvider, trackingCarrier } = shipment;
  const known = carrierOf(shipment);
  const other = trackingCarrier || (shippingProvider === 'custom' ? '' : shippingProvider);
  const keptName = known === null ? other : '';
  return { trackingNumber, trackingLink, comments, keptName, carrierId: known?.id ?? (keptName ? KEPT_CARRIER : '') };
}

/** The number chooses the carrier where it tells one. */
export function withNumber(edit: ShipmentEdit, text: string): ShipmentEdit {
  return { ...edit, trackingNumber: text, carrierId: recogniseCarrier(text)?.id ?? edit.carrierId };
}

/** Whether it cannot be sent as it is typed. */
export function isWrong({ trackingNumber, trackingLink }: ShipmentEdit): boolean {
  return (
    readTrackingNumber(trackingNumber).length > 50 || (trackingLink.trim() !== '' && !isWebLink(trackingLink.trim()))
  );
}

/** Only what differs from what was read: the rest may have been changed by somebody else meanwhile. */
export function changeOf(shipment: ShipmentRecord, edit: ShipmentEdit): ChangeShipmentRequest {
  const before = openEdit(shipment);
  const trackingNumber = readTrackingNumber(edit.trackingNumber);
  const carrier = carrierById(edit.carrierId);
  const isCarrierNew = edit.carrierId !== before.carrierId;
  const ownLink =
    isCarrierNew && carrier?.linkOf !== undefined && trackingNumber !== '' ? carrier.linkOf(trackingNumber) : '';
  const trackingLink = edit.trackingLink.trim() || ownLink;
  return {
    ...(trackingNumber === shipment.trackingNumber ? {} : { trackingNumber }),
    ...(trackingLink === shipment.trackingLink ? {} : { trackingLink }),
    ...(edit.comments === shipment.comments ? {} : { comments: edit.comments }),
    ...(isCarrierNew
      ? { shippingProvider: carrier?.shippingProvider ?? '', trackingCarrier: carrier?.trackingCarrier ?? '' }
      : {}),
  };
}
