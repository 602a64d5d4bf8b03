'use client';

import { useReducer } from 'react';
import type { ShipPlan } from '#lib/shipments/contract.ts';
import { beginPacking, nextAddress, packing, type Packing, type PackingEvent } from './packing.ts';

/** What is being packed: at first everything that is left, for the first address that waits for something. */
export function usePacking(plan: ShipPlan): readonly [Packing, (event: PackingEvent) => void] {
  return useReducer(packing, plan, (first) =>
    beginPacking(first, nextAddress(first) ?? first.addresses[0]?.id ?? 0, crypto.randomUUID()),
  );
}
