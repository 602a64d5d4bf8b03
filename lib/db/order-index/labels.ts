import { z } from 'zod';
import { STATUS_SLUGS } from '#lib/core/search/syntax.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { IndexTransactionClient } from './repository.ts';

const STATUS_IDS = STATUS_SLUGS.map((_, id) => id);

export interface IndexedLabel {
  readonly statusId: number;
  readonly label: string;
}

/** What the store calls each status, by the newest order that has it; statuses that no order has are left out. */
export async function readStatusLabels(client: IndexTransactionClient, storeHash: StoreHash): Promise<IndexedLabel[]> {
  const rows = await client.$queryRaw`
    SELECT wanted.id AS "statusId", newest.status_label AS label
    FROM unnest(${STATUS_IDS}::int[]) AS wanted (id)
    CROSS JOIN LATERAL (
      SELECT status_label FROM indexed_orders
      WHERE store_hash = ${storeHash} AND place = 'listed' AND status_id = wanted.id ORDER BY order_id DESC LIMIT 1
    ) AS newest`;
  return z.array(z.object({ statusId: z.int(), label: z.string() })).parse(rows);
}
