import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import type { IndexTransactionClient } from './transaction.ts';

/** What a store calls its statuses and channels. */
export interface StoreWords {
  readonly statuses: readonly { readonly id: number; readonly label: string }[];
  readonly channels: readonly { readonly id: number; readonly name: string }[];
}

const wordsSchema = z.object({
  statuses: z.array(z.object({ id: z.int(), label: z.string() })),
  channels: z.array(z.object({ id: z.int(), name: z.string() })),
  used: z.array(z.object({ id: z.int(), label: z.string() })),
});

/** The store's own words as the platform told them; a status that it did not tell is called as its newest order calls it. */
export async function readStoreWords(client: IndexTransactionClient, storeHash: StoreHash): Promise<StoreWords> {
  const [row] = await client.$queryRaw<unknown[]>`
    SELECT statuses, channels, (
      SELECT COALESCE(jsonb_agg(jsonb_build_object('id', wanted.id, 'label', newest.status_label)), '[]')
      FROM generate_series(0, 14) AS wanted (id)
      CROSS JOIN LATERAL (
        SELECT status_label FROM indexed_orders
        WHERE store_hash = ${storeHash} AND place = 'listed' AND status_id = wanted.id ORDER BY order_id DESC LIMIT 1
      ) AS newest
    ) AS used FROM stores WHERE store_hash = ${storeHash}`;
  const { statuses, channels, used } = wordsSchema.parse(row);
  const told = new Set(statuses.map(({ id }) => id));
  return { statuses: [...statuses, ...used.filter(({ id }) => !told.has(id))], channels };
}
