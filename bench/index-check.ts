import type { Platform } from './platform.ts';
import type { SyncStage } from './sync-stage.ts';

/** What is wrong with an index, held against everything that the platform lists. */
export interface IndexCheck {
  readonly orders: number;
  readonly lost: number;
  readonly doubled: number;
  readonly stale: number;
  /** Listed by the index and not by the platform any more: archived orders that nobody noticed. */
  readonly leftOver: number;
}

interface Row {
  readonly id: number;
  readonly statusId: number;
  readonly modifiedAt: Date;
  readonly staffNotes: string;
}

interface PlatformOrder {
  readonly id: number;
  readonly status_id: number;
  readonly date_modified: string;
  readonly staff_notes: string | null;
}

const PAGE = 250;

/** Compares every order by number, status, date of change and staff notes. The counts by day are held against the rows too. */
export async function checkIndex({ platform, storeHash, database }: SyncStage): Promise<IndexCheck> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT order_id AS id, status_id::int AS "statusId", modified_at AS "modifiedAt", staff_notes AS "staffNotes"
    FROM indexed_orders WHERE store_hash = ${storeHash} AND place = 'listed'`;
  const [days] = await database.$queryRaw<{ orders: number | null }[]>`
    SELECT sum(orders)::int AS orders FROM order_day_counts WHERE store_hash = ${storeHash}`;
  const listed = new Map(rows.map((row) => [row.id, row]));
  let [orders, lost, stale] = [0, 0, 0];
  for await (const order of everyOrder(platform, storeHash)) {
    orders += 1;
    const row = listed.get(order.id);
    listed.delete(order.id);
    if (row === undefined) lost += 1;
    else if (!isSame(row, order)) stale += 1;
  }
  const doubled = rows.length - new Set(rows.map(({ id }) => id)).size + Math.abs((days?.orders ?? 0) - rows.length);
  return { orders, lost, doubled, stale, leftOver: listed.size };
}

/** How many orders are not as the platform has them. */
export function driftOf({ lost, doubled, stale, leftOver }: IndexCheck): number {
  return lost + doubled + stale + leftOver;
}

function isSame(row: Row, order: PlatformOrder): boolean {
  return (
    row.statusId === order.status_id &&
    row.modifiedAt.getTime() === Date.parse(order.date_modified) &&
    row.staffNotes === (order.staff_notes ?? '')
  );
}

async function* everyOrder(platform: Platform, storeHash: string): AsyncGenerator<PlatformOrder> {
  for (let minId = 1; ;) {
    const path = `/v2/orders?sort=id:asc&limit=${PAGE}&min_id=${minId}`;
    const page = ((await platform.readJson(storeHash, path)) ?? []) as PlatformOrder[];
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    minId = last.id + 1;
  }
}

interface LedgerEntry {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** The app's own calls to the platform, told from a bench's by what only the app asks for. */
export interface AppCalls {
  /** Pages by order number: the first sync's. */
  readonly pages: number;
  /** Lists of what was changed: sweeps, and events of many orders. */
  readonly lists: number;
  readonly singles: number;
  /** Lines of orders with more of them than a list embeds. */
  readonly lines: number;
  readonly all: number;
  readonly refused: number;
}

const LINES = /\/v2\/orders\/\d+\/products\?/;
const LIST = /\/v2\/orders\?/;
/** The walk from order number to order number; a sweep goes on so within one second of changes, and looks for archived ones so. */
const IN_ORDER = /^(?!.*(?:min_date_modified|is_deleted)=).*sort=id(?::|%3A)asc/;

export async function readAppCalls(platform: Platform): Promise<AppCalls> {
  const { entries } = (await platform.control('GET', '/ledger?kind=api&limit=20000')) as { entries: LedgerEntry[] };
  const own = entries.filter(({ method, path }) => method === 'GET' && path.includes('consignment_structure=object'));
  return {
    pages: own.filter(({ path }) => LIST.test(path) && IN_ORDER.test(path)).length,
    lists: own.filter(({ path }) => LIST.test(path) && !IN_ORDER.test(path)).length,
    singles: own.filter(({ path }) => /\/v2\/orders\/\d+\?/.test(path)).length,
    lines: entries.filter(({ method, path }) => method === 'GET' && LINES.test(path)).length,
    all: entries.length,
    refused: entries.filter(({ status }) => status === 429).length,
  };
}
