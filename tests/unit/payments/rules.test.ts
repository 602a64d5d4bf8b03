import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import english from '#components/shared/messages/en-pay.json' with { type: 'json' };
import { PAYMENT_REFUSALS } from '#lib/bigcommerce/payment-refusals.ts';
import { compare, sum } from '#lib/core/decimals.ts';
import type { Money } from '#lib/core/money.ts';
import { chargeProgressOf } from '#lib/core/money-acts.ts';
import { awaitsPayment, takesPayments } from '#lib/core/taking-payments.ts';
import { chargeRequestSchema, recordRequestSchema } from '#lib/payments/contract.ts';
import {
  amountsOf,
  blockOf,
  gatewayBlockOf,
  holdsLongNumber,
  isExpired,
  isRefusalCode,
  NEXT_STEP,
  paidStatusOf,
  type LedgerEvent,
  type PayableOrder,
} from '#lib/payments/rules.ts';

const usd = (amount: string): Money => ({ amount, currencyCode: 'USD' });
const order = (change: Partial<PayableOrder> = {}): PayableOrder => ({
  ...{ statusId: 0, isDeleted: false, isDigital: false, orderSource: 'external', paymentStatus: '' },
  ...{ totalIncTax: usd('100'), storeCreditAmount: usd('0'), giftCertificateAmount: usd('0') },
  ...change,
});
const event = (name: string, amount: string, change: Partial<LedgerEvent> = {}): LedgerEvent => ({
  ...{ event: name, method: 'credit_card', status: 'ok', amount: usd(amount) },
  ...change,
});

describe('what is still due', () => {
  test.each<[string, Partial<PayableOrder>, readonly LedgerEvent[], string]>([
    ['nothing came', {}, [], '100'],
    [
      'a part by store credit, which the ledger tells too',
      { storeCreditAmount: usd('30') },
      [event('purchase', '30', { method: 'store_credit' })],
      '70',
    ],
    ['a part by certificate, which no ledger tells', { giftCertificateAmount: usd('25.5') }, [], '74.5'],
    ['a purchase', {}, [event('purchase', '100')], '0'],
    ['a purchase that failed', {}, [event('purchase', '100', { status: 'error' })], '100'],
    ['money that is held', {}, [event('authorization', '100')], '0'],
    ['what was held and then captured, once', {}, [event('authorization', '100'), event('capture', '100')], '0'],
    ['what was held and given up', {}, [event('authorization', '100'), event('void', '100')], '100'],
    ['what the provider has not answered', {}, [event('pending', '100')], '0'],
    [
      'another currency is no part of it',
      {},
      [event('purchase', '100', { amount: { amount: '100', currencyCode: 'EUR' } })],
      '100',
    ],
    ['more than the total', {}, [event('purchase', '120')], '0'],
  ])('%s', (_, change, ledger, due) => {
    expect(amountsOf(order(change), ledger).due).toEqual(usd(due));
  });

  test('paid and due come to the total, exactly, as long as not more was paid', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(cents, cents, cents, (total, credit, taken) => {
        const change = { totalIncTax: usd(total), storeCreditAmount: usd(credit) };
        const { paid, due } = amountsOf(order(change), [event('purchase', taken)]);
        expect(compare(due.amount, '0')).toBeGreaterThanOrEqual(0);
        if (compare(paid.amount, total) <= 0) expect(compare(sum([paid.amount, due.amount]), total)).toBe(0);
        else expect(due.amount).toBe('0');
      }),
    );
  });
});

describe('whether something can be paid', () => {
  test.each<[Partial<PayableOrder>, readonly LedgerEvent[], string, ReturnType<typeof blockOf>]>([
    [{}, [], '100', null],
    [{ statusId: 1 }, [], '100', null],
    [{ statusId: 7 }, [], '100', null],
    [{ statusId: 11 }, [], '100', 'status'],
    [{ statusId: 5 }, [], '100', 'status'],
    [{ isDeleted: true }, [], '100', 'archived'],
    [{}, [], '0', 'nothing_due'],
    [{ statusId: 7, paymentStatus: 'pending' }, [], '0', 'under_way'],
    [{ paymentStatus: 'capture pending' }, [], '100', 'under_way'],
    [{}, [event('pending', '100')], '0', 'under_way'],
    [{}, [event('pending', '100', { status: 'error' })], '100', null],
  ])('%j %j, %s due: %s', (change, ledger, due, block) => {
    expect(blockOf(order(change), ledger, usd(due))).toBe(block);
  });

  test.each<[Partial<PayableOrder>, ReturnType<typeof gatewayBlockOf>]>([
    [{}, null],
    [{ orderSource: 'manual' }, 'panel'],
    [{ statusId: 7 }, 'status'],
    [{ statusId: 1 }, 'status'],
    [{ statusId: 1, giftCertificateAmount: usd('5') }, null],
    [{ statusId: 1, storeCreditAmount: usd('5') }, null],
  ])('through the platform: %j: %s', (change, block) => {
    expect(gatewayBlockOf(order(change))).toBe(block);
  });

  test('a paid order is next packed; one of downloads is done', () => {
    expect([paidStatusOf({ isDigital: false }), paidStatusOf({ isDigital: true })]).toEqual([11, 10]);
  });

  test.each([
    [0, true],
    [1, true],
    [7, true],
    [2, false],
    [10, false],
    [11, false],
  ])('status %i waits for a payment: %s', (statusId, waits) => expect(awaitsPayment(statusId)).toBe(waits));
});

test('a card is good until the end of its month', () => {
  const now = new Date('2026-11-30T23:59:59Z');
  expect([isExpired(11, 2026, now), isExpired(10, 2026, now), isExpired(12, 2025, now)]).toEqual([false, true, true]);
  expect(isExpired(null, null, now)).toBe(false);
});

test('the switch is off unless it is plainly on', () => {
  for (const off of [null, undefined, {}, { takesPayments: 'true' }, { takesPayments: 1 }, 'takesPayments', []])
    expect(takesPayments(off)).toBe(false);
  expect(takesPayments({ takesPayments: true })).toBe(true);
});

test('a charge that was not answered fails only by a decline', () => {
  const words = ['', 'pending', 'captured', 'authorized', 'paid', 'declined', 'something new'];
  expect(words.map(chargeProgressOf)).toEqual(['waiting', 'waiting', 'done', 'done', 'done', 'failed', 'waiting']);
});

/** BigCommerce docs: payments, error codes. */
const CODES = [10000, 10001, 30000, 30001, 30002, 30003, 30004, 30050, 30051];
const DECLINES = [30100, 30101, 30102, 30103, 30104, 30105, 30106, 30107];

describe('every refusal of a payment', () => {
  const all = [...CODES, ...DECLINES].map(String);

  test('has words on the server, words on the screen, and a next step', () => {
    expect(Object.keys(PAYMENT_REFUSALS)).toEqual(all);
    expect(Object.keys(NEXT_STEP)).toEqual(all);
    expect(Object.keys(english.pay.refused)).toEqual(all);
    expect(Object.values(english.pay.refused)).toEqual(Object.values(PAYMENT_REFUSALS));
    expect(new Set(Object.values(PAYMENT_REFUSALS)).size).toBe(all.length);
  });

  test.each(Object.entries(PAYMENT_REFUSALS))('%s says what happened and what to do', (_, words) => {
    expect(words.split(/[.:] /).length).toBeGreaterThanOrEqual(2);
    expect(words).toMatch(/(Try|Choose|choose|Ask|ask|Look|look|Check|Set|Record|Reload)/);
  });

  test('a duplicate is never to be sent again; an unknown number is none of them', () => {
    expect(NEXT_STEP[30105]).toBe('stop');
    expect([isRefusalCode(30106), isRefusalCode(1), isRefusalCode(undefined)]).toEqual([true, false, false]);
  });
});

describe('what a person may send', () => {
  const due = usd('100');
  test.each<[unknown]>([
    [{ kind: 'card', number: '4111111111111111', verification_value: '411' }],
    [{ kind: 'stored', methodId: 'stripe.card', instrument: 'x'.repeat(16), verification_value: '411' }],
    [{ kind: 'stored', methodId: 'stripe.card', instrument: '41111111111111111' }],
    [{ kind: 'gift_certificate', code: '4111-1111-1111-1111' }],
    [{ kind: 'gift_certificate', code: 'a b' }],
    [{ kind: 'store_credit', number: '4111111111111111' }],
  ])('%j is refused: a card’s number has no place here', (way) => {
    expect(chargeRequestSchema.safeParse({ due, way }).success).toBe(false);
  });

  test.each(['4111 1111 1111 1111', '378282246310005', 'x 4111-1111-1111-1111 x'])('nor in a text: %s', (text) => {
    expect(holdsLongNumber(text)).toBe(true);
    expect(recordRequestSchema.safeParse({ due, method: text }).success).toBe(false);
    expect(chargeRequestSchema.safeParse({ due, way: { kind: 'store_credit' }, reason: text }).success).toBe(false);
  });

  test('ordinary notes pass', () => {
    for (const text of ['Cheque 10293847', 'Call 512-555-0199', ''])
      expect(chargeRequestSchema.safeParse({ due, way: { kind: 'store_credit' }, reason: text }).success).toBe(true);
    expect(recordRequestSchema.safeParse({ due, method: ' ' }).success).toBe(false);
  });
});
