import { notFound } from '../../../../http/errors.ts';
import { ok } from '../../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../../http/operation.ts';
import { pathId } from '../../../../http/query.ts';
import type { PlacedRefund } from '../../../../state/refund-index.ts';
import type { Refund } from '../../../../state/refund-records.ts';
import { findOrder } from '../../../v2/orders/find-order.ts';
import { dateFilter, idList } from '../../filters.ts';
import { pageOfMany } from '../../paging.ts';
import { wireRefund, wireSingleRefund } from './wire-refund.ts';

const READ_MONEY = [
  'store_v2_transactions_read_only',
  'store_v2_transactions',
  'store_v2_orders_read_only',
  'store_v2_orders',
];

function paidBy(refund: Refund, transactionId: string): boolean {
  return refund.payments.some((payment) => String(payment.transaction_id) === transactionId);
}

const FILTERS = ['order_id:in', 'id:in', 'created:min', 'created:max', 'transaction_id'];

/** Refunds that the filters let through, by id. Naming orders spares looking at all of them. */
function filtered({ query, store }: Call): PlacedRefund[] {
  const [orderIds, ids] = [idList(query, 'order_id:in'), idList(query, 'id:in')];
  const [low, high] = [dateFilter(query, 'created:min') ?? 0, dateFilter(query, 'created:max') ?? Infinity];
  const transactionId = query.get('transaction_id');
  const candidates =
    orderIds === undefined
      ? store.refunds.slice(0, store.refunds.size)
      : [...orderIds].flatMap((orderId) =>
          (store.orders.find(orderId)?.refunds ?? []).map((refund) => ({ refund, orderId })),
        );
  return candidates
    .filter(
      ({ refund }) =>
        (ids === undefined || ids.has(refund.id)) &&
        refund.created_s >= low &&
        refund.created_s <= high &&
        (transactionId === null || paidBy(refund, transactionId)),
    )
    .toSorted((a, b) => a.refund.id - b.refund.id);
}

function list(call: Call): Reply {
  const { query, store, world } = call;
  const found = FILTERS.some((name) => query.has(name)) ? filtered(call) : null;
  const { data, meta } = pageOfMany(
    found?.length ?? store.refunds.size,
    (from, to) => (found?.slice(from, to) ?? store.refunds.slice(from, to)).map(wirePlaced),
    query,
  );
  return ok({ data, meta: world.switches.refundListMeta === 'pagination' ? meta : {} });
}

function wirePlaced({ refund, orderId }: PlacedRefund): Record<string, unknown> {
  return wireRefund(refund, orderId);
}

/** Refunds of one order, of all orders, and one. */
export const readRefunds: readonly Operation[] = [
  { method: 'GET', path: '/v3/orders/payment_actions/refunds', scopes: READ_MONEY, run: list },
  {
    method: 'GET',
    path: '/v3/orders/payment_actions/refunds/:refund_id',
    scopes: READ_MONEY,
    run: (call) => {
      const found = call.store.refunds.find(pathId(call.params['refund_id']));
      if (found === null) throw notFound();
      const { feeItemOfOneRefund } = call.world.switches;
      return ok({ data: wireSingleRefund(found.refund, found.orderId, feeItemOfOneRefund), meta: {} });
    },
  },
  {
    method: 'GET',
    path: '/v3/orders/:order_id/payment_actions/refunds',
    scopes: READ_MONEY,
    run: (call) => {
      const { head, refunds } = findOrder(call);
      const transactionId = call.query.get('transaction_id');
      const shown = refunds.filter((refund) => transactionId === null || paidBy(refund, transactionId));
      return ok({ data: shown.map((refund) => wireRefund(refund, head.id)), meta: {} });
    },
  },
];
