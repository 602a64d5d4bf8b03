import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import type { DeliveryFacts, EmailedParts, LineFacts } from './detail-contract.ts';
import { toDeliveryFacts, toEmailedParts, toLineFacts } from './detail-parts-view.ts';

/** What one line has beside what the page shows. Costs one call, made when a person asks. */
export async function readLineFacts(
  ctx: OrderContext,
  { orderId, lineId }: { readonly orderId: OrderId; readonly lineId: number },
  currency: string,
): Promise<LineFacts> {
  const line = await ctx.bigcommerce.orderParts.line(orderId, lineId, currency);
  if (line === null) throw new AppError('not_found', 'orders.lineGone');
  return toLineFacts(line);
}

/** What one delivery has beside what the page shows, with the rate that was chosen. Costs two calls at once. */
export async function readDeliveryFacts(
  ctx: OrderContext,
  { orderId, addressId }: { readonly orderId: OrderId; readonly addressId: number },
  currency: string,
): Promise<DeliveryFacts> {
  const { orderParts } = ctx.bigcommerce;
  const [address, quote] = await Promise.all([
    orderParts.shippingAddress(orderId, addressId, currency),
    orderParts.shippingQuote(orderId, addressId),
  ]);
  if (address === null) throw new AppError('not_found', 'orders.deliveryGone');
  return toDeliveryFacts(address, quote);
}

/** Who downloads and gift certificates were sent to. Costs one call. */
export async function readEmailed(ctx: OrderContext, orderId: OrderId, currency: string): Promise<EmailedParts> {
  return toEmailedParts(await ctx.bigcommerce.orderParts.consignments(orderId, currency, { withLines: true }));
}
