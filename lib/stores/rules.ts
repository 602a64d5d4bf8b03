import { z } from 'zod';
import { parseOrderId, type StoreHash } from '#lib/core/ids.ts';
import type { Role } from '#lib/core/permissions.ts';

/** Without these nothing of the app works. Any other scope that is missing switches off its feature only. */
export const REQUIRED_SCOPES = ['store_v2_orders'] as const;

/** The required scopes that a grant lacks. `granted` is the platform's space-separated text. */
export function missingScopes(granted: string): readonly string[] {
  const scopes = new Set(granted.split(/\s+/));
  return REQUIRED_SCOPES.filter((scope) => !scopes.has(scope));
}

/** The page that an install begins with. */
export const WELCOME = '/welcome';

/**
 * The page of ours that a deep link names, or the order list for anything else. The link comes from outside, so nothing of it
 * is kept but an order's number that was parsed, and which of an order's screens is meant (BigCommerce docs: app extensions,
 * `url` claim).
 */
export function screenPath(storeHash: StoreHash, deepLink: string): string {
  if (deepLink === WELCOME) return `/stores/${storeHash}${WELCOME}`;
  const home = `/stores/${storeHash}/orders`;
  if (/^\/orders\/new\/?$/.test(deepLink)) return `${home}/new`;
  const match = /^\/orders\/([0-9]{1,10})(\/(?:panel|edit|ship|refund))?\/?$/.exec(deepLink);
  const orderId = parseOrderId(match?.[1] ?? '');
  return orderId === null ? home : `${home}/${orderId}${match?.[2] ?? ''}`;
}

/** Whether a person who opens the app now is an admin in it. Who lost the access and got it again starts anew. */
export function comesAsAdmin(
  known: { readonly role: Role; readonly removedAt: Date | null } | null,
  isOwner: boolean,
): boolean {
  return isOwner || (known !== null && known.removedAt === null && known.role === 'admin');
}

/** Whether a link leads further than to the app's first screen: who asks for an order gets the order. */
export function isDeepLink(url: string): boolean {
  return url !== '/' && url !== '';
}

/** What of a store's settings tells whether its welcome is still to come. */
const welcomeSchema = z.object({ welcomedAt: z.string().nullable().catch(null), welcomeDue: z.boolean().catch(false) });

/** Whether nobody was done with the welcome yet, and whether the next opening is to begin with it. */
export function welcomeOf(settings: unknown): { readonly isOpen: boolean; readonly isDue: boolean } {
  const { welcomedAt, welcomeDue } = welcomeSchema.catch({ welcomedAt: null, welcomeDue: false }).parse(settings);
  return { isOpen: welcomedAt === null, isDue: welcomedAt === null && welcomeDue };
}

/** The store that a page's path names, or null. */
export function storeOfPath(path: string): string | null {
  return /^\/stores\/([a-z0-9]{4,20})(?:\/|$)/.exec(path)?.[1] ?? null;
}
