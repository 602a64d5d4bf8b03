import type { OrderLine } from '#lib/bigcommerce/types/order-line.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { optionForStaff } from '#lib/core/line-option.ts';
import type { ShipmentReadContext } from './context.ts';
import type { ShipLine, ShipOrder, ShippedOrder } from './contract.ts';
import { shipProgress, statusToOffer } from './rules.ts';

export interface OrderState {
  readonly order: Order;
  readonly lines: readonly ShipLine[];
}

/** An order with its lines, live: two calls at once, more for many lines. Throws `not_found` for none. */
export async function readState(ctx: ShipmentReadContext, orderId: OrderId): Promise<OrderState> {
  const { orders } = ctx.bigcommerce;
  const reading = orders.get(orderId).then((order) => order ?? Promise.reject(noSuchOrder()));
  const currency = reading.then((order) => order.currencyCode);
  currency.catch(() => undefined);
  const [order, lines] = await Promise.all([reading, orders.lines(orderId, currency).catch(sayWhichOrder)]);
  return { order, lines: lines.map(toShipLine) };
}

/** The order as it is after a write, put into the index as well. */
export async function readShipped(ctx: ShipmentReadContext, orderId: OrderId): Promise<ShippedOrder> {
  const readAt = ctx.clock.now();
  const { order, lines } = await readState(ctx, orderId);
  await putIntoIndex(ctx, order, readAt);
  return {
    order: toShipOrder(order),
    lines: lines.map(({ id, quantityShipped }) => ({ id, quantityShipped })),
    offeredStatusId: statusToOffer(order.statusId, shipProgress(lines)),
  };
}

/** What was written on the platform stays written when this fails; the platform's event brings the row then. */
export async function putIntoIndex(ctx: ShipmentReadContext, order: Order, readAt: Date): Promise<void> {
  try {
    await ctx.db.index.put([{ order, lines: null, deliveries: null, fetchedAt: readAt }]);
  } catch (error) {
    ctx.log.warn({ orderId: order.id, err: error }, 'a shipment is not in the index yet');
  }
}

export function toShipOrder(order: Order): ShipOrder {
  const { id, statusId, isDeleted, currencyCode } = order;
  const statusLabel = order.customStatus ?? order.status ?? String(statusId);
  return { id, statusId, statusLabel, isArchived: isDeleted, currencyCode };
}

function toShipLine(line: OrderLine): ShipLine {
  const { id, quantity, quantityShipped, quantityRefunded, orderAddressId } = line;
  const leftOut = leftOutOf(line);
  return {
    id,
    name: line.nameMerchant ?? line.name,
    sku: line.sku ?? '',
    options: line.options.map(optionForStaff),
    bin: line.binPickingNumber ?? '',
    quantity,
    quantityShipped,
    quantityRefunded,
    addressId: leftOut === null ? orderAddressId : null,
    leftOut,
  };
}

function leftOutOf({ type, orderPickupMethodId }: OrderLine): ShipLine['leftOut'] {
  if (type === 'digital' || type === 'giftcertificate') return type;
  return orderPickupMethodId === null ? null : 'pickup';
}

/** Parts of an order that does not exist can be refused before the order is. */
function sayWhichOrder(error: unknown): never {
  throw error instanceof AppError && error.code === 'not_found' ? noSuchOrder() : error;
}

export const NO_SUCH_ORDER = 'orders.noSuchOrder';

export function noSuchOrder(): AppError {
  return new AppError('not_found', NO_SUCH_ORDER);
}
