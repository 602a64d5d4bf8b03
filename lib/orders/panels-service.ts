import type { Transaction } from '#lib/bigcommerce/types/transaction.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import type { DiscountsView, MessageView, PanelOf, ShipmentView, TransactionView } from './contract.ts';
import { toDiscounts, toMessage, toShipment, toTransaction } from './panel-views.ts';

/** Payment events, oldest first. Costs one call. */
export async function readTransactions(ctx: OrderContext, orderId: OrderId): Promise<PanelOf<TransactionView[]>> {
  return degrade('transactions', async () => {
    const result = await ctx.bigcommerce.transactions.list(orderId);
    if (result.kind === 'unavailable')
      return unavailable(
        'BigCommerce cannot read payments right now. Try again in a minute; the rest of the order is up to date.',
      );
    return { kind: 'shown', items: [...result.transactions].sort(byDate).map(toTransaction) };
  });
}

function byDate(a: Transaction, b: Transaction): number {
  return (a.dateCreated ?? '').localeCompare(b.dateCreated ?? '') || a.id - b.id;
}

/** Shipments, with their tracking links. Costs one call: the caller, who has the order open, knows its currency. */
export async function readShipments(
  ctx: OrderContext,
  orderId: OrderId,
  currency: string,
): Promise<PanelOf<ShipmentView[]>> {
  const shipments = await ctx.bigcommerce.orders.shipments(orderId, currency);
  return { kind: 'shown', items: shipments.map(toShipment) };
}

/** The conversation with the shopper; the platform lets no app answer it. Costs one call. */
export async function readMessages(ctx: OrderContext, orderId: OrderId): Promise<PanelOf<MessageView[]>> {
  const messages = await ctx.bigcommerce.orders.messages(orderId);
  return { kind: 'shown', items: messages.map(toMessage) };
}

/** Coupons, and taxes with what each is on. Costs two calls at once; fees come with the order itself. */
export async function readDiscounts(
  ctx: OrderContext,
  orderId: OrderId,
  currency: string,
): Promise<PanelOf<DiscountsView>> {
  const { orders } = ctx.bigcommerce;
  const [coupons, taxes] = await Promise.all([
    orders.coupons(orderId, currency),
    orders.taxes(orderId, currency, { details: true }),
  ]);
  return { kind: 'shown', items: toDiscounts(coupons, taxes) };
}

/** A family that the store did not grant costs its panel, not the page. */
async function degrade<T>(family: string, read: () => Promise<PanelOf<T>>): Promise<PanelOf<T>> {
  try {
    return await read();
  } catch (error) {
    if (!isMissingScope(error)) throw error;
    return unavailable(
      `This store has not given Orderdeck permission to read ${family}. The owner can approve it by installing the app again.`,
    );
  }
}

/** Only that: a token that the platform refuses altogether is the whole page's matter. */
function isMissingScope(error: unknown): boolean {
  return error instanceof AppError && error.code === 'store_needs_approval' && 'family' in error;
}

function unavailable(message: string): { kind: 'unavailable'; message: string } {
  return { kind: 'unavailable', message };
}
