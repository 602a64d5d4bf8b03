import { notFound } from '../../../http/errors.ts';
import { listOrNothing, ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { pageOf, pathId } from '../../../http/query.ts';
import { findOrder } from './find-order.ts';
import { READ_ORDERS } from './scopes.ts';
import { wireConsignments } from './wire-consignments.ts';
import { wireFee } from './wire-fee.ts';
import { wireLine } from './wire-line.ts';

const PAGING = ['page', 'limit'];

/** What an order consists of: lines, fees, consignments. */
export const readContents: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v2/orders/:order_id/products',
    scopes: READ_ORDERS,
    query: PAGING,
    run: (call) => {
      const { head, lines } = findOrder(call);
      return listOrNothing(pageOf(lines, call.query).map((line) => wireLine(line, head.id)));
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/products/:line_id',
    scopes: READ_ORDERS,
    run: (call) => {
      const { head, lines } = findOrder(call);
      const lineId = pathId(call.params['line_id']);
      const byLine = call.world.switches.orderProductPath === 'line';
      const line = lines.find((each) => (byLine ? each.id : each.product_id) === lineId);
      if (line === undefined) throw notFound();
      return ok(wireLine(line, head.id));
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/fees',
    scopes: READ_ORDERS,
    run: (call) => {
      const { feesAnswer, feeCostKey } = call.world.switches;
      const fees = findOrder(call).fees.map((fee) => wireFee(fee, feeCostKey));
      return ok(feesAnswer === 'wrapped' ? { fees } : fees);
    },
  },
  {
    method: 'GET',
    path: '/v2/orders/:order_id/consignments',
    scopes: READ_ORDERS,
    query: ['include'],
    run: (call) =>
      ok(
        wireConsignments(findOrder(call), {
          storeHash: call.store.profile.hash,
          withLines: call.query.get('include') === 'consignments.line_items',
          warning: call.world.switches.embeddedLinesWarning,
        }),
      ),
  },
];
