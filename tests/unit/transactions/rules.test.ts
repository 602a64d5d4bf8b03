import { describe, expect, test } from 'vitest';
import { nextLookMs, progressOf, refundStateOf, STUCK_AFTER_MS } from '#lib/core/money-acts.ts';
import { checkLimit, limitIn } from '#lib/core/spending-limit.ts';
import type { LedgerRow } from '#lib/transactions/contract.ts';
import { inTimeOrder, isPossible, reconcile } from '#lib/transactions/rules.ts';

const money = (amount: string, currencyCode = 'USD') => ({ amount, currencyCode });
const row = (event: string, amount: string, changes: Partial<LedgerRow> = {}) =>
  ({ id: 1, event, method: 'credit_card', isOk: true, amount: money(amount), ...changes }) as LedgerRow;
const order = { total: money('20'), paymentStatus: '', storeCredit: money('0'), giftCertificate: money('0') };

describe('a ledger against its order', () => {
  test.each([
    ['balanced', [row('purchase', '20')]],
    ['authorized', [row('authorization', '20')]],
    ['balanced', [row('authorization', '20'), row('capture', '20'), row('refund', '5')]],
    ['voided', [row('authorization', '20'), row('void', '20')]],
    ['short', [row('purchase', '19.99')]],
    ['short', [row('purchase', '20', { isOk: false }), row('purchase', '1')]],
    ['over', [row('purchase', '20.01')]],
    ['offline', []],
  ] as const)('is %s', (kind, rows) => {
    expect(reconcile(rows, order).verdict.kind).toBe(kind);
  });

  test('names the difference exactly, and what was kept', () => {
    const sums = reconcile([row('purchase', '20.30'), row('refund', '0.10')], order);
    expect(sums).toMatchObject({ net: money('20.2'), verdict: { kind: 'over', difference: money('0.3') } });
  });

  test('counts store credit and certificates that no event tells of, once', () => {
    const paid = { ...order, storeCredit: money('5'), giftCertificate: money('15') };
    expect(reconcile([], paid).verdict.kind).toBe('covered');
    expect(reconcile([row('purchase', '5', { method: 'store_credit' })], paid).tendered).toEqual(money('15'));
    expect(reconcile([], { ...order, total: money('0') }).verdict.kind).toBe('nothing_due');
  });

  test('stands in time order, what has no date last', () => {
    const dated = [
      { id: 3, createdAt: null },
      { id: 2, createdAt: '2026-02-01' },
      { id: 1, createdAt: '2026-01-01' },
    ];
    expect(inTimeOrder(dated).map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});

test('a payment is captured or voided only while it is authorized', () => {
  for (const status of ['captured', 'void', 'capture pending', 'void pending', 'paid', ''])
    expect([isPossible('capture', status), isPossible('void', status)]).toEqual([false, false]);
  expect(isPossible('void', 'authorized')).toBe(true);
});

describe('how far a gateway is', () => {
  const paid = { isOffline: false, isDeclined: false, transactionId: '7' };
  test.each([
    ['requested', [{ ...paid, transactionId: null }]],
    ['refunded', [paid]],
    ['recorded', [{ ...paid, isOffline: true, transactionId: null }]],
    ['declined', [{ ...paid, isDeclined: true }]],
    ['partly_declined', [paid, { ...paid, isDeclined: true }]],
    [
      'requested',
      [
        { ...paid, isDeclined: true },
        { ...paid, transactionId: null },
      ],
    ],
  ] as const)('a refund is %s', (state, payments) => {
    expect(refundStateOf(payments)).toBe(state);
  });

  test.each([
    ['capture pending', 0, false, 'waiting'],
    ['captured', 0, false, 'done'],
    ['authorized', 1_000, false, 'waiting'],
    ['authorized', 1_000, true, 'failed'],
    ['authorized', 60_000, false, 'failed'],
    ['void', 60_000, false, 'failed'],
  ] as const)('a capture of an order that is %s after %d ms', (paymentStatus, ageMs, hasFailed, end) => {
    expect(progressOf('capture', { paymentStatus, ageMs, hasFailed })).toBe(end);
  });

  test('it is looked after at 2, 5, 15 and 30 seconds, later by the minute, and hourly once it is stuck', () => {
    expect([0, 1, 2, 3, 4, 5, 99].map((looks) => nextLookMs(looks, 0) / 1_000)).toEqual([2, 5, 15, 30, 60, 300, 300]);
    expect(nextLookMs(3, STUCK_AFTER_MS)).toBe(3_600_000);
  });
});

test('a person’s limit counts in its own currency, and shuts the others', () => {
  const limits = [money('50')];
  expect(checkLimit([], money('1000000'))).toEqual({ kind: 'within' });
  expect(checkLimit(limits, money('50.00'))).toEqual({ kind: 'within' });
  expect(checkLimit(limits, money('50.01'))).toEqual({ kind: 'beyond', limit: money('50') });
  expect(checkLimit(limits, money('1', 'EUR'))).toEqual({ kind: 'beyond', limit: null });
  expect([limitIn([], 'EUR'), limitIn(limits, 'EUR')]).toEqual([null, money('0', 'EUR')]);
});
