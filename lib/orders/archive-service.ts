import type { Order } from '#lib/bigcommerce/types/order.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Reconciled } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { ArchiveDone } from './archive-contract.ts';
import type { OrderContext } from './context.ts';
import { noSuchOrder } from './detail-service.ts';
import { updateIndex } from './index-update.ts';

export const ARCHIVE_ACTION = 'order.archive';

type ReadContext = Pick<OrderContext, 'bigcommerce' | 'db' | 'clock' | 'log'>;
/** Null: the platform gives the order no longer, which says the same. */
type Archived = { readonly order: Order | null };

/**
 * Archives one order (BigCommerce docs: Delete an order; nothing on the platform truly deletes one). One that is archived already is
 * answered as done, without a call that changes anything.
 */
export async function archiveOrder(
  ctx: OrderContext,
  command: { readonly orderId: OrderId; readonly idempotencyKey: string },
): Promise<ArchiveDone> {
  const { orderId, idempotencyKey } = command;
  const outcome = await ctx.db.acts.carryOut<Archived, 'archived'>({
    userId: ctx.user.id,
    orderId,
    action: ARCHIVE_ACTION,
    idempotencyKey,
    payload: {},
    change: { isArchived: true },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const order = await ctx.bigcommerce.orders.get(orderId);
      if (order === null) throw noSuchOrder();
      if (order.isDeleted) return { kind: 'stop', stop: 'archived' };
      const send = async () => {
        const result = await ctx.bigcommerce.orders.archive(orderId);
        return result.kind === 'done' ? ({ kind: 'done', order } as const) : result;
      };
      return { kind: 'go', before: { isArchived: false, statusId: order.statusId }, send };
    },
    look: () => findArchived(ctx, orderId),
    conclude: () => ({ after: { isArchived: true }, answer: { orderId } }),
  });
  if (outcome.kind !== 'stopped')
    requireDone(outcome, { notDone: 'orders.notArchived', notFound: 'orders.noSuchOrder' });
  await putIntoIndex(ctx, orderId);
  return { orderId };
}

/** Finds out what became of an archiving whose answer was lost: the order tells. */
export async function reconcileArchive(ctx: ReadContext, intent: Intent): Promise<Reconciled> {
  const orderId = parseOrderId(String(intent.orderId));
  if (orderId === null) return 'still_open';
  const result = await ctx.db.acts.reconcile<Archived>({
    intent,
    now: ctx.clock.now(),
    whenUnseen: 'not_done',
    look: () => findArchived(ctx, orderId),
    conclude: () => ({ after: { isArchived: true }, answer: { orderId } }),
  });
  if (result === 'done') await putIntoIndex(ctx, orderId);
  return result;
}

async function findArchived(ctx: Pick<OrderContext, 'bigcommerce'>, orderId: OrderId): Promise<Archived | null> {
  const order = await ctx.bigcommerce.orders.get(orderId);
  return order === null || order.isDeleted ? { order } : null;
}

/** Archived stays archived when this fails; the platform's event or the nightly comparison brings the row then. */
async function putIntoIndex(ctx: ReadContext, orderId: OrderId): Promise<void> {
  try {
    const readAt = ctx.clock.now();
    const order = await ctx.bigcommerce.orders.get(orderId);
    if (order === null) await ctx.db.index.markGone(orderId, readAt);
    else await updateIndex(ctx, order, readAt);
  } catch (error) {
    ctx.log.warn({ orderId, err: error }, 'an archived order is not in the index as such yet');
  }
}
