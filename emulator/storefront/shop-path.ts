/** Where a store's shop begins. On the platform it is a domain of its own; here both shops share one origin. */
export function shopPath(storeHash: string): string {
  return `/storefront/${storeHash}`;
}
