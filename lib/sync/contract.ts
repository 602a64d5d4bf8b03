import type { IsoDate } from '#lib/core/dates.ts';

/** How true the list is, as every screen shows it. Comes with the session, with each stream event `sync`, and from `GET /api/sync`. */
export interface SyncStatus {
  /** `first`: the list is live from the platform until every order has been read once. */
  readonly phase: 'first' | 'ready';
  readonly done: number;
  /** Null until the platform has told it. */
  readonly total: number | null;
  /** Null while it cannot be told. */
  readonly secondsLeft: number | null;
  /** Every change of the platform up to here is shown; null before the first sync's end. */
  readonly asOf: IsoDate | null;
  /** `down`: the platform has not answered for a while; what is shown grows old, and nothing can be changed. */
  readonly platform: 'up' | 'down';
}

export type HookState = 'active' | 'missing' | 'inactive' | 'deactivated';

/** The health page of Settings. */
export interface SyncHealth extends SyncStatus {
  readonly startedAt: IsoDate | null;
  readonly finishedAt: IsoDate | null;
  readonly ordersIndexed: number;
  readonly ordersArchived: number;
  readonly lastSweep: { readonly at: IsoDate; readonly found: number } | null;
  readonly lastAudit: { readonly at: IsoDate; readonly sampled: number; readonly drifted: number } | null;
  readonly webhooks: {
    readonly checkedAt: IsoDate | null;
    readonly hooks: readonly { readonly scope: string; readonly state: HookState }[];
    /** Domains that the platform blocks for now. */
    readonly blockedDomains: readonly { readonly secondsLeft: number }[];
    readonly lastEventAt: IsoDate | null;
    readonly lastLagMs: number | null;
    readonly waiting: number;
    readonly ignored: number;
  };
  readonly tracking: { readonly known: number; readonly shipped: number };
  readonly quarantined: readonly { readonly orderId: number; readonly reason: string; readonly lastAt: IsoDate }[];
}

/** What the stream of `GET /api/events` says. Ids only: whoever listens reads what it may see. */
export type LiveEvent =
  | { readonly kind: 'orders'; readonly orderIds: readonly number[]; readonly at: IsoDate }
  | { readonly kind: 'sync'; readonly status: SyncStatus }
  /** The first thing said, and again after a gap: what is shown may be old, and from here on every change is told. */
  | { readonly kind: 'missed' };
