import type { Operation } from '../http/operation.ts';
import { postOrder } from './v2/orders/create/post-order.ts';
import { writeShipments } from './v2/orders/shipments/write-shipments.ts';

/** What changes orders and what belongs to them, beyond reading and updating. */
export const ORDER_OPERATIONS: readonly Operation[] = [...postOrder, ...writeShipments];
