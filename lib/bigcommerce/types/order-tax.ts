import type { Money } from '#lib/core/money.ts';

/** A tax applied to an order (BigCommerce docs: Order taxes). */
export interface OrderTax {
  readonly id: number;
  readonly orderAddressId: number | null;
  readonly orderPickupMethodId: number | null;
  readonly taxClassId: number | null;
  readonly salesTaxId: string | null;
  readonly name: string | null;
  /** Also `Automatic Tax` or `API Tax Override`. */
  readonly class: string | null;
  /** Percentage as decimal text. */
  readonly rate: string | null;
  readonly priority: number;
  readonly priorityAmount: Money;
  readonly lineAmount: Money;
  readonly orderProductId: number | null;
  /** `item`, `shipping`, `handling`, `gift-wrapping`. */
  readonly lineItemType: string | null;
}
