import type { StoreCoupon } from '../data/coupons.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import type { CartRecord } from './cart-records.ts';
import { saveCart } from './save-cart.ts';

/** Applies a coupon to a cart that has not got it, and tells subscribers. Answers the cart as kept. */
export function applyCoupon(world: World, store: StoreState, cart: CartRecord, coupon: StoreCoupon): CartRecord | null {
  const kept = saveCart(world, store, cart, { ...cart, couponCodes: [...cart.couponCodes, coupon.code] });
  const { id: cartId, channelId } = cart;
  world.events.emit(store.profile.hash, { scope: 'store/cart/couponApplied', cartId, channelId, couponId: coupon.id });
  return kept;
}

/** Takes a coupon off again. */
export function removeCoupon(world: World, store: StoreState, cart: CartRecord, code: string): CartRecord | null {
  return saveCart(world, store, cart, { ...cart, couponCodes: cart.couponCodes.filter((each) => each !== code) });
}
