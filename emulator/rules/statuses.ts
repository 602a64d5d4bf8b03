/** One of the platform's fifteen order statuses. `rank` is its place in the control panel. */
export interface OrderStatus {
  readonly id: number;
  readonly name: string;
  readonly rank: number;
  readonly description: string;
}

/** In the control panel's order (BigCommerce docs: order statuses). Ids and names never change. */
export const ORDER_STATUSES: readonly OrderStatus[] = [
  { id: 0, name: 'Incomplete', rank: 0, description: 'The shopper reached the payment page but did not pay.' },
  { id: 1, name: 'Pending', rank: 1, description: 'The shopper started the checkout but did not complete it.' },
  { id: 7, name: 'Awaiting Payment', rank: 2, description: 'The checkout is complete, the payment is not confirmed.' },
  { id: 11, name: 'Awaiting Fulfillment', rank: 3, description: 'The checkout is complete and the payment confirmed.' },
  { id: 9, name: 'Awaiting Shipment', rank: 4, description: 'The order is packed and waits for the carrier.' },
  { id: 8, name: 'Awaiting Pickup', rank: 5, description: 'The order is packed and waits for the shopper.' },
  { id: 3, name: 'Partially Shipped', rank: 6, description: 'Some items of the order are shipped.' },
  { id: 10, name: 'Completed', rank: 7, description: 'The order is shipped or its files are available, and received.' },
  { id: 2, name: 'Shipped', rank: 8, description: 'The order is shipped, receipt is not confirmed.' },
  { id: 5, name: 'Cancelled', rank: 9, description: 'The seller cancelled the order.' },
  { id: 6, name: 'Declined', rank: 10, description: 'The seller marked the order as declined.' },
  { id: 4, name: 'Refunded', rank: 11, description: 'The seller used the refund action.' },
  { id: 13, name: 'Disputed', rank: 12, description: 'The shopper disputes the payment.' },
  {
    id: 12,
    name: 'Manual Verification Required',
    rank: 13,
    description: 'The order is on hold until something is checked by hand.',
  },
  { id: 14, name: 'Partially Refunded', rank: 14, description: 'The seller refunded a part of the order.' },
];

const BY_ID: ReadonlyMap<number, OrderStatus> = new Map(ORDER_STATUSES.map((status) => [status.id, status]));

export function orderStatus(statusId: number): OrderStatus | undefined {
  return BY_ID.get(statusId);
}
