import { Decimal } from 'decimal.js';
import { addMoney, isZeroMoney, subtractMoney, type Money } from '#lib/core/money.ts';
import type { OrderDetail } from './contract.ts';

/** A sum of the order that must come to a figure that the platform states. */
export type CheckName = 'lines' | 'total' | 'columns' | 'tax';

/** Why a sum does not come to what is stated. `rowLeftOut`: the difference is exactly one row's amount. */
export type DifferenceReason =
  | { readonly kind: 'rounding' }
  | { readonly kind: 'rowLeftOut'; readonly row: TermName }
  | { readonly kind: 'otherColumn' }
  | { readonly kind: 'discountTax' }
  | { readonly kind: 'setBySomebody' }
  | { readonly kind: 'unexplained' };

export type TermName =
  | 'subtotal'
  | 'discount'
  | 'coupons'
  | 'shipping'
  | 'handling'
  | 'wrapping'
  | 'fees'
  | 'tax'
  | 'lines'
  | 'subtotalTax'
  | 'shippingTax'
  | 'handlingTax'
  | 'wrappingTax'
  | 'feesTax';

export interface Term {
  readonly name: TermName;
  readonly sign: 1 | -1;
  readonly amount: Money;
}

/** One sum, recomputed exactly: `computed` of the terms, what the platform states, and the reason for what lies between. */
export interface MoneyCheck {
  readonly name: CheckName;
  readonly terms: readonly Term[];
  readonly computed: Money;
  readonly stated: Money;
  /** `stated - computed`. */
  readonly difference: Money;
  /** Null when both are the same to the last place. */
  readonly reason: DifferenceReason | null;
}

type PricedDetail = Pick<OrderDetail, 'row' | 'lines' | 'totals' | 'fees' | 'taxParts' | 'currencies'>;

/**
 * Recomputes what hangs together in an order's amounts (BigCommerce docs: Orders V2): lines to subtotal, all rows to the grand
 * total, taxes to the total tax. With tax in prices lines are exact with it, else without.
 */
export function checkAmounts(detail: PricedDetail): readonly MoneyCheck[] {
  const total = checkTotal(detail);
  return [checkLines(detail), total, ...checkColumns(detail, total), checkTax(detail)];
}

function checkLines(detail: PricedDetail): MoneyCheck {
  const { lines, totals } = detail;
  const inclusive = totals.isTaxInclusive;
  const currency = detail.currencies.transactional;
  const amount = addMoney(currency, ...lines.map((line) => (inclusive ? line.totalIncTax : line.totalExTax)));
  const stated = inclusive ? totals.subtotalIncTax : totals.subtotalExTax;
  return check('lines', [{ name: 'lines', sign: 1, amount }], stated, detail, lines.length);
}

/** The platform's own identity: all rows with tax come to the total with tax, whatever the prices are shown in. */
function checkTotal(detail: PricedDetail): MoneyCheck {
  const { totals } = detail;
  const terms = totalTerms(detail, true);
  const made = check('total', terms, totals.totalIncTax, detail, terms.length);
  if (made.reason === null || made.reason.kind === 'rounding') return made;
  const withoutTax = check('total', totalTerms(detail, false), totals.totalIncTax, detail, terms.length);
  return withoutTax.reason === null ? { ...made, reason: { kind: 'otherColumn' } } : made;
}

/**
 * The rows as the page shows them where prices are without tax, plus the tax. Discounts are taken off the sum with tax, so they
 * can miss the total by the discounts' own tax.
 */
function checkColumns(detail: PricedDetail, total: MoneyCheck): readonly MoneyCheck[] {
  const { totals } = detail;
  if (totals.isTaxInclusive) return [];
  const made = check('columns', totalTerms(detail, false), totals.totalIncTax, detail, 0);
  if (made.reason === null) return [];
  const hasDiscount = !isZeroMoney(totals.discount) || !isZeroMoney(totals.couponDiscount);
  return [total.reason === null && hasDiscount ? { ...made, reason: { kind: 'discountTax' } } : made];
}

function totalTerms({ totals, fees, currencies }: PricedDetail, inclusive: boolean): Term[] {
  const pick = (incTax: Money, exTax: Money) => (inclusive ? incTax : exTax);
  const feeSum = addMoney(currencies.transactional, ...fees.map((fee) => pick(fee.costIncTax, fee.costExTax)));
  const terms: Term[] = [
    { name: 'subtotal', sign: 1, amount: pick(totals.subtotalIncTax, totals.subtotalExTax) },
    { name: 'discount', sign: -1, amount: totals.discount },
    { name: 'coupons', sign: -1, amount: totals.couponDiscount },
    { name: 'shipping', sign: 1, amount: pick(totals.shippingIncTax, totals.shippingExTax) },
    { name: 'handling', sign: 1, amount: pick(totals.handlingIncTax, totals.handlingExTax) },
    { name: 'wrapping', sign: 1, amount: pick(totals.wrappingIncTax, totals.wrappingExTax) },
    { name: 'fees', sign: 1, amount: feeSum },
  ];
  return inclusive ? terms : [...terms, { name: 'tax', sign: 1, amount: totals.totalTax }];
}

function checkTax(detail: PricedDetail): MoneyCheck {
  const { taxParts, totals, fees, currencies } = detail;
  const feeTax = addMoney(currencies.transactional, ...fees.map((fee) => subtractMoney(fee.costIncTax, fee.costExTax)));
  const terms: Term[] = [
    { name: 'subtotalTax', sign: 1, amount: taxParts.subtotal },
    { name: 'shippingTax', sign: 1, amount: taxParts.shipping },
    { name: 'handlingTax', sign: 1, amount: taxParts.handling },
    { name: 'wrappingTax', sign: 1, amount: taxParts.wrapping },
    { name: 'feesTax', sign: 1, amount: feeTax },
  ];
  return check('tax', terms, totals.totalTax, detail, terms.length);
}

function check(
  name: CheckName,
  terms: readonly Term[],
  stated: Money,
  detail: PricedDetail,
  roundings: number,
): MoneyCheck {
  const computed = sumOf(terms, stated.currencyCode);
  const difference = subtractMoney(stated, computed);
  return { name, terms, computed, stated, difference, reason: reasonOf(difference, terms, detail, roundings) };
}

function sumOf(terms: readonly Term[], currencyCode: string): Money {
  const plus = addMoney(currencyCode, ...terms.filter(({ sign }) => sign === 1).map(({ amount }) => amount));
  const minus = addMoney(currencyCode, ...terms.filter(({ sign }) => sign === -1).map(({ amount }) => amount));
  return subtractMoney(plus, minus);
}

function reasonOf(
  difference: Money,
  terms: readonly Term[],
  { row }: PricedDetail,
  roundings: number,
): DifferenceReason | null {
  const gap = new Decimal(difference.amount);
  if (gap.isZero()) return null;
  // Each part is rounded by itself: at most half of the smallest unit each.
  const unit = smallestUnit(difference.currencyCode);
  if (gap.abs().lte(unit.times(roundings).div(2))) return { kind: 'rounding' };
  const leftOut = terms.find(({ amount, sign }) => {
    const term = new Decimal(amount.amount).times(sign);
    return terms.length > 1 && !term.isZero() && gap.eq(term.neg());
  });
  if (leftOut !== undefined) return { kind: 'rowLeftOut', row: leftOut.name };
  // Only apps and staff can set a total or subtotal by hand; the shop itself cannot.
  return { kind: MADE_BY_HAND.has(row.source) ? 'setBySomebody' : 'unexplained' };
}

const MADE_BY_HAND: ReadonlySet<string> = new Set(['manual', 'external']);

/** 0.01 for dollars, 1 for yen, 0.001 for Kuwaiti dinars. */
export function smallestUnit(currencyCode: string): Decimal {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currencyCode,
  }).resolvedOptions();
  return new Decimal(10).pow(-maximumFractionDigits);
}
