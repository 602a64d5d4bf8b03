/** One of a store's settings as it lies in the store's row, unread; undefined where nobody has set it. */
export function storeSetting(settings: unknown, name: string): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, name) : undefined;
}
