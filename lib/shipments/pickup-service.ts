import { tell } from '#lib/core/error-text.ts';
import { languageOf } from '#lib/core/languages.ts';
import type { OrderConsignments } from '#lib/bigcommerce/types/consignment.ts';
import type { Pickup } from '#lib/bigcommerce/types/pickup.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { ShipmentContext } from './context.ts';
import type { PickupAnswer, PickupPlan, PickupView } from './contract.ts';
import { noSuchOrder } from './order-state.ts';

/** What the shopper fetches, and how far that is; null for an order without. Costs two calls at once, then one. */
export async function readPickup(ctx: ShipmentContext, orderId: OrderId): Promise<PickupAnswer> {
  const { orders } = ctx.bigcommerce;
  const reading = orders
    .get(orderId, { include: ['consignments'] })
    .then((order) => order ?? Promise.reject(noSuchOrder()));
  const currency = reading.then((order) => order.currencyCode);
  currency.catch(() => undefined);
  const [order, lines] = await Promise.all([reading, orders.lines(orderId, currency)]);
  const fetched = lines.filter((line) => line.orderPickupMethodId !== null);
  if (fetched.length === 0) return { pickup: null };
  const names = fetched.map(({ id, name, nameMerchant, quantity }) => ({ id, name: nameMerchant ?? name, quantity }));
  return { pickup: { ...placeOf(order.consignments), lines: names, ...(await readRecords(ctx, orderId)) } };
}

function placeOf(consignments: OrderConsignments | null): Pick<PickupPlan, 'methodId' | 'methodName' | 'locationName'> {
  const [pickup] = consignments?.pickups ?? [];
  return {
    methodId: pickup?.pickupMethodId ?? 0,
    methodName: pickup?.displayName ?? '',
    locationName: pickup?.locationName ?? '',
  };
}

async function readRecords(ctx: ShipmentContext, orderId: OrderId): Promise<Pick<PickupPlan, 'records' | 'message'>> {
  try {
    return { records: (await ctx.bigcommerce.pickups.listOf(orderId)).map(toPickupView), message: '' };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'store_needs_approval') throw error;
    return { records: null, message: tell(error.said, languageOf(ctx.user.locale)) };
  }
}

export function toPickupView({ id, readyAt, items }: Pickup): PickupView {
  const times = items.flatMap(({ collectedAt }) => collectedAt ?? []).sort();
  const isCollected = items.length > 0 && items.every((item) => item.isCollected);
  return {
    id,
    readyAt,
    isCollected,
    collectedAt: isCollected ? (times.at(-1) ?? null) : null,
    items: items.map(({ orderProductId, quantity }) => ({ lineId: orderProductId, quantity })),
  };
}
