import type { IsoDate } from '#lib/core/dates.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderEdit } from './types/order-edit.ts';

/** The platform's own filters on orders, all of them joined by "and" (BigCommerce docs: Get all orders). */
export interface OrderFilter {
  readonly minId?: OrderId | undefined;
  readonly maxId?: OrderId | undefined;
  /** Decimal text. */
  readonly minTotal?: string | undefined;
  readonly maxTotal?: string | undefined;
  /** 0 for guests. */
  readonly customerId?: number | undefined;
  readonly email?: string | undefined;
  /** One only: the platform takes no list. */
  readonly statusId?: number | undefined;
  readonly cartId?: string | undefined;
  /** The display name, exactly. */
  readonly paymentMethod?: string | undefined;
  readonly minDateCreated?: IsoDate | undefined;
  readonly maxDateCreated?: IsoDate | undefined;
  readonly minDateModified?: IsoDate | undefined;
  readonly maxDateModified?: IsoDate | undefined;
  readonly channelId?: number | undefined;
  readonly externalOrderId?: string | undefined;
  /** Documented in old guides only; a store may refuse it. */
  readonly isDeleted?: boolean | undefined;
}

export type OrderSortField =
  'id' | 'customer_id' | 'date_created' | 'date_modified' | 'status_id' | 'channel_id' | 'external_id';
export type OrderSort = `${OrderSortField}:${'asc' | 'desc'}`;
export type OrderInclude = 'consignments' | 'consignments.line_items' | 'fees';

export interface OrderListQuery extends OrderFilter {
  /** From 1. */
  readonly page?: number | undefined;
  /** 1 to 250; the platform's default is 50. */
  readonly limit?: number | undefined;
  /** Left out, the platform sorts by id, oldest first. */
  readonly sort?: OrderSort | undefined;
  readonly include?: readonly OrderInclude[] | undefined;
}

/** The parts of an order that a change may name; what is left out stays as it is (BigCommerce docs: Update an order). */
export interface OrderChange extends OrderEdit {
  /** Changing it may mail the shopper and move stock. */
  readonly statusId?: number | undefined;
  /** Up to 65535 characters; empty text clears them. */
  readonly staffNotes?: string | undefined;
  /** Which app made it. */
  readonly externalSource?: string | undefined;
}
