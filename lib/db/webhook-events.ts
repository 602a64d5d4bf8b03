import type { OrderId, StoreHash } from '#lib/core/ids.ts';
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts';

type Client = Pick<Prisma.TransactionClient, '$executeRaw'>;

/** Within this time an order is not read a second time, however many events are about it. */
const WINDOW_MS = 2_000;
/** A claim this old was its worker's last: others take the events over. Were it not, an order is read twice, which harms nothing. */
const CLAIM_LIFE_MS = 30_000;

/** An event that waits for its order to be read. */
export interface ClaimedEvent {
  readonly id: bigint;
  readonly orderId: OrderId;
  readonly scope: string;
  /** The platform's own time of it. */
  readonly createdAt: Date;
  readonly receivedAt: Date;
}

export type WebhookEventRepository = ReturnType<typeof createWebhookEventRepository>;

/** The events of one store on their way to its index. All times are the database's, which every worker shares. */
export function createWebhookEventRepository(prisma: PrismaClient, storeHash: StoreHash) {
  return {
    /** Events whose orders nobody is reading and nobody has begun to read a moment ago: they are the caller's now. */
    claim: (most: number): Promise<ClaimedEvent[]> =>
      prisma.$transaction(async (client) => {
        // One at a time: two claimers would not see each other's orders.
        await client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`events ${storeHash}`}, 0))`;
        return client.$queryRaw<ClaimedEvent[]>`
          UPDATE webhook_events SET claimed_at = clock_timestamp()
          WHERE id IN (
            SELECT e.id FROM webhook_events e
            WHERE e.store_hash = ${storeHash} AND e.done_at IS NULL
              AND (e.claimed_at IS NULL OR e.claimed_at < now() - ${CLAIM_LIFE_MS} * interval '1 ms')
              AND NOT EXISTS (
                SELECT FROM webhook_events o
                WHERE o.store_hash = ${storeHash} AND o.order_id = e.order_id
                  AND (
                    (o.done_at IS NULL AND o.claimed_at > now() - ${CLAIM_LIFE_MS} * interval '1 ms')
                    OR (o.done_at > now() - ${WINDOW_MS} * interval '1 ms' AND o.claimed_at > now() - ${WINDOW_MS} * interval '1 ms')
                  ))
            ORDER BY e.id LIMIT ${most})
          RETURNING id, order_id AS "orderId", scope, created_at AS "createdAt", received_at AS "receivedAt"`;
      }),

    /** Another worker is reading orders of this store and will look for more when it is done. */
    isBeingRead: async (): Promise<boolean> => {
      const rows = await prisma.$queryRaw<unknown[]>`
        SELECT FROM webhook_events WHERE store_hash = ${storeHash} AND done_at IS NULL
          AND claimed_at > now() - ${CLAIM_LIFE_MS} * interval '1 ms' LIMIT 1`;
      return rows.length > 0;
    },

    /** Back to those that wait: the orders could not be read. */
    release: async (ids: readonly bigint[]): Promise<void> => {
      await prisma.$executeRaw`
        UPDATE webhook_events SET claimed_at = NULL
        WHERE store_hash = ${storeHash} AND done_at IS NULL AND id = ANY(${[...ids]}::bigint[])`;
    },

    /** Events whose orders are in the index now. To be written with them, in one transaction. */
    finish: async (client: Client, ids: readonly bigint[]): Promise<void> => {
      await client.$executeRaw`
        WITH finished AS (
          UPDATE webhook_events SET done_at = clock_timestamp()
          WHERE store_hash = ${storeHash} AND done_at IS NULL AND id = ANY(${[...ids]}::bigint[])
          RETURNING received_at, created_at, done_at
        ), newest AS (
          SELECT received_at, done_at, done_at - least(created_at, received_at) AS lag
          FROM finished ORDER BY received_at DESC LIMIT 1
        )
        UPDATE sync_states SET last_answer_at = clock_timestamp(), last_failure = NULL,
          last_event_at = newest.received_at,
          last_event_lag_ms = least(2147483647, extract(epoch FROM newest.lag) * 1000)::int
        FROM newest WHERE store_hash = ${storeHash}
          AND (last_event_at IS NULL OR last_event_at <= newest.received_at)`;
    },

    /** Events that no row shows yet, and those among them that nobody reads now. */
    waiting: async (): Promise<{ readonly all: number; readonly unclaimed: number }> => {
      const [row] = await prisma.$queryRaw<{ all: bigint; unclaimed: bigint }[]>`
        SELECT count(*) AS "all", count(*) FILTER (WHERE claimed_at IS NULL) AS unclaimed
        FROM webhook_events WHERE store_hash = ${storeHash} AND done_at IS NULL`;
      return { all: Number(row?.all ?? 0), unclaimed: Number(row?.unclaimed ?? 0) };
    },
  };
}

/** Deletes events that are done and older than any repeat of them can be. */
export async function sweepEvents(prisma: PrismaClient, before: Date): Promise<void> {
  await prisma.webhookEvent.deleteMany({ where: { receivedAt: { lt: before }, doneAt: { not: null } } });
}
