import { AppError } from '#lib/core/errors.ts';
import type { OrderContext } from './context.ts';
import type { StatusMail } from './status-contract.ts';

/** Whether the store mails shoppers of a channel about their orders. Costs two calls at once. */
export async function readStatusMail(
  ctx: Pick<OrderContext, 'bigcommerce'>,
  query: { readonly channel: number },
): Promise<StatusMail> {
  try {
    const { combinedOrderStatus } = await ctx.bigcommerce.emailStatuses.ofChannel(query.channel);
    return { mail: combinedOrderStatus === null ? 'unknown' : combinedOrderStatus ? 'sent' : 'off' };
  } catch (error) {
    // Not knowing it must not keep anybody from changing a status.
    if (error instanceof AppError) return { mail: 'unknown' };
    throw error;
  }
}
