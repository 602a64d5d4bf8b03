import { z } from 'zod';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { IndexInput } from '../order-index/input.ts';
import type { IndexRow, KnownRow } from '../order-index/row.ts';
import { storable, indexTextsSchema } from '../order-index/texts.ts';
import type { IndexTransactionClient } from '../order-index/transaction.ts';
import { differencesOf } from './fields.ts';

const seenRowSchema = z.object({
  order_id: z.int(),
  place: z.string(),
  status_id: z.int(),
  status_label: z.string(),
  customer_id: z.int().nullable(),
  items_total: z.int(),
  items_shipped: z.int(),
  total: z.string(),
  currency_code: z.string(),
  payment_status: z.string(),
  payment_method: z.string(),
  channel_id: z.int(),
  external_order_id: z.string(),
  staff_notes: z.string(),
  texts: indexTextsSchema,
});

/** What the index knows and what a write brings. */
interface IndexWriteInProgress {
  readonly rows: readonly IndexRow[];
  readonly known: ReadonlyMap<OrderId, KnownRow>;
  readonly inputs: ReadonlyMap<OrderId, IndexInput>;
}

/**
 * Records what a write to the index is about to change in each order, before it does, in the same transaction. An order that
 * was never seen leaves nothing to compare, so a first sync costs no more than its carts.
 */
export async function keepHistory(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  { rows, known, inputs }: IndexWriteInProgress,
): Promise<void> {
  await saveCarts(client, storeHash, rows, inputs);
  const seenBefore = rows.filter((row) => (known.get(row.order_id)?.place ?? 'gone') !== 'gone');
  if (seenBefore.length === 0) return;
  const ids = seenBefore.map((row) => row.order_id);
  const found = await client.$queryRaw`
    SELECT order_id, place::text AS place, status_id, status_label, customer_id, items_total, items_shipped,
      total::text AS total, currency_code, payment_status, payment_method, channel_id, external_order_id, staff_notes, texts
    FROM indexed_orders WHERE store_hash = ${storeHash} AND order_id = ANY(${ids}::int[])`;
  const old = new Map(
    z
      .array(seenRowSchema)
      .parse(found)
      .map((row) => [row.order_id, row]),
  );
  const differences = seenBefore.flatMap((row) => {
    const before = old.get(row.order_id);
    const fields = before === undefined ? [] : differencesOf(before, row);
    const unseenAt = known.get(row.order_id)?.fetchedAt.toISOString();
    const { order_id, modified_at, fetched_at: seen_at } = row;
    return fields.length === 0 ? [] : [{ order_id, modified_at, unseen_at: unseenAt, seen_at, fields }];
  });
  if (differences.length === 0) return;
  await client.$executeRaw`
    INSERT INTO order_differences (store_hash, order_id, modified_at, unseen_at, seen_at, fields)
    SELECT ${storeHash}, order_id, modified_at, unseen_at, seen_at, fields
    FROM jsonb_to_recordset(${JSON.stringify(differences)}::jsonb)
      AS sent (order_id int, modified_at timestamptz, unseen_at timestamptz, seen_at timestamptz, fields jsonb)`;
}

async function saveCarts(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  rows: readonly IndexRow[],
  inputs: ReadonlyMap<OrderId, IndexInput>,
): Promise<void> {
  const carts = rows.flatMap(({ order_id: orderId }) => {
    const cartId = inputs.get(orderId)?.order.cartId ?? null;
    return cartId === null ? [] : [{ orderId, cartId: storable(cartId) }];
  });
  if (carts.length === 0) return;
  await client.$executeRaw`
    INSERT INTO order_carts (store_hash, order_id, cart_id)
    SELECT ${storeHash}, order_id, cart_id
    FROM unnest(${carts.map(({ orderId }) => orderId)}::int[], ${carts.map(({ cartId }) => cartId)}::text[])
      AS sent (order_id, cart_id)
    ON CONFLICT DO NOTHING`;
}
