import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import type { DiscountsView, MessageView, ShipmentView } from './contract.ts';
import { toDiscounts, toMessage, toShipment } from './panel-views.ts';

/** Shipments, with their tracking links. Costs one call: the caller, who has the order open, knows its currency. */
export async function readShipments(ctx: OrderContext, orderId: OrderId, currency: string): Promise<ShipmentView[]> {
  const shipments = await ctx.bigcommerce.orders.shipments(orderId, currency);
  return shipments.map(toShipment);
}

/** The conversation with the shopper; the platform lets no app answer it. Costs one call. */
export async function readMessages(ctx: OrderContext, orderId: OrderId): Promise<MessageView[]> {
  const messages = await ctx.bigcommerce.orders.messages(orderId);
  return messages.map(toMessage);
}

/** Coupons, and taxes with what each is on. Costs two calls at once; fees come with the order itself. */
export async function readDiscounts(ctx: OrderContext, orderId: OrderId, currency: string): Promise<DiscountsView> {
  const { orders } = ctx.bigcommerce;
  const [coupons, taxes] = await Promise.all([
    orders.coupons(orderId, currency),
    orders.taxes(orderId, currency, { details: true }),
  ]);
  return toDiscounts(coupons, taxes);
}
