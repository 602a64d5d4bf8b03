import { describe, expect, test } from 'vitest';
import type { PaymentMethod, StoredInstrument } from '#lib/bigcommerce/types/payment.ts';
import type { Transaction } from '#lib/bigcommerce/types/transaction.ts';
import { amountOfToken, paymentBody } from '#lib/bigcommerce/wire/payment.ts';
import { toTransaction, wireTransaction } from '#lib/bigcommerce/wire/transaction.ts';
import { seenCharge, type ChargeTrace } from '#lib/payments/charge-trace.ts';
import { refOf, toMethodView } from '#lib/payments/views.ts';

const TRACE: ChargeTrace = {
  ...{ methodId: 'stripe.card', ending: '1111', isTender: false, amount: '100', currencyCode: 'USD' },
  lastTransactionId: 7,
};

function event(change: Record<string, unknown> = {}): Transaction {
  const card = { card_type: 'visa', card_last4: '1111' };
  return toTransaction(
    wireTransaction.parse({
      ...{ id: 8, event: 'purchase', method: 'credit_card', amount: 100, currency: 'USD', status: 'ok' },
      ...{ payment_method_id: 'stripe.card', credit_card: card },
      ...change,
    }),
  );
}

const SUCCESS = { charge: { isPending: false } };

describe('the trace that a charge leaves', () => {
  test.each<[string, Record<string, unknown>, ReturnType<typeof seenCharge>]>([
    ['a purchase', {}, SUCCESS],
    ['an authorization', { event: 'authorization' }, SUCCESS],
    ['not answered yet', { event: 'pending' }, { charge: { isPending: true } }],
    ['a decline', { status: 'error' }, { charge: { isPending: false, isDeclined: true } }],
    ['one that names no method', { payment_method_id: null }, SUCCESS],
    ['an earlier one', { id: 7 }, null],
    ['of another method', { payment_method_id: 'squarev2.card' }, null],
    ['of another card', { credit_card: { card_last4: '4444' } }, null],
    ['of another amount', { amount: 99.99 }, null],
    ['in another currency', { currency: 'EUR' }, null],
    ['a refund', { event: 'refund' }, null],
  ])('%s', (_, change, seen) => expect(seenCharge([event(change)], TRACE)).toEqual(seen));

  test('a good one goes before a failed one', () => {
    expect(seenCharge([event({ status: 'error' }), event({ id: 9 })], TRACE)).toEqual(SUCCESS);
  });

  test('credit and certificates pay as much as there is', () => {
    const tender = { ...TRACE, isTender: true, ending: '', methodId: 'bigcommerce.store_credit' };
    const credit = event({ amount: 12.5, payment_method_id: 'bigcommerce.store_credit', credit_card: null });
    expect(seenCharge([credit], tender)).toEqual(SUCCESS);
    expect(seenCharge([event({ amount: 101, payment_method_id: null, credit_card: null })], tender)).toBeNull();
  });
});

const STORED: StoredInstrument = {
  ...{ type: 'stored_card', token: 't'.repeat(64), isDefault: true, brand: 'VISA', last4: '1111' },
  ...{ expiryMonth: 3, expiryYear: 2031, email: '', maskedAccount: '' },
};
const method = (change: Partial<PaymentMethod> = {}): PaymentMethod => ({
  ...{ id: 'stripe.card', name: 'Stripe', type: 'card', isTest: false, codeNeededFor: [], stored: [STORED] },
  ...change,
});
const NOW = new Date('2026-11-21T08:00:00Z');

describe('what the browser is told of a way to pay', () => {
  test('is no token, and names the same instrument every time', () => {
    const view = toMethodView(method(), NOW);
    expect(JSON.stringify(view)).not.toContain(STORED.token);
    expect(view?.stored).toEqual([
      {
        ref: refOf(STORED),
        kind: 'card',
        title: 'VISA',
        ending: '1111',
        expiry: '03/2031',
        isDefault: true,
        problem: null,
      },
    ]);
    expect(refOf(STORED)).toMatch(/^[\w-]{16}$/);
  });

  test.each<[Partial<PaymentMethod>, string | null | undefined]>([
    [{ codeNeededFor: ['stored_card'] }, 'code_needed'],
    [{ codeNeededFor: ['visa'] }, null],
    [{ stored: [{ ...STORED, expiryYear: 2025 }] }, 'expired'],
    [{ stored: [{ ...STORED, type: 'stored_something_new' }] }, undefined],
    [{ stored: [] }, undefined],
  ])('%j: %s', (change, problem) => expect(toMethodView(method(change), NOW)?.stored[0]?.problem).toBe(problem));

  test('an account is told by as much as tells two apart', () => {
    const stored = { ...STORED, type: 'stored_paypal_account', brand: '', last4: '', email: 'jane@example.com' };
    expect(toMethodView(method({ stored: [stored] }), NOW)?.stored[0]).toMatchObject({ kind: 'paypal', title: 'j…' });
  });
});

describe('what goes over the wire', () => {
  test('the body of a payment', () => {
    expect(paymentBody('stripe.card', { type: 'stored_card', token: 'abc' })).toEqual({
      payment: { instrument: { type: 'stored_card', token: 'abc' }, payment_method_id: 'stripe.card' },
    });
    expect(paymentBody('bigcommerce.gift_certificate', { type: 'gift_certificate', code: 'A-1' })).toMatchObject({
      payment: { instrument: { type: 'gift_certificate', gift_certificate_code: 'A-1' } },
    });
  });

  const token = (data: unknown) => `x.${Buffer.from(JSON.stringify({ data })).toString('base64url')}.y`;
  test.each([
    [
      { amount: 10000, currency: 'USD' },
      { amount: '100', currencyCode: 'USD' },
    ],
    [
      { amount: 5, currency: 'USD' },
      { amount: '0.05', currencyCode: 'USD' },
    ],
    [
      { amount: 1200, currency: 'JPY' },
      { amount: '1200', currencyCode: 'JPY' },
    ],
    [
      { amount: 1234, currency: 'KWD' },
      { amount: '1.234', currencyCode: 'KWD' },
    ],
    [{ amount: '10000', currency: 'USD' }, null],
    [{}, null],
  ])('the amount of a token: %j', (data, amount) => expect(amountOfToken(token(data))).toEqual(amount));

  test('a token that tells nothing', () => {
    for (const text of ['', 'x', 'x.%%%.y', 'x.bm9uZQ.y']) expect(amountOfToken(text)).toBeNull();
  });
});
