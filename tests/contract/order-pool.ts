import type { Caller } from './emulator-caller.ts';

type Order = Record<string, unknown>;

/** Seeded orders of a kind, each given out once: tests that change orders do not meet. */
export async function orderPool(caller: Caller, test: (order: Order) => boolean): Promise<() => Order> {
  const orders = (await caller.list('/v2/orders?limit=250&is_deleted=false')).filter(test);
  return () => {
    const order = orders.shift();
    if (order === undefined) throw new Error('no such order is left');
    return order;
  };
}

/** Paid with a card or wallet, nothing refunded, no store credit or certificate used, in dollars. */
export function isCardPaid(order: Order): boolean {
  return (
    order['payment_status'] === 'captured' &&
    order['default_currency_code'] === 'USD' &&
    order['store_credit_amount'] === '0.0000' &&
    order['gift_certificate_amount'] === '0.0000'
  );
}
