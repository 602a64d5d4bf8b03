/** The one place where a store's goods lie. */
export const DEFAULT_LOCATION = { id: 1, code: 'BC-LOCATION-1', name: 'Default location' } as const;
