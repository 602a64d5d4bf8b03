import type { CartRecord } from '../../../checkout/cart-records.ts';
import { PlatformError } from '../../../http/errors.ts';
import type { StoreState } from '../../../state/store-state.ts';
import { unprocessable } from '../json-body.ts';

/** Refuses what one order cannot have: 409 outside a product's limits, 422 for more than there is. */
export function checkStock(store: StoreState, cart: CartRecord): void {
  const wanted = cart.items.flatMap((item) =>
    item.kind === 'catalogue'
      ? [{ productId: item.productId, variantId: item.variantId, quantity: item.quantity }]
      : [],
  );
  for (const { productId, quantity } of wanted) {
    const { minimum, maximum } = store.stock.rulesOf(productId);
    if (quantity < minimum)
      throw new PlatformError(409, `The minimum quantity of product ${productId} in one order is ${minimum}.`);
    if (maximum > 0 && quantity > maximum)
      throw new PlatformError(409, `The maximum quantity of product ${productId} in one order is ${maximum}.`);
  }
  if (!store.stock.allows(wanted))
    throw unprocessable({}, 'The requested quantity of one or more products is not in stock.');
}
