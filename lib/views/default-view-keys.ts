/** Views that every store has from the first day; a screen knows their names by their keys. */
export const DEFAULT_VIEW_KEYS = ['to-ship', 'unpaid', 'on-hold', 'high-value', 'late'] as const;
export type DefaultViewKey = (typeof DEFAULT_VIEW_KEYS)[number];
