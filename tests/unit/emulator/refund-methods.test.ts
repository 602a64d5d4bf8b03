import { describe, expect, test } from 'vitest';
import { methodFor, refundMethods } from '#emulator/rules/refunds/methods.ts';
import { paidState, tendersOf } from '#emulator/rules/refunds/tenders.ts';
import type { OrderHead, OrderParts } from '#emulator/state/order-records.ts';
import type { Transaction } from '#emulator/state/payment-records.ts';
import { afterRefund, orderFrom } from './refund-orders.ts';

const BASE = orderFrom({
  decimals: 2,
  entersTax: true,
  ratePpm: 0,
  lines: [{ price: 10_000, quantity: 1, wrapping: 0 }],
  shipping: 0,
  handling: 0,
  fee: 0,
  discount: 0,
});

function transaction(change: Partial<Transaction>): Transaction {
  return {
    id: 1,
    event: 'purchase',
    method: 'credit_card',
    amount: 1_000_000,
    currency: 'EUR',
    gateway: 'stripe',
    gateway_transaction_id: 'pi_1',
    status: 'ok',
    fraud_review: false,
    reference_transaction_id: null,
    created_s: 100,
    payment_method_id: 'stripe.card',
    payment_instrument_token: null,
    credit_card: null,
    gift_certificate: null,
    store_credit: null,
    offline: null,
    custom: null,
    ...change,
  };
}

function order(head: Partial<OrderHead>, transactions: readonly Transaction[] = []): OrderParts {
  return { ...BASE, head: { ...BASE.head, ...head }, transactions };
}

const CARD = order({ payment_status: 'captured' }, [transaction({})]);
const ways = (parts: OrderParts, amount: number, isGuest = false) =>
  refundMethods(tendersOf(parts, 'online'), isGuest, amount).map((method) =>
    method.map((part) => `${part.provider_id} ${part.amount}${part.offline ? ' offline' : ''}`),
  );

describe('the ways back', () => {
  test('of a card payment: store credit, other means, the card', () => {
    expect(ways(CARD, 400_000)).toEqual([['storecredit 400000'], ['custom 400000 offline'], ['stripe 400000']]);
  });

  test('guests have no store credit', () => {
    expect(ways(CARD, 400_000, true)).toEqual([['custom 400000 offline'], ['stripe 400000']]);
  });

  test('a part of store credit: the offline method first, then the credit', () => {
    const mixed = order({ payment_method: 'Bank Deposit', store_credit_amount: 300_000 });
    expect(ways(mixed, 900_000).at(-1)).toEqual(['bankdeposit 700000 offline', 'storecredit 200000']);
    const back = afterRefund(mixed, { total: 600_000, tax: 0, items: [] }, 'bankdeposit');
    expect(ways(back, 400_000).at(-1)).toEqual(['bankdeposit 100000 offline', 'storecredit 300000']);
  });

  test('what a gift certificate paid cannot go back to it', () => {
    const gift = order({ gift_certificate_amount: 1_000_000 });
    expect(ways(gift, 500_000)).toEqual([['storecredit 500000'], ['custom 500000 offline']]);
  });

  test('a method is listed once; nothing has no way', () => {
    expect(ways(order({ payment_method: 'Manual' }), 100, true)).toEqual([['custom 100 offline']]);
    expect(ways(CARD, 0)).toEqual([]);
  });

  test('a gateway that gives nothing back says so', () => {
    expect(tendersOf(CARD, 'offline')).toEqual([
      expect.objectContaining({
        offline: true,
        offlineProvider: false,
        offlineReason: expect.stringMatching(/support/),
      }),
    ]);
  });
});

describe('payments follow a method', () => {
  const methods = refundMethods(tendersOf(CARD, 'online'), false, 400_000);
  const payment = { provider_id: 'stripe', amount: 400_000, offline: false };
  test.each([
    [[payment], true],
    [[{ ...payment, offline: true }], true],
    [[{ ...payment, amount: 399_900 }], false],
    [[{ ...payment, provider_id: 'paypal' }], false],
    [[{ ...payment, provider_id: 'custom' }], false],
    [[{ ...payment, provider_id: 'custom', offline: true }], true],
    [[payment, payment], false],
    [[], false],
  ])('%j: %j', (payments, fits) => {
    expect(methodFor(methods, payments) !== null).toBe(fits);
  });
});

describe('money that can be given back', () => {
  test.each([
    ['a captured card', CARD, 'paid'],
    ['an authorization', order({ payment_status: 'authorized' }, [transaction({ event: 'authorization' })]), 'unpaid'],
    ['a declined card', order({ payment_status: 'declined' }, [transaction({ status: 'error' })]), 'unpaid'],
    ['a capture under way', order({ payment_status: 'capture pending' }, [transaction({})]), 'unpaid'],
    ['cash, order fulfilled', order({ status_id: 11 }), 'paid'],
    ['cash, order pending', order({ status_id: 1 }), 'unpaid'],
    ['all store credit', order({ status_id: 1, store_credit_amount: 1_000_000 }), 'paid'],
    ['a card of just now', order({ payment_status: 'captured' }, [transaction({ created_s: 501 })]), 'unsettled'],
  ])('%s: %s', (_, parts, state) => {
    expect(paidState(parts, 500)).toBe(state);
  });
});
