import { dataOf, idOf, listOf, objectOf } from '../answers.ts';
import type { Session } from '../session.ts';
import { freshOrder } from './order-parts.ts';

const ACTIONS = '/v3/orders/{order_id}/payment_actions';

/** Transactions, captures, voids, quotes and refunds. */
export async function driveMoney(session: Session, ids: readonly number[]): Promise<void> {
  for (const order_id of ids.slice(0, 80)) {
    await session.right('GET /v3/orders/{order_id}/transactions', { path: { order_id } });
    await session.right(`GET ${ACTIONS}/refunds`, { path: { order_id } });
  }
  await driveCaptures(session);
  await driveRefunds(session);
  const refunds = listOf(
    await session.right('GET /v3/orders/payment_actions/refunds', { query: { limit: 50, page: 1 } }),
  );
  await session.right('GET /v3/orders/payment_actions/refunds', {
    query: {
      'order_id:in': refunds
        .map((refund) => String(refund['order_id']))
        .slice(0, 5)
        .join(','),
    },
  });
  for (const { id } of refunds.slice(0, 20))
    await session.right('GET /v3/orders/payment_actions/refunds/{refund_id}', { path: { refund_id: Number(id) } });
}

async function ordersThatAre(session: Session, paymentStatus: string): Promise<Record<string, unknown>[]> {
  const orders = listOf(await session.right('GET /v2/orders', { query: { limit: 250 } }));
  return orders.filter((order) => order['payment_status'] === paymentStatus);
}

async function driveCaptures(session: Session): Promise<void> {
  const [one, other] = await ordersThatAre(session, 'authorized');
  await session.right(`POST ${ACTIONS}/capture`, { path: { order_id: Number(one?.['id']) } });
  await session.wrong(`POST ${ACTIONS}/capture`, 'a capture under way', 422, {
    path: { order_id: Number(one?.['id']) },
  });
  await session.right(`POST ${ACTIONS}/void`, { path: { order_id: Number(other?.['id']) } });
  await session.control('POST', '/clock', { advance_ms: 60_000 });
  await session.right('GET /v3/orders/{order_id}/transactions', { path: { order_id: Number(one?.['id']) } });
}

async function driveRefunds(session: Session): Promise<void> {
  const paid = (await ordersThatAre(session, 'captured')).slice(0, 12);
  for (const [index, order] of paid.entries()) {
    const path = { order_id: Number(order['id']) };
    const [line] = listOf(await session.right('GET /v2/orders/{order_id}/products', { path }));
    const items = [
      { item_type: 'PRODUCT', item_id: Number(line?.['id']), quantity: 1, reason: 'broken' },
      ...(index % 3 === 0 ? [{ item_type: 'ORDER', item_id: path.order_id, amount: 0.1 }] : []),
    ];
    const quote = objectOf(dataOf(await session.right(`POST ${ACTIONS}/refund_quotes`, { path, body: { items } })));
    const methods = Array.isArray(quote['refund_methods']) ? quote['refund_methods'] : [];
    const ways: unknown[] = Array.isArray(methods.at(-1)) ? methods.at(-1) : [];
    const payments = ways.map((way) => {
      const { provider_id, amount, offline } = objectOf(way);
      return { provider_id, amount, offline };
    });
    const [first] = payments;
    await session.wrong(`POST ${ACTIONS}/refunds`, 'another amount than quoted', 422, {
      path,
      body: { items, payments: [{ ...first, amount: 0.01 }] },
    });
    const refundId = idOf(await session.right(`POST ${ACTIONS}/refunds`, { path, body: { items, payments } }));
    await session.right('GET /v3/orders/payment_actions/refunds/{refund_id}', { path: { refund_id: refundId } });
    await session.control('POST', '/clock', { advance_ms: 10_000 });
    await session.right(`GET ${ACTIONS}/refunds`, { path });
    await session.right('GET /v3/orders/{order_id}/transactions', { path });
  }
  const unpaid = await freshOrder(session, { status_id: 7 });
  await session.wrong(`POST ${ACTIONS}/refund_quotes`, 'items and a tax adjustment', 422, {
    path: { order_id: unpaid.order_id },
    body: { items: [{ item_type: 'PRODUCT', item_id: unpaid.lineIds[0], quantity: 1 }], tax_adjustment_amount: 1 },
  });
}
