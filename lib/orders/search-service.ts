import { AppError } from '#lib/core/errors.ts';
import { parseMoney } from '#lib/core/money.ts';
import { STATUS_SLUGS } from '#lib/core/search/syntax.ts';
import type { FoundRow } from '#lib/db/order-index/found-rows.ts';
import type { OrderRow } from './contract.ts';
import { hashEditable } from './editable.ts';
import type { OrderSearch, SearchPage, SearchSummary } from './search-contract.ts';
import { COUNT_CAP } from './search-limits.ts';
import { createMatcher } from './search-matches.ts';
import { readSearch, type SearchContext, searchMoment } from './search-query.ts';

/** One page of the orders that a search finds, from the index: no call to the platform. */
export async function searchOrders(ctx: SearchContext, search: OrderSearch): Promise<SearchPage> {
  const { page, limit } = search;
  const sort = seenSort(search.sort, ctx.user);
  const moment = searchMoment(ctx);
  const query = await readSearch(ctx, search.query, moment);
  const asOf = await readAsOf(ctx);
  const request = { query, sort, offset: (page - 1) * limit, limit, moment };
  const found = await daysExist(() => ctx.db.index.search(request));
  const matchesOf = createMatcher(query, found.similar);
  return {
    rows: found.rows.map((row) => ({ ...toRow(row), matches: matchesOf(row.orderId, row.texts) })),
    page,
    limit,
    hasMore: found.hasMore,
    isWidened: found.isWidened,
    asOf,
  };
}

/** How many orders a search finds: all, per status whatever status it asks for, and per day of the store. */
export async function summarise(ctx: SearchContext, search: { readonly query: string }): Promise<SearchSummary> {
  const moment = searchMoment(ctx);
  const query = await readSearch(ctx, search.query, moment);
  const [summary, { statuses }] = await Promise.all([
    daysExist(() => ctx.db.index.summary(query, moment, COUNT_CAP)),
    ctx.db.index.storeWords(),
  ]);
  const counts = new Map(summary.statuses.map((status) => [status.statusId, status]));
  const labels = new Map(statuses.map(({ id, label }) => [id, label]));
  const { total, days, areDaysPartial } = summary;
  return {
    total,
    days,
    areDaysPartial,
    statuses: STATUS_SLUGS.map((slug, id) => ({
      id,
      label: labels.get(id) ?? nameOf(slug),
      count: counts.get(id)?.count ?? 0,
      // None among the newest ones that were counted does not mean that none is behind them.
      isCapped: counts.get(id)?.isCapped ?? summary.isEachCapped,
    })),
  };
}

/** By customer, the order of the rows would tell how names compare. */
function seenSort(sort: OrderSearch['sort'], { isMasked }: SearchContext['user']): OrderSearch['sort'] {
  return isMasked && sort.field === 'customer' ? { field: 'id', direction: 'desc' } : sort;
}

function toRow(row: FoundRow): OrderRow {
  const { orderId, statusId, statusLabel, createdAt, modifiedAt, total, currencyCode, texts: _texts, ...same } = row;
  return {
    ...same,
    id: orderId,
    status: { id: statusId, label: statusLabel },
    createdAt: createdAt.toISOString(),
    modifiedAt: modifiedAt.toISOString(),
    total: parseMoney(total, currencyCode) ?? { amount: total, currencyCode },
    base: hashEditable({ statusId, staffNotes: row.staffNotes }),
  };
}

/** Every change of the platform up to here is in the index; the index itself is as old as its last sweep. */
async function readAsOf({ db, clock }: SearchContext): Promise<string> {
  const state = await db.sync.find();
  return (state?.sweptUpTo ?? clock.now()).toISOString();
}

/** The calendar has no such day, or it lies beyond all calendars. */
async function daysExist<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('bad_request', 'orders.noSuchDay', { field: 'query' });
  }
}

function nameOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
