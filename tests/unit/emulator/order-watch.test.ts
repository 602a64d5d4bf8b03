import { describe, expect, test } from 'vitest';
import { EventBus } from '#emulator/events.ts';
import type { StoreEvent } from '#emulator/events.ts';
import type { OrderParts } from '#emulator/state/order-records.ts';
import { watchOrders } from '#emulator/state/order-watch.ts';
import { allOrders, mapleStore, orderOf } from './seeded-store.ts';

const store = mapleStore(120);
const events = new EventBus();
const heard: StoreEvent[] = [];
events.on((storeHash, event) => {
  expect(storeHash).toBe('k3vq8mzt1');
  heard.push(event);
});
watchOrders('k3vq8mzt1', store.orders, events);

/** What is told while `change` runs. */
function told(change: () => void): StoreEvent[] {
  heard.length = 0;
  change();
  return [...heard];
}

function orderWith(test: (parts: OrderParts) => boolean): OrderParts {
  return allOrders(store).find(test) ?? expect.fail('no such order');
}

const scopes = (list: readonly StoreEvent[]) => list.map(({ scope }) => scope);

describe('of an order', () => {
  test('a new status tells both, before the order itself', () => {
    const { head } = orderOf(store, 130);
    const list = told(() => store.orders.save(130, { head: { ...head, status_id: head.status_id === 2 ? 10 : 2 } }));
    expect(list).toEqual([
      {
        scope: 'store/order/statusUpdated',
        orderId: 130,
        channelId: head.channel_id,
        previousStatusId: head.status_id,
        newStatusId: head.status_id === 2 ? 10 : 2,
      },
      { scope: 'store/order/updated', orderId: 130, channelId: head.channel_id },
    ]);
  });

  test('any other change is only an update', () => {
    const { head } = orderOf(store, 131);
    const list = told(() => store.orders.save(131, { head: { ...head, staff_notes: 'Other' } }));
    expect(scopes(list)).toEqual(['store/order/updated']);
  });

  test('archiving is told once, coming back is an update', () => {
    const { head } = orderWith((parts) => !parts.head.is_deleted);
    const archive = (is_deleted: boolean) => () =>
      store.orders.save(head.id, { head: { ...orderOf(store, head.id).head, is_deleted } });
    expect(scopes(told(archive(true)))).toEqual(['store/order/archived', 'store/order/updated']);
    expect(scopes(told(archive(true)))).toEqual(['store/order/updated']);
    expect(scopes(told(archive(false)))).toEqual(['store/order/updated']);
  });

  test('archiving in bulk tells of each', () => {
    const list = told(() => store.orders.archiveAll(2, 1_800_000_000));
    expect(scopes(list)).toEqual([
      'store/order/archived',
      'store/order/updated',
      'store/order/archived',
      'store/order/updated',
    ]);
    expect(new Set(list.map((event) => 'orderId' in event && event.orderId)).size).toBe(2);
  });

  test('a message is told by itself: being written to changes no order', () => {
    const { head, messages } = orderOf(store, 140);
    const message = {
      id: store.orders.nextId('message'),
      staff_id: 0,
      customer_id: 1,
      type: 'customer',
      subject: '',
      message: 'Hello',
      status: 'unread',
      is_flagged: false,
      created_s: 1,
    } as const;
    const add = () => store.orders.save(140, { messages: [...messages, message] });
    expect(told(add)).toEqual([
      { scope: 'store/order/message/created', orderId: 140, channelId: head.channel_id, messageId: message.id },
    ]);
    expect(told(() => store.orders.save(140, { messages: [...messages, { ...message, status: 'read' }] }))).toEqual([]);
  });

  test('one that is new is created, with the transactions that it has, and neither updated nor of a new status', () => {
    const pattern = orderWith(({ transactions, shipments }) => transactions.length > 0 && shipments.length > 0);
    const { lines, addresses, pickups, coupons, messages, shipments, fees, transactions, refunds } = pattern;
    const parts = { lines, addresses, pickups, coupons, messages, shipments, fees, transactions, refunds };
    const list = told(() => store.orders.add((id) => ({ ...parts, head: { ...pattern.head, id, cart_id: null } })));
    expect(scopes(list)).toEqual([
      'store/order/created',
      ...pattern.transactions.map(() => 'store/order/transaction/created'),
    ]);
  });
});

describe('of what belongs to an order', () => {
  test('shipments are told apart: new, changed, gone, and those that stay are not told', () => {
    const { head, shipments } = orderWith((parts) => parts.shipments.length > 0);
    const [first] = shipments;
    if (first === undefined) throw new Error('no shipment');
    const second = { ...first, id: store.orders.nextId('shipment') };
    const shipmentEvents = (next: OrderParts['shipments']) =>
      told(() => store.orders.save(head.id, { shipments: next })).flatMap((event) =>
        'shipmentId' in event ? [[event.scope, event.shipmentId]] : [],
      );
    expect(shipmentEvents([...shipments, second])).toEqual([['store/shipment/created', second.id]]);
    expect(shipmentEvents([...shipments, { ...second, comments: 'late' }])).toEqual([
      ['store/shipment/updated', second.id],
    ]);
    expect(shipmentEvents(shipments)).toEqual([['store/shipment/deleted', second.id]]);
    expect(shipmentEvents(shipments)).toEqual([]);
  });

  test('refunds are told when they are made, not when their provider answers', () => {
    const { head, refunds } = orderWith((parts) => parts.refunds.length > 0);
    const [first] = refunds;
    if (first === undefined) throw new Error('no refund');
    const added = { ...first, id: store.orders.nextId('refund') };
    const refundIds = (next: OrderParts['refunds']) =>
      told(() => store.orders.save(head.id, { refunds: next })).flatMap((event) =>
        'refundId' in event ? [event.refundId] : [],
      );
    expect(refundIds([...refunds, added])).toEqual([added.id]);
    expect(refundIds([...refunds, { ...added, reason: 'changed' }])).toEqual([]);
  });

  test('transactions tell what they are and how they went, new ones and changed ones', () => {
    const { head, transactions } = orderWith((parts) => parts.transactions.length > 0 && !parts.head.is_deleted);
    const [first] = transactions;
    if (first === undefined) throw new Error('no transaction');
    const failed = { ...first, id: store.orders.nextId('transaction'), event: 'capture', status: 'error' } as const;
    const list = (next: OrderParts['transactions']) =>
      told(() => store.orders.save(head.id, { transactions: next })).filter((event) => 'transactionId' in event);
    const about = {
      orderId: head.id,
      transactionId: failed.id,
      type: 'capture',
      gatewayTransactionId: first.gateway_transaction_id,
    };
    expect(list([...transactions, failed])).toEqual([
      { scope: 'store/order/transaction/created', ...about, succeeded: false },
    ]);
    expect(list([...transactions, { ...failed, status: 'ok' }])).toEqual([
      { scope: 'store/order/transaction/updated', ...about, succeeded: true },
    ]);
  });
});

test('a restore is told to nobody', () => {
  const putBack = store.orders.capture();
  const { head } = orderOf(store, 150);
  store.orders.save(150, { head: { ...head, status_id: 5 } });
  expect(told(putBack)).toEqual([]);
  expect(orderOf(store, 150).head.status_id).toBe(head.status_id);
});
