import type { StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

/** What is to be known of a store to tell which of its jobs are due. */
export interface SyncDue {
  readonly storeHash: StoreHash;
  readonly installId: string;
  /** Null: nothing was ever begun. */
  readonly phase: 'waiting' | 'running' | 'done' | null;
  readonly leaseUntil: Date | null;
  readonly hooksCheckedAt: Date | null;
  readonly lastAuditAt: Date | null;
  readonly comparedAt: Date | null;
  readonly finishedAt: Date | null;
  /** When the oldest event came that no row shows yet. */
  readonly oldestEventAt: Date | null;
  readonly lacksTracking: boolean;
}

/** Every store that is worked for, and how its index stands. */
export function findSyncDue(prisma: PrismaClient): Promise<SyncDue[]> {
  return prisma.$queryRaw<SyncDue[]>`
    SELECT s.store_hash AS "storeHash", s.install_id::text AS "installId",
      y.phase::text AS phase, y.lease_until AS "leaseUntil", y.hooks_checked_at AS "hooksCheckedAt",
      y.last_audit_at AS "lastAuditAt", y.compared_at AS "comparedAt", y.finished_at AS "finishedAt",
      (SELECT min(e.received_at) FROM webhook_events e WHERE e.store_hash = s.store_hash AND e.done_at IS NULL) AS "oldestEventAt",
      EXISTS (SELECT FROM indexed_orders o WHERE o.store_hash = s.store_hash AND o.tracking_read_at IS NULL
        AND o.items_shipped > 0 AND o.place <> 'gone') AS "lacksTracking"
    FROM stores s LEFT JOIN sync_states y ON y.store_hash = s.store_hash AND y.install_id = s.install_id
    WHERE s.status = 'active'
    ORDER BY s.store_hash`;
}

/** A store's install while it is to be worked for, else null. */
export async function findActiveInstall(prisma: PrismaClient, storeHash: StoreHash): Promise<string | null> {
  const store = await prisma.store.findUnique({ where: { storeHash }, select: { installId: true, status: true } });
  return store?.status === 'active' ? store.installId : null;
}
