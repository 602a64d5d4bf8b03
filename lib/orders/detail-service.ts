import type { Fee } from '#lib/bigcommerce/types/fee.ts';
import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { ShippingAddress } from '#lib/bigcommerce/types/shipping-address.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import type { OrderDetail } from './contract.ts';
import { toAddress, toDelivery, toLine, toTotals } from './detail-view.ts';
import { toCurrencies, toFees, toOrigin, toPickups, toTaxParts } from './detail-parts-view.ts';
import { noteRead } from './note-read.ts';
import { toOrderRow } from './row-view.ts';

/** An order with its lines, addresses and fees, as the platform tells them. */
export interface WholeOrder {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly addresses: readonly ShippingAddress[];
  readonly fees: readonly Fee[];
  /** When the reading began. */
  readonly asOf: IsoDate;
}

/**
 * Head, lines and addresses of one order, live. Costs three calls at once, one more for every 250 lines: the platform cuts
 * longer lists silently (BigCommerce docs: Orders V2, order products).
 */
export async function readWholeOrder(ctx: OrderContext, orderId: OrderId): Promise<WholeOrder> {
  const asOf = ctx.clock.now().toISOString();
  const { orders } = ctx.bigcommerce;
  const reading = orders
    .get(orderId, { include: ['consignments', 'fees'] })
    .then((order) => order ?? Promise.reject(noSuchOrder()));
  const currency = reading.then((order) => order.currencyCode);
  // Whoever fails first tells the reader; without this, the currency nobody waits for any more would end the process.
  currency.catch(() => undefined);
  const [order, lines, addresses] = await Promise.all([
    reading,
    orders.lines(orderId, currency).catch(sayWhichOrder),
    orders.shippingAddresses(orderId, currency).catch(sayWhichOrder),
  ]);
  const [fees] = await Promise.all([
    // A platform that does not embed them is asked for them.
    order.fees ?? orders.fees(orderId, order.currencyCode),
    noteRead(ctx, { order, lines, deliveries: addresses, fetchedAt: new Date(asOf) }),
  ]);
  return { order, lines, addresses, fees, asOf };
}

/** One order for its screen: what the platform tells, and what the app knows besides. */
export async function readOrder(ctx: OrderContext, orderId: OrderId): Promise<OrderDetail> {
  const [{ order, lines, addresses, fees, asOf }, storefront] = await Promise.all([
    readWholeOrder(ctx, orderId),
    ctx.db.storefront.factsOf(orderId),
  ]);
  const sameCart = order.cartId === null ? [] : await ctx.db.history.ordersOfCart(order.cartId, orderId);
  return {
    row: toOrderRow(order),
    lines: lines.map(toLine),
    billing: toAddress(order.billingAddress),
    deliveries: addresses.map(toDelivery),
    totals: toTotals(order),
    customerMessage: order.customerMessage ?? '',
    ipAddress: order.ipAddress ?? order.ipAddressV6 ?? '',
    paymentProviderId: order.paymentProviderId ?? '',
    shippedAt: order.dateShipped,
    asOf,
    fees: toFees(fees),
    pickups: toPickups(order.consignments),
    origin: toOrigin(order, sameCart),
    currencies: toCurrencies(order),
    taxParts: toTaxParts(order),
    storefront,
  };
}

/** Parts of an order that does not exist can be refused before the order is. */
function sayWhichOrder(error: unknown): never {
  throw error instanceof AppError && error.code === 'not_found' ? noSuchOrder() : error;
}

/** The same words for a number that no order has and for one of another store. */
export function noSuchOrder(): AppError {
  return new AppError('not_found', 'orders.noSuchOrder');
}
