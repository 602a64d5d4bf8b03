/** What is counted at one place (BigCommerce docs: Inventory items). A product counted as a whole stands under its first variant. */
export interface InventoryItem {
  readonly productId: number;
  readonly variantId: number;
  readonly sku: string | null;
  readonly locationId: number;
  readonly locationName: string | null;
  /** Pieces at the location, sold or not yet. */
  readonly onHand: number;
  /** Pieces that can be sold. */
  readonly availableToSell: number;
}

/** So many pieces more (or, below zero, fewer) of a product counted as a whole, or of a variant. */
export interface StockChange {
  readonly locationId: number;
  readonly counted: { readonly productId: number } | { readonly variantId: number };
  readonly quantity: number;
}
