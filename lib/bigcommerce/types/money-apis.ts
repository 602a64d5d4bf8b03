import type { OrderId } from '#lib/core/ids.ts';
import type { WriteResult } from '../write-result.ts';
import type { InventoryItem, StockChange } from './inventory.ts';
import type { NewRefund, Refund, RefundListQuery, RefundPage, RefundQuote, RefundSubject } from './refund.ts';

/** Money that goes back. Amounts are in each order's transactional currency. */
export interface RefundsApi {
  /** What a refund would come to. Throws `refused_by_platform` with the reason, `platform_unavailable` while taxes cannot be told. */
  quote(orderId: OrderId, subject: RefundSubject, currencyCode: string): Promise<RefundQuote>;
  /** A `done` is not money back: providers answer later, and can decline. */
  create(orderId: OrderId, refund: NewRefund, currencyCode: string): Promise<WriteResult<{ refund: Refund }>>;
  /** Null for none. Its fee items may carry the order's id in the place of the fee's. */
  get(refundId: number, currencyCode: string): Promise<Refund | null>;
  /** Across orders. Refunds carry no currency: the caller knows each order's. */
  page(query: RefundListQuery, currencyOf: (orderId: number) => string): Promise<RefundPage>;
}

/** Stock. */
export interface InventoryApi {
  /** What the store counts of these products, at every place; nothing for a product that it does not count. */
  items(productIds: readonly number[]): Promise<readonly InventoryItem[]>;
  /** Adds to the stock. All of it or nothing; the answer tells only that it was taken. */
  adjust(changes: readonly StockChange[], reason: string): Promise<WriteResult>;
}
