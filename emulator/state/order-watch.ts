import type { EventBus } from '../events.ts';
import type { OrderBook, OrderSave, OrderWatcher } from './order-book.ts';

/**
 * Tells the bus what every change of a store's orders means to subscribers: whoever saves an order need not think of it.
 * Shipments, messages, refunds and transactions are found by comparing the lists before and after. What is not a part of
 * an order (metafields, carts) has to be emitted where it happens.
 */
export function watchOrders(storeHash: string, orders: OrderBook, events: EventBus): void {
  const watcher: OrderWatcher = {
    saved: (save) => {
      tellOrder(storeHash, events, save);
      tellShipments(storeHash, events, save);
      tellMessages(storeHash, events, save);
      tellRefunds(storeHash, events, save);
      tellTransactions(storeHash, events, save);
    },
    archived: (orderId, channelId) => {
      events.emit(storeHash, { scope: 'store/order/archived', orderId, channelId });
      events.emit(storeHash, { scope: 'store/order/updated', orderId, channelId });
    },
  };
  orders.watch(watcher);
}

/** Being written to does not change an order; everything else does. */
function tellOrder(storeHash: string, events: EventBus, { before, after, changed }: OrderSave): void {
  const about = { orderId: after.head.id, channelId: after.head.channel_id };
  if (before === null) {
    events.emit(storeHash, { scope: 'store/order/created', ...about });
    return;
  }
  const [previousStatusId, newStatusId] = [before.head.status_id, after.head.status_id];
  if (previousStatusId !== newStatusId)
    events.emit(storeHash, { scope: 'store/order/statusUpdated', ...about, previousStatusId, newStatusId });
  if (after.head.is_deleted && !before.head.is_deleted)
    events.emit(storeHash, { scope: 'store/order/archived', ...about });
  if ([...changed].some((part) => part !== 'messages'))
    events.emit(storeHash, { scope: 'store/order/updated', ...about });
}

function tellShipments(storeHash: string, events: EventBus, { before, after, changed }: OrderSave): void {
  if (!changed.has('shipments') || before === null) return;
  const { created, updated, deleted } = difference(before.shipments, after.shipments);
  const tell = (what: 'created' | 'updated' | 'deleted', ids: readonly number[]) => {
    for (const shipmentId of ids)
      events.emit(storeHash, { scope: `store/shipment/${what}`, shipmentId, orderId: after.head.id });
  };
  tell('created', created);
  tell('updated', updated);
  tell('deleted', deleted);
}

function tellMessages(storeHash: string, events: EventBus, { before, after, changed }: OrderSave): void {
  if (!changed.has('messages') || before === null) return;
  const { id: orderId, channel_id: channelId } = after.head;
  for (const messageId of difference(before.messages, after.messages).created)
    events.emit(storeHash, { scope: 'store/order/message/created', orderId, channelId, messageId });
}

function tellRefunds(storeHash: string, events: EventBus, { before, after, changed }: OrderSave): void {
  if (!changed.has('refunds') || before === null) return;
  const { id: orderId, channel_id: channelId } = after.head;
  for (const refundId of difference(before.refunds, after.refunds).created)
    events.emit(storeHash, { scope: 'store/order/refund/created', orderId, channelId, refundId });
}

function tellTransactions(storeHash: string, events: EventBus, { before, after, changed }: OrderSave): void {
  if (before !== null && !changed.has('transactions')) return;
  const { created, updated } = difference(before?.transactions ?? [], after.transactions);
  for (const transaction of after.transactions) {
    const isNew = created.includes(transaction.id);
    if (!isNew && !updated.includes(transaction.id)) continue;
    events.emit(storeHash, {
      scope: isNew ? 'store/order/transaction/created' : 'store/order/transaction/updated',
      orderId: after.head.id,
      transactionId: transaction.id,
      type: transaction.event,
      succeeded: transaction.status === 'ok',
      gatewayTransactionId: transaction.gateway_transaction_id,
    });
  }
}

/** Ids by what became of them. Seeded parts are made anew at every look, so equality is by content. */
function difference<T extends { readonly id: number }>(before: readonly T[], after: readonly T[]) {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Set(after.map((item) => item.id));
  return {
    created: after.filter((item) => !earlier.has(item.id)).map((item) => item.id),
    updated: after
      .filter((item) => earlier.has(item.id) && JSON.stringify(earlier.get(item.id)) !== JSON.stringify(item))
      .map((item) => item.id),
    deleted: before.filter((item) => !later.has(item.id)).map((item) => item.id),
  };
}
