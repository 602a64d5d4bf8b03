import { describe, expect, test } from 'vitest';
import { quoteItems } from '#emulator/rules/refunds/quote.ts';
import type { RefundWish } from '#emulator/rules/refunds/quote.ts';
import { leftOf, takenOf } from '#emulator/rules/refunds/refundable.ts';
import { paidState, tendersOf } from '#emulator/rules/refunds/tenders.ts';
import type { OrderParts } from '#emulator/state/order-records.ts';
import { refundedAmount } from '#emulator/state/refund-records.ts';
import { afterRefund, wish } from './refund-orders.ts';
import { allOrders, fjordStore, mapleStore } from './seeded-store.ts';

const STORES = [mapleStore(1500), fjordStore(1500)];
const RULES = { overAsk: 'adjusted', amountsWithTax: false, taxItems: 'accepted' } as const;

/** Every thing of an order, whole. */
function everything({ head, lines, addresses, fees }: OrderParts): RefundWish[] {
  const entered = (cost: { readonly ex: number; readonly inc: number }) =>
    head.is_tax_inclusive_pricing ? cost.inc : cost.ex;
  return [
    ...lines.map((line) => wish('PRODUCT', line.id, { quantity: line.quantity })),
    ...lines
      .filter((line) => line.wrapping.inc > 0)
      .map((line) => wish('GIFT_WRAPPING', line.id, { quantity: line.quantity })),
    ...addresses.map((each) => wish('SHIPPING', each.id, { amount: entered(each.cost) })),
    ...addresses.map((each) => wish('HANDLING', each.id, { amount: entered(each.handling) })),
    ...fees.map((fee) => wish('FEE', fee.id, { amount: entered(fee.cost) })),
  ];
}

describe.each(STORES)('seeded orders of $profile.name', (store) => {
  const orders = allOrders(store);
  const refunded = orders.filter(({ head }) => head.status_id === 4 || head.status_id === 14);

  test('have a refund when they are Refunded or Partially Refunded, and not otherwise', () => {
    expect(refunded.length).toBeGreaterThan(20);
    expect(orders.filter((order) => order.refunds.length > 0).map(({ head }) => head.id)).toEqual(
      refunded.map(({ head }) => head.id),
    );
  });

  test('tell the same in refunds, lines, transactions and the payment status', () => {
    for (const order of refunded) {
      const [refund] = order.refunds;
      if (refund === undefined) throw new Error('no refund');
      expect(refundedAmount(refund)).toBe(refund.total_amount);
      for (const line of order.lines)
        expect(takenOf(order.refunds, 'PRODUCT', line.id).quantity).toBe(line.quantity_refunded);
      const transaction = order.transactions.find((each) => each.event === 'refund');
      const payment = refund.payments.find((each) => each.transaction_id === transaction?.id);
      if (transaction !== undefined && transaction.amount > 0) expect(payment?.amount).toBe(transaction.amount);
      if (order.head.status_id === 4) expect(leftOf(order).total).toBe(0);
      else expect(leftOf(order).total).toBeGreaterThanOrEqual(0);
    }
  });

  test('are found by the numbers of their refunds, which ascend', () => {
    const placed = store.refunds.slice(0, store.refunds.size);
    expect(placed).toHaveLength(refunded.length);
    const ids = placed.map(({ refund }) => refund.id);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    for (const { refund, orderId } of placed) expect(store.refunds.find(refund.id)?.orderId).toBe(orderId);
    expect(store.refunds.slice(3, 5)).toEqual(placed.slice(3, 5));
    expect(store.refunds.find(999_999)).toBeNull();
  });

  test('that are paid come to their total when everything is refunded, in one go or thing by thing', () => {
    const paid = orders.filter((order) => order.refunds.length === 0 && paidState(order, 4_000_000_000) === 'paid');
    expect(paid.length).toBeGreaterThan(800);
    for (const order of paid) {
      const wishes = everything(order);
      expect(quoteItems(order, wishes, RULES).total).toBe(order.head.total_inc_tax);
      let left = order;
      for (const each of wishes) left = afterRefund(left, quoteItems(left, [each], RULES));
      expect(leftOf(left).total).toBe(0);
    }
  });

  test('were paid with no more than their total', () => {
    for (const order of orders) {
      const tenders = tendersOf(order, 'online');
      const sum = tenders.reduce((total, tender) => total + tender.left, 0);
      expect(sum).toBeLessThanOrEqual(Math.max(leftOf(order).total, order.head.total_inc_tax));
      for (const tender of tenders) expect(tender.left).toBeLessThanOrEqual(leftOf(order).total);
    }
  });
});
