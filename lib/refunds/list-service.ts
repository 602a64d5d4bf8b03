import type { OrderId } from '#lib/core/ids.ts';
import type { RefundContext } from './context.ts';
import type { RefundView, StoreRefunds } from './contract.ts';
import { toRefundView } from './views.ts';

const PAGE_SIZE = 50;

/** All refunds of the store, newest first: the platform lists oldest first, so its pages are walked from the end. */
export async function listRefunds(ctx: RefundContext, { page }: { readonly page: number }): Promise<StoreRefunds> {
  const asOf = ctx.clock.now().toISOString();
  const first = await readPage(ctx, 1);
  if (first.total === null) return listBlind(ctx, page, asOf);
  const pages = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
  const wanted = Math.max(1, pages - page + 1);
  const { refunds } = wanted === 1 ? first : await readPage(ctx, wanted);
  return { refunds: await toViews(ctx, refunds), page, pages, hasOlder: wanted > 1, asOf };
}

/** Where the platform does not tell how many there are, the last page is found by halving. */
async function listBlind(ctx: RefundContext, page: number, asOf: string): Promise<StoreRefunds> {
  const isFull = async (at: number) => (await readPage(ctx, at)).refunds.length === PAGE_SIZE;
  let high = 1;
  while (await isFull(high)) high *= 2;
  let low = Math.max(1, Math.floor(high / 2));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await isFull(middle)) low = middle + 1;
    else high = middle;
  }
  const wanted = Math.max(1, high - page + 1);
  const { refunds } = await readPage(ctx, wanted);
  return { refunds: await toViews(ctx, refunds), page, pages: high, hasOlder: wanted > 1, asOf };
}

/** Of one order, newest first, as they are now. One call. */
export async function listOrderRefunds(
  ctx: RefundContext,
  orderId: OrderId,
  currencyCode: string,
): Promise<{ readonly refunds: readonly RefundView[] }> {
  const refunds = await ctx.bigcommerce.transactions.refunds(orderId, currencyCode);
  return { refunds: refunds.map(toRefundView).toReversed() };
}

// The currency is put in when the orders are known: one look into the index for the whole page.
const readPage = (ctx: RefundContext, page: number) =>
  ctx.bigcommerce.refunds.page({ page, limit: PAGE_SIZE }, () => UNKNOWN_CURRENCY);
const UNKNOWN_CURRENCY = 'XXX';

async function toViews(
  ctx: RefundContext,
  refunds: Awaited<ReturnType<typeof readPage>>['refunds'],
): Promise<readonly RefundView[]> {
  const found = await ctx.db.index.find([...new Set(refunds.map(({ orderId }) => orderId))]);
  const currencies = new Map(found.map(({ orderId, currencyCode }) => [orderId, currencyCode]));
  return refunds
    .map((refund) => inCurrency(toRefundView(refund), currencies.get(refund.orderId) ?? UNKNOWN_CURRENCY))
    .toReversed();
}

function inCurrency(view: RefundView, currencyCode: string): RefundView {
  const put = <T extends { amount: string } | null>(money: T) => money && { ...money, currencyCode };
  return {
    ...view,
    total: { ...view.total, currencyCode },
    tax: put(view.tax),
    effective: { ...view.effective, currencyCode },
    items: view.items.map((item) => ({ ...item, amount: put(item.amount) })),
    payments: view.payments.map((payment) => ({ ...payment, amount: { ...payment.amount, currencyCode } })),
  };
}
