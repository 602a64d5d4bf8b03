import { compare, currencyPlaces, isAmount, minus, notNegative, placesOf, plain, sum } from '#lib/core/decimals.ts';
import type { Money } from '#lib/core/money.ts';
import type { RefundableAmount, RefundBasis, RefundSelection } from './contract.ts';

export { MOST_REASON_CHARACTERS } from './limits.ts';

/** What is wrong with a part of a selection. `field` is its place, such as `lines.17` or `order`. */
export interface SelectionProblem {
  readonly field: string;
  readonly code:
    | 'nothing'
    | 'unknown_item'
    | 'not_an_amount'
    | 'not_positive'
    | 'too_precise'
    | 'above_left'
    | 'not_whole'
    | 'above_pieces'
    | 'twice';
  /** The most that is possible: an amount, or pieces. */
  readonly most?: Money | number | undefined;
}

/** What earlier refunds tell, of one order. */
export interface EarlierRefund {
  readonly payments: readonly { readonly amount: Money; readonly isDeclined: boolean }[];
  readonly totalTax: Money | null;
  readonly items: readonly {
    readonly itemType: string;
    readonly itemId: number;
    readonly quantity: number | null;
    readonly requestedAmount: Money | null;
  }[];
}

/** A refund that no provider carried out took nothing. */
export function counts({ payments }: EarlierRefund): boolean {
  return payments.length === 0 || payments.some(({ isDeclined }) => !isDeclined);
}

/** What of a refund went back, or is still on its way: decimal text. */
export function effectiveAmount({ payments }: EarlierRefund): string {
  return sum(payments.filter(({ isDeclined }) => !isDeclined).map(({ amount }) => amount.amount));
}

/** What of an order's total, and of its tax, has not gone back yet. `refunded_amount` of the order is always zero. */
export function leftOf(order: { readonly total: Money; readonly tax: Money }, earlier: readonly EarlierRefund[]) {
  const taken = sum(earlier.map(effectiveAmount));
  const tax = sum(earlier.filter(counts).map(({ totalTax }) => notNegative(totalTax?.amount ?? '0')));
  const { currencyCode } = order.total;
  return {
    total: { amount: notNegative(minus(order.total.amount, taken)), currencyCode },
    tax: { amount: notNegative(minus(order.tax.amount, tax)), currencyCode },
  };
}

/** Pieces and amount that earlier refunds took of one thing. */
export function takenOf(earlier: readonly EarlierRefund[], itemType: string, itemId: number) {
  const items = earlier
    .filter(counts)
    .flatMap(({ items: all }) => all)
    .filter((item) => item.itemType === itemType && item.itemId === itemId);
  return {
    pieces: items.reduce((total, { quantity }) => total + (quantity ?? 0), 0),
    amount: sum(items.map(({ requestedAmount }) => notNegative(requestedAmount?.amount ?? '0'))),
  };
}

/** Everything that is wrong with a selection; none of it can be sent then. */
export function checkSelection(basis: RefundBasis, selection: RefundSelection): readonly SelectionProblem[] {
  if (selection.kind === 'tax') return checkAmount('tax', selection.amount, least(basis.leftTax, basis.left));
  const { lines, wrapping, shipping, handling, fees, order } = selection;
  const problems = [
    ...checkPieces('lines', lines, (id) => basis.lines.find((line) => line.id === id)?.left),
    ...checkPieces('wrapping', wrapping, (id) => basis.lines.find((line) => line.id === id)?.wrapping?.left),
    ...checkAmounts('shipping', shipping, basis.shipping, basis.left),
    ...checkAmounts('handling', handling, basis.handling, basis.left),
    ...checkAmounts('fees', fees, basis.fees, basis.left),
    ...(order === null ? [] : checkAmount('order', order, basis.left)),
  ];
  const isEmpty = [lines, wrapping, shipping, handling, fees].every((part) => part.length === 0) && order === null;
  if (isEmpty) return [{ field: '', code: 'nothing' }];
  if (problems.length > 0) return problems;
  // Amounts alone must fit too; what pieces come to is the quote's to tell.
  const asked = sum([...shipping, ...handling, ...fees].map(({ amount }) => amount).concat(order ?? '0'));
  return compare(asked, basis.left.amount) > 0 ? [{ field: '', code: 'above_left', most: basis.left }] : [];
}

function checkPieces(
  part: string,
  chosen: readonly { readonly id: number; readonly quantity: number }[],
  leftOfThing: (id: number) => number | undefined,
): SelectionProblem[] {
  const seen = new Set<number>();
  return chosen.flatMap(({ id, quantity }): SelectionProblem[] => {
    const field = `${part}.${id}`;
    const left = leftOfThing(id);
    if (left === undefined) return [{ field, code: 'unknown_item' }];
    if (seen.has(id)) return [{ field, code: 'twice' }];
    seen.add(id);
    if (!Number.isInteger(quantity)) return [{ field, code: 'not_whole', most: left }];
    if (quantity < 1) return [{ field, code: 'not_positive', most: left }];
    return quantity > left ? [{ field, code: 'above_pieces', most: left }] : [];
  });
}

function checkAmounts(
  part: string,
  chosen: readonly { readonly id: number; readonly amount: string }[],
  things: readonly RefundableAmount[],
  leftOfOrder: Money,
): SelectionProblem[] {
  const seen = new Set<number>();
  return chosen.flatMap(({ id, amount }): readonly SelectionProblem[] => {
    const field = `${part}.${id}`;
    const thing = things.find((each) => each.id === id);
    if (thing === undefined) return [{ field, code: 'unknown_item' }];
    if (seen.has(id)) return [{ field, code: 'twice' }];
    seen.add(id);
    return checkAmount(field, amount, least(thing.left, leftOfOrder));
  });
}

/** Null problems: an amount above zero, of no more decimals than its currency has, and no more than there is. */
function checkAmount(field: string, amount: string, most: Money): readonly SelectionProblem[] {
  if (!isAmount(amount)) return [{ field, code: 'not_an_amount', most }];
  if (compare(amount, '0') === 0) return [{ field, code: 'not_positive', most }];
  if (placesOf(amount) > currencyPlaces(most.currencyCode)) return [{ field, code: 'too_precise', most }];
  return compare(amount, most.amount) > 0 ? [{ field, code: 'above_left', most }] : [];
}

function least(one: Money, other: Money): Money {
  return compare(one.amount, other.amount) <= 0 ? one : other;
}

/** What the platform is asked for, amounts without padding. Throws a RangeError for a text that is no amount. */
export function toSubject(orderId: number, selection: RefundSelection) {
  if (selection.kind === 'tax') return { kind: 'tax' as const, amount: readable(selection.amount) };
  const pieces = (itemType: 'PRODUCT' | 'GIFT_WRAPPING', chosen: readonly { id: number; quantity: number }[]) =>
    chosen.map(({ id, quantity }) => ({ itemType, itemId: id, quantity }));
  const amounts = (
    itemType: 'SHIPPING' | 'HANDLING' | 'FEE' | 'ORDER',
    chosen: readonly { id: number; amount: string }[],
  ) => chosen.map(({ id, amount }) => ({ itemType, itemId: id, amount: readable(amount) }));
  return {
    kind: 'items' as const,
    items: [
      ...pieces('PRODUCT', selection.lines),
      ...pieces('GIFT_WRAPPING', selection.wrapping),
      ...amounts('SHIPPING', selection.shipping),
      ...amounts('HANDLING', selection.handling),
      ...amounts('FEE', selection.fees),
      ...(selection.order === null ? [] : amounts('ORDER', [{ id: orderId, amount: selection.order }])),
    ],
  };
}

function readable(amount: string): string {
  if (!isAmount(amount)) throw new RangeError('not an amount');
  return plain(amount);
}

interface QuotedWays {
  readonly total: Money;
  readonly methods: readonly (readonly {
    readonly providerId: string;
    readonly amount: Money;
    readonly isOffline: boolean;
  }[])[];
}

/** Whether payments are one of the quote's ways to the minor unit, and come to the quote's total. */
export function isWayOf(
  quote: QuotedWays,
  payments: readonly { readonly providerId: string; readonly amount: string; readonly isOffline: boolean }[],
): boolean {
  if (!payments.every(({ amount }) => isAmount(amount))) return false;
  if (compare(sum(payments.map(({ amount }) => amount)), quote.total.amount) !== 0) return false;
  return quote.methods.some(
    (way) =>
      way.length === payments.length &&
      way.every((part, index) => {
        const payment = payments[index];
        return (
          payment?.providerId === part.providerId &&
          payment.isOffline === part.isOffline &&
          compare(payment.amount, part.amount.amount) === 0
        );
      }),
  );
}

/** Whether two decimal texts are the same amount. */
export function isSameAmount(one: string, other: string): boolean {
  return isAmount(one) && isAmount(other) && compare(one, other) === 0;
}

/** No custom amount carries tax: the order's tax records stay as they are, and books show too much of it. */
export function givesNoTaxBack(selection: RefundSelection): boolean {
  return selection.kind === 'items' && selection.order !== null;
}
