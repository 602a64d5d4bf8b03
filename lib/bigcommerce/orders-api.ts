import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import type { OrderId } from '#lib/core/ids.ts';
import { observed } from './currency-of-order.ts';
import type { OperationName } from './operations.ts';
import { newOrderBody } from './new-order-body.ts';
import { deliveryBody } from './order-edit-body.ts';
import { changeBody, filterParameters, includeParameters, listParameters } from './order-parameters.ts';
import { readAllV2 } from './paging.ts';
import { parseAnswer, readJson, readJsonOrNull } from './read.ts';
import type { RequestOptions } from './request.ts';
import type { CurrencyOfOrder, OrdersApi } from './types/client.ts';
import type { Order, OrderPage, UnreadableOrder } from './types/order.ts';
import { toCoupon, wireCoupon } from './wire/coupon.ts';
import { toFee, wireFees } from './wire/fee.ts';
import { toOrderLine, wireOrderLine } from './wire/order-line.ts';
import { toOrderMessage, wireOrderMessage } from './wire/order-message.ts';
import { toOrderCounts, toOrderStatus, wireOrderCounts, wireOrderStatuses } from './wire/order-status.ts';
import { toOrderTax, wireOrderTax } from './wire/order-tax.ts';
import { orderSchema } from './wire/order.ts';
import { describeIssues } from './wire/shapes.ts';
import { toShipment, wireShipment } from './wire/shipment.ts';
import { toShippingAddress, wireShippingAddress } from './wire/shipping-address.ts';
import { write } from './write.ts';

/** Orders V2 of one store. */
export function createOrdersApi(options: RequestOptions): OrdersApi {
  const part = createPartReader(options);
  return {
    async list(query = {}) {
      const json = await readJson({ operation: 'getOrders', query: listParameters(query) }, options);
      return readPage(json === undefined ? [] : parseAnswer(z.array(z.unknown()), json));
    },
    async count(filter = {}) {
      const json = await readJson({ operation: 'getOrdersCount', query: filterParameters(filter) }, options);
      return toOrderCounts(parseAnswer(wireOrderCounts, json));
    },
    async get(orderId, { include } = {}) {
      const query = includeParameters(include);
      const json = await readJsonOrNull({ operation: 'getOrder', ids: { order_id: orderId }, query }, options);
      return json === null ? null : parseAnswer(orderSchema, json);
    },
    lines: (orderId, currency) => part('getOrderProducts', orderId, currency, wireOrderLine, toOrderLine),
    shippingAddresses: (orderId, currency) =>
      part('getOrderShippingAddresses', orderId, currency, wireShippingAddress, toShippingAddress),
    coupons: (orderId, currency) => part('getOrderCoupons', orderId, currency, wireCoupon, toCoupon),
    taxes: (orderId, currency, { details = false } = {}) =>
      part('getOrderTaxes', orderId, currency, wireOrderTax, toOrderTax, details ? { details: true } : {}),
    messages: (orderId) => part('getOrderMessages', orderId, '', wireOrderMessage, toOrderMessage),
    shipments: (orderId, currency) => part('getOrderShipments', orderId, currency, wireShipment, toShipment),
    async fees(orderId, currency) {
      const code = observed(currency);
      const json = await readJson({ operation: 'getOrderFees', ids: { order_id: orderId } }, options);
      const fees = parseAnswer(wireFees, json);
      const currencyCode = await code;
      return fees.map((fee) => toFee(fee, currencyCode));
    },
    async statuses() {
      const json = await readJson({ operation: 'getOrderStatuses' }, options);
      return parseAnswer(wireOrderStatuses, json).map((status) => toOrderStatus(status, status.order));
    },
    create: (order) => write({ operation: 'createOrder', body: newOrderBody(order) }, options, readOrder),
    update: (orderId, change) =>
      write({ operation: 'updateOrder', ids: { order_id: orderId }, body: changeBody(change) }, options, readOrder),
    updateShippingAddress: (orderId, addressId, change) =>
      write(
        {
          operation: 'updateOrderShippingAddress',
          ids: { order_id: orderId, address_id: addressId },
          body: deliveryBody(change),
        },
        options,
        () => ({}),
      ),
    archive: (orderId) => write({ operation: 'deleteOrder', ids: { order_id: orderId } }, options, () => ({})),
  };
}

/** Reads one paged part of an order. The currency is awaited last, so that it can come from a read under way. */
function createPartReader(options: RequestOptions) {
  return async <Wire extends { readonly id: number }, Part>(
    operation: OperationName,
    orderId: OrderId,
    currency: CurrencyOfOrder,
    wire: z.ZodType<Wire>,
    toPart: (wire: Wire, currencyCode: string) => Part,
    query = {},
  ): Promise<readonly Part[]> => {
    const code = observed(currency);
    const items = await readAllV2({ operation, ids: { order_id: orderId }, query }, wire, options);
    const currencyCode = await code;
    return items.map((item) => toPart(item, currencyCode));
  };
}

/** A large page takes a tenth of a second to read. So many rows are a few milliseconds, and then whoever else waits gets a turn. */
const ROWS_AT_ONCE = 20;

async function readPage(rows: readonly unknown[]): Promise<OrderPage> {
  const orders: Order[] = [];
  const unreadable: UnreadableOrder[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % ROWS_AT_ONCE === 0) await nextTurn();
    const parsed = orderSchema.safeParse(row);
    if (parsed.success) orders.push(parsed.data);
    else unreadable.push({ id: idOf(row), reason: describeIssues(parsed.error) });
  }
  return { orders, unreadable, received: rows.length };
}

function idOf(row: unknown): number | null {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'number' ? row.id : null;
}

function readOrder(json: unknown): { order: Order } | null {
  const parsed = orderSchema.safeParse(json);
  return parsed.success ? { order: parsed.data } : null;
}
