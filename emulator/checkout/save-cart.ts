import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import type { CartRecord } from './cart-records.ts';
import { settled } from './change-items.ts';

/**
 * Keeps the next version of a cart and tells subscribers what became of it: its first item makes it, the end of the last one
 * ends it, and each change is an update too. Answers the cart as kept; null when it is gone.
 */
export function saveCart(
  world: World,
  store: StoreState,
  before: CartRecord | null,
  changed: CartRecord,
): CartRecord | null {
  const nowMs = world.clock.nowMs();
  const after = changed.items.length === 0 ? null : store.carts.save(settled(store, changed), nowMs);
  if (after === null) store.carts.remove(changed.id);
  tell(world, store.profile.hash, before, after);
  return after;
}

function tell(world: World, storeHash: string, before: CartRecord | null, after: CartRecord | null): void {
  const cart = after ?? before;
  if (cart === null) return;
  const about = { cartId: cart.id, channelId: cart.channelId };
  if (before === null) world.events.emit(storeHash, { scope: 'store/cart/created', ...about });
  const earlier = new Map((before?.items ?? []).map((item) => [item.id, item]));
  const later = new Map((after?.items ?? []).map((item) => [item.id, item]));
  for (const [itemId, item] of later)
    if (earlier.get(itemId) !== item)
      world.events.emit(storeHash, {
        scope: `store/cart/lineItem/${earlier.has(itemId) ? 'updated' : 'created'}`,
        ...about,
        itemId,
      });
  for (const itemId of earlier.keys())
    if (!later.has(itemId)) world.events.emit(storeHash, { scope: 'store/cart/lineItem/deleted', ...about, itemId });
  world.events.emit(storeHash, { scope: 'store/cart/updated', ...about });
  if (after === null) world.events.emit(storeHash, { scope: 'store/cart/deleted', ...about });
}

/** Deletes a cart on somebody's word. */
export function deleteCart(world: World, store: StoreState, cart: CartRecord): void {
  store.carts.remove(cart.id);
  const about = { cartId: cart.id, channelId: cart.channelId };
  world.events.emit(store.profile.hash, { scope: 'store/cart/deleted', ...about });
}

/** The cart became a paid order (or one to be paid later) and is gone (BigCommerce docs: checkout orders). */
export function convertCart(world: World, store: StoreState, cart: CartRecord, orderId: number): void {
  store.carts.remove(cart.id);
  const { id: cartId, channelId } = cart;
  world.events.emit(store.profile.hash, { scope: 'store/cart/converted', cartId, channelId, orderId });
}
