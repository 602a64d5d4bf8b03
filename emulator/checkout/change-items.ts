import { randomUUID } from 'node:crypto';
import type { StoreState } from '../state/store-state.ts';
import type { CartItem, CartRecord, CatalogueItem, Consignment } from './cart-records.ts';
import { deliveryOptions } from './delivery-options.ts';

/** The cart with something put into it; the same thing with the same choices at the same price makes one item. */
export function withItem(cart: CartRecord, added: CartItem): CartRecord {
  const same = added.kind === 'catalogue' ? cart.items.find((item) => isSame(item, added)) : undefined;
  if (same === undefined) return { ...cart, items: [...cart.items, added] };
  return changedItem(cart, { ...same, quantity: same.quantity + added.quantity });
}

/** The cart with another state of one item; with none of it the item is gone. */
export function changedItem(cart: CartRecord, changed: CartItem): CartRecord {
  const items = cart.items.flatMap((item) => {
    if (item.id !== changed.id) return [item];
    return changed.quantity < 1 ? [] : [changed];
  });
  return { ...cart, items };
}

function isSame(item: CartItem, added: CatalogueItem): boolean {
  return (
    item.kind === 'catalogue' &&
    item.productId === added.productId &&
    item.variantId === added.variantId &&
    item.listPrice === added.listPrice &&
    item.name === added.name &&
    item.choices.size === added.choices.size &&
    [...added.choices].every(([id, value]) => item.choices.get(id) === value)
  );
}

export function piecesIn(cart: CartRecord | null): number {
  return (cart?.items ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** How many pieces of an item are meant. */
export interface WantedItem {
  readonly itemId: string;
  readonly quantity: number;
}

/**
 * Puts items into a consignment, out of any other. An item lies in one consignment as a whole: of one that is wanted in part,
 * the rest becomes an item of its own. Null when an item is not there, or not so many of it.
 */
export function assigned(cart: CartRecord, consignmentId: string, wanted: readonly WantedItem[]): CartRecord | null {
  let { items } = cart;
  for (const { itemId, quantity } of wanted) {
    const item = items.find(({ id }) => id === itemId);
    if (item === undefined || item.quantity < quantity) return null;
    if (item.quantity === quantity) continue;
    const rest = { ...item, id: randomUUID(), quantity: item.quantity - quantity, discount: 0 };
    items = items.flatMap((each) => (each === item ? [{ ...item, quantity }, rest] : [each]));
  }
  const ids = wanted.map(({ itemId }) => itemId);
  const consignments = cart.consignments.map((consignment) => ({
    ...consignment,
    itemIds: consignment.id === consignmentId ? ids : consignment.itemIds.filter((id) => !ids.includes(id)),
  }));
  return { ...cart, items, consignments };
}

/** The cart after a change: consignments without items are gone, and so are chosen options that are no longer offered. */
export function settled(store: StoreState, cart: CartRecord): CartRecord {
  const present = new Set(cart.items.map(({ id }) => id));
  const consignments = cart.consignments
    .map((consignment) => ({ ...consignment, itemIds: consignment.itemIds.filter((id) => present.has(id)) }))
    .filter(({ itemIds }) => itemIds.length > 0);
  const kept = { ...cart, consignments };
  return { ...kept, consignments: consignments.map((consignment) => withValidOption(store, kept, consignment)) };
}

function withValidOption(store: StoreState, cart: CartRecord, consignment: Consignment): Consignment {
  const { option } = consignment;
  if (option === null || option.methodId === 0) return consignment;
  const offered = deliveryOptions(store, cart, consignment).find(({ id }) => id === option.id);
  return { ...consignment, option: offered ?? null };
}
