import type { OrderLine } from '../state/line-records.ts';
import type { WantedStock } from '../state/stock.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';

/** Whether goods of the catalogue can be had for an order: in stock, and neither fewer nor more than the product allows. */
export function canBeHad(store: StoreState, lines: readonly OrderLine[]): boolean {
  return store.stock.allows(goodsOf(lines));
}

/** Takes an order's goods from the stock and tells subscribers. */
export function takeGoods(world: World, store: StoreState, lines: readonly OrderLine[], orderId: number): void {
  for (const want of goodsOf(lines)) take(world, store, want, orderId);
}

function goodsOf(lines: readonly OrderLine[]): WantedStock[] {
  return lines
    .filter((line) => line.product_id !== 0)
    .map((line) => ({ productId: line.product_id, variantId: line.variant_id, quantity: line.quantity }));
}

function take(world: World, store: StoreState, want: WantedStock, orderId: number): void {
  const taken = { ...want, quantity: -want.quantity };
  const entry = store.stock.change(taken, { atMs: world.clock.nowMs(), reason: 'order placed', orderId });
  if (entry === null) return;
  const { productId, variantId, change: value } = entry;
  const { hash } = store.profile;
  if (store.stock.rulesOf(productId).tracking === 'product')
    world.events.emit(hash, { scope: 'store/product/inventory/order/updated', productId, value });
  else
    world.events.emit(hash, {
      scope: 'store/sku/inventory/order/updated',
      productId,
      variantId,
      skuId: variantId,
      value,
    });
}
