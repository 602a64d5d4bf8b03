import type { OrderId } from '#lib/core/ids.ts';
import type { IndexInput } from './input.ts';

/** What a write to the index did. Orders that were older than what stands there, or the same, are in neither list. */
export interface IndexWrite {
  readonly changed: readonly OrderId[];
  /** Read again, and the same as before. */
  readonly same: readonly OrderId[];
}

/** One store's part of the index that the writers use: first sync, sweeps, events, and the app's own changes. */
export interface OrderIndexWriter {
  /** Puts orders in, all in one transaction; tells every listener which changed. `also` runs in the same transaction. */
  put(inputs: readonly IndexInput[], also?: IndexTransaction): Promise<IndexWrite>;
  /** The platform no longer gives the order. */
  markGone(orderId: OrderId, fetchedAt: Date): Promise<IndexWrite>;
  /** Tracking numbers of an order, once its shipments were read. */
  putTracking(orderId: OrderId, trackingNumbers: readonly string[], fetchedAt: Date): Promise<void>;
}

/** Statements of the caller that must stand or fall with the orders: a checkpoint, an event that is done. */
export type IndexTransaction = (client: IndexTransactionClient) => Promise<void>;

/** What such a statement may use. */
export type IndexTransactionClient = Parameters<
  Parameters<import('#prisma/generated/client.ts').PrismaClient['$transaction']>[0]
>[0];
