/** The colours of a badge, by what they say to staff. */
export type StatusVariant = 'primary' | 'secondary' | 'success' | 'warning' | 'danger';

/**
 * Colour of an order's status. Keyed on the id: merchants rename the labels, the fifteen ids are fixed
 * (BigCommerce docs: order statuses).
 *
 * warning = waits for the shopper or for a check, primary = waits for our staff, success = handed over,
 * danger = went wrong, secondary = closed or not begun. An id that is unknown gets no colour of its own.
 */
const VARIANTS: Readonly<Record<number, StatusVariant>> = {
  1: 'warning', // Pending
  7: 'warning', // Awaiting Payment
  12: 'warning', // Manual Verification Required
  3: 'primary', // Partially Shipped
  8: 'primary', // Awaiting Pickup
  9: 'primary', // Awaiting Shipment
  11: 'primary', // Awaiting Fulfillment
  2: 'success', // Shipped
  10: 'success', // Completed
  6: 'danger', // Declined
  13: 'danger', // Disputed
  0: 'secondary', // Incomplete
  4: 'secondary', // Refunded
  5: 'secondary', // Cancelled
  14: 'secondary', // Partially Refunded
};

/** The badge colour of a status id. */
export function statusVariant(statusId: number): StatusVariant {
  return VARIANTS[statusId] ?? 'secondary';
}
