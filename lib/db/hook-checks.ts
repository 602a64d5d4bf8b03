import type { StoreHash } from '#lib/core/ids.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';

export function createHookCheckRepository(prisma: PrismaClient) {
  return {
    /** Has the store's webhooks looked at soon, unless that was done since `since`. */
    askForHookCheck: async (storeHash: StoreHash, since: Date): Promise<void> => {
      const payload = JSON.stringify({ storeHash });
      await prisma.$executeRaw`
        SELECT graphile_worker.add_job('check-hooks', ${payload}::json, job_key := ${`check-hooks ${storeHash}`})
        FROM sync_states WHERE store_hash = ${storeHash} AND (hooks_checked_at IS NULL OR hooks_checked_at < ${since})`;
    },
  };
}
