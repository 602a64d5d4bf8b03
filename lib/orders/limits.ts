// Apart from contract.ts, so that a screen that needs one of these does not load zod.

/** Columns that the platform can sort by (BigCommerce docs: Orders V2, list). */
export const SORT_FIELDS = ['id', 'date_created', 'date_modified', 'customer_id', 'status_id', 'channel_id'] as const;
export const PAGE_SIZES = [10, 20, 50, 100, 250] as const;
export const STAFF_NOTES_MAX_LENGTH = 65_535;
