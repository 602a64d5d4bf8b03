import { expect } from 'vitest';
import { updateContext } from '#emulator/api/v2/orders/update/context.ts';
import { updatedOrder } from '#emulator/api/v2/orders/update/update-order.ts';
import { PlatformError } from '#emulator/http/errors.ts';
import type { OrderParts } from '#emulator/state/order-records.ts';
import type { StoreState } from '#emulator/state/store-state.ts';
import { allOrders, orderOf } from './seeded-store.ts';

/** The virtual second at which these changes happen. */
export const NOW_S = 1_800_000_000;

/** Changes an order as PUT does and reads it back. */
export function put(store: StoreState, orderId: number, body: Record<string, unknown>): OrderParts {
  store.orders.save(orderId, updatedOrder(orderOf(store, orderId), body, updateContext(store, NOW_S)));
  return orderOf(store, orderId);
}

/** The platform's refusal of a change, or "accepted". */
export function refusal(store: StoreState, orderId: number, body: Record<string, unknown>): string {
  try {
    put(store, orderId, body);
  } catch (error) {
    if (error instanceof PlatformError) return `${error.status} ${error.message}`;
    throw error;
  }
  return 'accepted';
}

/** The first order of a kind. */
export function firstWhere(store: StoreState, test: (parts: OrderParts) => boolean): OrderParts {
  const found = allOrders(store).find(test);
  if (found === undefined) throw new Error('no such order');
  return found;
}

/** The total is what it is made of. */
export function addsUp({ head, lines, fees }: OrderParts): void {
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const extras = [head.shipping, head.handling, head.wrapping, ...fees.map((fee) => fee.cost)];
  expect(head.subtotal_inc_tax).toBe(sum(lines.map((line) => line.price.inc * line.quantity)));
  expect(head.total_inc_tax).toBe(
    head.subtotal_inc_tax + sum(extras.map((each) => each.inc)) - head.discount_amount - head.coupon_discount,
  );
  expect(head.total_tax).toBe(head.total_inc_tax - head.total_ex_tax);
}
