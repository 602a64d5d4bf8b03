import type { World } from '../world.ts';
import type { Cart } from './cart.ts';
import { SHOP_CHANNEL } from './shop.ts';

/** Tells subscribers what became of a cart: a first line makes it, the last one's end ends it; each change is an update too. */
export function tellCart(
  world: World,
  storeHash: string,
  change: { readonly before: Cart | null; readonly after: Cart | null; readonly itemId: string },
): void {
  const { before, after, itemId } = change;
  const cartId = (after ?? before)?.id;
  if (cartId === undefined) return;
  const about = { cartId, channelId: SHOP_CHANNEL };
  const had = before?.lines.some(({ id }) => id === itemId) === true;
  const has = after?.lines.some(({ id }) => id === itemId) === true;
  if (before === null) world.events.emit(storeHash, { scope: 'store/cart/created', ...about });
  if (has || had)
    world.events.emit(storeHash, {
      scope: `store/cart/lineItem/${!had ? 'created' : has ? 'updated' : 'deleted'}`,
      ...about,
      itemId,
    });
  world.events.emit(storeHash, { scope: 'store/cart/updated', ...about });
  if (after === null) world.events.emit(storeHash, { scope: 'store/cart/deleted', ...about });
}
