import type { Operation } from '../http/operation.ts';
import { postOrder } from './v2/orders/create/post-order.ts';
import { writeShipments } from './v2/orders/shipments/write-shipments.ts';
import { paymentMethods } from './v2/store/payment-methods.ts';
import { shippingZones } from './v2/store/shipping-zones.ts';
import { taxClasses } from './v2/store/tax-classes.ts';
import { batchMetafields } from './v3/metafields/batch-metafields.ts';
import { metafields } from './v3/metafields/metafields.ts';
import { orderSettings } from './v3/order-settings/order-settings.ts';
import { paymentActions } from './v3/orders/payment-actions.ts';
import { createRefunds } from './v3/orders/refunds/create-refunds.ts';
import { readRefunds } from './v3/orders/refunds/read-refunds.ts';
import { pickups } from './v3/pickups/pickups.ts';
import { emailStatuses } from './v3/settings/email-statuses.ts';
import { systemLogs } from './v3/store/system-logs.ts';

/** What changes orders and what belongs to them, beyond reading and updating; and what orders are set up with. */
export const ORDER_OPERATIONS: readonly Operation[] = [
  ...postOrder,
  ...writeShipments,
  ...createRefunds,
  ...readRefunds,
  ...paymentActions,
  ...batchMetafields,
  ...metafields,
  ...orderSettings,
  ...pickups,
  ...emailStatuses,
  ...systemLogs,
  ...taxClasses,
  ...shippingZones,
  ...paymentMethods,
];
