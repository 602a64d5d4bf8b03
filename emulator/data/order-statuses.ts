/** A status of the platform. Ids are fixed; `rank` is the place in the panel's lists (BigCommerce docs: order statuses). */
export interface OrderStatus {
  readonly id: number;
  readonly name: string;
  readonly rank: number;
}

const NAMES_BY_RANK: readonly (readonly [id: number, name: string])[] = [
  [0, 'Incomplete'],
  [1, 'Pending'],
  [7, 'Awaiting Payment'],
  [11, 'Awaiting Fulfillment'],
  [9, 'Awaiting Shipment'],
  [8, 'Awaiting Pickup'],
  [3, 'Partially Shipped'],
  [10, 'Completed'],
  [2, 'Shipped'],
  [5, 'Cancelled'],
  [6, 'Declined'],
  [4, 'Refunded'],
  [13, 'Disputed'],
  [12, 'Manual Verification Required'],
  [14, 'Partially Refunded'],
];

/** The fifteen statuses, by rank. */
export const ORDER_STATUSES: readonly OrderStatus[] = NAMES_BY_RANK.map(([id, name], rank) => ({ id, name, rank }));
