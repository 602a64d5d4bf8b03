/** The platform takes 1000 characters; ours adds a reference of a few. */
export const MOST_REASON_CHARACTERS = 900;
/** Longest text that an amount's field takes. */
export const MOST_AMOUNT_CHARACTERS = 40;
export const MOST_ITEMS = 500;
