import type { Money } from '#lib/core/money.ts';

/** A fee on the whole order (BigCommerce docs: Order fees). Its `id` is the item id when it is refunded. */
export interface Fee {
  readonly id: number;
  readonly type: string;
  readonly displayNameCustomer: string | null;
  readonly displayNameMerchant: string | null;
  readonly source: string | null;
  readonly baseCost: Money;
  readonly costExTax: Money;
  readonly costIncTax: Money;
  readonly costTax: Money;
  /** Null: the store's tax class for fees applies. */
  readonly taxClassId: number | null;
}
