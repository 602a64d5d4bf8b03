import type { NewPickup, Pickup } from '#lib/bigcommerce/types/pickup.ts';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { ShipmentContext, ShipmentReadContext } from './context.ts';
import type { MarkReadyRequest, PickupDone } from './contract.ts';
import { noSuchOrder, NO_SUCH_ORDER, putIntoIndex, toShipOrder } from './order-state.ts';
import { toPickupView } from './pickup-service.ts';
import { statusAfterPickup } from './rules.ts';

export const MARK_READY_ACTION = 'pickup.create';
export const MARK_COLLECTED_ACTION = 'pickup.update';
export const DELETE_PICKUP_ACTION = 'pickup.delete';

interface PickupCommand {
  readonly orderId: OrderId;
  readonly idempotencyKey: string;
}

/** Says that goods lie ready for the shopper. One call to look what lies there already, one to say it. */
export async function markReady(ctx: ShipmentContext, command: PickupCommand & MarkReadyRequest): Promise<PickupDone> {
  const { orderId, pickupMethodId, items, idempotencyKey } = command;
  const wanted = items.map(({ lineId, quantity }) => ({ orderProductId: lineId, quantity }));
  let before: readonly number[] = [];
  const outcome = await ctx.db.acts.carryOut<{ pickup: Pickup }>({
    userId: ctx.user.id,
    orderId,
    action: MARK_READY_ACTION,
    idempotencyKey,
    payload: { pickupMethodId, items },
    change: { pickupMethodId, items: items.map((item) => ({ ...item })) },
    now: () => ctx.clock.now(),
    prepare: async () => {
      before = (await ctx.bigcommerce.pickups.listOf(orderId)).map(({ id }) => id);
      const readyAt = ctx.clock.now().toISOString();
      const send = async () => {
        const result = await ctx.bigcommerce.pickups.create([{ orderId, pickupMethodId, readyAt, items: wanted }]);
        return result.kind === 'done' ? onlyOne(result.pickups) : result;
      };
      return { kind: 'go', before: { pickupIds: before }, send };
    },
    look: () => findReady(ctx, orderId, wanted, before),
    conclude: concludeReady,
  });
  const { pickupId } = requireDone(outcome, { notDone: 'shipping.notReady', notFound: NO_SUCH_ORDER });
  return readPickupDone(ctx, orderId, Number(pickupId), 'ready');
}

export async function findReady(
  ctx: ShipmentReadContext,
  orderId: OrderId,
  wanted: NewPickup['items'],
  before: readonly number[],
): Promise<{ pickup: Pickup } | null> {
  const goods = (items: NewPickup['items']) =>
    items
      .map(({ orderProductId, quantity }) => `${orderProductId} ${quantity}`)
      .sort()
      .join();
  const pickups = await ctx.bigcommerce.pickups.listOf(orderId);
  const pickup = pickups.find((one) => !before.includes(one.id) && goods(one.items) === goods(wanted));
  return pickup === undefined ? null : { pickup };
}

export function concludeReady({ pickup }: { readonly pickup: Pickup }) {
  const { readyAt, items } = toPickupView(pickup);
  return {
    after: { pickupId: pickup.id, readyAt, items: items.map((item) => ({ ...item })) },
    answer: { pickupId: pickup.id },
  };
}

/** Says that the shopper has fetched what lay ready. */
export async function markCollected(
  ctx: ShipmentContext,
  command: PickupCommand & { readonly pickupId: number },
): Promise<PickupDone> {
  const { orderId, pickupId, idempotencyKey } = command;
  const outcome = await ctx.db.acts.carryOut<{ pickup: Pickup }>({
    userId: ctx.user.id,
    orderId,
    action: MARK_COLLECTED_ACTION,
    idempotencyKey,
    payload: { pickupId },
    change: { pickupId },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const { readyAt, isCollected } = toPickupView(await requirePickup(ctx, orderId, pickupId));
      const collectedAt = ctx.clock.now().toISOString();
      const send = async () => {
        const result = await ctx.bigcommerce.pickups.update([{ id: pickupId, collectedAt }]);
        return result.kind === 'done' ? onlyOne(result.pickups) : result;
      };
      return { kind: 'go', before: { pickupId, readyAt, isCollected }, send };
    },
    look: () => findCollected(ctx, orderId, pickupId),
    conclude: concludeCollected,
  });
  requireDone(outcome, { notDone: 'shipping.notCollected', notFound: NO_SUCH_PICKUP });
  return readPickupDone(ctx, orderId, pickupId, 'collected');
}

export async function findCollected(
  ctx: ShipmentReadContext,
  orderId: OrderId,
  pickupId: number,
): Promise<{ pickup: Pickup } | null> {
  const pickup = (await ctx.bigcommerce.pickups.listOf(orderId)).find(({ id }) => id === pickupId);
  return pickup !== undefined && toPickupView(pickup).isCollected ? { pickup } : null;
}

export function concludeCollected({ pickup }: { readonly pickup: Pickup }) {
  const { collectedAt } = toPickupView(pickup);
  return { after: { pickupId: pickup.id, isCollected: true, collectedAt }, answer: { pickupId: pickup.id } };
}

/** Takes a pickup record back: the goods do not lie ready any more. */
export async function deletePickup(
  ctx: ShipmentContext,
  command: PickupCommand & { readonly pickupId: number },
): Promise<{ readonly pickupId: number }> {
  const { orderId, pickupId, idempotencyKey } = command;
  const outcome = await ctx.db.acts.carryOut<object>({
    userId: ctx.user.id,
    orderId,
    action: DELETE_PICKUP_ACTION,
    idempotencyKey,
    payload: { pickupId },
    change: { pickupId },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const { readyAt, isCollected, items } = toPickupView(await requirePickup(ctx, orderId, pickupId));
      const send = () => ctx.bigcommerce.pickups.delete([pickupId]);
      return { kind: 'go', before: { pickupId, readyAt, isCollected, items: items.map((one) => ({ ...one })) }, send };
    },
    look: () => findPickupGone(ctx, orderId, pickupId),
    conclude: () => ({ after: {}, answer: { pickupId } }),
  });
  requireDone(outcome, { notDone: 'shipping.notTakenBack', notFound: NO_SUCH_PICKUP });
  return { pickupId };
}

export async function findPickupGone(
  ctx: ShipmentReadContext,
  orderId: OrderId,
  pickupId: number,
): Promise<object | null> {
  const pickups = await ctx.bigcommerce.pickups.listOf(orderId);
  return pickups.some(({ id }) => id === pickupId) ? null : {};
}

const NO_SUCH_PICKUP = 'shipping.noSuchPickup';

/** Without a look at what stands there, the answer could be of another order's pickup. */
async function requirePickup(ctx: ShipmentReadContext, orderId: OrderId, pickupId: number): Promise<Pickup> {
  const pickup = (await ctx.bigcommerce.pickups.listOf(orderId)).find(({ id }) => id === pickupId);
  if (pickup === undefined) throw new AppError('not_found', NO_SUCH_PICKUP);
  return pickup;
}

function onlyOne(pickups: readonly Pickup[]): { kind: 'done'; pickup: Pickup } | { kind: 'unknown' } {
  const [pickup] = pickups;
  return pickup === undefined ? { kind: 'unknown' } : { kind: 'done', pickup };
}

async function readPickupDone(
  ctx: ShipmentReadContext,
  orderId: OrderId,
  pickupId: number,
  step: 'ready' | 'collected',
): Promise<PickupDone> {
  const readAt = ctx.clock.now();
  const [order, pickup] = await Promise.all([
    ctx.bigcommerce.orders.get(orderId),
    requirePickup(ctx, orderId, pickupId),
  ]);
  if (order === null) throw noSuchOrder();
  await putIntoIndex(ctx, order, readAt);
  const offeredStatusId = statusAfterPickup(order.statusId, step);
  return { pickup: toPickupView(pickup), order: toShipOrder(order), offeredStatusId };
}
