import type { OrderId } from '#lib/core/ids.ts';
import { readAllV2 } from './paging.ts';
import { parseAnswer, readJson, readJsonOrNull } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { ShipmentsApi } from './types/fulfillment-apis.ts';
import type { Shipment } from './types/shipment.ts';
import { newShipmentBody, shipmentBody, toShipment, wireShipment, wireShipmentCount } from './wire/shipment.ts';
import { write } from './write.ts';

/** Shipments of one store's orders, V2. */
export function createShipmentsApi(options: RequestOptions): ShipmentsApi {
  const idsOf = (orderId: OrderId, shipmentId: number) => ({ order_id: orderId, shipment_id: shipmentId });
  return {
    async list(orderId, currency) {
      const call = { operation: 'getOrderShipments', ids: { order_id: orderId } } as const;
      return (await readAllV2(call, wireShipment, options)).map((wire) => toShipment(wire, currency));
    },
    async get(orderId, shipmentId, currency) {
      const call = { operation: 'getOrderShipment', ids: idsOf(orderId, shipmentId) } as const;
      const json = await readJsonOrNull(call, options);
      return json === null ? null : toShipment(parseAnswer(wireShipment, json), currency);
    },
    async count(orderId) {
      const json = await readJson({ operation: 'getOrderShipmentsCount', ids: { order_id: orderId } }, options);
      return parseAnswer(wireShipmentCount, json).count;
    },
    create: (orderId, shipment, currency) =>
      write(
        { operation: 'createOrderShipments', ids: { order_id: orderId }, body: newShipmentBody(shipment) },
        options,
        (json) => readShipment(json, currency),
      ),
    update: (orderId, shipmentId, details, currency) =>
      write(
        { operation: 'updateOrderShipment', ids: idsOf(orderId, shipmentId), body: shipmentBody(details) },
        options,
        (json) => readShipment(json, currency),
      ),
    delete: (orderId, shipmentId) =>
      write({ operation: 'deleteOrderShipment', ids: idsOf(orderId, shipmentId) }, options, () => ({})),
    deleteAll: (orderId) =>
      write({ operation: 'deleteOrderShipments', ids: { order_id: orderId } }, options, () => ({})),
  };
}

function readShipment(json: unknown, currency: string): { shipment: Shipment } | null {
  const parsed = wireShipment.safeParse(json);
  return parsed.success ? { shipment: toShipment(parsed.data, currency) } : null;
}
