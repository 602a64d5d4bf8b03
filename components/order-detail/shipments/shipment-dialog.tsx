'use client';

import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import type { ShipmentView } from '#lib/orders/contract.ts';
import { DeleteShipmentDialog } from './delete-shipment-dialog.tsx';
import { EditShipmentDialog } from './edit-shipment-dialog.tsx';

/** What somebody asked to do with one shipment. */
export interface ShipmentAct {
  readonly kind: 'edit' | 'delete';
  readonly shipment: ShipmentView;
}

interface ShipmentDialogProps {
  readonly orderId: number;
  readonly act: ShipmentAct;
  readonly onClose: () => void;
}

/** The dialog of an act on a shipment. It outlives the shipment's row. */
export function ShipmentDialog({ orderId, act: { kind, shipment }, onClose }: ShipmentDialogProps) {
  return (
    <ShipMessages>
      {kind === 'edit' ? (
        <EditShipmentDialog onClose={onClose} orderId={orderId} shipmentId={shipment.id} />
      ) : (
        <DeleteShipmentDialog onClose={onClose} orderId={orderId} shipment={shipment} />
      )}
    </ShipMessages>
  );
}
