import type { Operation } from '../http/operation.ts';
import { postOrder } from './v2/orders/create/post-order.ts';
import { writeShipments } from './v2/orders/shipments/write-shipments.ts';
import { batchMetafields } from './v3/metafields/batch-metafields.ts';
import { metafields } from './v3/metafields/metafields.ts';
import { paymentActions } from './v3/orders/payment-actions.ts';
import { createRefunds } from './v3/orders/refunds/create-refunds.ts';
import { readRefunds } from './v3/orders/refunds/read-refunds.ts';

/** What changes orders and what belongs to them, beyond reading and updating. */
export const ORDER_OPERATIONS: readonly Operation[] = [
  ...postOrder,
  ...writeShipments,
  ...createRefunds,
  ...readRefunds,
  ...paymentActions,
  ...batchMetafields,
  ...metafields,
];
