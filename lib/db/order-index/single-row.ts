import { z } from 'zod';
import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import { makeDocument } from './document.ts';
import { filterValues } from './filter-values.ts';
import type { IndexTransactionClient } from './transaction.ts';
import { indexTextsSchema, NO_TEXTS, trackingTexts } from './texts.ts';

/**
 * Keeps of an order that the platform no longer gives only that it is gone; also of one that was never seen, since an older
 * read of it may still be under way. False when a later read knows better, or it was gone before.
 */
export async function saveTombstone(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  orderId: OrderId,
  fetchedAt: Date,
): Promise<boolean> {
  // It was gone before: a read that began between the two must not bring it back.
  const known = await client.$executeRaw`
    UPDATE indexed_orders SET fetched_at = GREATEST(fetched_at, ${fetchedAt})
    WHERE store_hash = ${storeHash} AND order_id = ${orderId} AND place = 'gone'`;
  if (known > 0) return false;
  const before = new Date(0);
  const saved = await client.$executeRaw`
    INSERT INTO indexed_orders AS known (
      store_hash, order_id, place, modified_at, fetched_at, digest, created_at, status_id, status_label, customer_name,
      customer_sort, company, email, country_code, country_codes, items_total, items_shipped, total, currency_code,
      payment_status, payment_method, channel_id, source, external_order_id, is_digital, staff_notes,
      has_customer_message, has_coupon, texts, tracking_numbers, document)
    VALUES (
      ${storeHash}, ${orderId}, 'gone', ${before}, ${fetchedAt}, '', ${before}, 0, '', '',
      '', '', '', '', '{}', 0, 0, 0, '',
      '', '', 1, '', '', false, '',
      false, false, ${JSON.stringify(NO_TEXTS)}::jsonb, '{}', ''::tsvector)
    ON CONFLICT (store_hash, order_id) DO UPDATE SET place = 'gone', fetched_at = excluded.fetched_at, digest = ''
    WHERE known.fetched_at <= excluded.fetched_at`;
  return saved === 1;
}

export interface ReadTracking {
  readonly orderId: OrderId;
  readonly trackingNumbers: readonly string[];
  readonly fetchedAt: Date;
}

const trackedRowSchema = z.object({
  place: z.string(),
  status_id: z.int(),
  payment_status: z.string(),
  channel_id: z.int(),
  country_codes: z.array(z.string()),
  source: z.string(),
  currency_code: z.string(),
  customer_id: z.int().nullable(),
  items_total: z.int(),
  items_shipped: z.int(),
  is_digital: z.boolean(),
  staff_notes: z.string(),
  has_customer_message: z.boolean(),
  has_coupon: z.boolean(),
  texts: indexTextsSchema,
});

/** Adds tracking numbers to what an order is found by; answers its words, or null when nothing changed. */
export async function saveTracking(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  storeNumber: number,
  { orderId, trackingNumbers, fetchedAt }: ReadTracking,
): Promise<ReadonlySet<string> | null> {
  const found = await client.$queryRaw`
    SELECT place::text AS place, status_id, payment_status, channel_id, country_codes, source, currency_code, customer_id,
      items_total, items_shipped, is_digital, staff_notes, has_customer_message, has_coupon, texts
    FROM indexed_orders
    WHERE store_hash = ${storeHash} AND order_id = ${orderId} AND place <> 'gone'
      AND (tracking_read_at IS NULL OR tracking_read_at <= ${fetchedAt})`;
  const [row] = z.array(trackedRowSchema).parse(found);
  if (row === undefined) return null;
  const texts = { ...row.texts, tracking: trackingTexts(trackingNumbers) };
  const numbers = texts.tracking.map(([, text]) => text);
  const isSame = JSON.stringify(texts.tracking) === JSON.stringify(row.texts.tracking);
  if (isSame) {
    await client.$executeRaw`
      UPDATE indexed_orders SET tracking_read_at = ${fetchedAt} WHERE store_hash = ${storeHash} AND order_id = ${orderId}`;
    return null;
  }
  const document = makeDocument(storeNumber, orderId, texts, filterValues({ ...row, tracking_numbers: numbers }));
  await client.$executeRaw`
    UPDATE indexed_orders
    SET tracking_numbers = ${numbers}, tracking_read_at = ${fetchedAt}, texts = ${JSON.stringify(texts)}::jsonb,
        document = ${document.text}::tsvector
    WHERE store_hash = ${storeHash} AND order_id = ${orderId}`;
  return document.words;
}
