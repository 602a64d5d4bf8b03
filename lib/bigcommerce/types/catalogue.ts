/** How a product's stock is kept: not at all, for the whole product, or for each variant. */
export type StockTracking = 'none' | 'product' | 'variant';

/** A product without its parts (BigCommerce docs: Catalog V3). Prices are in the store's default currency, as prices are entered in the store. */
export interface Product {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
  readonly type: 'physical' | 'digital' | 'other';
  /** Decimal text; what it costs without options. Null when the platform does not say. */
  readonly price: string | null;
  readonly tracking: StockTracking;
  readonly stockLevel: number;
  /** 0 for no limit. */
  readonly minimumQuantity: number;
  readonly maximumQuantity: number;
  readonly isVisible: boolean;
  /** `available`, `disabled`, `preorder`; the list may grow. */
  readonly availability: string;
}

export interface OptionValue {
  readonly id: number;
  readonly label: string;
  readonly isDefault: boolean;
}

/** What makes variants: size, colour. */
export interface ProductOption {
  readonly id: number;
  readonly name: string;
  /** `radio_buttons`, `rectangles`, `dropdown`, `swatch`, `product_list`, …; the list may grow. */
  readonly type: string;
  readonly values: readonly OptionValue[];
}

/** What can be said about a product without making another variant: an engraving, a gift note. */
export interface ProductModifier extends ProductOption {
  /** Besides the types of options: `text`, `multi_line_text`, `numbers_only_text`, `date`, `checkbox`, `file`. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly limits: ModifierLimits;
}

/** What may be typed; null for no limit. */
export interface ModifierLimits {
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly maxLines: number | null;
  /** Decimal text. */
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly integersOnly: boolean;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Of a checkbox: the words beside it, and the value that stands for a tick. */
  readonly checkboxLabel: string | null;
  readonly checkedValueId: number | null;
}

export interface Variant {
  readonly id: number;
  readonly productId: number;
  readonly sku: string;
  /** Decimal text; null when it costs what the product does. */
  readonly price: string | null;
  readonly stockLevel: number;
  readonly isPurchasable: boolean;
  readonly optionValues: readonly { readonly optionId: number; readonly valueId: number; readonly label: string }[];
}

/** A product with everything that a line of an order can say about it, without its variants: they are paged. */
export interface FullProduct extends Product {
  readonly options: readonly ProductOption[];
  readonly modifiers: readonly ProductModifier[];
}

export interface ProductSearch {
  /** Words in name, description, SKU or brand. */
  readonly keyword?: string | undefined;
  /** Exactly. */
  readonly sku?: string | undefined;
  readonly ids?: readonly number[] | undefined;
  /** 1 to 250. */
  readonly limit: number;
}

export interface CatalogueApi {
  /** One page, without parts: pages are cut to ten once options or modifiers are asked for. */
  products(search: ProductSearch): Promise<readonly Product[]>;
  /** Null when the store has no such product. Costs two calls at once, one more for every 250 variants. */
  product(productId: number): Promise<{ readonly product: FullProduct; readonly variants: readonly Variant[] } | null>;
  /** Variants with this SKU, exactly. */
  variantsBySku(sku: string): Promise<readonly Variant[]>;
  /** All variants of these products. */
  variantsOf(productIds: readonly number[]): Promise<readonly Variant[]>;
}
