import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import type { DeviceKind, ReferrerKind, StorefrontFacts } from '#lib/core/storefront-facts.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export interface NewestOrder extends StorefrontFacts {
  readonly orderId: number;
  readonly indexed: {
    readonly placedAt: string;
    readonly total: Money;
    readonly status: { readonly id: number; readonly label: string };
  } | null;
}

/** How many orders of a day were of one kind; the kinds that it is not about are null. */
export interface KindCount {
  readonly day: string;
  readonly device: string | null;
  readonly referrer: string | null;
  readonly hasCoupon: boolean | null;
  readonly isByCart: boolean;
  /** Number of the stretch that the time from the cart lies in; null where no cart was heard of. */
  readonly stretch: number | null;
  readonly orders: number;
}

/** How one store's orders were placed, as far as confirmation pages told. */
export function createStorefrontOrders(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Null for an order of which no page told. */
    factsOf: async (orderId: OrderId): Promise<StorefrontFacts | null> => {
      const row = await prisma.storefrontOrder.findUnique({ where: { storeHash_orderId: { storeHash, orderId } } });
      return row === null ? null : toFacts(row);
    },

    /** Newest first, each with what the index has of it. */
    newest: async (most: number): Promise<NewestOrder[]> => {
      const rows = await prisma.storefrontOrder.findMany({
        where: { storeHash },
        orderBy: { toldAt: 'desc' },
        take: most,
      });
      const indexed = await prisma.indexedOrder.findMany({
        where: { storeHash, orderId: { in: rows.map(({ orderId }) => orderId) } },
        select: { orderId: true, createdAt: true, total: true, currencyCode: true, statusId: true, statusLabel: true },
      });
      const known = new Map(indexed.map((row) => [row.orderId, row]));
      return rows.map((row) => {
        const found = known.get(row.orderId);
        return { ...toFacts(row), orderId: row.orderId, indexed: found === undefined ? null : toIndexed(found) };
      });
    },

    /** Counts from a day of the store on; `stretchEndsMs` are where stretches of time from the cart end. */
    countByDay: (fromDay: string, timeZone: string, stretchEndsMs: readonly number[]): Promise<KindCount[]> =>
      prisma.$queryRaw<KindCount[]>`
        WITH told AS (
          SELECT (told_at AT TIME ZONE ${timeZone})::date AS day, device, referrer, has_coupon,
            width_bucket(cart_ms, ${[...stretchEndsMs]}::bigint[]) AS stretch
          FROM storefront_orders
          WHERE store_hash = ${storeHash} AND told_at >= (${fromDay}::date::timestamp AT TIME ZONE ${timeZone})
        )
        SELECT day::text AS day, device, referrer, has_coupon AS "hasCoupon", grouping(stretch) = 0 AS "isByCart", stretch,
          count(*)::int AS orders
        FROM told GROUP BY GROUPING SETS ((day, device), (day, referrer), (day, has_coupon), (day, stretch))
        ORDER BY day`,
  };
}

interface FactsRow {
  readonly toldAt: Date;
  readonly channelId: number;
  readonly items: number;
  readonly hasCoupon: boolean;
  readonly device: string;
  readonly referrer: string;
  readonly cartMs: bigint | null;
}

/** Kinds were parsed when they came in. */
function toFacts({ toldAt, channelId, items, hasCoupon, device, referrer, cartMs }: FactsRow): StorefrontFacts {
  return {
    toldAt: toldAt.toISOString(),
    channelId,
    items,
    hasCoupon,
    device: device as DeviceKind,
    referrer: referrer as ReferrerKind,
    cartMs: cartMs === null ? null : Number(cartMs),
  };
}

interface IndexedRow {
  readonly createdAt: Date;
  readonly total: { toFixed(): string };
  readonly currencyCode: string;
  readonly statusId: number;
  readonly statusLabel: string;
}

function toIndexed(row: IndexedRow): NonNullable<NewestOrder['indexed']> {
  return {
    placedAt: row.createdAt.toISOString(),
    total: { amount: row.total.toFixed(), currencyCode: row.currencyCode },
    status: { id: row.statusId, label: row.statusLabel },
  };
}
