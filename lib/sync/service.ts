import type { Clock } from '#lib/core/clock.ts';
import type { UserId } from '#lib/core/ids.ts';
import { languageOf } from '#lib/core/languages.ts';
import type { StoreDatabase } from '#lib/db/store-database.ts';
import { tellBadOrder } from './bad-order-rules.ts';
import type { SyncHealth, SyncStatus } from './contract.ts';
import { hooksRecordSchema, NO_HOOKS } from './hooks-record.ts';
import { NOTHING_YET, statusOf } from './status-rules.ts';

/** What the answers about a store's index are made of. */
export interface SyncStatusContext {
  readonly db: Pick<StoreDatabase, 'sync' | 'syncReads' | 'events' | 'quarantine'>;
  readonly clock: Clock;
}

/** Whoever asks, for the language in which reasons are told. */
interface Reader {
  readonly user: { readonly locale: string };
}

const MOST_QUARANTINED_SHOWN = 100;

/** How true the list is. One small read of the database, no call to the platform. */
export async function readSyncStatus(ctx: SyncStatusContext): Promise<SyncStatus> {
  return statusOf((await ctx.db.sync.find()) ?? NOTHING_YET, ctx.clock.now());
}

/** The same with everything that the health page shows. Counts the store's rows. */
export async function readSyncHealth(ctx: SyncStatusContext & Reader): Promise<SyncHealth> {
  const { sync, syncReads, events, quarantine } = ctx.db;
  const [state, figures, { all: waiting }, quarantined] = await Promise.all([
    sync.find(),
    syncReads.figures(),
    events.waiting(),
    quarantine.list(MOST_QUARANTINED_SHOWN),
  ]);
  const record = hooksRecordSchema.catch(NO_HOOKS).parse(state?.hooks);
  return {
    ...statusOf(state ?? NOTHING_YET, ctx.clock.now()),
    startedAt: isoOf(state?.startedAt),
    finishedAt: isoOf(state?.finishedAt),
    ordersIndexed: figures.listed,
    ordersArchived: figures.archived,
    lastSweep: state?.lastSweepAt ? { at: state.lastSweepAt.toISOString(), found: state.lastSweepFound ?? 0 } : null,
    lastAudit:
      state?.lastAuditAt && state.auditSampled !== null
        ? { at: state.lastAuditAt.toISOString(), sampled: state.auditSampled, drifted: state.auditDrifted ?? 0 }
        : null,
    webhooks: {
      checkedAt: isoOf(state?.hooksCheckedAt),
      hooks: record.hooks,
      blockedDomains: record.blockedDomains,
      lastEventAt: isoOf(state?.lastEventAt),
      lastLagMs: state?.lastEventLagMs ?? null,
      waiting,
      ignored: state?.eventsIgnored ?? 0,
    },
    tracking: { known: figures.tracked, shipped: figures.shipped },
    quarantined: quarantined.map(({ orderId, reason, lastAt }) => ({
      orderId,
      reason: tellBadOrder(reason, languageOf(ctx.user.locale)),
      lastAt: lastAt.toISOString(),
    })),
  };
}

/** Reads every order of the store again, from the first one, in the background. Recorded as the person's act. */
export async function resync(ctx: SyncStatusContext & { readonly user: { readonly id: UserId } }): Promise<SyncStatus> {
  await ctx.db.sync.restart(ctx.user.id, RESYNC_ACTION, ctx.clock.now());
  return readSyncStatus(ctx);
}

/** As the record of a store's acts names it. */
const RESYNC_ACTION = 'sync.restart';

function isoOf(date: Date | null | undefined): string | null {
  return date?.toISOString() ?? null;
}
