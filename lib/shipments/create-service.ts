import { say } from '#lib/core/error-text.ts';
import type { NewShipment, Shipment } from '#lib/bigcommerce/types/shipment.ts';
import { requireDone, type Facts } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { ShipmentContext, ShipmentReadContext } from './context.ts';
import type { CreateShipmentRequest, ShipmentDone } from './contract.ts';
import { NO_SUCH_ORDER, readShipped, readState } from './order-state.ts';
import { firstTooMany } from './rules.ts';
import { plain, shipmentFacts } from './shipment-view.ts';

export const CREATE_SHIPMENT_ACTION = 'shipment.create';

export interface CreateShipmentCommand extends CreateShipmentRequest {
  readonly orderId: OrderId;
  readonly idempotencyKey: string;
}

interface TooMany {
  readonly lineId: number;
  readonly left: number;
}

/**
 * Makes one shipment: pieces of lines that go to one address (BigCommerce docs: Create an order shipment). It is sent once; when
 * the answer is lost, the order's shipments tell. Costs two calls one after the other, and one round to read back.
 */
export async function createShipment(ctx: ShipmentContext, command: CreateShipmentCommand): Promise<ShipmentDone> {
  const { orderId, addressId, items, idempotencyKey, ...details } = command;
  const shipment: NewShipment = { orderAddressId: addressId, items: items.map(toItem), ...details };
  let before: readonly number[] = [];
  const outcome = await ctx.db.acts.carryOut<{ shipment: Shipment }, TooMany>({
    userId: ctx.user.id,
    orderId,
    action: CREATE_SHIPMENT_ACTION,
    idempotencyKey,
    payload: { addressId, items, ...details },
    change: { addressId, items: items.map((item) => ({ ...item })), ...said(details) },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const [{ order, lines }, known] = await Promise.all([
        readState(ctx, orderId),
        ctx.bigcommerce.shipments.list(orderId, ''),
      ]);
      const stop = firstTooMany(items, lines, addressId);
      if (stop !== null) return { kind: 'stop', stop };
      before = known.map(({ id }) => id);
      const send = () => ctx.bigcommerce.shipments.create(orderId, shipment, order.currencyCode);
      return { kind: 'go', before: { statusId: order.statusId, shipmentIds: before }, send };
    },
    look: async () => findMade(ctx, orderId, shipment, before),
    conclude: concludeMade,
  });
  if (outcome.kind === 'stopped') throw tooMany(outcome.stop);
  if (outcome.kind === 'refused' && outcome.availableQuantity !== undefined)
    throw await whichLine(ctx, command, outcome.availableQuantity);
  const { shipmentId } = requireDone(outcome, { notDone: 'shipping.notCreated', notFound: NO_SUCH_ORDER });
  return { shipmentId: Number(shipmentId), ...(await readShipped(ctx, orderId)) };
}

/** The shipment that came of a request, among those that the order did not have before; null when it is not there. */
export async function findMade(
  ctx: ShipmentReadContext,
  orderId: OrderId,
  wanted: NewShipment,
  before: readonly number[],
): Promise<{ shipment: Shipment } | null> {
  const shipments = await ctx.bigcommerce.shipments.list(orderId, '');
  const shipment = shipments.find((one) => !before.includes(one.id) && isSame(one, wanted));
  return shipment === undefined ? null : { shipment };
}

export function concludeMade({ shipment }: { readonly shipment: Shipment }) {
  return { after: shipmentFacts(shipment), answer: { shipmentId: shipment.id } };
}

function isSame(shipment: Shipment, wanted: NewShipment): boolean {
  if (shipment.orderAddressId !== null && shipment.orderAddressId !== wanted.orderAddressId) return false;
  const goods = (items: NewShipment['items']) =>
    items
      .map(({ orderProductId, quantity }) => `${orderProductId} ${quantity}`)
      .sort()
      .join();
  if (goods(shipment.items) !== goods(wanted.items)) return false;
  return plain(shipment.trackingNumber ?? '') === plain(wanted.trackingNumber ?? '');
}

function toItem({ lineId, quantity }: CreateShipmentRequest['items'][number]) {
  return { orderProductId: lineId, quantity };
}

function said(details: Readonly<Record<string, string | undefined>>): Facts {
  return Object.fromEntries(Object.entries(details).flatMap(([name, text]) => (text ? [[name, text]] : [])));
}

/** The platform says how many are left, and not always of what: somebody else shipped meanwhile, so the order tells. */
async function whichLine(ctx: ShipmentContext, command: CreateShipmentCommand, available: number): Promise<AppError> {
  const { lines } = await readState(ctx, command.orderId);
  const found = firstTooMany(command.items, lines, command.addressId);
  return tooMany(found ?? { lineId: command.items[0]?.lineId ?? 0, left: available });
}

function tooMany({ lineId, left }: TooMany): AppError {
  const said = left === 0 ? 'shipping.nothingLeft' : say('shipping.onlyLeft', { left });
  const field = `items.${lineId}`;
  return new AppError('unprocessable', said, { field, details: { lineId, availableQuantity: left } });
}
