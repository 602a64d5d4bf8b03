import { parseOrderId, type StoreHash } from '#lib/core/ids.ts';

/** Without these nothing of the app works. Any other scope that is missing switches off its feature only. */
export const REQUIRED_SCOPES = ['store_v2_orders'] as const;

/** The required scopes that a grant lacks. `granted` is the platform's space-separated text. */
export function missingScopes(granted: string): readonly string[] {
  const scopes = new Set(granted.split(/\s+/));
  return REQUIRED_SCOPES.filter((scope) => !scopes.has(scope));
}

/**
 * The page of ours that a deep link names, or the order list for anything else. The link comes from outside, so nothing of it
 * is kept but an order's number that was parsed (BigCommerce docs: app extensions, `url` claim).
 */
export function screenPath(storeHash: StoreHash, deepLink: string): string {
  const home = `/stores/${storeHash}/orders`;
  const match = /^\/orders\/([0-9]{1,10})(\/panel)?\/?$/.exec(deepLink);
  const orderId = parseOrderId(match?.[1] ?? '');
  return orderId === null ? home : `${home}/${orderId}${match?.[2] ?? ''}`;
}

/** The store that a page's path names, or null. */
export function storeOfPath(path: string): string | null {
  return /^\/stores\/([a-z0-9]{4,20})(?:\/|$)/.exec(path)?.[1] ?? null;
}
