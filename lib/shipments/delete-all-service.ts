import { say } from '#lib/core/error-text.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { ShipmentContext, ShipmentReadContext } from './context.ts';
import type { ShippedOrder } from './contract.ts';
import { NO_SUCH_ORDER, readShipped } from './order-state.ts';
import { shipmentFacts } from './shipment-view.ts';

export const DELETE_SHIPMENTS_ACTION = 'shipment.delete_all';

/** Takes back every shipment of an order, if there are as many as the person saw. */
export async function deleteShipments(
  ctx: ShipmentContext,
  command: { readonly orderId: OrderId; readonly count: number; readonly idempotencyKey: string },
): Promise<ShippedOrder> {
  const { orderId, count, idempotencyKey } = command;
  const outcome = await ctx.db.acts.carryOut<object, number>({
    userId: ctx.user.id,
    orderId,
    action: DELETE_SHIPMENTS_ACTION,
    idempotencyKey,
    payload: { count },
    change: { count },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const shipments = await ctx.bigcommerce.shipments.list(orderId, '');
      if (shipments.length !== count) return { kind: 'stop', stop: shipments.length };
      const send = () => ctx.bigcommerce.shipments.deleteAll(orderId);
      return {
        kind: 'go',
        before: { shipments: shipments.map((one) => ({ ...shipmentFacts(one), items: null })) },
        send,
      };
    },
    look: () => findAllGone(ctx, orderId),
    conclude: () => ({ after: { count: 0 }, answer: { count } }),
  });
  if (outcome.kind === 'stopped') throw new AppError('conflict', say('shipping.otherCount', { count: outcome.stop }));
  requireDone(outcome, { notDone: 'shipping.noneDeleted', notFound: NO_SUCH_ORDER });
  return readShipped(ctx, orderId);
}

export async function findAllGone(ctx: ShipmentReadContext, orderId: OrderId): Promise<object | null> {
  return (await ctx.bigcommerce.shipments.count(orderId)) === 0 ? {} : null;
}
