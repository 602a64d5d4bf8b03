import { describe, expect, test } from 'vitest';
import { counts, isPending, refundedAmount } from '#emulator/state/refund-records.ts';
import type { Refund, RefundPayment } from '#emulator/state/refund-records.ts';
import { allOrders, mapleStore, orderOf } from './seeded-store.ts';

describe('the refunds of a store', () => {
  const store = mapleStore(400);
  const seeded = allOrders(store).flatMap(({ head, refunds }) => refunds.map((refund) => [head.id, refund] as const));

  test('are those of its orders, by id, and each is found with its order', () => {
    expect(store.refunds.size).toBe(seeded.length);
    expect(seeded.length).toBeGreaterThan(5);
    expect(store.refunds.slice(0, 1_000).map(({ orderId, refund }) => [orderId, refund])).toEqual(seeded);
    for (const [orderId, refund] of seeded) expect(store.refunds.find(refund.id)).toEqual({ orderId, refund });
  });

  test('numbers that are no refund find none', () => {
    const known = new Set(seeded.map(([, refund]) => refund.id));
    for (const id of [-1, 0, 401, 99_999, 1.5]) expect(store.refunds.find(id)).toBeNull();
    for (let id = 1; id <= 400; id++) expect([id, store.refunds.find(id) !== null]).toEqual([id, known.has(id)]);
  });

  test('new ones follow the seeded ones, page by page, and go with a restore', () => {
    const putBack = [store.refunds.capture(), store.orders.capture()];
    const [, pattern] = seeded[0] ?? expect.fail('no refund');
    const added = [120, 121, 120].map((orderId) => {
      const refund: Refund = { ...pattern, id: store.orders.nextId('refund') };
      store.orders.save(orderId, { refunds: [...orderOf(store, orderId).refunds, refund] });
      return [orderId, refund.id] as const;
    });
    expect(store.refunds.size).toBe(seeded.length + 3);
    const pages: number[] = [];
    for (let from = 0; from < store.refunds.size; from += 4)
      pages.push(...store.refunds.slice(from, from + 4).map(({ refund }) => refund.id));
    expect(pages).toEqual([...seeded.map(([, refund]) => refund.id), ...added.map(([, id]) => id)]);
    for (const [orderId, id] of added) expect(store.refunds.find(id)?.orderId).toBe(orderId);
    for (const restore of putBack) restore();
    expect(store.refunds.size).toBe(seeded.length);
    expect(store.refunds.find(added[0]?.[1] ?? 0)).toBeNull();
  });
});

describe('what a refund comes to', () => {
  const payment = (change: Partial<RefundPayment>): RefundPayment => ({
    id: 1,
    provider_id: 'stripe',
    amount: 10_000,
    offline: false,
    is_declined: false,
    declined_message: '',
    transaction_id: null,
    is_pending: false,
    ...change,
  });
  const refund = (...payments: RefundPayment[]): Refund => ({
    id: 1,
    created_s: 1,
    user_id: 0,
    reason: '',
    total_amount: 20_000,
    total_tax: 0,
    uses_merchant_override_values: false,
    items: [],
    payments,
  });

  test.each([
    ['nothing was to be paid', refund(), [0, true, false]],
    ['all arrived', refund(payment({}), payment({ amount: 5_000 })), [15_000, true, false]],
    ['one was declined', refund(payment({ is_declined: true }), payment({ amount: 5_000 })), [5_000, true, false]],
    ['all were declined', refund(payment({ is_declined: true })), [0, false, false]],
    ['one is on its way', refund(payment({}), payment({ is_pending: true })), [20_000, true, true]],
  ])('%s', (_, of, expected) => {
    expect([refundedAmount(of), counts(of), isPending(of)]).toEqual(expected);
  });
});
