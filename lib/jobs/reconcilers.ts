import { CHECKOUT_RECONCILERS } from '#lib/checkouts/reconcile-service.ts';
import type { Intent } from '#lib/db/intents.ts';
import { reconcileCreate } from '#lib/order-create/reconcile-service.ts';
import { reconcileEdit } from '#lib/orders/edit-reconcile-service.ts';
import { ARCHIVE_ALL_ACTION, reconcileArchiveAll } from '#lib/orders/archive-all-service.ts';
import { ARCHIVE_ACTION, reconcileArchive } from '#lib/orders/archive-service.ts';
import { RECIPIENTS_ACTION, reconcileRecipients } from '#lib/order-mail/reconcile-service.ts';
import { reconcileChange } from '#lib/orders/reconcile-service.ts';
import { reconcileCharge, reconcileRecord } from '#lib/payments/reconcile-service.ts';
import { reconcileRefund } from '#lib/refunds/reconcile-service.ts';
import { reconcileRestock } from '#lib/refunds/restock-service.ts';
import { reconcileRepair, REPAIR_STATUS_ACTION } from '#lib/orders/status-repair-service.ts';
import { reconcileShipping, SHIPPING_ACTIONS } from '#lib/shipments/reconcile-service.ts';
import { reconcilePayment } from '#lib/transactions/reconcile-service.ts';
import { reconcileTags, TAG_ACTIONS } from '#lib/tags/reconcile-service.ts';

type Reconcile = (
  ctx: Parameters<typeof reconcileChange>[0],
  intent: Intent,
) => Promise<'done' | 'failed' | 'asked' | 'still_open'>;

/** How an open write of each kind is looked up, by the action that its intent names. A kind without one fails the unit tests. */
const RECONCILERS: Readonly<Record<string, Reconcile>> = {
  'order.change': reconcileChange,
  [REPAIR_STATUS_ACTION]: reconcileRepair,
  [ARCHIVE_ACTION]: reconcileArchive,
  [ARCHIVE_ALL_ACTION]: reconcileArchiveAll,
  'order.create': reconcileCreate,
  'refund.create': reconcileRefund,
  'payment.capture': reconcilePayment('capture'),
  'payment.void': reconcilePayment('void'),
  'payment.charge': reconcileCharge,
  'payment.record': reconcileRecord,
  'inventory.restock': reconcileRestock,
  ...Object.fromEntries(SHIPPING_ACTIONS.map((action) => [action, reconcileShipping])),
  'order.edit': reconcileEdit,
  'order.edit_address': reconcileEdit,
  ...Object.fromEntries(TAG_ACTIONS.map((action) => [action, reconcileTags])),
  [RECIPIENTS_ACTION]: reconcileRecipients,
  ...CHECKOUT_RECONCILERS,
};

/** Throws for an action that nobody knows how to look up: that is a mistake in the program. */
export function reconcilerOf(action: string): Reconcile {
  const reconcile = RECONCILERS[action];
  if (reconcile === undefined) throw new Error('an intent with an action that no reconciler knows');
  return reconcile;
}
