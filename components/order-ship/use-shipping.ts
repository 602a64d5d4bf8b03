'use client';

import { useCallback, useRef, useState } from 'react';
import { useShipWrites } from '#lib/client/ship.ts';
import type { ShipmentDone } from '#lib/shipments/contract.ts';
import { requestOf, type Packing, type PackingEvent } from './packing.ts';

/** A package that has left. */
export interface Sent {
  readonly shipmentId: number;
  readonly trackingNumber: string;
  readonly pieces: number;
}

export interface Shipping {
  /** The package that is on its way to the platform; null when nothing is. */
  readonly sendingKey: string | null;
  readonly sent: readonly Sent[];
  /** Of the last package that left. */
  readonly last: ShipmentDone | null;
  /** Sends the packages one after the other and stops at the first that does not go. However fast it is called again: once. */
  readonly ship: () => Promise<void>;
}

/** Sends what is packed: one shipment for each package, each its own wish. */
export function useShipping(orderId: number, state: Packing, dispatch: (event: PackingEvent) => void): Shipping {
  const writes = useShipWrites(orderId);
  const [sendingKey, setSendingKey] = useState<string | null>(null);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [last, setLast] = useState<ShipmentDone | null>(null);
  const isUnderWay = useRef(false);
  const ship = useCallback(async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      for (const one of state.packages) {
        setSendingKey(one.key);
        const body = requestOf(one, state);
        const end = await writes.ship(body, one.key);
        if (end.kind !== 'done') {
          const { message, lineId = null } = end.error;
          const kind = end.kind === 'unknown' || end.error.code === 'conflict' ? 'unclear' : 'refused';
          const trouble = { kind, message, lineId } as const;
          return dispatch({ kind: 'trouble', key: one.key, nextKey: crypto.randomUUID(), trouble });
        }
        const pieces = body.items.reduce((sum, { quantity }) => sum + quantity, 0);
        const { shipmentId } = end.value;
        setSent((before) => [...before, { shipmentId, trackingNumber: body.trackingNumber ?? '', pieces }]);
        setLast(end.value);
        dispatch({ kind: 'shipped', key: one.key });
      }
    } finally {
      setSendingKey(null);
      isUnderWay.current = false;
    }
  }, [dispatch, state, writes]);
  return { sendingKey, sent, last, ship };
}
