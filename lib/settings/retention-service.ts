import type { Clock } from '#lib/core/clock.ts';
import type { HistoryRetention } from '#lib/db/history-retention.ts';
import { storeSettingsSchema } from './contract.ts';
import { historyEnd } from './retention-rules.ts';

export interface RetentionContext {
  readonly history: HistoryRetention;
  readonly clock: Clock;
  readonly log: { info(details: object, message: string): void };
}

/** Deletes what stores do not want to keep of their history any more. Can be repeated at any time. */
export async function sweepHistory({ history, clock, log }: RetentionContext): Promise<void> {
  const now = clock.now();
  for (const { storeHash, settings } of await history.settings()) {
    const { historyMonths } = storeSettingsSchema.parse(settings);
    if (historyMonths === null) continue;
    const deleted = await history.deleteBefore(storeHash, historyEnd(now, historyMonths));
    if (deleted > 0) log.info({ storeHash, deleted }, 'history past its time was deleted');
  }
}
