import type { Product } from '../data/catalogue.ts';

/** The shop sells no more of a thing at once. */
export const MOST_PIECES = 99;

export interface Wanted {
  readonly productId: number;
  readonly variantId: number;
  readonly choices: ReadonlyMap<number, string>;
  readonly quantity: number;
}

/** What a product's form asks for, or why it cannot be had. */
export type Choice = { readonly ok: true; readonly wanted: Wanted } | { readonly ok: false; readonly problem: string };

/** Reads the form of a product page: `option_{id}` and `quantity`. */
export function chosenProduct(product: Product, form: Readonly<Record<string, unknown>>): Choice {
  const quantity = Number(form['quantity'] ?? 1);
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_PIECES)
    return { ok: false, problem: `Choose a quantity from 1 to ${MOST_PIECES}.` };
  const text = (optionId: number) => {
    const value = form[`option_${optionId}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  const variant = product.variants.find((each) =>
    product.options.every((option, index) => text(option.id) === String(each.valueIds[index])),
  );
  if (variant === undefined) return { ok: false, problem: 'Choose one of each option.' };
  const missing = product.modifiers.find((modifier) => modifier.required && text(modifier.id) === '');
  if (missing !== undefined) return { ok: false, problem: `Say something for "${missing.displayName}".` };
  const odd = product.modifiers.find(
    ({ id, values }) => text(id) !== '' && values.length > 0 && !values.some((value) => String(value.id) === text(id)),
  );
  if (odd !== undefined) return { ok: false, problem: `"${odd.displayName}" cannot be that.` };
  const chosen = [...product.options, ...product.modifiers].filter(({ id }) => text(id) !== '');
  const choices = new Map(chosen.map(({ id }) => [id, text(id)]));
  return { ok: true, wanted: { productId: product.id, variantId: variant.id, choices, quantity } };
}
