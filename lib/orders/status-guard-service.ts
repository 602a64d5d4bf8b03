import type { PlainKey } from '#lib/core/error-text.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { addMoney, isZeroMoney, subtractMoney } from '#lib/core/money.ts';
import { goesOut, shipProgressOf } from '#lib/core/ship-progress.ts';
import type { OrderContext } from './context.ts';
import { guardOf, refundedRefusal, shippedRefusal } from './status-rules.ts';

type GuardContext = Pick<OrderContext, 'bigcommerce'>;

/**
 * Why an order may not get a status by itself; null when it may. Shipped and Partially Shipped come from shipments, Refunded and
 * Partially Refunded from refunds: set by hand they would tell the shopper and other systems what did not happen. Costs a call for
 * these four statuses only.
 */
export async function refuseStatus(ctx: GuardContext, order: Order, statusId: number): Promise<PlainKey | null> {
  switch (guardOf(statusId)) {
    case null:
      return null;
    case 'shipments': {
      const lines = await ctx.bigcommerce.orders.lines(order.id, order.currencyCode);
      const counted = lines.map((line) => ({ ...line, goesOut: goesOut(line) }));
      return shippedRefusal(statusId, shipProgressOf(counted));
    }
    case 'refunds':
      return refundedRefusal(statusId, await readRefunded(ctx, order));
  }
}

async function readRefunded(ctx: GuardContext, order: Order): Promise<'all' | 'some' | 'none'> {
  const { currencyCode, totalIncTax } = order;
  const refunds = await ctx.bigcommerce.transactions.refunds(order.id, currencyCode);
  const given = addMoney(currencyCode, ...refunds.map(({ totalAmount }) => totalAmount));
  if (isZeroMoney(given)) return 'none';
  const left = subtractMoney(totalIncTax, given);
  return isZeroMoney(left) || left.amount.startsWith('-') ? 'all' : 'some';
}
