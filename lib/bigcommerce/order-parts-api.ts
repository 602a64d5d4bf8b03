import { parseAnswer, readJson, readJsonOrNull } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { OrderPartsApi } from './types/order-parts.ts';
import { toConsignments, wireIncludedConsignments } from './wire/consignment.ts';
import { toOrderLine, wireOrderLine } from './wire/order-line.ts';
import { toShippingAddress, wireShippingAddress } from './wire/shipping-address.ts';
import { toShippingQuote, wireShippingQuote } from './wire/shipping-quote.ts';

/** Single parts of orders, V2: what a person asks of one line or one delivery. */
export function createOrderPartsApi(options: RequestOptions): OrderPartsApi {
  return {
    async line(orderId, lineId, currency) {
      const ids = { order_id: orderId, product_id: lineId };
      const json = await readJsonOrNull({ operation: 'getOrderProduct', ids }, options);
      return json === null ? null : toOrderLine(parseAnswer(wireOrderLine, json), currency);
    },
    async shippingAddress(orderId, addressId, currency) {
      const ids = { order_id: orderId, id: addressId };
      const json = await readJsonOrNull({ operation: 'getOrderShippingAddress', ids }, options);
      return json === null ? null : toShippingAddress(parseAnswer(wireShippingAddress, json), currency);
    },
    async shippingQuote(orderId, addressId) {
      const ids = { order_id: orderId, shipping_address_id: addressId };
      const json = await readJson({ operation: 'getOrderShippingAddressShippingQuotes', ids }, options);
      return json === undefined ? null : toShippingQuote(parseAnswer(wireShippingQuote, json));
    },
    async consignments(orderId, currency, { withLines = false } = {}) {
      const query = withLines ? { include: 'consignments.line_items' } : {};
      const json = await readJson({ operation: 'getOrderConsignments', ids: { order_id: orderId }, query }, options);
      const wire = parseAnswer(wireIncludedConsignments, json);
      return wire === null ? null : toConsignments(wire, currency);
    },
  };
}
