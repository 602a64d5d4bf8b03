import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import type { IndexTransactionClient } from './transaction.ts';
import { allTexts, indexTextsSchema } from './texts.ts';

const decimalText = z.string();

const foundRowSchema = z
  .object({
    orderId: z.int(),
    isArchived: z.boolean(),
    modifiedAt: z.date(),
    createdAt: z.date(),
    statusId: z.int(),
    statusLabel: z.string(),
    customerId: z.int().nullable(),
    customerName: z.string(),
    company: z.string(),
    email: z.string(),
    countryCode: z.string(),
    itemsTotal: z.int(),
    itemsShipped: z.int(),
    total: decimalText,
    currencyCode: z.string(),
    paymentStatus: z.string(),
    paymentMethod: z.string(),
    channelId: z.int(),
    source: z.string(),
    externalOrderId: z.string(),
    staffNotes: z.string(),
    hasCustomerMessage: z.boolean(),
    texts: indexTextsSchema,
  })
  .transform(({ texts, ...row }) => ({ ...row, texts: allTexts(texts) }));

/** An order as it stands in the index; `total` is decimal text. */
export type FoundRow = z.output<typeof foundRowSchema>;

/** The given orders in the given order; those that are gone or were never seen are left out. */
export async function readFoundRows(
  client: IndexTransactionClient,
  storeHash: StoreHash,
  orderIds: readonly number[],
): Promise<FoundRow[]> {
  if (orderIds.length === 0) return [];
  const found = await client.$queryRaw`
    SELECT order_id AS "orderId", place = 'archived' AS "isArchived", modified_at AS "modifiedAt", created_at AS "createdAt",
      status_id AS "statusId", status_label AS "statusLabel", customer_id AS "customerId", customer_name AS "customerName",
      company, email, country_code AS "countryCode", items_total AS "itemsTotal", items_shipped AS "itemsShipped",
      total::text AS total, currency_code AS "currencyCode", payment_status AS "paymentStatus",
      payment_method AS "paymentMethod", channel_id AS "channelId", source, external_order_id AS "externalOrderId",
      staff_notes AS "staffNotes", has_customer_message AS "hasCustomerMessage", texts
    FROM indexed_orders
    WHERE store_hash = ${storeHash} AND order_id = ANY(${[...orderIds]}::int[]) AND place <> 'gone'`;
  const byId = new Map(
    z
      .array(foundRowSchema)
      .parse(found)
      .map((row) => [row.orderId, row]),
  );
  return orderIds.flatMap((orderId) => byId.get(orderId) ?? []);
}
