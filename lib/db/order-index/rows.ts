import { z } from 'zod';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { IndexTransactionClient } from './transaction.ts';
import type { IndexRow, KnownRow } from './row.ts';
import { indexTextsSchema } from './texts.ts';

const knownRowSchema = z.object({
  orderId: z.int().transform((id) => id as OrderId),
  place: z.enum(['listed', 'archived', 'gone']),
  modifiedAt: z.date(),
  fetchedAt: z.date(),
  digest: z.string(),
  texts: indexTextsSchema,
});

/** What stands in the index about the given orders. To be called by who holds the store's write lock. */
export async function readKnown(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  orderIds: readonly OrderId[],
): Promise<Map<OrderId, KnownRow>> {
  const rows = await client.$queryRaw`
    SELECT order_id AS "orderId", place::text AS place, modified_at AS "modifiedAt", fetched_at AS "fetchedAt", digest, texts
    FROM indexed_orders WHERE store_hash = ${storeHash} AND order_id = ANY(${[...orderIds]}::int[])`;
  return new Map(
    z
      .array(knownRowSchema)
      .parse(rows)
      .map((row) => [row.orderId, row]),
  );
}

/** Columns that a read of the platform fills, with the type in which they are sent; all but the key are replaced. */
const COLUMNS = {
  order_id: 'int',
  place: 'order_place',
  modified_at: 'timestamptz',
  fetched_at: 'timestamptz',
  digest: 'text',
  created_at: 'timestamptz',
  shipped_at: 'timestamptz',
  status_id: 'smallint',
  status_label: 'text',
  customer_id: 'int',
  customer_name: 'text',
  customer_sort: 'text',
  company: 'text',
  email: 'text',
  country_code: 'text',
  country_codes: 'text[]',
  items_total: 'int',
  items_shipped: 'int',
  total: 'numeric',
  currency_code: 'text',
  payment_status: 'text',
  payment_method: 'text',
  channel_id: 'int',
  source: 'text',
  external_order_id: 'text',
  is_digital: 'boolean',
  staff_notes: 'text',
  has_customer_message: 'boolean',
  has_coupon: 'boolean',
  texts: 'jsonb',
  document: 'tsvector',
} as const satisfies Partial<Record<keyof IndexRow, string>>;
const NAMES = Object.keys(COLUMNS);

// Names and types of our own; no value ever comes into the statement's text.
const NAMES_SQL = Prisma.raw(NAMES.join(', '));
const TYPES_SQL = Prisma.raw(
  Object.entries(COLUMNS)
    .map(([name, type]) => `${name} ${type}`)
    .join(', '),
);
const REPLACED_SQL = Prisma.raw(
  NAMES.filter((name) => name !== 'order_id')
    .map((name) => `${name} = excluded.${name}`)
    .join(', '),
);

/** Inserts or replaces rows in one statement; the caller has seen to it that each is newer than what stands there. */
export async function saveRows(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  rows: readonly IndexRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const sent = JSON.stringify(rows.map(({ words: _words, ...row }) => row));
  await client.$executeRaw`
    INSERT INTO indexed_orders (store_hash, ${NAMES_SQL}, tracking_numbers)
    SELECT ${storeHash}, ${NAMES_SQL}, '{}' FROM jsonb_to_recordset(${sent}::jsonb) AS sent (${TYPES_SQL})
    ORDER BY order_id
    ON CONFLICT (store_hash, order_id) DO UPDATE SET ${REPLACED_SQL}`;
}

/**
 * Has the search index take in the documents that were written: together they cost half, and until then every search reads
 * through them (PostgreSQL docs: GIN fast update technique). To be called by whoever writes documents, right after it.
 */
export async function settleDocuments(client: IndexTransactionClient): Promise<void> {
  await client.$executeRaw`SELECT settle_order_documents()`;
}

/** Orders that were read again and are the same: what was read before this can no longer replace them. */
export async function touchRows(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  rows: readonly Pick<IndexRow, 'order_id' | 'fetched_at'>[],
): Promise<void> {
  if (rows.length === 0) return;
  const orderIds = rows.map((row) => row.order_id);
  const times = rows.map((row) => row.fetched_at);
  await client.$executeRaw`
    UPDATE indexed_orders AS known SET fetched_at = read.fetched_at
    FROM unnest(${orderIds}::int[], ${times}::timestamptz[]) AS read (order_id, fetched_at)
    WHERE known.store_hash = ${storeHash} AND known.order_id = read.order_id`;
}
