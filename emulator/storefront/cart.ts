import { randomUUID } from 'node:crypto';
import type { Product, Variant } from '../data/catalogue.ts';
import type { Units } from '../rules/money.ts';

/** A line of a shopper's cart. `choices` are value texts by option id, for options that make no variant. */
export interface CartLine {
  readonly id: string;
  readonly productId: number;
  readonly variantId: number;
  readonly choices: ReadonlyMap<number, string>;
  readonly quantity: number;
}

/** A shopper's cart in one store. Without a line there is none. */
export interface Cart {
  readonly id: string;
  readonly lines: readonly CartLine[];
}

export const MOST_PIECES = 99;

export interface Wanted {
  readonly productId: number;
  readonly variantId: number;
  readonly choices: ReadonlyMap<number, string>;
  readonly quantity: number;
}

/** The cart with something put into it; the same thing with the same choices makes one line. */
export function withLine(cart: Cart | null, wanted: Wanted): { readonly cart: Cart; readonly line: CartLine } {
  const present = cart ?? { id: randomUUID(), lines: [] };
  const same = present.lines.find((line) => isSame(line, wanted));
  if (same === undefined) {
    const line = { id: randomUUID(), ...wanted, quantity: Math.min(wanted.quantity, MOST_PIECES) };
    return { cart: { ...present, lines: [...present.lines, line] }, line };
  }
  const line = { ...same, quantity: Math.min(same.quantity + wanted.quantity, MOST_PIECES) };
  return { cart: { ...present, lines: present.lines.map((each) => (each === same ? line : each)) }, line };
}

/** The cart with another number of pieces on a line; none takes the line out, and the last one the cart. */
export function withQuantity(cart: Cart, lineId: string, quantity: number): Cart | null {
  const lines = cart.lines.flatMap((line) => {
    if (line.id !== lineId) return [line];
    return quantity < 1 ? [] : [{ ...line, quantity: Math.min(quantity, MOST_PIECES) }];
  });
  return lines.length === 0 ? null : { ...cart, lines };
}

function isSame(line: CartLine, wanted: Wanted): boolean {
  return (
    line.productId === wanted.productId &&
    line.variantId === wanted.variantId &&
    line.choices.size === wanted.choices.size &&
    [...wanted.choices].every(([id, value]) => line.choices.get(id) === value)
  );
}

/** A line with what the catalogue knows of it. */
export interface ShownLine extends CartLine {
  readonly product: Product;
  readonly variant: Variant;
  /** What was chosen, in words. */
  readonly details: readonly string[];
}

/** The lines of a cart with their products; what is no longer sold falls out. */
export function shownLines(cart: Cart | null, products: readonly Product[]): ShownLine[] {
  return (cart?.lines ?? []).flatMap((line) => {
    const product = products.find((each) => each.id === line.productId);
    const variant = product?.variants.find((each) => each.id === line.variantId);
    return product === undefined || variant === undefined
      ? []
      : [{ ...line, product, variant, details: detailsOf(line, product, variant) }];
  });
}

function detailsOf(line: CartLine, product: Product, variant: Variant): string[] {
  const chosen = product.options.map((option, index) => {
    const value = option.values.find((each) => each.id === variant.valueIds[index]);
    return `${option.displayName}: ${value?.label ?? ''}`;
  });
  const others = product.modifiers.flatMap((modifier) => {
    const text = line.choices.get(modifier.id);
    if (text === undefined) return [];
    return [`${modifier.displayName}: ${modifier.values.find(({ id }) => String(id) === text)?.label ?? text}`];
  });
  return [...chosen, ...others];
}

/** What the lines cost as prices are entered, before shipping. */
export function subtotalOf(lines: readonly ShownLine[]): Units {
  return lines.reduce((sum, line) => sum + line.variant.price * line.quantity, 0);
}

export function piecesIn(cart: Cart | null): number {
  return (cart?.lines ?? []).reduce((sum, line) => sum + line.quantity, 0);
}
