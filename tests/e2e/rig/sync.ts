import { expect } from '@playwright/test';
import type { AppDatabase } from './database.ts';

/** Until every order of the store has been read once. */
export async function untilSynced(database: AppDatabase, storeHash: string): Promise<void> {
  const phase = () => database.query('SELECT phase FROM sync_states WHERE store_hash = $1', [storeHash]);
  await expect.poll(phase, { timeout: 30_000 }).toEqual([{ phase: 'done' }]);
}

/** As if the first sync of the store were still under way, and stood still: the list is the live one. */
export async function asWhileSyncing(database: AppDatabase, storeHash: string): Promise<void> {
  await untilSynced(database, storeHash);
  // Leased to nobody for an hour: a worker that looks for unfinished syncs finds this one in good hands.
  await database.query(
    `UPDATE sync_states SET phase = 'running', finished_at = NULL, orders_done = 100,
      lease_number = lease_number + 1, lease_until = now() + interval '1 hour' WHERE store_hash = $1`,
    [storeHash],
  );
}

/** As if every order had been read now: whoever has the app open is told. */
export async function asWhenSynced(database: AppDatabase, storeHash: string): Promise<void> {
  await database.query(
    `WITH ended AS (UPDATE sync_states SET phase = 'done', finished_at = now() WHERE store_hash = $1)
     SELECT pg_notify('orderdeck_sync', json_build_object('storeHash', $1::text)::text)`,
    [storeHash],
  );
}
