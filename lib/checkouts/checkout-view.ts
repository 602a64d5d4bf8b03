import type { Checkout } from '#lib/bigcommerce/types/checkout.ts';
import type { CheckoutDraftRow } from '#lib/db/checkout-drafts.ts';
import type { CheckoutContext } from './context.ts';
import { keptLines, knownLines, readKept } from './known-lines.ts';
import { CART_LIFE_MS } from './limits.ts';
import { checkoutProblems } from './rules.ts';
import type { CheckoutSummary, CheckoutView } from './view-contract.ts';

/** What a screen is shown of a checkout. */
export function toView(row: CheckoutDraftRow, checkout: Checkout): CheckoutView {
  const { cartId: _, changedAt, lines, ...shown } = checkout;
  return {
    ...shown,
    id: row.id,
    lines: lines.map(({ choices: __, ...line }) => line),
    problems: checkoutProblems(checkout),
    orderId: row.orderId ?? checkout.orderId,
    createdAt: row.createdAt.toISOString(),
    expiresAt: expiryOf(changedAt).toISOString(),
  };
}

/** Keeps of a checkout what its draft keeps, and shows it. No call. */
export async function keepAndShow(
  ctx: Pick<CheckoutContext, 'db'>,
  row: CheckoutDraftRow,
  checkout: Checkout,
): Promise<CheckoutView> {
  const { version, customerId, totals, changedAt } = checkout;
  await ctx.db.checkoutDrafts.saveState(row.id, {
    version,
    customerId,
    lines: keptLines(checkout, readKept(row.lines)),
    total: totals.grandTotal.amount,
    changedAt: new Date(changedAt),
    expiresAt: expiryOf(changedAt),
  });
  return toView(row, checkout);
}

export function toSummary(row: CheckoutDraftRow): CheckoutSummary {
  const { lines, leftOut } = knownLines(readKept(row.lines));
  return {
    id: row.id,
    lines: [...lines, ...leftOut].map(({ name, quantity }) => ({ name, quantity })),
    total: { amount: row.total, currencyCode: row.currencyCode },
    channelId: row.channelId,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}

function expiryOf(changedAt: string): Date {
  return new Date(new Date(changedAt).getTime() + CART_LIFE_MS);
}
