import type { Address } from '#lib/bigcommerce/types/address.ts';
import type { ShippingAddress } from '#lib/bigcommerce/types/shipping-address.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { ShipmentReadContext } from './context.ts';
import type { ShipAddress, ShipmentRecord, ShipPlan, ShopperMail } from './contract.ts';
import { readState, toShipOrder } from './order-state.ts';
import { toShipmentRecord } from './shipment-view.ts';

/** What can be shipped of an order, and to where. Costs three calls at once, then two for the mails. */
export async function readShipPlan(ctx: ShipmentReadContext, orderId: OrderId): Promise<ShipPlan> {
  const reading = readState(ctx, orderId);
  const currency = reading.then(({ order }) => order.currencyCode);
  currency.catch(() => undefined);
  const [{ order, lines }, addresses, mail] = await Promise.all([
    reading,
    ctx.bigcommerce.orders.shippingAddresses(orderId, currency),
    reading.then((state) => readShopperMail(ctx, state.order.channelId ?? 1)),
  ]);
  return { order: toShipOrder(order), addresses: addresses.map(toShipAddress), lines, mail };
}

/** Whether a shipment mails the shopper. A store that does not let us ask costs this answer, not the screen. */
async function readShopperMail(ctx: ShipmentReadContext, channelId: number): Promise<ShopperMail> {
  try {
    const { combinedOrderStatus } = await ctx.bigcommerce.emailStatuses.ofChannel(channelId);
    return combinedOrderStatus === null ? 'unknown' : combinedOrderStatus ? 'sent' : 'off';
  } catch (error) {
    if (error instanceof AppError) return 'unknown';
    throw error;
  }
}

/** One shipment as it can be edited. Costs two calls at once. */
export async function readShipment(
  ctx: ShipmentReadContext,
  orderId: OrderId,
  shipmentId: number,
): Promise<ShipmentRecord> {
  const shipment = await ctx.bigcommerce.shipments.get(orderId, shipmentId, '');
  if (shipment === null) throw new AppError('not_found', NO_SUCH_SHIPMENT);
  return toShipmentRecord(shipment);
}

export const NO_SUCH_SHIPMENT = 'shipping.noSuchShipment';

function toShipAddress({ id, shippingMethod, ...address }: ShippingAddress): ShipAddress {
  return { ...toAddress(address), id, shippingMethod: shippingMethod ?? '' };
}

function toAddress(address: Address): Omit<ShipAddress, 'id' | 'shippingMethod'> {
  const { firstName, lastName, company, street1, street2, city, state, zip, country, phone, email } = address;
  return {
    ...{ firstName, lastName, company, street1, street2, city, state, zip, country, phone, email },
    countryCode: address.countryIso2,
    formFields: address.formFields.map(({ name, value }) => ({ name, value: [value].flat().join(', ') })),
  };
}
