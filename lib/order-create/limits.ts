/** The steps of a new order, as the platform's own form has them. */
export const STEPS = ['customer', 'items', 'fulfilment', 'payment'] as const;
export type Step = (typeof STEPS)[number];

export const LINES_MAX = 250;
export const FEES_MAX = 50;
/** A copied line can have two of them (its price, its wrapping), and so the whole order a few. */
export const NOTICES_MAX = 2 * LINES_MAX + 10;
/** Open drafts of one person. */
export const DRAFTS_MAX = 50;
/** BigCommerce docs: Orders V2. */
export const STAFF_NOTES_MAX = 65_535;
export const LINE_NAME_MAX = 250;
export const PAYMENT_METHOD_MAX = 100;

/**
 * Statuses that an order can begin with. Shipped comes of shipments and Refunded of refunds; what is Cancelled or Declined
 * needs no new order. Incomplete is for an order that is charged later through the payments service.
 */
export const FIRST_STATUS_IDS: readonly number[] = [1, 7, 11, 9, 8, 10, 12, 0];
export const FIRST_STATUS_ID = 1;
