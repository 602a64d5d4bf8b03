/** The fields of an order of which the history tells. Their names are stored: never rename one. */
export const DIFFERENCE_FIELDS = [
  'status',
  'archived',
  'total',
  'items',
  'shipped',
  'paymentStatus',
  'paymentMethod',
  'paymentReference',
  'customer',
  'billing',
  'email',
  'phone',
  'deliveries',
  'lines',
  'coupons',
  'staffNotes',
  'shopperMessage',
  'channel',
  'external',
] as const;
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];
