import type { IsoDate } from '#lib/core/dates.ts';
import type { HistoryAct, HistoryEntry, HistoryOutsideChange } from '#lib/history/contract.ts';
import type { MessageView, ShipmentView } from '#lib/orders/contract.ts';
import type { RefundView } from '#lib/refunds/contract.ts';
import type { LedgerRow } from '#lib/transactions/contract.ts';

/** Something that happened to the order, whoever knows of it. */
export type TimelineItem = { readonly key: string; readonly at: IsoDate } & (
  | { readonly kind: 'placed' }
  | HistoryAct
  | HistoryOutsideChange
  | { readonly kind: 'shipment'; readonly shipment: ShipmentView }
  | { readonly kind: 'transaction'; readonly transaction: LedgerRow }
  | { readonly kind: 'refund'; readonly refund: RefundView }
  | { readonly kind: 'message'; readonly message: MessageView }
);

export const TIMELINE_FILTERS = ['all', 'changes', 'money', 'shipping', 'messages'] as const;
export type TimelineFilter = (typeof TIMELINE_FILTERS)[number];

export interface TimelineSources {
  readonly placedAt: IsoDate | null;
  readonly entries: readonly HistoryEntry[];
  readonly shipments: readonly ShipmentView[];
  readonly transactions: readonly LedgerRow[];
  readonly refunds: readonly RefundView[];
  readonly messages: readonly MessageView[];
}

/** Everything known of an order, newest first. What has no time of its own cannot be placed, and stands in its panel only. */
export function timelineItems(sources: TimelineSources): readonly TimelineItem[] {
  const { placedAt, entries, shipments, transactions, refunds, messages } = sources;
  const items: (TimelineItem | null)[] = [
    placedAt === null ? null : { kind: 'placed', key: 'placed', at: placedAt },
    ...entries.map((entry) => ({ ...entry, key: entry.id })),
    ...shipments.map((shipment) => timed(shipment, { kind: 'shipment', shipment })),
    ...transactions.map((transaction) => timed(transaction, { kind: 'transaction', transaction })),
    ...refunds.map((refund) => timed(refund, { kind: 'refund', refund })),
    ...messages.map((message) => timed(message, { kind: 'message', message })),
  ];
  return items
    .filter((item) => item !== null)
    .toSorted((one, other) => other.at.localeCompare(one.at) || rank(one) - rank(other));
}

type Part = Extract<TimelineItem, { readonly kind: 'shipment' | 'transaction' | 'refund' | 'message' }>;
type Untimed = Part extends infer One ? (One extends Part ? Omit<One, 'key' | 'at'> : never) : never;

function timed(
  { id, createdAt }: { readonly id: number; readonly createdAt: IsoDate | null },
  part: Untimed,
): TimelineItem | null {
  return createdAt === null ? null : ({ ...part, key: `${part.kind} ${id}`, at: createdAt } as TimelineItem);
}

/** At the same moment, what came last stands first: an order is placed before anything else happens to it. */
function rank(item: TimelineItem): number {
  return item.kind === 'placed' ? 1 : 0;
}

const SHIPPING_ACTS = /^(shipment|pickup)\./;
const MONEY_ACTS = /^(refund|payment|inventory|restock)\./;

export function isShown(item: TimelineItem, filter: TimelineFilter): boolean {
  return filter === 'all' || filter === groupOf(item);
}

function groupOf(item: TimelineItem): TimelineFilter | null {
  switch (item.kind) {
    case 'placed':
    case 'outside':
      return 'changes';
    case 'act':
      if (SHIPPING_ACTS.test(item.action)) return 'shipping';
      return MONEY_ACTS.test(item.action) ? 'money' : 'changes';
    case 'shipment':
      return 'shipping';
    case 'transaction':
    case 'refund':
      return 'money';
    case 'message':
      return 'messages';
  }
}
