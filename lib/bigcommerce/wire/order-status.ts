import { z } from 'zod';
import type { OrderCounts, OrderStatus } from '../types/order-status.ts';
import { count, optionalText, requiredCount, text } from './scalars.ts';
import { listOf } from './shapes.ts';

const wireStatusFields = {
  id: requiredCount,
  name: text,
  system_label: text,
  custom_label: optionalText,
  system_description: optionalText,
};

// The rank has another name in each of the two answers.
export const wireOrderStatuses = z.array(z.object({ ...wireStatusFields, order: count }));
export const wireOrderCounts = z.object({
  statuses: listOf(z.object({ ...wireStatusFields, sort_order: count, count })),
  count,
});

type WireStatus = Omit<z.infer<typeof wireOrderStatuses>[number], 'order'>;

export function toOrderStatus(wire: WireStatus, sortOrder: number): OrderStatus {
  return {
    id: wire.id,
    name: wire.name,
    systemLabel: wire.system_label,
    customLabel: wire.custom_label ?? wire.name,
    systemDescription: wire.system_description,
    sortOrder,
  };
}

export function toOrderCounts(wire: z.infer<typeof wireOrderCounts>): OrderCounts {
  return {
    statuses: wire.statuses.map((status) => ({ ...toOrderStatus(status, status.sort_order), count: status.count })),
    total: wire.count,
  };
}
