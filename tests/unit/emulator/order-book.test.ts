import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderListing } from '#emulator/state/order-finder.ts';
import type { OrderFilter, SortField } from '#emulator/state/order-query.ts';
import type { OrderHead } from '#emulator/state/order-records.ts';
import type { StoreState } from '#emulator/state/store-state.ts';
import { allOrders, END_MS, mapleStore, orderOf } from './seeded-store.ts';

const COUNT = 300;

const instants = fc.nat({ max: 730 }).map((days) => END_MS / 1000 - days * 86_400);

const filters: fc.Arbitrary<OrderFilter> = fc.record(
  {
    minRow: fc.integer({ min: -5, max: COUNT }),
    maxRow: fc.integer({ min: 0, max: COUNT + 5 }),
    minTotal: fc.nat({ max: 3_000_000 }),
    maxTotal: fc.nat({ max: 9_000_000 }),
    statusId: fc.nat({ max: 14 }),
    minModifiedS: instants,
    maxModifiedS: instants,
    minCreatedS: instants,
    maxCreatedS: instants,
    customerId: fc.nat({ max: 30 }),
    paymentMethod: fc.constantFrom('PayPal', 'Credit Card', 'Barter'),
    channelId: fc.constantFrom(1, 1_037_452, 5),
    archived: fc.boolean(),
  },
  { requiredKeys: [] },
);

const sorts = fc.constantFrom<SortField>(
  'id',
  'customer_id',
  'date_created',
  'date_modified',
  'status_id',
  'channel_id',
);

const KEYS: Record<string, (head: OrderHead) => number> = {
  id: (head) => head.id,
  customer_id: (head) => head.customer_id,
  date_created: (head) => head.created_s,
  date_modified: (head) => head.modified_s,
  status_id: (head) => head.status_id,
  channel_id: (head) => head.channel_id,
};

function matches(head: OrderHead, filter: OrderFilter): boolean {
  const row = head.id - 100;
  return (
    head.is_deleted === (filter.archived ?? false) &&
    row >= (filter.minRow ?? 0) &&
    row <= (filter.maxRow ?? Infinity) &&
    head.total_inc_tax >= (filter.minTotal ?? 0) &&
    head.total_inc_tax <= (filter.maxTotal ?? Infinity) &&
    head.modified_s >= (filter.minModifiedS ?? 0) &&
    head.modified_s <= (filter.maxModifiedS ?? Infinity) &&
    head.created_s >= (filter.minCreatedS ?? 0) &&
    head.created_s <= (filter.maxCreatedS ?? Infinity) &&
    (filter.customerId === undefined || head.customer_id === filter.customerId) &&
    (filter.statusId === undefined || head.status_id === filter.statusId) &&
    (filter.paymentMethod === undefined || head.payment_method === filter.paymentMethod) &&
    (filter.channelId === undefined || head.channel_id === filter.channelId)
  );
}

/** The same by brute force. */
function naive(heads: readonly OrderHead[], { filter, sort, descending, page, limit }: OrderListing): number[] {
  const key = KEYS[sort] ?? KEYS['id'];
  const wanted = heads
    .filter((head) => matches(head, filter))
    .toSorted((a, b) => (key?.(a) ?? 0) - (key?.(b) ?? 0) || a.id - b.id);
  if (descending) wanted.reverse();
  return wanted.slice((page - 1) * limit, page * limit).map((head) => head.id);
}

function ids(store: StoreState, listing: OrderListing): number[] {
  return store.orders.list(listing).map((parts) => parts.head.id);
}

describe('an order book', () => {
  const store = mapleStore(COUNT);
  const changed = [104, 150, 399].map((id) => {
    const { head } = orderOf(store, id);
    return {
      ...head,
      status_id: 13,
      is_deleted: id === 150,
      modified_s: head.modified_s + 1_000,
      total_inc_tax: 20_000,
    };
  });
  for (const head of changed) store.orders.save(head.id, { head });
  const heads = allOrders(store).map((parts) => parts.head);

  test('lists what a plain filter and sort over every order would', () => {
    const pages = fc.record({ page: fc.integer({ min: 1, max: 5 }), limit: fc.constantFrom(1, 7, 50, 250) });
    fc.assert(
      fc.property(filters, sorts, fc.boolean(), pages, (filter, sort, descending, { page, limit }) => {
        const listing = { filter, sort, descending, page, limit };
        expect(ids(store, listing)).toEqual(naive(heads, listing));
      }),
      { numRuns: 300 },
    );
  });

  test('counts what it lists', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const expected = new Map<number, number>();
        for (const head of heads.filter((each) => matches(each, filter)))
          expected.set(head.status_id, (expected.get(head.status_id) ?? 0) + 1);
        expect(store.orders.countByStatus(filter)).toEqual(expected);
      }),
    );
  });

  test('pages of the whole store, forwards and backwards, meet each other', () => {
    for (const descending of [false, true]) {
      const pages = [1, 2, 3, 4].map((page) => ids(store, { filter: {}, sort: 'id', descending, page, limit: 100 }));
      const live = heads.filter((head) => !head.is_deleted).map((head) => head.id);
      expect(pages.flat()).toEqual(descending ? live.toReversed() : live);
    }
  });

  test('finds e-mails whatever their case, and carts', () => {
    const { head } = orderOf(store, 105);
    const filter = { email: head.billing_address.email.toUpperCase() };
    expect(ids(store, { filter, sort: 'id', descending: false, page: 1, limit: 50 })).toContain(105);
    for (const { id, cart_id } of heads)
      if (cart_id !== null) expect([...store.orders.cartRows(cart_id)]).toEqual([id - 100]);
    expect(store.orders.cartRows('00000000-0000-4000-8000-000000000000').size).toBe(0);
    expect(store.orders.cartRows('nonsense').size).toBe(0);
  });

  test('knows no order outside its range', () => {
    expect([99, 100 + COUNT, 100.5, NaN, -1].map((id) => store.orders.find(id))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('saving', () => {
  test('what was looked at is the same until it changes, and in time again once that is taken back', () => {
    const store = mapleStore(60);
    const before = orderOf(store, 112);
    const goBack = store.orders.capture();
    expect(orderOf(store, 112)).toBe(before);
    store.orders.save(112, { head: { ...before.head, staff_notes: 'new' } });
    expect([before.head.staff_notes, orderOf(store, 112).head.staff_notes]).toEqual([before.head.staff_notes, 'new']);
    goBack();
    expect(orderOf(store, 112).head).toEqual(before.head);
  });

  test('moves an order to its place among those that changed', () => {
    const store = mapleStore(60);
    const newestFirst = { filter: {}, sort: 'date_modified', descending: true, page: 1, limit: 3 } as const;
    const [newest = 0] = ids(store, newestFirst);
    const latestS = orderOf(store, newest).head.modified_s;
    const seen = [112, 130, 112].map((id, index) => {
      store.orders.save(id, { head: { ...orderOf(store, id).head, modified_s: latestS + 1 + index } });
      return ids(store, newestFirst);
    });
    expect(seen.map(([first]) => first)).toEqual([112, 130, 112]);
    expect(seen[2]).toEqual([112, 130, newest]);
  });

  test('keeps the other parts and counts pieces anew', () => {
    const store = mapleStore(60);
    const before = orderOf(store, 112);
    const lines = before.lines.slice(0, 2);
    store.orders.save(112, { lines });
    const after = orderOf(store, 112);
    expect(after.lines).toEqual(lines);
    expect(after.addresses).toEqual(before.addresses);
    expect(after.head).toEqual({
      ...before.head,
      counts: {
        ...before.head.counts,
        items_total: lines.reduce((sum, line) => sum + line.quantity, 0),
        items_shipped: lines.reduce((sum, line) => sum + line.quantity_shipped, 0),
        order_is_digital: false,
      },
    });
  });

  test('archiving all takes every order out of the list, and each can come back', () => {
    const store = mapleStore(60);
    store.orders.save(110, { head: { ...orderOf(store, 110).head, staff_notes: 'kept' } });
    store.orders.archiveAll(Infinity, 2_000_000_000);
    expect([...store.orders.countByStatus({})]).toEqual([]);
    expect(orderOf(store, 110).head).toMatchObject({
      is_deleted: true,
      staff_notes: 'kept',
      modified_s: 2_000_000_000,
    });
    store.orders.save(110, { head: { ...orderOf(store, 110).head, is_deleted: false } });
    expect(ids(store, { filter: {}, sort: 'id', descending: false, page: 1, limit: 50 })).toEqual([110]);
    expect(orderOf(store, 110).head.staff_notes).toBe('kept');
  });

  test('archiving some takes the oldest', () => {
    const store = mapleStore(60);
    store.orders.archiveAll(3, 2_000_000_000);
    expect(ids(store, { filter: {}, sort: 'id', descending: false, page: 1, limit: 1 })).toEqual([103]);
  });

  test('new ids lie above every seeded one and never repeat', () => {
    const store = mapleStore(60);
    const highest = Math.max(...allOrders(store).flatMap((parts) => parts.lines.map((line) => line.id)));
    const given = [store.orders.nextId('line'), store.orders.nextId('line'), store.orders.nextId('line')];
    expect(Math.min(...given)).toBeGreaterThan(highest);
    expect(new Set(given).size).toBe(3);
  });
});
