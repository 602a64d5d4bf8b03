/** Counts of views end here: beside a view's name stands a short number. */
export const VIEW_COUNT_CAP = 1_000;
