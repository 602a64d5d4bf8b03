import { CART_TIMES, type CartTime } from '#lib/core/storefront-facts.ts';
import type { IndexableOrder } from '#lib/db/order-index/input.ts';

/** Off-site payments take a while between the order's making and its confirmation page. */
const OLDEST_ORDER_MS = 30 * 60_000;
/** The platform's clock may be ahead of ours. */
const CLOCKS_APART_MS = 5 * 60_000;

/** Why an event is not believed. */
export type Refusal =
  'unknown_order' | 'other_cart' | 'other_channel' | 'old_order' | 'told_before' | 'unreadable_order';

/** What an event claims, beside what the platform says of its order. */
interface Claim {
  readonly channelId: number;
  readonly cartId: string;
  readonly receivedAt: Date;
}

/**
 * Why the event cannot be what it says it is, or null. The order must be this store's, of the channel whose key came with the
 * event, just placed, and made of the named cart, which nobody knows but the shopper's session and the platform.
 */
export function refusalOf(
  claim: Claim,
  order: Pick<IndexableOrder, 'channelId' | 'cartId' | 'dateCreated'> | null,
): Refusal | null {
  if (order === null) return 'unknown_order';
  if ((order.cartId ?? '').toLowerCase() !== claim.cartId) return 'other_cart';
  if (order.channelId !== claim.channelId) return 'other_channel';
  const ageMs = claim.receivedAt.getTime() - Date.parse(order.dateCreated);
  return ageMs > OLDEST_ORDER_MS || ageMs < -CLOCKS_APART_MS ? 'old_order' : null;
}

/** Ends of the times from cart to order, in milliseconds, in the order of CART_TIMES. */
export const CART_TIME_ENDS_MS: readonly number[] = [5 * 60_000, 30 * 60_000, 2 * 3_600_000, 24 * 3_600_000];

/** The name of a stretch by its number; null is a cart that was not heard of. */
export function cartTimeOf(stretch: number | null): CartTime {
  return stretch === null ? 'unknown' : (CART_TIMES[stretch] ?? 'unknown');
}
