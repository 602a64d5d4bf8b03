import { z } from 'zod';
import type { Money } from '#lib/core/money.ts';

// What the browser may ask of the catalogue and what it gets. Screens import the types only.

export const productSearchSchema = z.strictObject({ text: z.string().trim().min(1).max(200) });

const WHOLE_NUMBER = /^[1-9][0-9]{0,8}$/;

export const productParamsSchema = z.object({
  productId: z.string().regex(WHOLE_NUMBER, 'must be a whole number').transform(Number),
});

/** How much of a product or variant there is; null where its stock is not kept. */
export type StockLevel = number | null;

/** 0 for no limit. */
export interface QuantityLimits {
  readonly minimum: number;
  readonly maximum: number;
}

/** A product found by words. */
export interface ProductHit {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
  /** In the store's default currency; null where the platform tells none. */
  readonly price: Money | null;
  /** `variants`: each has a level of its own. */
  readonly stock: StockLevel | 'variants';
  readonly isVisible: boolean;
  /** The variant whose SKU was typed; null where the product itself was found. */
  readonly variantId: number | null;
}

export interface ProductHits {
  readonly hits: readonly ProductHit[];
  /** There may be more than are told. */
  readonly hasMore: boolean;
}

export interface OptionChoice {
  readonly id: number;
  readonly name: string;
  readonly values: readonly { readonly id: number; readonly label: string }[];
}

/**
 * How a modifier is answered. `unsupported`: a file, or another product, which orders made through the API cannot carry
 * (BigCommerce docs: Orders V2, create).
 */
export type ModifierKind = 'text' | 'lines' | 'number' | 'date' | 'tick' | 'choice' | 'unsupported';

export interface ModifierChoice extends OptionChoice {
  readonly kind: ModifierKind;
  readonly isRequired: boolean;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly maxLines: number | null;
  /** Decimal text. */
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly integersOnly: boolean;
  /** `YYYY-MM-DD`. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Of a tick: the words beside it, and the value that it stands for. */
  readonly tickLabel: string | null;
  readonly tickValueId: number | null;
}

export interface VariantChoice {
  readonly id: number;
  readonly sku: string;
  /** Null: it costs what the product does. */
  readonly price: Money | null;
  readonly stock: StockLevel;
  readonly isPurchasable: boolean;
  /** Value ids by option id. */
  readonly values: Readonly<Record<string, number>>;
}

/** A product with everything that a line of an order can say about it. */
export interface ProductDetail extends QuantityLimits {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
  readonly price: Money | null;
  /** Of the whole product; null where each variant has its own or none is kept. */
  readonly stock: StockLevel;
  readonly options: readonly OptionChoice[];
  readonly modifiers: readonly ModifierChoice[];
  readonly variants: readonly VariantChoice[];
}

export interface PickedOption {
  /** Of the option or modifier. */
  readonly id: number;
  /** Id of the chosen value as text, or the text itself. */
  readonly value: string;
  readonly name: string;
  readonly label: string;
}

/** A line that a person put together, before it has a place in an order. */
export type PickedLine = PickedProduct | PickedCustomLine;

export interface PickedProduct extends QuantityLimits {
  readonly kind: 'catalogue';
  readonly productId: number;
  /** Null for a product without variants. */
  readonly variantId: number | null;
  /** Chosen options and modifiers, all of them. */
  readonly options: readonly PickedOption[];
  /** Whether some of them are modifiers: only `options` can say them then. */
  readonly hasModifiers: boolean;
  readonly name: string;
  readonly sku: string;
  readonly quantity: number;
  /** In the store's default currency; null where the platform tells none. */
  readonly listPrice: Money | null;
  readonly stock: StockLevel;
}

export interface PickedCustomLine {
  readonly kind: 'custom';
  readonly name: string;
  readonly sku: string;
  readonly quantity: number;
  /** Decimal text in the order's currency. */
  readonly priceExTax: string;
  readonly priceIncTax: string;
}
