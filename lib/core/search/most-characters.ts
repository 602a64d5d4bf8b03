/** Longest text of a search, in UTF-16 units. */
export const MOST_CHARACTERS = 2000;
export const MOST_TERMS = 50;
