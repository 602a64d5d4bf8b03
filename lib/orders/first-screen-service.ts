import { isBareAddress, readListAddress } from '#lib/core/search/list-state.ts';
import { AppError } from '#lib/core/errors.ts';
import { requireSeen } from '#lib/core/personal-data.ts';
import { parseOrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import type { FirstScreen } from './first-screen-contract.ts';
import { readOrder } from './detail-service.ts';
import { countOrders, listOrders } from './list-service.ts';
import { readOrderQuery } from './rules.ts';
import { listRules, searchOf, stateOfStart, type IndexedListState, type StartOfList } from './search-rules.ts';
import { searchOrders, summarise } from './search-service.ts';

/**
 * The data of the screen that a page's path, with query and fragment, names: the list or one order; nothing for any other
 * page. `ownLimit`: the person's own page size; `start`: the view that the list opens with, where the address says nothing.
 * From a whole index the list costs no call to the platform.
 */
export async function readFirstScreen(
  ctx: OrderContext,
  path: string,
  ownLimit: number | undefined,
  start: StartOfList | null = null,
): Promise<FirstScreen> {
  const { pathname, search, hash } = new URL(path, 'http://page.invalid');
  const match = /^\/stores\/[a-z0-9]+\/orders(?:\/([^/]+))?$/.exec(pathname);
  if (match === null) return { kind: 'none' };
  const orderId = parseOrderId(match[1] ?? '');
  if (match[1] !== undefined)
    return orderId === null ? { kind: 'none' } : { kind: 'order', detail: await readOrder(ctx, orderId) };
  if (!(await ctx.db.sync.isWhole())) return readLive(ctx, search);
  if (start !== null && isBareAddress(search, hash)) return readFound(ctx, stateOfStart(start, ownLimit));
  return readFound(ctx, readListAddress(hash, listRules(ownLimit)));
}

async function readLive(ctx: OrderContext, search: string): Promise<FirstScreen> {
  const query = readOrderQuery(search);
  requireSeen(ctx.user, query);
  const [page, counts] = await Promise.all([listOrders(ctx, query), countOrders(ctx, query.filters)]);
  return { kind: 'orders', query, page, counts };
}

async function readFound(ctx: OrderContext, state: IndexedListState): Promise<FirstScreen> {
  const search = searchOf(state);
  try {
    const [page, summary] = await Promise.all([searchOrders(ctx, search), summarise(ctx, search)]);
    return { kind: 'found', search, page, summary };
  } catch (error) {
    // The screen itself shows where a text of an address cannot be read.
    if (error instanceof AppError && error.code === 'bad_request') return { kind: 'none' };
    throw error;
  }
}
