import { z } from 'zod';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { OrderContext } from './context.ts';
import type { ChangeOrderDone } from './contract.ts';
import { noSuchOrder } from './detail-service.ts';
import { editableOf, hashEditable } from './editable.ts';
import { updateIndex } from './index-update.ts';
import { toOrderRow } from './row-view.ts';
import type { RepairStatusRequest } from './status-contract.ts';

export const REPAIR_STATUS_ACTION = 'order.status_repair';

/**
 * Sets a status whatever shipments and refunds say: for an admin who has to put an order right, with the reason in the audit. All
 * the rest is as with any change: compared with what the person saw, sent once, looked up.
 */
export async function repairStatus(
  ctx: OrderContext,
  command: RepairStatusRequest & { readonly orderId: OrderId; readonly idempotencyKey: string },
): Promise<ChangeOrderDone> {
  const { orderId, base, statusId, reason, idempotencyKey } = command;
  const outcome = await ctx.db.acts.carryOut<{ order: Order }, 'changed'>({
    userId: ctx.user.id,
    orderId,
    action: REPAIR_STATUS_ACTION,
    idempotencyKey,
    payload: { base, statusId, reason },
    change: { statusId },
    reason,
    now: () => ctx.clock.now(),
    prepare: async () => {
      const order = await ctx.bigcommerce.orders.get(orderId);
      if (order === null) throw noSuchOrder();
      if (hashEditable(editableOf(order)) !== base) return { kind: 'stop', stop: 'changed' };
      const send = () => ctx.bigcommerce.orders.update(orderId, { statusId });
      return { kind: 'go', before: { statusId: order.statusId }, send };
    },
    look: () => findRepaired(ctx, orderId, statusId),
    conclude: ({ order }) => concludeRepaired(order),
  });
  if (outcome.kind === 'stopped') throw new AppError('conflict', 'orders.changedLookAgain');
  requireDone(outcome, { notDone: 'orders.statusNotChanged', notFound: 'orders.noSuchOrder' });
  const readAt = ctx.clock.now();
  const order = await ctx.bigcommerce.orders.get(orderId);
  if (order === null) throw noSuchOrder();
  await updateIndex(ctx, order, readAt);
  return { row: toOrderRow(order) };
}

/** Finds out what became of a repair whose answer was lost: the order's status tells. */
export async function reconcileRepair(
  ctx: Pick<OrderContext, 'bigcommerce' | 'db' | 'clock' | 'log'>,
  intent: Intent,
): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  if (orderId === null) return 'still_open';
  const { statusId } = z.object({ statusId: z.int() }).parse(intent.change);
  return ctx.db.acts.reconcile<{ order: Order }>({
    intent,
    now: ctx.clock.now(),
    whenUnseen: 'not_done',
    look: () => findRepaired(ctx, orderId, statusId),
    conclude: ({ order }) => concludeRepaired(order),
  });
}

async function findRepaired(
  ctx: Pick<OrderContext, 'bigcommerce'>,
  orderId: OrderId,
  statusId: number,
): Promise<{ order: Order } | null> {
  const order = await ctx.bigcommerce.orders.get(orderId);
  return order?.statusId === statusId ? { order } : null;
}

function concludeRepaired(order: Order) {
  return { after: { statusId: order.statusId }, answer: { statusId: order.statusId } };
}
