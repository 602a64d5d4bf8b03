import { tell } from '#lib/core/error-text.ts';
import { languageOf } from '#lib/core/languages.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { limitIn } from '#lib/core/spending-limit.ts';
import { AppError } from '#lib/core/errors.ts';
import { readBasis } from './basis-service.ts';
import type { RefundContext } from './context.ts';
import type { QuoteRequest, QuoteView, RefundSelection, RefundStudio } from './contract.ts';
import { readRestockTargets } from './restock-targets.ts';
import { toSubject } from './rules.ts';
import { toQuoteView, toRefundView } from './views.ts';

/** Everything that the refund screen opens with. Costs four calls at once, then two about the stock. */
export async function readStudio(ctx: RefundContext, orderId: OrderId): Promise<RefundStudio> {
  const asOf = ctx.clock.now().toISOString();
  const [{ basis, lines, refunds }, limits] = await Promise.all([
    readBasis(ctx, orderId),
    ctx.db.moneyLimits.of(ctx.user.id),
  ]);
  const targets = await readRestockTargets(ctx, lines);
  return {
    basis: {
      ...basis,
      lines: basis.lines.map((line) => ({ ...line, canRestock: targets.byLine.has(line.id) })),
    },
    history: refunds.map(toRefundView),
    personLimit: limitIn(limits, basis.currencyCode),
    restockProblem: targets.problem === null ? '' : tell(targets.problem, languageOf(ctx.user.locale)),
    asOf,
  };
}

/**
 * What a refund would come to. Costs one call and nothing else, so that it can follow a person's typing: limits are the
 * screen's to check here, and are checked again before anything is sent.
 */
export async function quoteRefund(
  ctx: RefundContext,
  orderId: OrderId,
  { currencyCode, selection }: QuoteRequest & { readonly selection: RefundSelection },
): Promise<QuoteView> {
  return toQuoteView(await ctx.bigcommerce.refunds.quote(orderId, requireSubject(orderId, selection), currencyCode));
}

/** Throws where a text in it is no amount: the platform is not asked for nonsense. */
function requireSubject(orderId: OrderId, selection: RefundSelection) {
  try {
    return toSubject(orderId, selection);
  } catch {
    throw new AppError('unprocessable', 'money.notANumber');
  }
}
