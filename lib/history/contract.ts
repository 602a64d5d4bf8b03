import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';

// What the app and the index know of what an order went through. Screens import the types only.

/** The order number of a path. */
export const historyParamsSchema = z.object({
  orderId: z.string().transform((text, context): OrderId => {
    const orderId = parseOrderId(text);
    if (orderId !== null) return orderId;
    context.addIssue('Order number must be a whole number');
    return z.NEVER;
  }),
});

/** One field before and after, as text; empty is none. Field names are the audit's or the index's own. */
export interface HistoryChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface HistoryPerson {
  readonly isYou: boolean;
  /** Null for whoever may not see colleagues' addresses, and where it is not known. */
  readonly email: string | null;
}

/** Something that was done, or tried, in this app. */
export interface HistoryAct {
  readonly kind: 'act';
  readonly id: string;
  readonly at: IsoDate;
  /** Such as `order.change`. */
  readonly action: string;
  /** `open`: its answer was lost, and it is being looked up. */
  readonly outcome: 'done' | 'refused' | 'denied' | 'conflict' | 'unknown' | 'open';
  readonly who: HistoryPerson | null;
  readonly reason: string;
  readonly changes: readonly HistoryChange[];
}

/** A change that no act of this app explains. */
export interface HistoryOutsideChange {
  readonly kind: 'outside';
  readonly id: string;
  /** The platform's own time of the order's last change when it was seen. */
  readonly at: IsoDate;
  readonly seenAt: IsoDate;
  readonly changes: readonly HistoryChange[];
}

export type HistoryEntry = HistoryAct | HistoryOutsideChange;

export interface OrderHistory {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** There is more than is told here. */
  readonly isCut: boolean;
}
