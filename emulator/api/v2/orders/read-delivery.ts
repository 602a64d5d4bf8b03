import { notFound } from '../../../http/errors.ts';
import { listOrNothing, NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { pageOf, pathId } from '../../../http/query.ts';
import { rfc2822 } from '../../../rules/dates.ts';
import { findOrder } from './find-order.ts';
import { READ_ORDERS } from './scopes.ts';
import { wireShippingAddress } from './wire-address.ts';
import { wireShipment } from './wire-shipment.ts';

/** The stored quote of an address: one object, or 204 for orders made by API or in the panel. */
function shippingQuote(call: Call, addressId: number): Reply {
  const { head, addresses } = findOrder(call);
  const address = addresses.find((each) => each.id === addressId);
  if (address === undefined) throw notFound();
  if (address.quote === null) return NO_CONTENT;
  return ok({
    id: String(address.id),
    uuid: address.quote.uuid,
    timestamp: rfc2822(head.created_s),
    shipping_provider_id: address.quote.provider_id,
    shipping_provider_quote: address.quote.quote,
    provider_code: address.quote.provider_code,
    carrier_code: '',
    rate_code: '',
    rate_id: '',
    method_id: address.quote.method_id,
  });
}

/** Where an order goes and what is under way. */
export const readDelivery: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/orders/:order_id/shipping_addresses',
    scopes: READ_ORDERS,
    query: ['page', 'limit'],
    run: (call) => {
      const { head, addresses, lines } = findOrder(call);
      const { hash } = call.store.profile;
      const page = pageOf(addresses, call.query);
      return listOrNothing(page.map((address) => wireShippingAddress(address, head.id, lines, hash)));
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/shipping_addresses/:address_id',
    scopes: READ_ORDERS,
    run: (call) => {
      const { head, addresses, lines } = findOrder(call);
      const addressId = pathId(call.params['address_id']);
      const address = addresses.find((each) => each.id === addressId);
      if (address === undefined) throw notFound();
      return ok(wireShippingAddress(address, head.id, lines, call.store.profile.hash));
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/shipping_addresses/:address_id/shipping_quotes',
    scopes: READ_ORDERS,
    run: (call) => shippingQuote(call, pathId(call.params['address_id'])),
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/consignments/shipping/:consignment_id/shipping_quotes',
    scopes: READ_ORDERS,
    run: (call) => shippingQuote(call, pathId(call.params['consignment_id'])),
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/shipments',
    scopes: READ_ORDERS,
    query: ['page', 'limit'],
    run: (call) => {
      const parts = findOrder(call);
      return listOrNothing(pageOf(parts.shipments, call.query).map((shipment) => wireShipment(shipment, parts)));
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/shipments/count',
    scopes: READ_ORDERS,
    run: (call) => ok({ count: findOrder(call).shipments.length }),
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/shipments/:shipment_id',
    scopes: READ_ORDERS,
    run: (call) => {
      const parts = findOrder(call);
      const shipmentId = pathId(call.params['shipment_id']);
      const shipment = parts.shipments.find((each) => each.id === shipmentId);
      if (shipment === undefined) throw notFound();
      return ok(wireShipment(shipment, parts));
    },
  },
];
