import type { EditFields } from './edit-fields-rules.ts';
import type { EditPair } from './edit-state.ts';

/** A line to be added. */
export interface NewLineWish {
  /** Null for a custom line. */
  readonly productId: number | null;
  readonly variantId: number | null;
  readonly options: readonly { readonly optionId: number; readonly value: string }[];
  readonly name: string;
  readonly sku: string;
  readonly quantity: number;
  readonly price: EditPair;
  /** True: the platform prices it, with price lists and group discounts; `price` is then only what is expected. */
  readonly isPricedByStore: boolean;
}

export interface NewFeeWish {
  readonly name: string;
  readonly cost: EditPair;
}

/** What a person wants to be different, on top of whatever the order is. */
export interface EditWish {
  /** New values by path; only those that differ. */
  readonly to: EditFields;
  readonly newLines: readonly NewLineWish[];
  readonly newFees: readonly NewFeeWish[];
  /** True: a changed address moves neither tax nor charges. False: the platform recalculates the order for it. */
  readonly keepTotals: boolean;
}

export const NO_WISH: EditWish = { to: {}, newLines: [], newFees: [], keepTotals: true };
