import { parseOrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import type { FirstScreen } from './contract.ts';
import { readOrder } from './detail-service.ts';
import { countOrders, listOrders } from './list-service.ts';
import { readOrderQuery } from './rules.ts';

/** The data of the screen that a page's path names: the list or one order; nothing for any other page. */
export async function readFirstScreen(ctx: OrderContext, path: string): Promise<FirstScreen> {
  const { pathname, search } = new URL(path, 'http://page.invalid');
  const match = /^\/stores\/[a-z0-9]+\/orders(?:\/([^/]+))?$/.exec(pathname);
  if (match === null) return { kind: 'none' };
  const orderId = parseOrderId(match[1] ?? '');
  if (match[1] !== undefined)
    return orderId === null ? { kind: 'none' } : { kind: 'order', detail: await readOrder(ctx, orderId) };
  const query = readOrderQuery(search);
  const [page, counts] = await Promise.all([listOrders(ctx, query), countOrders(ctx, query.filters)]);
  return { kind: 'orders', query, page, counts };
}
