import type { Address, FormField } from './address.ts';

/** Figures without and with tax, as decimal text. The platform wants both or neither (BigCommerce docs: Orders V2, update). */
export interface PairChange {
  readonly exTax: string;
  readonly incTax: string;
}

/** Parts of an address; what is left out stays. `formFields` replaces the whole list. */
export type AddressChange = Partial<Omit<Address, 'formFields'>> & { readonly formFields?: readonly FormField[] };

/** With `id` it patches that address, without one it adds another. Sent inside an order it makes the platform recalculate. */
export interface DeliveryChange extends AddressChange {
  readonly id?: number | undefined;
  readonly shippingMethod?: string | undefined;
}

export interface ChosenOption {
  /** Id of the product's option or modifier. */
  readonly optionId: number;
  /** Id of the chosen value as text, or the text itself. */
  readonly value: string;
}

/**
 * Gift wrapping of a line, named whole: what is left out the platform fills in by itself. `cost` is for all pieces of the line
 * (BigCommerce docs: Orders V2, `wrapping_cost_ex_tax`).
 */
export interface WrappingChange {
  readonly id: number;
  readonly name: string;
  readonly message: string;
  readonly cost: PairChange;
}

/** A line of the order; the fields that it names change, and every discount and promotion on it is cleared by the platform. */
export interface LinePatch {
  readonly id: number;
  /** 0 removes the line. */
  readonly quantity?: number | undefined;
  readonly price?: PairChange | undefined;
  /** Only lines of the catalogue take it; `none` takes it off. */
  readonly wrapping?: WrappingChange | 'none' | undefined;
  /** Asked for by some stores although nothing about them changes. */
  readonly names?: { readonly customer: string; readonly merchant: string } | undefined;
}

/** A new line: of the catalogue, or custom with name and price. Never repeat a change that has one: it would be added twice. */
export interface NewLine {
  readonly productId?: number | undefined;
  readonly variantId?: number | undefined;
  readonly options?: readonly ChosenOption[] | undefined;
  readonly name?: string | undefined;
  readonly sku?: string | undefined;
  readonly quantity: number;
  /** Left out, the platform prices a product of the catalogue. */
  readonly price?: PairChange | undefined;
}

/** A fee with an id stays under it, one without is new. */
export interface FeeChange {
  readonly id?: number | undefined;
  readonly type: string;
  readonly nameCustomer: string;
  readonly nameMerchant: string;
  readonly source?: string | undefined;
  readonly taxClassId?: number | null | undefined;
  readonly cost: PairChange;
}

/** What an update of an order may name beside status and notes. Everything that is left out stays as it is. */
export interface OrderEdit {
  /** 0 makes it a guest's. */
  readonly customerId?: number | undefined;
  readonly customerMessage?: string | undefined;
  readonly paymentMethod?: string | undefined;
  readonly externalOrderId?: string | undefined;
  /** Must name `zip`. */
  readonly billingAddress?: AddressChange | undefined;
  readonly shippingAddresses?: readonly DeliveryChange[] | undefined;
  readonly changedLines?: readonly LinePatch[] | undefined;
  readonly newLines?: readonly NewLine[] | undefined;
  /** The manual discount. */
  readonly discountAmount?: string | undefined;
  readonly shippingCost?: PairChange | undefined;
  readonly handlingCost?: PairChange | undefined;
  readonly wrappingCost?: PairChange | undefined;
  /** The whole set: a fee that is missing from it is deleted. */
  readonly fees?: readonly FeeChange[] | undefined;
  /** By hand, instead of what the parts come to. Overriding one of the two leaves the other as it is: send both. */
  readonly subtotal?: PairChange | undefined;
  readonly total?: PairChange | undefined;
}
