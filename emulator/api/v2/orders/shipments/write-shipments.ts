import { notFound } from '../../../../http/errors.ts';
import { NO_CONTENT, ok } from '../../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../../http/operation.ts';
import { pathId } from '../../../../http/query.ts';
import { mailShopper } from '../../../../orders/order-mails.ts';
import { isFullyShipped, statusAfterShipment } from '../../../../rules/shipping.ts';
import type { Shipment } from '../../../../state/delivery-records.ts';
import { objectBody } from '../../body-fields.ts';
import { findOrder } from '../find-order.ts';
import { WRITE_ORDERS } from '../scopes.ts';
import { wireShipment } from '../wire-shipment.ts';
import { checkShipmentFields, shipmentAddress, shipmentText } from './shipment-fields.ts';
import { shipmentItems, withShipped } from './shipment-items.ts';

const UNSAID = {
  tracking_number: '',
  tracking_link: '',
  shipping_method: '',
  comments: '',
  merchant_shipping_cost: 0,
  shipping_provider: 'custom',
  tracking_carrier: '',
};

/** Ships: counts the pieces, may move the order's status, and mails the shopper. */
function create(call: Call): Reply {
  const parts = findOrder(call);
  const { head } = parts;
  const { switches } = call.world;
  const body = objectBody(call.body);
  checkShipmentFields(body, true);
  const addressId = shipmentAddress(body, parts);
  const items = shipmentItems(body, parts.lines, addressId);
  const text = shipmentText(body, UNSAID, switches.shippingProviders);
  const lines = withShipped(parts.lines, items, 1);
  const shipment: Shipment = {
    ...text,
    id: call.store.orders.nextId('shipment'),
    customer_id: head.customer_id,
    order_address_id: addressId,
    created_s: call.nowS,
    items,
  };
  call.store.orders.save(head.id, {
    head: {
      ...head,
      status_id: switches.shipmentMovesStatus ? statusAfterShipment(head.status_id, lines) : head.status_id,
      shipped_s: isFullyShipped(lines) ? call.nowS : head.shipped_s,
      modified_s: call.nowS,
    },
    lines,
    shipments: [...parts.shipments, shipment],
  });
  const after = findOrder(call);
  mailShopper(call.world, call.store, after.head, 'shipment created');
  return { status: 201, body: wireShipment(shipment, after) };
}

function update(call: Call): Reply {
  const parts = findOrder(call);
  const shipment = shipmentOfPath(call, parts.shipments);
  const body = objectBody(call.body);
  checkShipmentFields(body, false);
  const addressId = 'order_address_id' in body ? shipmentAddress(body, parts) : shipment.order_address_id;
  const text = shipmentText(body, shipment, call.world.switches.shippingProviders);
  const changed = { ...shipment, ...text, order_address_id: addressId };
  call.store.orders.save(parts.head.id, {
    head: { ...parts.head, modified_s: call.nowS },
    shipments: parts.shipments.map((each) => (each === shipment ? changed : each)),
  });
  return ok(wireShipment(changed, parts));
}

/** Takes shipments back: the pieces are to be shipped again, the status stays what it was. */
function remove(call: Call, gone: readonly Shipment[]): Reply {
  const { head, lines, shipments } = findOrder(call);
  if (gone.length === 0) return NO_CONTENT;
  const left = withShipped(
    lines,
    gone.flatMap((shipment) => shipment.items),
    -1,
  );
  call.store.orders.save(head.id, {
    head: { ...head, shipped_s: isFullyShipped(left) ? head.shipped_s : 0, modified_s: call.nowS },
    lines: left,
    shipments: shipments.filter((shipment) => !gone.some(({ id }) => id === shipment.id)),
  });
  return NO_CONTENT;
}

function shipmentOfPath(call: Call, shipments: readonly Shipment[]): Shipment {
  const shipmentId = pathId(call.params['shipment_id']);
  const shipment = shipments.find((each) => each.id === shipmentId);
  if (shipment === undefined) throw notFound();
  return shipment;
}

/** Shipments of an order. Reading them stands with the addresses. */
export const writeShipments: readonly Operation[] = [
  { method: 'POST', path: '/v2/orders/:order_id/shipments', scopes: WRITE_ORDERS, run: create },
  {
    method: 'DELETE',
    path: '/v2/orders/:order_id/shipments',
    scopes: WRITE_ORDERS,
    run: (call) => remove(call, findOrder(call).shipments),
  },
  { method: 'PUT', path: '/v2/orders/:order_id/shipments/:shipment_id', scopes: WRITE_ORDERS, run: update },
  {
    method: 'DELETE',
    path: '/v2/orders/:order_id/shipments/:shipment_id',
    scopes: WRITE_ORDERS,
    run: (call) => remove(call, [shipmentOfPath(call, findOrder(call).shipments)]),
  },
];
