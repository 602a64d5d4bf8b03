import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import { noSuchOrder } from './detail-service.ts';
import type { EditState } from './edit-state.ts';
import { withTaxes, type ReadParts } from './edit-view.ts';

/** An order for its edit form: order with fees, lines, addresses and tax rows, four calls at once. */
export async function readForEditing(ctx: Pick<OrderContext, 'bigcommerce'>, orderId: OrderId): Promise<EditState> {
  const { orders } = ctx.bigcommerce;
  const reading = readParts(ctx, orderId);
  const taxes = orders.taxes(orderId, reading.currency).catch(() => []);
  const parts = await reading.parts;
  return withTaxes(parts, await taxes);
}

/** The same without taxes, for what is compared before and after a save: three calls at once. Throws `not_found`. */
export async function readEditable(ctx: Pick<OrderContext, 'bigcommerce'>, orderId: OrderId): Promise<ReadParts> {
  return readParts(ctx, orderId).parts;
}

function readParts({ bigcommerce: { orders } }: Pick<OrderContext, 'bigcommerce'>, orderId: OrderId) {
  const order = orders
    .get(orderId, { include: ['fees'] })
    .then((found) => found ?? Promise.reject<never>(noSuchOrder()));
  const currency = order.then(({ currencyCode }) => currencyCode);
  // Whoever fails first tells the reader.
  currency.catch(() => undefined);
  const parts = Promise.all([
    order,
    orders.lines(orderId, currency).catch(sayWhichOrder),
    orders.shippingAddresses(orderId, currency).catch(sayWhichOrder),
  ]).then(([found, lines, addresses]): ReadParts => ({ order: found, lines, addresses }));
  parts.catch(() => undefined);
  return { currency, parts };
}

function sayWhichOrder(error: unknown): never {
  throw error instanceof AppError && error.code === 'not_found' ? noSuchOrder() : error;
}
