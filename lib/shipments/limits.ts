// Apart from contract.ts, so that a screen that needs one of these does not load zod.

export const COMMENTS_MAX_LENGTH = 65_535;
export const SHIPPING_METHOD_MAX_LENGTH = 250;
/** No line has more pieces. */
export const QUANTITY_MAX = 1_000_000;
/** Most lines in one shipment. */
export const LINES_MAX = 1_000;
