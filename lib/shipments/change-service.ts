import type { Shipment, ShipmentDetails } from '#lib/bigcommerce/types/shipment.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { hiddenFrom } from '#lib/core/personal-data.ts';
import type { ShipmentContext, ShipmentReadContext } from './context.ts';
import type { ChangeShipmentRequest, ShipmentRecord, ShippedOrder } from './contract.ts';
import { readShipped } from './order-state.ts';
import { NO_SUCH_SHIPMENT } from './plan-service.ts';
import { namedDetails, pickDetails, shipmentFacts, showsDetails, toShipmentRecord } from './shipment-view.ts';

export const CHANGE_SHIPMENT_ACTION = 'shipment.update';
export const DELETE_SHIPMENT_ACTION = 'shipment.delete';

interface ShipmentCommand {
  readonly orderId: OrderId;
  readonly shipmentId: number;
  readonly idempotencyKey: string;
}

/** Changes what is said of a shipment, never its items: the platform has these fixed. One call to read, one to change. */
export async function changeShipment(
  ctx: ShipmentContext,
  command: ShipmentCommand & { readonly change: ChangeShipmentRequest },
): Promise<{ readonly shipment: ShipmentRecord }> {
  const { orderId, shipmentId, change, idempotencyKey } = command;
  // Whoever cannot see what stands there would put theirs in its place unseen.
  if (ctx.user.isMasked && change.comments !== undefined) throw hiddenFrom('comments');
  const outcome = await ctx.db.acts.carryOut<{ shipment: Shipment }>({
    userId: ctx.user.id,
    orderId,
    action: CHANGE_SHIPMENT_ACTION,
    idempotencyKey,
    payload: { shipmentId, change },
    change: { shipmentId, ...namedDetails(change) },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const shipment = await requireShipment(ctx, orderId, shipmentId);
      const send = () => ctx.bigcommerce.shipments.update(orderId, shipmentId, change, '');
      return { kind: 'go', before: { shipmentId, ...pickDetails(shipment, change) }, send };
    },
    look: () => findChanged(ctx, orderId, shipmentId, change),
    conclude: (done) => concludeChanged(done, change),
  });
  requireDone(outcome, { notDone: 'shipping.notChanged', notFound: NO_SUCH_SHIPMENT });
  return { shipment: toShipmentRecord(await requireShipment(ctx, orderId, shipmentId)) };
}

export async function findChanged(
  ctx: ShipmentReadContext,
  orderId: OrderId,
  shipmentId: number,
  change: ShipmentDetails,
): Promise<{ shipment: Shipment } | null> {
  const shipment = await ctx.bigcommerce.shipments.get(orderId, shipmentId, '');
  return shipment !== null && showsDetails(shipment, change) ? { shipment } : null;
}

export function concludeChanged({ shipment }: { readonly shipment: Shipment }, change: ShipmentDetails) {
  return { after: { shipmentId: shipment.id, ...pickDetails(shipment, change) }, answer: { shipmentId: shipment.id } };
}

/** Takes a shipment back: its pieces are to be shipped again, and the order's status stays, so one is offered. */
export async function deleteShipment(ctx: ShipmentContext, command: ShipmentCommand): Promise<ShippedOrder> {
  const { orderId, shipmentId, idempotencyKey } = command;
  const outcome = await ctx.db.acts.carryOut<object>({
    userId: ctx.user.id,
    orderId,
    action: DELETE_SHIPMENT_ACTION,
    idempotencyKey,
    payload: { shipmentId },
    change: { shipmentId },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const shipment = await requireShipment(ctx, orderId, shipmentId);
      const send = async () => {
        const result = await ctx.bigcommerce.shipments.delete(orderId, shipmentId);
        // Somebody else took it back in between: what was wanted is so.
        return result.kind === 'not_found' ? ({ kind: 'done' } as const) : result;
      };
      return { kind: 'go', before: shipmentFacts(shipment), send };
    },
    look: () => findGone(ctx, orderId, shipmentId),
    conclude: () => concludeGone(shipmentId),
  });
  requireDone(outcome, { notDone: 'shipping.notDeleted', notFound: NO_SUCH_SHIPMENT });
  return readShipped(ctx, orderId);
}

export async function findGone(ctx: ShipmentReadContext, orderId: OrderId, shipmentId: number): Promise<object | null> {
  return (await ctx.bigcommerce.shipments.get(orderId, shipmentId, '')) === null ? {} : null;
}

export function concludeGone(shipmentId: number) {
  return { after: {}, answer: { shipmentId } };
}

async function requireShipment(ctx: ShipmentReadContext, orderId: OrderId, shipmentId: number): Promise<Shipment> {
  const shipment = await ctx.bigcommerce.shipments.get(orderId, shipmentId, '');
  if (shipment === null) throw new AppError('not_found', NO_SUCH_SHIPMENT);
  return shipment;
}
