import { isZeroMoney, subtractMoney, type Money } from '#lib/core/money.ts';
import type { OrderLineView, OrderTotals } from './contract.ts';
import type { OrderFee } from './detail-contract.ts';

export type TotalRowName =
  | 'subtotal'
  | 'shipping'
  | 'handling'
  | 'wrapping'
  | 'discount'
  | 'coupons'
  | 'tax'
  | 'taxIncluded'
  | 'total'
  | 'storeCredit'
  | 'giftCertificate'
  | 'remaining';

export type TotalRow =
  | {
      readonly name: TotalRowName;
      readonly amount: Money;
      /** Taken off what stands above. */
      readonly isDeduction: boolean;
    }
  | { readonly name: 'fee'; readonly id: number; readonly label: string; readonly amount: Money };

type Fees = readonly OrderFee[];

/**
 * The rows of the totals block, in the order in which they add up. Only figures that the platform gave; the column is the
 * exact one of the order's tax setting, the other is derived there (BigCommerce docs: Orders V2, is_tax_inclusive_pricing).
 * Rows of zero are left out, but the subtotal and the grand total always stand.
 */
export function totalRows(totals: OrderTotals, fees: Fees): readonly TotalRow[] {
  const inclusive = totals.isTaxInclusive;
  return [
    plus('subtotal', inclusive ? totals.subtotalIncTax : totals.subtotalExTax),
    ...unlessZero(minus('discount', totals.discount)),
    ...unlessZero(minus('coupons', totals.couponDiscount)),
    ...unlessZero(plus('shipping', inclusive ? totals.shippingIncTax : totals.shippingExTax)),
    ...unlessZero(plus('handling', inclusive ? totals.handlingIncTax : totals.handlingExTax)),
    ...unlessZero(plus('wrapping', inclusive ? totals.wrappingIncTax : totals.wrappingExTax)),
    ...feeRows(fees, inclusive),
    ...(inclusive ? [] : unlessZero(plus('tax', totals.totalTax))),
    plus('total', totals.totalIncTax),
    ...(inclusive ? unlessZero(plus('taxIncluded', totals.totalTax)) : []),
    ...tenderRows(totals),
  ];
}

/** The exact unit price and total of a line under the order's tax setting; the other column is derived by the platform. */
export function exactPrices(
  line: OrderLineView,
  totals: OrderTotals,
): { readonly price: Money; readonly total: Money } {
  return totals.isTaxInclusive
    ? { price: line.priceIncTax, total: line.totalIncTax }
    : { price: line.priceExTax, total: line.totalExTax };
}

/** Store credit and gift certificates pay an order, they do not make it cheaper: they stand below the total. */
function tenderRows(totals: OrderTotals): TotalRow[] {
  const tender = [
    ...unlessZero(minus('storeCredit', totals.storeCredit)),
    ...unlessZero(minus('giftCertificate', totals.giftCertificate)),
  ];
  if (tender.length === 0) return [];
  const remaining = tender.reduce((left, row) => subtractMoney(left, row.amount), totals.totalIncTax);
  return [...tender, plus('remaining', remaining)];
}

function feeRows(fees: Fees, inclusive: boolean): TotalRow[] {
  return fees
    .map((fee): TotalRow => ({
      name: 'fee',
      id: fee.id,
      label: fee.name,
      amount: inclusive ? fee.costIncTax : fee.costExTax,
    }))
    .filter((row) => !isZeroMoney(row.amount));
}

function plus(name: TotalRowName, amount: Money): TotalRow {
  return { name, amount, isDeduction: false };
}

function minus(name: TotalRowName, amount: Money): TotalRow {
  return { name, amount, isDeduction: true };
}

function unlessZero(row: TotalRow): TotalRow[] {
  return isZeroMoney(row.amount) ? [] : [row];
}
