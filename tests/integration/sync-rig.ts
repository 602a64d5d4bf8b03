import { Logger, runOnce } from 'graphile-worker';
import type { StoreHash } from '#lib/core/ids.ts';
import { env } from '#lib/env.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { createSyncContext } from '#lib/process/sync-context.ts';
import type { SyncContext } from '#lib/sync/context.ts';
import { MAPLE } from './app.ts';
import { control, emulatorUrl, ledger, type LedgerEntry } from './emulator.ts';

export const MAPLE_HASH = MAPLE as StoreHash;

const QUIET = new Logger(() => () => undefined);

/** Runs every job that is due, as the worker does. */
export const work = (): Promise<void> =>
  runOnce({ connectionString: env().DATABASE_URL, taskList: createTasks(runtime()), logger: QUIET });

/** What a job for the installed store gets. */
export async function syncContext(storeHash = MAPLE_HASH): Promise<SyncContext> {
  const store = await runtime().prisma.store.findUnique({ where: { storeHash } });
  return createSyncContext(runtime(), { storeHash, installId: store?.installId ?? '' });
}

export const always = (): boolean => true;

export interface IndexRow {
  readonly id: number;
  readonly place: string;
  readonly statusId: number;
  readonly modifiedAt: Date;
  readonly staffNotes: string;
}

/** The index as it stands, by order number. */
export async function indexRows(storeHash: string = MAPLE): Promise<IndexRow[]> {
  return runtime().prisma.$queryRaw<IndexRow[]>`
    SELECT order_id AS id, place::text AS place, status_id::int AS "statusId", modified_at AS "modifiedAt", staff_notes AS "staffNotes"
    FROM indexed_orders WHERE store_hash = ${storeHash} ORDER BY order_id`;
}

interface PlatformOrder {
  readonly id: number;
  readonly status_id: number;
  readonly date_modified: string;
  readonly staff_notes: string | null;
}

/** Every order that the platform lists, past the app and its quota. */
export async function platformOrders(storeHash: string = MAPLE): Promise<PlatformOrder[]> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: storeHash });
  const all: PlatformOrder[] = [];
  for (let minId = 1; ;) {
    const path = `/stores/${storeHash}/v2/orders?limit=250&sort=id:asc&min_id=${minId}`;
    const headers = { 'x-auth-token': String(token), accept: 'application/json' };
    const answer = await fetch(`${emulatorUrl()}${path}`, { headers });
    const page = answer.status === 204 ? [] : ((await answer.json()) as PlatformOrder[]);
    all.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < 250) return all;
    minId = last.id + 1;
  }
}

/** Where index and platform differ: nothing, when all is well. */
export async function differences(storeHash: string = MAPLE): Promise<string[]> {
  const listed = new Map(
    (await indexRows(storeHash)).filter(({ place }) => place === 'listed').map((row) => [row.id, row]),
  );
  const found: string[] = [];
  for (const order of await platformOrders(storeHash)) {
    const row = listed.get(order.id);
    listed.delete(order.id);
    if (row === undefined) found.push(`${order.id} is lost`);
    else if (
      row.statusId !== order.status_id ||
      row.modifiedAt.getTime() !== Date.parse(order.date_modified) ||
      row.staffNotes !== (order.staff_notes ?? '')
    )
      found.push(`${order.id} is stale`);
  }
  return [...found, ...[...listed.keys()].map((id) => `${id} is not listed any more`)];
}

/** Calls of the app's jobs to the platform's API, oldest first; `path` is a regular expression. */
export const apiCalls = (path = ''): Promise<LedgerEntry[]> =>
  ledger({ kind: 'api', limit: '20000', ...(path === '' ? {} : { path }) });

/** Changes an order as another writer. */
export const writeAsOther = (orderId: number, fields: object, storeHash: string = MAPLE) =>
  control('POST', `/stores/${storeHash}/orders/${orderId}`, fields);

export const syncState = (storeHash: string = MAPLE) => runtime().prisma.syncState.findUnique({ where: { storeHash } });
