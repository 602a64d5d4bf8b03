import { z } from 'zod';
import type { StoreHash } from '#lib/core/ids.ts';
import { partsOf } from '#lib/core/search/words.ts';
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts';
import { lexemesOf, quoteLexeme } from './order-index/lexemes.ts';
import { readAllSegments } from './order-index/number-bounds.ts';

/** Whose orders: an account's, or a guest's by the address they gave. */
export type OrderingCustomer = { readonly customerId: number } | { readonly guestEmail: string };

const figuresSchema = z.object({
  currencyCode: z.string(),
  orders: z.int(),
  counted: z.int(),
  value: z.string(),
  firstAt: z.date(),
  lastAt: z.date(),
});

/** Per currency; `value` is the sum of the `counted` orders, decimal text. */
export type CustomerFigures = z.infer<typeof figuresSchema>;

const recentSchema = z.object({
  orderId: z.int(),
  createdAt: z.date(),
  statusId: z.int(),
  statusLabel: z.string(),
  total: z.string(),
  currencyCode: z.string(),
});
export type CustomerOrder = z.infer<typeof recentSchema>;

/** Statuses that bring no money: incomplete, refunded, cancelled, declined (BigCommerce docs: Order statuses). */
const WORTHLESS = [0, 4, 5, 6];

export type CustomerOrders = ReturnType<typeof createCustomerOrders>;

/** What a shopper has ordered in one store, as the index knows it. Archived orders count: they are the shopper's too. */
export function createCustomerOrders(prisma: PrismaClient, storeHash: StoreHash) {
  const whose = async (customer: OrderingCustomer): Promise<Prisma.Sql | null> => {
    const store = await prisma.store.findUnique({ where: { storeHash }, select: { indexNumber: true } });
    if (store === null) return null;
    const segments = await readAllSegments(prisma, storeHash);
    // The word index finds them, in each segment of the store's orders; the columns make sure of it.
    const queries = segments.map((segment) => {
      const lexemes = lexemesOf(store.indexNumber, segment);
      const wanted =
        'customerId' in customer
          ? [lexemes.value('customer', String(customer.customerId))]
          : [
              lexemes.value('customer', '0'),
              ...partsOf(customer.guestEmail).map((part) => lexemes.fieldWord('email', part)),
            ];
      return wanted.map(quoteLexeme).join(' & ');
    });
    const exact =
      'customerId' in customer
        ? Prisma.sql`customer_id = ${customer.customerId}`
        : Prisma.sql`customer_id IS NULL AND lower(email) = lower(${customer.guestEmail})`;
    return Prisma.sql`unnest(${queries}::text[]) AS asked (query) CROSS JOIN LATERAL (
      SELECT order_id, created_at, status_id, status_label, total, currency_code FROM indexed_orders
      WHERE document @@ asked.query::tsquery AND (store_hash = ${storeHash} AND place <> 'gone' AND ${exact}) IS TRUE OFFSET 0
    ) AS theirs`;
  };

  return {
    /** Busiest currency first. */
    figures: async (customer: OrderingCustomer): Promise<CustomerFigures[]> => {
      const orders = await whose(customer);
      if (orders === null) return [];
      const counts = Prisma.sql`status_id <> ALL(${WORTHLESS}::smallint[])`;
      const rows = await prisma.$queryRaw`
        SELECT currency_code AS "currencyCode", count(*)::int AS orders, count(*) FILTER (WHERE ${counts})::int AS counted,
          COALESCE(sum(total) FILTER (WHERE ${counts}), 0)::text AS value,
          min(created_at) AS "firstAt", max(created_at) AS "lastAt"
        FROM ${orders} GROUP BY currency_code ORDER BY orders DESC, currency_code`;
      return z.array(figuresSchema).parse(rows);
    },

    /** Newest first. */
    recent: async (customer: OrderingCustomer, most: number): Promise<CustomerOrder[]> => {
      const orders = await whose(customer);
      if (orders === null) return [];
      const rows = await prisma.$queryRaw`
        SELECT order_id AS "orderId", created_at AS "createdAt", status_id AS "statusId", status_label AS "statusLabel",
          total::text AS total, currency_code AS "currencyCode"
        FROM ${orders} ORDER BY created_at DESC, order_id DESC LIMIT ${most}`;
      return z.array(recentSchema).parse(rows);
    },
  };
}
