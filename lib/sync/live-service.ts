import type { Notice } from '#lib/db/notices.ts';
import type { LiveEvent } from './contract.ts';
import { readSyncStatus, type SyncStatusContext } from './service.ts';

/** What a stream tells of a notice. Orders by number only: whoever listens reads what it may see. */
export async function toLiveEvent(ctx: SyncStatusContext, notice: Notice): Promise<LiveEvent> {
  switch (notice.kind) {
    case 'orders':
      return { kind: 'orders', orderIds: notice.orderIds, at: ctx.clock.now().toISOString() };
    case 'sync':
      return { kind: 'sync', status: await readSyncStatus(ctx) };
    case 'missed':
      return { kind: 'missed' };
  }
}
