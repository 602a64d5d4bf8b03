import { compare, minus, notNegative, plain } from '#lib/core/decimals.ts';
import { movesTax, planEdit, recalculates, type EditPlan, type OrderBody } from './edit-plan-rules.ts';
import { predictTotals, wipedLines, type WipedLine } from './edit-prediction-rules.ts';
import type { EditState, EditTotals } from './edit-state.ts';
import { NO_WISH, type EditWish } from './edit-wish-rules.ts';

/** Why the figures after are an estimate: only the platform knows the rest. */
export type Uncertainty =
  /** The goods go to another state or country, whose tax is not known here. */
  | 'tax_of_new_place'
  /** A new line is priced by the store's price lists. */
  | 'priced_by_store';

/** What the figures do not show. */
export type Caution =
  /** The goods go elsewhere, and the tax stays that of the old place until something makes the platform recalculate. */
  'tax_kept';

export interface EditPreview {
  readonly plan: EditPlan;
  readonly before: EditTotals;
  readonly after: EditTotals;
  /** Empty: the figures after are exact. */
  readonly uncertain: readonly Uncertainty[];
  readonly cautions: readonly Caution[];
  /** Promotions that this takes off their lines for good. */
  readonly wiped: readonly WipedLine[];
  /** What the total moves by merely because the platform adds the order up anew: somebody had set it by hand. "0" for nothing. */
  readonly correction: string;
  readonly money: Settlement;
}

/** Who owes whom once the edit is saved. Amounts are not negative. */
export type Settlement =
  | { readonly kind: 'even' }
  /** Not paid yet: the whole of it is due. */
  | { readonly kind: 'due'; readonly amount: string }
  /** Paid, and now there is more to pay, or something to give back. */
  | { readonly kind: 'owed_by_customer'; readonly amount: string }
  | { readonly kind: 'owed_to_customer'; readonly amount: string };

/** What saving a wish would do, before it is done. */
export function previewEdit(state: EditState, wish: EditWish): EditPreview {
  const plan = planEdit(state, wish);
  const after = totalsAfter(state, plan.order, wish);
  return {
    plan,
    before: state.totals,
    after,
    uncertain: uncertainties(state, plan.order, wish),
    cautions: keepsForeignTax(state, plan) ? ['tax_kept'] : [],
    wiped: wipedLines(state, plan.order),
    correction: correctionOf(state, plan.order),
    money: settlementOf(state, after),
  };
}

function totalsAfter(state: EditState, order: OrderBody | null, wish: EditWish): EditTotals {
  if (order === null || !recalculates(order)) return state.totals;
  const added = predictTotals(state, order, wish.newLines);
  const total = order.total ?? added.total;
  return { ...added, subtotal: order.subtotal ?? added.subtotal, total, tax: minus(total.incTax, total.exTax) };
}

function keepsForeignTax(state: EditState, { order, deliveries }: EditPlan): boolean {
  const moved = deliveries.map(({ id, change }) => ({ id, ...change }));
  return movesTax(state, { shippingAddresses: moved }) || (movesTax(state, order) && order?.total !== undefined);
}

function uncertainties(state: EditState, order: OrderBody | null, wish: EditWish): readonly Uncertainty[] {
  return [
    ...(movesTax(state, order) && order?.total === undefined ? (['tax_of_new_place'] as const) : []),
    ...(wish.newLines.some(({ isPricedByStore }) => isPricedByStore) ? (['priced_by_store'] as const) : []),
  ];
}

/** The difference that adding up the order as it is makes to its total. */
function correctionOf(state: EditState, order: OrderBody | null): string {
  if (!recalculates(order) || order?.total !== undefined) return '0';
  const { total } = predictTotals(state, {}, NO_WISH.newLines);
  return minus(total.incTax, state.totals.total.incTax);
}

/** Payment states in which the shopper's money is there, or promised by a bank. */
const PAID: ReadonlySet<string> = new Set(['authorized', 'captured', 'capture pending', 'paid', 'partially refunded']);

function settlementOf(state: EditState, after: EditTotals): Settlement {
  const total = after.total.incTax;
  if (!PAID.has(state.paymentStatus)) {
    const amount = plain(notNegative(minus(total, state.credited)));
    return compare(amount, '0') === 0 ? { kind: 'even' } : { kind: 'due', amount };
  }
  const moved = minus(total, state.totals.total.incTax);
  const sign = compare(moved, '0');
  if (sign === 0) return { kind: 'even' };
  return sign > 0
    ? { kind: 'owed_by_customer', amount: moved }
    : { kind: 'owed_to_customer', amount: minus(state.totals.total.incTax, total) };
}
